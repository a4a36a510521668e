// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallDetailPane.h"
#include "tests/support/PerSystem.h"
#include "tests/support/PlayedDialogs.h"
#include "tests/support/SampleLog.h"
#include "tests/widgets/Grabs.h"
#include "widgets/fields/HexView.h"
#include "widgets/log/ArgumentTree.h"
#include "widgets/log/BytesView.h"
#include "widgets/log/CallLogView.h"
#include "widgets/log/CallReason.h"
#include "widgets/log/HexWindow.h"
#include "widgets/log/PacketPath.h"
#include "widgets/log/StageStrip.h"
#include "widgets/sockets/SocketWords.h"
#include "widgets/support/EmptyState.h"
#include "widgets/support/LinkButton.h"
#include "widgets/support/SegmentedControl.h"
#include "widgets/support/Theme.h"
#include "widgets/support/WorkbenchStyle.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QScrollArea>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QWindow>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <string>

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
    void aChosenArgumentShowsItsBytes();
    void clickedBytesChooseTheirArgument();
    void optionValuesHaveBytes();
    void showsWhatWasThereBefore();
    void listsAndStructuresOpenAndClose();
    void textIsReadAsUtf8OrLatin1();
    void manyBytesOpenInAWindow();
    void escClosesTheWindowFromTheBytes();
    void findsBytesInTheWindow();
    void goesToAnOffsetAndCopiesWhatIsChosen();
    void copiesBytesOfTheWindow_data();
    void copiesBytesOfTheWindow();
    void ctrlCCopiesBytesAsTheyAreShown();
    void menuKeyOpensTheMenuAtTheByte();
    void namesAreUnique();
    void goesAlongTheHandleByItsButtons();
    void followsAPendingCallUntilItReturns();
    void keepsWhatItShowsWhenTheCallIsDropped();
    void saysWhereTheResolverLooks();
    void showsWhereThePacketStopped_data();
    void showsWhereThePacketStopped();
    void showsNoWayWhereNoPacketWent();
    void aResetIsACutCableToldOnce();
    void onTheLoopbackThereIsNoNetwork();
    void whatIsToldOfAFailureStandsWithALink();
    void theStateIsCalledAsInThePanels();
    void theFailedRowLeadsToTheCallThatCausedIt();
    void tellsTheStagesOfAConnectAsTheyCome();
    void hatchesTheBytesThatWereLost();
    void tellsOfTheSignalThatComesWithABrokenPipe();
    void tellsWhatCancelDid();
    void hintsAreNamed();
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
    ArgumentTree& arguments() { return *m_pane->findChild<ArgumentTree*>(); }
    bool grabWindow(QWidget& window, const QString& name)
    {
        QCoreApplication::processEvents();
        return saveGrab(window, name);
    }
    void clickArgument(int row)
    {
        QTRY_VERIFY(arguments().height() >= arguments().sizeHint().height()); // layouts are posted
        const QRect rect = arguments().visualItemRect(arguments().itemOf(row));
        QTest::mouseClick(arguments().viewport(), Qt::LeftButton, {}, rect.center());
    }
    int rowNamed(std::string_view name)
    {
        for (int row = 0; row < arguments().rowCount(); ++row) {
            if (arguments().row(row).name == name)
                return row;
        }
        return -1;
    }
    /// A read of 64 KiB, all kept.
    std::uint64_t payload()
    {
        m_log->journal->setKeptBytes(65536);
        std::string bytes(65536, '.');
        for (const std::size_t at : {std::size_t{1000}, std::size_t{60000}})
            bytes.replace(at, 6, "Needle");
        return m_log->received(20, bytes);
    }
    HexWindow* openWindow(std::uint64_t seq)
    {
        show(seq);
        click("openBytes");
        auto* window = m_pane->findChild<HexWindow*>();
        if (!window || !QTest::qWaitForWindowExposed(window))
            return nullptr;
        window->activateWindow();
        return QTest::qWaitForWindowActive(window) ? window : nullptr;
    }
    PacketPath& path() { return *m_pane->findChild<PacketPath*>(); }
    /// A connect that failed so.
    std::uint64_t connectFailed(int error)
    {
        m_log->opened(12, SampleLog::Client);
        return m_log->play(SampleLog::Client, {.value = -1, .error = error})
            .connect(12, SocketAddress::ipv4({192, 0, 2, 7}, 9999).bytes())
            .seq;
    }
    /// Handles 30 (client, named by its connect) and 9 (accepted by 7) of one connection.
    void connection()
    {
        m_log->session();
        m_log->opened(30, SampleLog::Client);
        m_log->play(SampleLog::Client, {.address = SampleLog::loopback(49690)})
            .connect(30, SampleLog::loopback(8080).bytes());
    }
    std::uint64_t sendFailed(Handle handle, int error, int flags)
    {
        return m_log->play(SampleLog::Client, {.value = -1, .error = error})
            .send(handle, SampleLog::bytes("x"), flags)
            .seq;
    }
    /// getaddrinfo that found two addresses.
    std::uint64_t lookedUp()
    {
        Played answer;
        answer.list.entries.resize(2);
        for (std::size_t i = 0; i < 2; ++i) {
            answer.list.entries[i].family = constants::afInet;
            answer.list.entries[i].type = constants::sockStream;
            const SocketAddress address = SampleLog::loopback(static_cast<std::uint16_t>(80 + i));
            RawAddress& raw = answer.list.entries[i].address;
            std::ranges::copy(address.bytes(), raw.bytes.begin());
            raw.length = static_cast<std::uint32_t>(address.bytes().size());
        }
        AddressList found;
        AddressHints hints;
        return m_log->play(SampleLog::Lookup, answer).getaddrinfo("localhost", "http", &hints, found).seq;
    }
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
    QCOMPARE(arguments().itemOf(0)->text(ArgumentTree::Name), QStringLiteral("sockfd"));
    QCOMPARE(arguments().itemOf(0)->text(ArgumentTree::Value), QStringLiteral("9, peer 127.0.0.1:49690"));
    QCOMPARE(arguments().itemOf(1)->text(ArgumentTree::Value), QStringLiteral("\"GET /temp\\r\\n\""));
    QCOMPARE(arguments().itemOf(1)->text(ArgumentTree::Raw), QStringLiteral("11 B"));
    QCOMPARE(arguments().itemOf(3)->data(ArgumentTree::Value, ArgumentTree::RemarkRole).toString(),
             QStringLiteral("none"));
    QCOMPARE(label("bytesKept"), QStringLiteral("11 of 11 kept"));
}

