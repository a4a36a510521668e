// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallDetailPane.h"
#include "tests/support/PlayedDialogs.h"
#include "tests/support/SampleLog.h"
#include "tests/widgets/Grabs.h"
#include "widgets/log/ArgumentTable.h"
#include "widgets/log/BytesView.h"
#include "widgets/log/CallLogView.h"
#include "widgets/support/EmptyState.h"
#include "widgets/support/SegmentedControl.h"
#include "widgets/support/Theme.h"
#include "widgets/support/WorkbenchStyle.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace workbench;

class CallDetailPaneTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void asksForACallWhileNoneIsChosen();
    void tellsWhatWasRead();
    void tellsWhatAResultMeans_data();
    void tellsWhatAResultMeans();
    void marksWhatTheCallWroteBack();
    void showsTheKernelsStateAndQueues();
    void showsBytesInBothFormsAndCopiesThem();
    void goesAlongTheHandleByItsButtons();
    void followsAPendingCallUntilItReturns();
    void keepsWhatItShowsWhenTheCallIsDropped();
    void saysWhereTheResolverLooks();
    void looksAsDrawn();

private:
    void feed() { m_model->take(m_log->journal->drain()); }
    void show(std::uint64_t seq)
    {
        feed();
        QVERIFY(m_view->selectCall(seq));
        QCOMPARE(m_pane->call(), seq);
    }
    bool grab(const QString& name)
    {
        QCoreApplication::processEvents(); // layouts and palettes are posted
        return saveGrab(*m_pane, name);
    }
    QString label(const char* name) { return m_pane->findChild<QLabel*>(QLatin1String(name))->text(); }
    ArgumentTable& arguments() { return *m_pane->findChild<ArgumentTable*>(); }
    void click(const char* name)
    {
        QTest::mouseClick(m_pane->findChild<QAbstractButton*>(QLatin1String(name)), Qt::LeftButton);
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SampleLog> m_log;
    std::unique_ptr<CallLogModel> m_model;
    PlayedDialogs m_dialogs;
    std::unique_ptr<CallLogView> m_view;
    std::unique_ptr<CallDetailPane> m_pane;
};

void CallDetailPaneTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light);
    QApplication::setStyle(new WorkbenchStyle(*m_theme));
}

void CallDetailPaneTest::init()
{
    m_log = std::make_unique<SampleLog>();
    m_model = std::make_unique<CallLogModel>(m_log->journal->directory(), std::size_t{1} << 20);
    m_view = std::make_unique<CallLogView>(*m_model, *m_theme, m_dialogs);
    m_pane = std::make_unique<CallDetailPane>(*m_model, m_view->actions(), *m_theme);
    connect(m_view.get(), &CallLogView::selectedCallChanged, m_pane.get(), &CallDetailPane::setCall);
    connect(m_pane.get(), &CallDetailPane::callRequested, m_view.get(), &CallLogView::selectCall);
    m_pane->resize(376, 460);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

void CallDetailPaneTest::cleanup()
{
    m_pane.reset();
    m_view.reset();
    m_model.reset();
    m_log.reset();
}

void CallDetailPaneTest::asksForACallWhileNoneIsChosen()
{
    auto* empty = m_pane->findChild<EmptyState*>();
    QVERIFY(empty->isVisible());
    QCOMPARE(empty->title(), QStringLiteral("No call chosen."));
    const auto seq = m_log->received(20, "x");
    show(seq);
    QVERIFY(!empty->isVisible());
    m_pane->setCall(0);
    QVERIFY(empty->isVisible());
}

void CallDetailPaneTest::tellsWhatWasRead()
{
    m_log->session();
    show(m_log->received(9, "GET /temp\r\n"));
    QVERIFY(label("callTitle").contains(QStringLiteral("<b>recv</b> = 11")));
    QCOMPARE(label("callHandle"), QStringLiteral("handle 9"));
    QCOMPARE(
        label("callMeaning"),
        QStringLiteral("11 bytes were read. There was room for 65,536. TCP keeps no message borders: one "
                       "read may hold part of a message or several."));
    QCOMPARE(arguments().rowCount(), 4);
    QCOMPARE(arguments().item(0, ArgumentTable::Name)->text(), QStringLiteral("sockfd"));
    QCOMPARE(arguments().item(0, ArgumentTable::Value)->text(), QStringLiteral("9, peer 127.0.0.1:49690"));
    QCOMPARE(arguments().item(1, ArgumentTable::Value)->text(), QStringLiteral("\"GET /temp\\r\\n\""));
    QCOMPARE(arguments().item(1, ArgumentTable::Raw)->text(), QStringLiteral("11 B"));
    QCOMPARE(arguments().item(3, ArgumentTable::Value)->data(ArgumentTable::RemarkRole).toString(),
             QStringLiteral("none"));
    QCOMPARE(label("bytesKept"), QStringLiteral("11 of 11 kept"));
}

void CallDetailPaneTest::tellsWhatAResultMeans_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("says");
    QTest::newRow("failed") << 0
                            << QStringLiteral(
                                   "The call failed. ECONNREFUSED, number 111: Connection refused.");
    QTest::newRow("would block") << 1 << QStringLiteral("Not a failure: the call would have had to wait");
    QTest::newRow("end of stream") << 2 << QStringLiteral("End of stream: the peer has finished sending");
    QTest::newRow("cut") << 3 << QStringLiteral("15 bytes are lost");
    QTest::newRow("injected") << 4 << QStringLiteral("The result was injected");
    QTest::newRow("new handle") << 5 << QStringLiteral("It speaks with 127.0.0.1:50000; handle 7 goes on");
    QTest::newRow("short send") << 6 << QStringLiteral("The system took 3 of 10 bytes.");
    QTest::newRow("status") << 7 << QStringLiteral("0: the call succeeded.");
}