void CallDetailPaneTest::tellsWhatAResultMeans_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("says");
    QTest::newRow("failed") << 0
                            << QStringLiteral("The call failed. %1: Connection refused.")
                                   .arg(perSystem(QStringLiteral("ECONNREFUSED, number 111"),
                                                  QStringLiteral("WSAECONNREFUSED, number 10061")));
    QTest::newRow("would block") << 1 << QStringLiteral("Not a failure: the call would have had to wait");
    QTest::newRow("end of stream") << 2 << QStringLiteral("End of stream: the peer has finished sending");
    QTest::newRow("cut") << 3 << QStringLiteral("15 bytes are lost");
    QTest::newRow("injected") << 4 << QStringLiteral("The result was injected");
    QTest::newRow("new handle") << 5 << QStringLiteral("It speaks with 127.0.0.1:50000; handle 7 goes on");
    QTest::newRow("short send") << 6 << QStringLiteral("The system took 3 of 10 bytes.");
    QTest::newRow("status") << 7 << QStringLiteral("0: the call succeeded.");
    QTest::newRow("cut by a rule") << 8 << QStringLiteral("The system took 3 of 10 bytes.");
    QTest::newRow("cut by a rule, and told")
        << 8 << QStringLiteral("injected by a fault rule: the system was asked with fewer bytes");
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
    case 8:
        seq = m_log->play(SampleLog::Server, {.value = 3, .injected = true})
                  .send(9, SampleLog::bytes("0123456789"), 0)
                  .seq;
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
    QCOMPARE(arguments().itemOf(1)->text(ArgumentTree::Name), QStringLiteral("addr"));
    QVERIFY(arguments().itemOf(1)->data(ArgumentTree::Name, ArgumentTree::WrittenBackRole).toBool());
    QVERIFY(!arguments().itemOf(0)->data(ArgumentTree::Name, ArgumentTree::WrittenBackRole).toBool());
    QVERIFY(!arguments().itemOf(3)->data(ArgumentTree::Name, ArgumentTree::WrittenBackRole).toBool());
}

void CallDetailPaneTest::showsTheKernelsStateAndQueues()
{
    if (constants::tcpInfoSize() == 0)
        QSKIP("This system does not tell the state of a TCP socket.");
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
    form->setCurrent(static_cast<int>(BytesView::Form::Utf8));
    QCOMPARE(bytes->text(), QStringLiteral("GET /temp\\r\\n"));
    click("copyBytes");
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("GET /temp\\r\\n"));
    const auto nothing = m_log->closed(20);
    show(nothing);
    QVERIFY(!bytes->isVisible());
}

void CallDetailPaneTest::aChosenArgumentShowsItsBytes()
{
    show(m_log->accepted(7, 9, 49690));
    auto* bytes = m_pane->findChild<BytesView*>();
    QVERIFY(!bytes->isVisible()); // no payload
    clickArgument(1);
    QVERIFY(bytes->isVisible());
    QCOMPARE(label("bytesOf"), QStringLiteral("Bytes of addr"));
    QCOMPARE(label("bytesKept"), QStringLiteral("16 of 16 kept"));
    QVERIFY(bytes->text().contains(QStringLiteral("c2 1a 7f 00 00 01"))); // port 49690, 127.0.0.1
    clickArgument(0); // a number: nothing of its own to show
    QVERIFY(!bytes->isVisible());
}

void CallDetailPaneTest::clickedBytesChooseTheirArgument()
{
    show(m_log->received(20, "GET /temp\r\n"));
    QCOMPARE(arguments().chosenRow(), -1);
    QTest::mouseClick(m_pane->findChild<BytesView*>(), Qt::LeftButton);
    QCOMPARE(arguments().chosenRow(), 1);
    QCOMPARE(label("bytesOf"), QStringLiteral("Bytes"));
    arguments().setFocus();
    QTest::keyClick(&arguments(), Qt::Key_Up); // the handle: the payload stays
    QCOMPARE(arguments().chosenRow(), 0);
    QCOMPARE(label("bytesKept"), QStringLiteral("11 of 11 kept"));
}

void CallDetailPaneTest::optionValuesHaveBytes()
{
    std::array<std::byte, 4> room{};
    std::uint32_t length = 4;
    const auto seq = m_log->play(SampleLog::Server, {.option = std::string("\x2a\0\0\0", 4)})
                         .getsockopt(9, constants::solSocket, constants::soRcvbuf, room, length)
                         .seq;
    show(seq);
    clickArgument(3);
    QCOMPARE(label("bytesOf"), QStringLiteral("Bytes of optval"));
    QVERIFY(m_pane->findChild<BytesView*>()->text().startsWith(QStringLiteral("0000  2a 00 00 00")));
}

void CallDetailPaneTest::showsWhatWasThereBefore()
{
    show(m_log->received(20, "x"));
    QVERIFY(arguments().isColumnHidden(ArgumentTree::Before));
    RawAddress name; // room for 128, 16 written
    show(m_log->play(SampleLog::Server, {.address = SampleLog::loopback(80)}).getsockname(9, name).seq);
    QVERIFY(!arguments().isColumnHidden(ArgumentTree::Before));
    QCOMPARE(arguments().itemOf(2)->text(ArgumentTree::Before), QStringLiteral("128"));
    QCOMPARE(arguments().itemOf(2)->text(ArgumentTree::Value), QStringLiteral("16"));
}

void CallDetailPaneTest::listsAndStructuresOpenAndClose()
{
    show(lookedUp());
    const int list = arguments().rowCount() > 3 ? rowNamed("res") : -1;
    QVERIFY(list >= 0);
    QTreeWidgetItem* item = arguments().itemOf(list);
    QCOMPARE(item->childCount(), 2);
    QVERIFY(item->isExpanded());
    const int open = arguments().sizeHint().height();
    arguments().setFocus();
    arguments().setCurrentItem(item);
    QTest::keyClick(&arguments(), Qt::Key_Left);
    QVERIFY(!item->isExpanded());
    QVERIFY(arguments().sizeHint().height() < open);
    QTest::keyClick(&arguments(), Qt::Key_Right);
    QCOMPARE(arguments().sizeHint().height(), open);
}

void CallDetailPaneTest::textIsReadAsUtf8OrLatin1()
{
    show(m_log->received(20, "21 \xc2\xb0"
                             "C"));
    auto* bytes = m_pane->findChild<BytesView*>();
    auto* form = m_pane->findChild<SegmentedControl*>();
    form->setCurrent(static_cast<int>(BytesView::Form::Utf8));
    QCOMPARE(bytes->text(), QString::fromUtf8("21 \xc2\xb0"
                                              "C"));
    form->setCurrent(static_cast<int>(BytesView::Form::Latin1));
    QCOMPARE(bytes->text(), QString::fromUtf8("21 \xc3\x82\xc2\xb0"
                                              "C"));
    QCOMPARE(m_pane->bytesForm(), static_cast<int>(BytesView::Form::Latin1));
    show(m_log->received(20, "\xe9")); // remembered
    QCOMPARE(bytes->text(), QString::fromUtf8("\xc3\xa9"));
}