void CallDetailPaneTest::tellsWhatAResultMeans()
{
    QFETCH(int, which);
    QFETCH(QString, says);
    m_log->session();
    std::uint64_t seq = 0;
    switch (which) {
    case 0:
        seq = m_log->refused(12);
        break;
    case 1:
        seq = m_log->wouldBlock(7);
        break;
    case 2:
        seq = m_log->received(10, "");
        break;
    case 3:
        seq = m_log->cut(15);
        break;
    case 4:
        seq = m_log->injected(15);
        break;
    case 5:
        seq = m_log->accepted(7, 30, 50000);
        break;
    case 6:
        seq = m_log->play(SampleLog::Server, {.value = 3}).send(9, SampleLog::bytes("0123456789"), 0).seq;
        break;
    default:
        seq = m_log->closed(15);
        break;
    }
    show(seq);
    QVERIFY2(label("callMeaning").contains(says), qPrintable(label("callMeaning")));
}

void CallDetailPaneTest::marksWhatTheCallWroteBack()
{
    m_log->session();
    show(m_log->accepted(7, 30, 50000));
    QCOMPARE(arguments().item(1, ArgumentTable::Name)->text(), QStringLiteral("addr"));
    QVERIFY(arguments().item(1, ArgumentTable::Name)->data(ArgumentTable::WrittenBackRole).toBool());
    QVERIFY(!arguments().item(0, ArgumentTable::Name)->data(ArgumentTable::WrittenBackRole).toBool());
    QVERIFY(!arguments().item(3, ArgumentTable::Name)->data(ArgumentTable::WrittenBackRole).toBool());
}

void CallDetailPaneTest::showsTheKernelsStateAndQueues()
{
    m_log->session();
    m_log->system->queue = 1234;
    show(m_log->received(9, "x"));
    QVERIFY(label("kernelAfter").contains(QStringLiteral("ESTABLISHED")));
    QVERIFY(label("kernelAfter").contains(QStringLiteral("Receive queue")));
    QCOMPARE(label("kernelAfter").count(QStringLiteral("1,234 B")), 2);
    show(m_log->sent(20, "no TCP socket that is known"));
    QVERIFY(!m_pane->findChild<QLabel*>(QStringLiteral("kernelAfter"))->isVisible());
}