void CallDetailPaneTest::manyBytesOpenInAWindow()
{
    HexWindow* window = openWindow(payload());
    QVERIFY(window);
    QCOMPARE(window->view().bytes().size(), 65536U);
    QVERIFY(window->windowTitle().contains(QStringLiteral("recv")));
    QVERIFY(m_pane->findChild<BytesView*>()->height() < 20000); // the first ones only
    QVERIFY(grabWindow(*window, QStringLiteral("hex-window-light")));
    QCOMPARE(window->view().bytesPerLine(), 16);
    window->resize(1300, 500);
    QTRY_COMPARE(window->view().bytesPerLine(), 32);
    window->close();
}

void CallDetailPaneTest::escClosesTheWindowFromTheBytes()
{
    const QPointer<HexWindow> window = openWindow(payload());
    QVERIFY(window);
    auto* field = window->findChild<QLineEdit*>(QStringLiteral("hexFind"));
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(window && window->isVisible()); // only the field was left
    QTest::keyClick(&window->view(), Qt::Key_Escape);
    QTRY_VERIFY(!window);
}

void CallDetailPaneTest::findsBytesInTheWindow()
{
    HexWindow* window = openWindow(payload());
    QVERIFY(window);
    auto* field = window->findChild<QLineEdit*>(QStringLiteral("hexFind"));
    auto* said = window->findChild<QLabel*>(QStringLiteral("hexSaid"));
    QTest::keyClick(&window->view(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(field, QStringLiteral("NEEDLE"));
    QCOMPARE(window->view().selectionStart(), 1000U);
    QCOMPARE(window->view().selectionLength(), 6U);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(window->view().selectionStart(), 60000U);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(window->view().selectionStart(), 1000U);
    QCOMPARE(said->text(), QStringLiteral("around the end"));
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(window->view().selectionStart(), 60000U);

    window->findChild<SegmentedControl*>()->setCurrent(1);
    field->clear();
    QTest::keyClicks(field, QStringLiteral("4e ?? 65 64"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(window->view().selectionStart(), 1000U);
    QCOMPARE(window->view().selectionLength(), 4U);
    QTest::keyClicks(field, QStringLiteral(" 6"));
    QVERIFY(said->text().startsWith(QStringLiteral("Hex needs two digits")));
    window->close();
}

void CallDetailPaneTest::goesToAnOffsetAndCopiesWhatIsChosen()
{
    HexWindow* window = openWindow(payload());
    QVERIFY(window);
    auto* offset = window->findChild<QLineEdit*>(QStringLiteral("hexOffset"));
    QTest::keyClicks(offset, QStringLiteral("0xea60")); // 60000
    QTest::keyClick(offset, Qt::Key_Return);
    QCOMPARE(window->view().cursor(), 60000U);
    QVERIFY(window->view().hasFocus());
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(&window->view(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&window->view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("4e 65 65 64 6c 65"));
    QTest::keyClick(&window->view(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(window->view().cursor(), 65535U);
    offset->clear();
    QTest::keyClicks(offset, QStringLiteral("65536"));
    QTest::keyClick(offset, Qt::Key_Return);
    QCOMPARE(window->findChild<QLabel*>(QStringLiteral("hexSaid"))->text(),
             QStringLiteral("An offset is a number from 0 to 65,535; 0x in front for hex."));
    window->close();
}

void CallDetailPaneTest::copiesBytesOfTheWindow_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<QString>("all");
    QTest::newRow("hex") << QStringLiteral("Bytes as hex") << QStringLiteral("48 69 27")
                         << QStringLiteral("48 69 27 0d 0a");
    QTest::newRow("C array") << QStringLiteral("Bytes as C array")
                             << QStringLiteral("const unsigned char bytes[3] = {0x48, 0x69, 0x27};")
                             << QStringLiteral(
                                    "const unsigned char bytes[5] = {0x48, 0x69, 0x27, 0x0d, 0x0a};");
    QTest::newRow("Python") << QStringLiteral("Bytes as Python literal") << QStringLiteral(R"(b'Hi\'')")
                            << QStringLiteral(R"(b'Hi\'\r\n')");
    QTest::newRow("Base64") << QStringLiteral("Bytes as Base64") << QStringLiteral("SGkn")
                            << QStringLiteral("SGknDQo=");
    QTest::newRow("escapes") << QStringLiteral("Bytes as text with escapes") << QStringLiteral("Hi'")
                             << QStringLiteral(R"(Hi'\r\n)");
    QTest::newRow("text") << QStringLiteral("Bytes as text") << QStringLiteral("Hi'")
                          << QStringLiteral("Hi'\r\n");
}

/// From the menu of the bytes, which the menu key opens, and from the tool's, which a click opens.
void CallDetailPaneTest::copiesBytesOfTheWindow()
{
    QFETCH(QString, entry);
    HexWindow* window = openWindow(m_log->received(20, "Hi'\r\n"));
    QVERIFY(window);
    const auto choose = [&] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (QAction* action : menu->actions()) {
            if (action->text().remove(QLatin1Char('&')) == entry)
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
        }
        QVERIFY(!menu->isVisible());
    };
    for (int i = 0; i < 2; ++i)
        QTest::keyClick(&window->view(), Qt::Key_Right, Qt::ShiftModifier);
    QContextMenuEvent menuKey(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(window->windowHandle(), &menuKey);
    choose();
    QTEST(QApplication::clipboard()->text(), "chosen");

    QTest::keyClick(&window->view(), Qt::Key_Home); // nothing is chosen now
    QTimer::singleShot(0, window, choose);          // the click ends with the menu
    QTest::mouseClick(window->findChild<QAbstractButton*>(QStringLiteral("hexCopy")), Qt::LeftButton);
    QTEST(QApplication::clipboard()->text(), "all");
    window->close();
}

void CallDetailPaneTest::ctrlCCopiesBytesAsTheyAreShown()
{
    HexWindow* window = openWindow(m_log->received(20, "Hi'"));
    QVERIFY(window);
    QTest::keyClick(&window->view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("48 69 27"));
    // In a field it copies what the field says.
    auto* field = window->findChild<QLineEdit*>(QStringLiteral("hexFind"));
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("Hi"));
    field->selectAll();
    QTest::keyClick(field, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Hi"));
    window->close();
}

void CallDetailPaneTest::menuKeyOpensTheMenuAtTheByte()
{
    HexWindow* window = openWindow(payload());
    QVERIFY(window);
    window->view().select(1000, 1);
    const QRect byte = window->view().inputMethodQuery(Qt::ImCursorRectangle).toRect();
    QVERIFY(window->view().viewport()->rect().contains(byte));
    QContextMenuEvent menuKey(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(window->windowHandle(), &menuKey);
    QWidget* menu = QApplication::activePopupWidget();
    QVERIFY(menu);
    QCOMPARE(menu->pos(), window->view().viewport()->mapToGlobal(byte.center()));
    QTest::keyClick(menu, Qt::Key_Escape);
    QVERIFY(!QApplication::activePopupWidget());
    window->close();
}

void CallDetailPaneTest::namesAreUnique()
{
    show(payload());
    QSet<QString> names;
    for (QWidget* widget : m_pane->findChildren<QWidget*>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) ||
            qobject_cast<QScrollArea*>(widget))
            continue;
        const QString name = widget->accessibleName();
        QVERIFY2(!name.isEmpty(), widget->metaObject()->className());
        QVERIFY2(!names.contains(name), qPrintable(name));
        names.insert(name);
    }
    QVERIFY(names.size() > 5);
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
    QVERIFY(label("callTime").endsWith(QStringLiteral(", still waiting.")));
    m_log->release();
    feed();
    QVERIFY(label("callTime").contains(QStringLiteral(", took ")));
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

void CallDetailPaneTest::showsWhereThePacketStopped_data()
{
    using namespace constants::errors;
    QTest::addColumn<int>("error");
    QTest::addColumn<QString>("drawn");
    QTest::addColumn<QString>("says");
    QTest::newRow("no route") << networkUnreachable
                              << QStringLiteral(
                                     "this computer: passed; route: stopped, no route; network: not reached; "
                                     "computer: not reached; port 9999: not reached")
                              << QStringLiteral("No route to 192.0.2.7: this computer has none");
    QTest::newRow("no answer") << timedOut
                               << QStringLiteral(
                                      "this computer: passed; route: passed; network: stopped, no answer; "
                                      "computer: not reached; port 9999: not reached")
                               << QStringLiteral("nothing came back from 192.0.2.7");
    QTest::newRow("last network") << hostUnreachable
                                  << QStringLiteral("this computer: passed; route: passed; network: passed; "
                                                    "computer: stopped, nobody there; port 9999: not reached")
                                  << QStringLiteral("The next hop or 192.0.2.7 itself did not answer (ARP)");
    QTest::newRow("refused")
        << connectionRefused
        << QStringLiteral("this computer: passed; route: passed; network: passed; computer: passed; "
                          "port 9999: stopped, refused; a reset (RST) came back")
        << QStringLiteral("A reset (RST) came back from 192.0.2.7: nobody listens on port 9999 there");
}

void CallDetailPaneTest::showsWhereThePacketStopped()
{
    QFETCH(int, error);
    QFETCH(QString, drawn);
    QFETCH(QString, says);
    show(connectFailed(error));
    QVERIFY(path().isVisible());
    QCOMPARE(path().accessibleDescription(), drawn);
    QVERIFY2(label("reasonSentence").contains(says), qPrintable(label("reasonSentence")));
    QCOMPARE(label("reasonTitle"), QStringLiteral("Where the packet stopped"));
    for (const auto& [mode, name] :
         {std::pair{Theme::Mode::Light, "light"}, std::pair{Theme::Mode::Dark, "dark"}}) {
        m_theme->setMode(mode);
        QVERIFY(grab(
            QStringLiteral("detail-stop-%1-%2")
                .arg(QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-'), QLatin1String(name))));
    }
    m_theme->setMode(Theme::Mode::Light);
    m_pane->resize(320, 460);
    QVERIFY(grab(QStringLiteral("detail-stop-%1-narrow")
                     .arg(QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-'))));
}

void CallDetailPaneTest::showsNoWayWhereNoPacketWent()
{
    auto* reason = m_pane->findChild<CallReason*>();
    show(connectFailed(constants::errors::connectionRefused));
    QVERIFY(reason->isVisible());
    show(m_log->received(20, "x"));
    QVERIFY(!reason->isVisible());
    show(m_log
             ->play(SampleLog::Client,
                    {.value = -1, .error = constants::errors::connectionRefused, .injected = true})
             .connect(12, SampleLog::loopback(9999).bytes())
             .seq);
    QVERIFY(!reason->isVisible());
}

void CallDetailPaneTest::aResetIsACutCableToldOnce()
{
    connection();
    std::array<std::byte, 64> room{};
    const auto closed = m_log->closed(9);
    show(m_log->play(SampleLog::Client, {.value = -1, .error = constants::errors::connectionReset})
             .recv(30, room, 0)
             .seq);
    QCOMPARE(path().accessibleDescription(), QStringLiteral("this end, cut, other end"));
    QCOMPARE(label("reasonTitle"), QStringLiteral("The connection was reset"));
    auto* badge = m_pane->findChild<QLabel*>(QStringLiteral("toldOnce"));
    QCOMPARE(badge->isVisible(), constants::resetIsToldOnce);
    QCOMPARE(badge->text(), QStringLiteral("This error is reported once"));
    QVERIFY(grab(QStringLiteral("detail-reset-light")));
    m_theme->setMode(Theme::Mode::Dark);
    QVERIFY(grab(QStringLiteral("detail-reset-dark")));
    m_theme->setMode(Theme::Mode::Light);
    QTest::mouseClick(m_pane->findChild<LinkButton*>(QStringLiteral("causeCall")), Qt::LeftButton);
    QCOMPARE(m_pane->call(), closed);
}

void CallDetailPaneTest::onTheLoopbackThereIsNoNetwork()
{
    m_log->opened(12, SampleLog::Client);
    show(m_log->play(SampleLog::Client, {.value = -1, .error = constants::errors::connectionRefused})
             .connect(12, SampleLog::loopback(9999).bytes())
             .seq);
    QVERIFY(path().isVisible());
    QCOMPARE(path().accessibleDescription(),
             QStringLiteral("loopback: there is no network between; this computer: passed; this computer, "
                            "port 9999: stopped, refused; a reset (RST) came back"));
    QVERIFY(label("reasonSentence").endsWith(QStringLiteral("The packet never left this computer.")));
    QVERIFY(grab(QStringLiteral("detail-loopback-light")));
    m_theme->setMode(Theme::Mode::Dark);
    m_pane->resize(320, 460);
    QVERIFY(grab(QStringLiteral("detail-loopback-dark")));
    m_theme->setMode(Theme::Mode::Light);
}

void CallDetailPaneTest::whatIsToldOfAFailureStandsWithALink()
{
    m_log->opened(12, SampleLog::Client);
    const auto failed =
        m_log->play(SampleLog::Client, {.value = -1, .error = constants::errors::addressInUse})
            .bind(12, SampleLog::loopback(9999).bytes())
            .seq;
    show(failed);
    auto* link = m_pane->findChild<LinkButton*>(QStringLiteral("causeCall"));
    QVERIFY(!link->isVisible());
    int asked = 0;
    m_pane->tellCause(
        failed, [] { return QStringLiteral("Handle 7 holds the port."); },
        [] { return QStringLiteral("Show handle 7"); }, [&asked] { ++asked; });
    QVERIFY(link->isVisible());
    QCOMPARE(label("causeWords"), QStringLiteral("Handle 7 holds the port."));
    QCOMPARE(link->accessibleName(), QStringLiteral("Show handle 7"));
    QTest::mouseClick(link, Qt::LeftButton);
    QCOMPARE(asked, 1);
    show(m_log->received(20, "x"));
    QVERIFY(!link->isVisible());
    show(failed); // it is kept
    QVERIFY(link->isVisible());
    QVERIFY(grab(QStringLiteral("detail-holder")));
}

void CallDetailPaneTest::theStateIsCalledAsInThePanels()
{
    QCOMPARE(SocketWords::stateName(constants::TcpState::Close), QStringLiteral("CLOSED"));
    QCOMPARE(QString::fromLatin1(constants::tcpStateName(constants::TcpState::Close).data()),
             SocketWords::stateName(constants::TcpState::Close));
    QCOMPARE(constants::tcpStateNamed("CLOSE"), std::optional(constants::TcpState::Close)); // older files
}

void CallDetailPaneTest::theFailedRowLeadsToTheCallThatCausedIt()
{
    connection();
    const auto closed = m_log->closed(9);
    m_log->sent(30, "taken", SampleLog::Client);
    const auto failed = sendFailed(30, constants::errors::pipe, constants::msgNosignal);
    show(failed);
    auto* link = m_pane->findChild<LinkButton*>(QStringLiteral("causeCall"));
    QVERIFY(link->isVisible());
    const QString close = perSystem(QStringLiteral("close"), QStringLiteral("closesocket"));
    if (constants::errors::pipe != constants::errors::connectionReset && constants::resetIsToldOnce) {
        QCOMPARE(link->text(), QStringLiteral("#%1 %2()").arg(closed).arg(close));
        QCOMPARE(link->accessibleName(), link->text());
        QVERIFY(label("causeWords").startsWith(QStringLiteral("The other end had been closed")));
    }
    link->setFocus();
    QTest::keyClick(link, Qt::Key_Return);
    QCOMPARE(m_pane->call(), closed);
    QCOMPARE(m_view->selectedCall(), closed);
    QVERIFY(!m_pane->findChild<CallReason*>()->isVisible());
}

void CallDetailPaneTest::tellsTheStagesOfAConnectAsTheyCome()
{
    m_log->opened(12, SampleLog::Client);
    const auto started = connectFailed(constants::errors::inProgress);
    show(started);
    auto* stages = m_pane->findChild<StageStrip*>();
    QVERIFY(stages->isVisible());
    const auto shown = [&] {
        QStringList texts;
        for (const auto* link : stages->findChildren<LinkButton*>()) {
            if (link->isVisible())
                texts += link->text();
        }
        return texts;
    };
    QCOMPARE(shown(), QStringList{QStringLiteral("#%1 connect()").arg(started)});
    PollItem item{.handle = 12, .events = constants::pollOut, .returned = constants::pollOut};
    const auto ready = m_log->play(SampleLog::Client, {.value = 1}).poll(std::span(&item, 1), -1).seq;
    feed();
    QCOMPARE(shown().size(), 2);
    std::array<std::byte, 4> value{};
    std::uint32_t length = 4;
    std::string refused(4, '\0');
    const int error = constants::errors::connectionRefused;
    std::memcpy(refused.data(), &error, sizeof error);
    const auto told = m_log->play(SampleLog::Client, {.option = refused})
                          .getsockopt(12, constants::solSocket, constants::soError, value, length)
                          .seq;
    feed();
    QCOMPARE(shown().size(), 3);
    auto* reason = m_pane->findChild<CallReason*>();
    // No blank stands between them and the arguments.
    QTRY_COMPARE(reason->height(), reason->heightForWidth(reason->width()));
    QVERIFY(grab(QStringLiteral("detail-stages-light")));
    m_theme->setMode(Theme::Mode::Dark);
    QVERIFY(grab(QStringLiteral("detail-stages-dark")));
    m_theme->setMode(Theme::Mode::Light);
    QTest::mouseClick(stages->findChildren<LinkButton*>().at(1), Qt::LeftButton);
    QCOMPARE(m_pane->call(), ready);
    show(told); // from the last stage the others are seen too
    QVERIFY(stages->isVisible());
    QVERIFY(path().accessibleDescription().contains(QStringLiteral("stopped, refused")));
    QTest::mouseClick(stages->findChildren<LinkButton*>().first(), Qt::LeftButton);
    QCOMPARE(m_pane->call(), started);
}

void CallDetailPaneTest::hatchesTheBytesThatWereLost()
{
    m_log->session();
    show(m_log->cut(15)); // 8 of 23 kept
    auto* bytes = m_pane->findChild<BytesView*>();
    QCOMPARE(bytes->lost(), 15);
    QCOMPARE(bytes->accessibleDescription(), QStringLiteral("15 bytes lost"));
    const int cut = bytes->sizeHint().height();
    QVERIFY(grab(QStringLiteral("detail-lost-light")));
    m_theme->setMode(Theme::Mode::Dark);
    QVERIFY(grab(QStringLiteral("detail-lost-dark")));
    m_theme->setMode(Theme::Mode::Light);
    m_pane->findChild<SegmentedControl*>()->setCurrent(static_cast<int>(BytesView::Form::Utf8));
    QVERIFY(grab(QStringLiteral("detail-lost-text")));
    m_pane->findChild<SegmentedControl*>()->setCurrent(static_cast<int>(BytesView::Form::HexAndText));
    show(m_log->received(15, "T21.5 an", SampleLog::UdpReceiver));
    QCOMPARE(bytes->lost(), 0);
    QCOMPARE(bytes->accessibleDescription(), QString());
    QVERIFY(bytes->sizeHint().height() < cut);
    QVERIFY(bytes->text().endsWith(QStringLiteral("T21.5 an")) || bytes->text().contains(u"T21.5 an"));
}

void CallDetailPaneTest::tellsOfTheSignalThatComesWithABrokenPipe()
{
    if (constants::msgNosignal <= 0)
        QSKIP("This system has no MSG_NOSIGNAL.");
    m_log->session();
    show(sendFailed(9, constants::errors::pipe, 0));
    QVERIFY(label("callMeaning").contains(QStringLiteral("SIGPIPE, which ends a program")));
    show(sendFailed(9, constants::errors::pipe, constants::msgNosignal));
    QVERIFY(label("callMeaning").contains(QStringLiteral("MSG_NOSIGNAL kept SIGPIPE away")));
    show(sendFailed(9, constants::errors::connectionReset, 0));
    QVERIFY(!label("callMeaning").contains(QStringLiteral("SIGPIPE")));
    // A datagram socket gets the error alone.
    for (const int flags : {0, constants::msgNosignal}) {
        show(sendFailed(14, constants::errors::pipe, flags));
        QVERIFY(label("callMeaning").startsWith(QStringLiteral("The call failed.")));
        QVERIFY(!label("callMeaning").contains(QStringLiteral("SIGPIPE")));
    }
}

void CallDetailPaneTest::tellsWhatCancelDid()
{
    m_log->session();
    std::array<std::byte, 8> room{};
    const auto ended = [&](bool injected) {
        return m_log
            ->play(SampleLog::Server,
                   {.value = -1, .error = constants::errors::endedByOthers, .injected = injected})
            .recv(9, room, 0)
            .seq;
    };
    show(ended(false));
    QVERIFY(label("callMeaning")
                .contains(perSystem(QStringLiteral("A signal ended the wait, as Cancel"),
                                    QStringLiteral("as Cancel does by CancelIoEx"))));
    show(ended(true));
    QVERIFY(!label("callMeaning").contains(QStringLiteral("Cancel")));
}

void CallDetailPaneTest::hintsAreNamed()
{
    show(lookedUp());
    for (const std::string_view name : {"ai_flags", "ai_family", "ai_socktype"})
        QVERIFY2(rowNamed(name) >= 0, std::string(name).c_str());
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
    m_pane->resize(376, 900);
    show(lookedUp());
    QVERIFY(grab(QStringLiteral("detail-lookup")));
    IncomingMessage message;
    std::array<std::byte, 64> room{};
    message.buffer = room;
    message.controlCapacity = 64;
    show(m_log
             ->play(SampleLog::UdpReceiver,
                    {.value = 4, .data = "ping", .address = SampleLog::loopback(41873), .dropped = 12})
             .recvmsg(15, message, 0)
             .seq);
    clickArgument(rowNamed("msg_name"));
    QVERIFY(grab(QStringLiteral("detail-recvmsg")));
    show(payload());
    m_theme->setMode(Theme::Mode::Dark);
    QVERIFY(grab(QStringLiteral("detail-payload-dark")));
    HexWindow* window = openWindow(payload());
    QVERIFY(window);
    window->view().select(1000, 6);
    QVERIFY(grabWindow(*window, QStringLiteral("hex-window-dark")));
    window->close();
    m_theme->setMode(Theme::Mode::Light);
}

QTEST_MAIN(CallDetailPaneTest)
#include "CallDetailPaneTest.moc"