void CallDetailPaneTest::showsBytesInBothFormsAndCopiesThem()
{
    show(m_log->received(20, "GET /temp\r\n"));
    auto* bytes = m_pane->findChild<BytesView*>();
    QCOMPARE(bytes->bytesPerLine(), 8);
    QVERIFY(bytes->text().startsWith(QStringLiteral("0000  47 45 54 20 2f 74 65 6d  GET /tem")));
    m_pane->resize(700, 460);
    QTRY_COMPARE(bytes->bytesPerLine(), 16);
    auto* form = m_pane->findChild<SegmentedControl*>();
    form->setCurrent(static_cast<int>(BytesView::Form::Text));
    QCOMPARE(bytes->text(), QStringLiteral("GET /temp\\r\\n"));
    click("copyBytes");
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("GET /temp\\r\\n"));
    const auto nothing = m_log->closed(20);
    show(nothing);
    QVERIFY(!bytes->isVisible());
}

void CallDetailPaneTest::goesAlongTheHandleByItsButtons()
{
    const auto made = m_log->opened(22, SampleLog::UdpSender, constants::sockDgram);
    const auto first = m_log->sent(22, "a");
    const auto second = m_log->sent(22, "b");
    show(first);
    click("nextCall");
    QCOMPARE(m_pane->call(), second);
    click("previousCall");
    QCOMPARE(m_pane->call(), first);
    click("creatorCall");
    QCOMPARE(m_pane->call(), made);
    QSignalSpy asked(m_pane.get(), &CallDetailPane::callRequested);
    click("callChip");
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toULongLong(), made);
}

void CallDetailPaneTest::followsAPendingCallUntilItReturns()
{
    m_log->startPending(21);
    feed();
    show(m_model->record(0).seq());
    QCOMPARE(label("callMeaning"), QStringLiteral("The call has not returned yet."));
    m_log->release();
    feed();
    QVERIFY(label("callMeaning").startsWith(QStringLiteral("4 bytes were read.")));
    QVERIFY(label("callTitle").contains(QStringLiteral("= 4")));
}

void CallDetailPaneTest::keepsWhatItShowsWhenTheCallIsDropped()
{
    const auto seq = m_log->received(20, "GET /temp\r\n");
    show(seq);
    while (m_model->counts().dropped == 0) {
        for (int i = 0; i < 2000; ++i)
            m_log->received(20, std::string(200, 'x'));
        feed();
    }
    QVERIFY(m_model->find(seq).isNull());
    QCOMPARE(m_pane->call(), seq);
    m_theme->setMode(Theme::Mode::Dark); // repaints and measures all anew
    QVERIFY(label("callMeaning").startsWith(QStringLiteral("11 bytes were read.")));
    QVERIFY(arguments().isVisible());
    m_theme->setMode(Theme::Mode::Light);
}

void CallDetailPaneTest::saysWhereTheResolverLooks()
{
    AddressList list;
    AddressEntry entry;
    entry.family = constants::afInet;
    entry.type = constants::sockStream;
    const SocketAddress address = SampleLog::loopback(80);
    std::ranges::copy(address.bytes(), entry.address.bytes.begin());
    entry.address.length = static_cast<std::uint32_t>(address.bytes().size());
    list.entries = {entry, entry};
    Played answer;
    answer.list = list;
    AddressList out;
    show(m_log->play(SampleLog::Lookup, answer).getaddrinfo("localhost", "http", nullptr, out).seq);
    QVERIFY(label("callMeaning").startsWith(QStringLiteral("2 addresses. They are ready to use")));
    const QList<QLabel*> labels = m_pane->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* text) {
        return text->isVisible() && text->text().startsWith(QStringLiteral("The resolver library chooses"));
    }));
    QVERIFY(grab(QStringLiteral("detail-lookup")));
}

void CallDetailPaneTest::looksAsDrawn()
{
    m_log->session();
    show(m_log->received(9, "GET /temp\r\n"));
    QVERIFY(grab(QStringLiteral("detail-light")));
    m_theme->setMode(Theme::Mode::Dark);
    QVERIFY(grab(QStringLiteral("detail-dark")));
    m_theme->setMode(Theme::Mode::Light);
    show(m_log->refused(12));
    QVERIFY(grab(QStringLiteral("detail-failed")));
    show(m_log->cut(15));
    QVERIFY(grab(QStringLiteral("detail-cut")));
}

QTEST_MAIN(CallDetailPaneTest)
#include "CallDetailPaneTest.moc"
