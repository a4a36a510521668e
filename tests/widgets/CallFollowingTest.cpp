// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallFollowing.h"
#include "tests/support/PlayedDialogs.h"
#include "tests/support/SampleLog.h"
#include "tests/widgets/Grabs.h"
#include "widgets/log/CallLogSearch.h"
#include "widgets/log/CallLogTable.h"
#include "widgets/log/CallLogView.h"
#include "widgets/support/Theme.h"
#include "widgets/support/WorkbenchStyle.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace workbench;

class CallFollowingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void marksByKeyAndGoesFromMarkToMark();
    void marksSeveralRowsAtOnce();
    void marksSurviveAFilterAndGoWithTheirCalls();
    void countsTimeFromTheChosenRow();
    void theReferenceGoesWithItsCall();
    void goesToThePeersCallAndBack();
    void followsAHandleFromCreationToClose();
    void followsBothEndsOfAConnection();
    void saysWhyThereIsNoPeer();
    void findsWithoutFiltering();
    void findsAroundTheEndAndSaysSo();
    void saysThatNothingMatches();
    void findingInManyRowsLeavesTheWindowAwake();
    void findStaysRightWhileOldRowsGo();
    void goesBackAndForwardThroughVisitedRows();
    void walkingRowByRowIsOneVisit();
    void aJumpToTheNeighbourIsAVisit();
    void typingWhatToFindIsOneVisit();
    void typingThatComesBackToItsBeginIsNoVisit();
    void everyWayIsInTheMenus();
    void looksAsDrawn();

private:
    void feed() { m_model->take(m_log->journal->drain()); }
    CallLogTable& table() { return *m_view->table(); }
    CallMarks& marks() { return m_model->marks(); }
    QLineEdit& field() { return *m_view->findChild<QLineEdit*>(QStringLiteral("findField")); }
    QString findResult() { return m_view->findChild<QLabel*>(QStringLiteral("findResult"))->text(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&table(), key, modifiers);
    }
    void clickRow(int row, Qt::KeyboardModifiers modifiers = {})
    {
        const QModelIndex index = m_model->index(row, CallLogModel::Call);
        table().scrollTo(index);
        const QRect rect = table().visualRect(index);
        QTest::mouseClick(table().viewport(), Qt::LeftButton, modifiers, rect.center());
    }
    QString cell(quint64 seq, CallLogModel::Column column)
    {
        return m_model->index(m_model->rowOf(seq), column).data().toString();
    }
    QString deltaHeader() { return m_model->headerData(CallLogModel::Delta, Qt::Horizontal).toString(); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SampleLog> m_log;
    std::unique_ptr<CallLogModel> m_model;
    PlayedDialogs m_dialogs;
    std::unique_ptr<QMainWindow> m_window;
    CallLogView* m_view = nullptr;
};

void CallFollowingTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light);
    QApplication::setStyle(new WorkbenchStyle(*m_theme));
}

void CallFollowingTest::init()
{
    m_log = std::make_unique<SampleLog>();
    m_model = std::make_unique<CallLogModel>(m_log->journal->directory(), std::size_t{1} << 21);
    m_window = std::make_unique<QMainWindow>();
    m_view = new CallLogView(*m_model, *m_theme, m_dialogs);
    m_window->setCentralWidget(m_view);
    m_window->resize(1440, 420);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    table().setFocus();
}

void CallFollowingTest::cleanup()
{
    m_window.reset();
    m_model.reset();
    m_log.reset();
}

void CallFollowingTest::marksByKeyAndGoesFromMarkToMark()
{
    m_log->session();
    feed();
    const quint64 first = m_model->record(2).seq();
    const quint64 second = m_model->record(6).seq();
    clickRow(2);
    QVERIFY(!m_view->actions().nextMark->isEnabled());
    press(Qt::Key_M, Qt::ControlModifier);
    QVERIFY(marks().contains(first));
    QVERIFY(m_view->actions().mark->isChecked());
    QCOMPARE(cell(first, CallLogModel::Mark), QStringLiteral("marked"));
    clickRow(6);
    QVERIFY(!m_view->actions().mark->isChecked());
    press(Qt::Key_M, Qt::ControlModifier);
    clickRow(0);
    press(Qt::Key_F2);
    QCOMPARE(m_view->selectedCall(), first);
    press(Qt::Key_F2);
    QCOMPARE(m_view->selectedCall(), second);
    press(Qt::Key_F2); // around the end
    QCOMPARE(m_view->selectedCall(), first);
    press(Qt::Key_F2, Qt::ShiftModifier);
    QCOMPARE(m_view->selectedCall(), second);
    press(Qt::Key_M, Qt::ControlModifier);
    QVERIFY(!marks().contains(second));
}

void CallFollowingTest::marksSeveralRowsAtOnce()
{
    m_log->session();
    feed();
    clickRow(1);
    clickRow(4, Qt::ShiftModifier);
    press(Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(marks().numbers().size(), 4U);
    clickRow(2);
    press(Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(marks().numbers().size(), 3U);
    clickRow(1);
    clickRow(4, Qt::ShiftModifier);
    press(Qt::Key_M, Qt::ControlModifier); // some are: all shall be
    QCOMPARE(marks().numbers().size(), 4U);
    press(Qt::Key_M, Qt::ControlModifier);
    QVERIFY(marks().isEmpty());
}

void CallFollowingTest::marksSurviveAFilterAndGoWithTheirCalls()
{
    m_log->session();
    feed();
    const quint64 early = m_model->record(1).seq();
    clickRow(1);
    press(Qt::Key_M, Qt::ControlModifier);
    m_view->actions().failures->trigger();
    QCOMPARE(m_model->rowCount(), 1);
    QVERIFY(marks().contains(early));
    QSignalSpy told(m_view, &CallLogView::statusMessage);
    press(Qt::Key_F2);
    QCOMPARE(told.last()[0].toString(), QStringLiteral("No marked call is shown."));
    m_view->actions().failures->trigger();
    QCOMPARE(cell(early, CallLogModel::Mark), QStringLiteral("marked"));
    while (m_model->counts().dropped == 0) {
        for (int i = 0; i < 1000; ++i)
            m_log->received(20, "x");
        feed();
    }
    QVERIFY(marks().isEmpty());
    QVERIFY(!m_view->actions().nextMark->isEnabled());
}

void CallFollowingTest::countsTimeFromTheChosenRow()
{
    m_log->session();
    feed();
    QCOMPARE(deltaHeader(), QStringLiteral("Delta ms"));
    const quint64 chosen = m_model->record(3).seq();
    clickRow(3);
    press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(deltaHeader(), QStringLiteral("Since #%1 ms").arg(chosen));
    QCOMPARE(cell(chosen, CallLogModel::Delta), QStringLiteral("0.000"));
    QCOMPARE(cell(chosen, CallLogModel::Mark), QStringLiteral("time reference"));
    const auto startOf = [this](int row) { return m_model->record(row).header().startNs; };
    QCOMPARE(m_model->deltaNs(9).value(), startOf(9) - startOf(3));
    QCOMPARE(m_model->deltaNs(0).value(), startOf(0) - startOf(3));
    QVERIFY(m_view->actions().timeReference->isChecked());
    clickRow(5);
    QVERIFY(!m_view->actions().timeReference->isChecked());
    press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier); // another one
    QCOMPARE(m_model->deltaNs(9).value(), startOf(9) - startOf(5));
    press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier); // the same again: off
    QCOMPARE(deltaHeader(), QStringLiteral("Delta ms"));
    QCOMPARE(m_model->deltaNs(9).value(), startOf(9) - startOf(8));
}

void CallFollowingTest::theReferenceGoesWithItsCall()
{
    m_log->session();
    feed();
    clickRow(0);
    press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QSignalSpy header(m_model.get(), &QAbstractItemModel::headerDataChanged);
    while (m_model->counts().dropped == 0) {
        for (int i = 0; i < 1000; ++i)
            m_log->received(20, "x");
        feed();
    }
    QCOMPARE(marks().reference(), 0U);
    QCOMPARE(header.size(), 1);
    QCOMPARE(deltaHeader(), QStringLiteral("Delta ms"));
}

void CallFollowingTest::goesToThePeersCallAndBack()
{
    m_log->opened(7);
    m_log->play(SampleLog::Server, {}).bind(7, SampleLog::loopback(8080).bytes());
    m_log->opened(12, SampleLog::Client);
    const auto connected =
        m_log->play(SampleLog::Client, {}).connect(12, SampleLog::loopback(8080).bytes()).seq;
    RawAddress name;
    m_log->play(SampleLog::Client, {.address = SampleLog::loopback(49690)}).getsockname(12, name);
    const auto accepted = m_log->accepted(7, 9, 49690);
    const auto sent = m_log->sent(12, "GET /temp\r\n", SampleLog::Client);
    m_log->sent(12, "again", SampleLog::Client);
    const auto read = m_log->received(9, "GET /temp\r\n");
    feed();
    QVERIFY(m_view->selectCall(sent));
    press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_view->selectedCall(), read);
    press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_view->selectedCall(), sent);
    m_view->selectCall(connected);
    press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_view->selectedCall(), accepted);
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_view->selectedCall(), connected);
}

void CallFollowingTest::followsAHandleFromCreationToClose()
{
    m_log->received(20, "other");
    const auto made = m_log->opened(22);
    const auto sent = m_log->sent(22, "a");
    const auto closed = m_log->closed(22);
    m_log->opened(22, SampleLog::UdpSender, constants::sockDgram); // the number is given again
    m_log->sent(22, "b", SampleLog::UdpSender);
    feed();
    QVERIFY(m_view->selectCall(sent));
    m_view->actions().failures->trigger(); // does not narrow what is followed
    m_view->actions().followHandle->trigger();
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(m_model->record(0).seq(), made);
    QCOMPARE(m_model->record(2).seq(), closed);
    QCOMPARE(m_model->filter().text(), QStringLiteral("seq == %1 || handle == 22 && seq >= %2 && seq <= %3")
                                           .arg(made)
                                           .arg(made + 1)
                                           .arg(closed));
    QCOMPARE(m_view->selectedCall(), sent);
}

void CallFollowingTest::followsBothEndsOfAConnection()
{
    m_log->opened(7);
    m_log->play(SampleLog::Server, {}).bind(7, SampleLog::loopback(8080).bytes());
    m_log->opened(12, SampleLog::Client);
    m_log->play(SampleLog::Client, {}).connect(12, SampleLog::loopback(8080).bytes());
    RawAddress name;
    m_log->play(SampleLog::Client, {.address = SampleLog::loopback(49690)}).getsockname(12, name);
    m_log->accepted(7, 9, 49690);
    m_log->sent(12, "hello", SampleLog::Client);
    m_log->received(20, "a stranger's");
    const auto read = m_log->received(9, "hello");
    feed();
    QVERIFY(m_view->selectCall(read));
    m_view->actions().followConnection->trigger();
    QStringList shown;
    for (int row = 0; row < m_model->rowCount(); ++row)
        shown += QString::fromLatin1(m_model->record(row).spec().name.data());
    QCOMPARE(shown,
             QStringList({QStringLiteral("socket"), QStringLiteral("connect"), QStringLiteral("getsockname"),
                          QStringLiteral("accept4"), QStringLiteral("send"), QStringLiteral("recv")}));
    m_log->sent(9, "answer"); // still open: what comes is followed as well
    m_log->received(20, "noise");
    feed();
    QCOMPARE(m_model->rowCount(), 7);
}

void CallFollowingTest::saysWhyThereIsNoPeer()
{
    m_log->session();
    const auto sent = m_log->sent(9, "to a stranger");
    const auto name = m_log->waited();
    feed();
    QSignalSpy told(m_view, &CallLogView::statusMessage);
    m_view->selectCall(sent);
    press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_view->selectedCall(), sent);
    QCOMPARE(told.last()[0].toString(), CallFollowing::peerWords(PeerAnswer::NotOurs));
    m_view->selectCall(name);
    press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(told.last()[0].toString(), CallFollowing::peerWords(PeerAnswer::NoCounterpart));
}

void CallFollowingTest::findsWithoutFiltering()
{
    m_log->session();
    feed();
    const int rows = m_model->rowCount();
    clickRow(0);
    press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(field().isVisible());
    QVERIFY(field().hasFocus());
    QTest::keyClicks(&field(), QStringLiteral("RECV("));
    QCOMPARE(m_model->rowCount(), rows);
    const quint64 first = m_view->selectedCall();
    QVERIFY(cell(first, CallLogModel::Call).startsWith(QStringLiteral("recv(")));
    QVERIFY(field().hasFocus());
    QTest::keyClick(&field(), Qt::Key_Return);
    const quint64 second = m_view->selectedCall();
    QVERIFY(second > first);
    table().setFocus();
    press(Qt::Key_F3);
    QVERIFY(m_view->selectedCall() > second);
    press(Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(m_view->selectedCall(), second);
    press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClick(&field(), Qt::Key_Escape);
    QVERIFY(!field().isVisible());
    QVERIFY(table().hasFocus());
    QCOMPARE(m_view->selectedCall(), second);
}

void CallFollowingTest::findsAroundTheEndAndSaysSo()
{
    const auto only = m_log->received(20, "needle");
    for (int i = 0; i < 50; ++i)
        m_log->received(20, "hay");
    feed();
    clickRow(m_model->rowCount() - 1);
    press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(&field(), QStringLiteral("needle"));
    QCOMPARE(m_view->selectedCall(), only);
    QCOMPARE(findResult(), QStringLiteral("around the end"));
    QTest::keyClick(&field(), Qt::Key_Return); // the only one is found again
    QCOMPARE(m_view->selectedCall(), only);
}

void CallFollowingTest::saysThatNothingMatches()
{
    m_log->session();
    feed();
    clickRow(4);
    press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(&field(), QStringLiteral("no such text"));
    QCOMPARE(findResult(), QStringLiteral("no match"));
    QVERIFY(m_view->selectedCall() != 0);
    QTest::keyClick(&field(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&field(), Qt::Key_Delete);
    QCOMPARE(findResult(), QString());
}

void CallFollowingTest::findingInManyRowsLeavesTheWindowAwake()
{
    for (int i = 0; i < 5000; ++i)
        m_log->received(20, "hay");
    const auto last = m_log->received(20, "needle");
    feed();
    clickRow(0);
    m_view->following().search().setSlices(0, 0);
    QSignalSpy progressed(&m_view->following().search(), &CallLogSearch::progressed);
    press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(&field(), QStringLiteral("needle"));
    QVERIFY(m_view->following().search().isRunning());
    QTRY_COMPARE(m_view->selectedCall(), last);
    QVERIFY(progressed.size() > 0);
    QVERIFY(!m_view->following().search().isRunning());
}

void CallFollowingTest::findStaysRightWhileOldRowsGo()
{
    for (int i = 0; i < 5000; ++i)
        m_log->received(20, "hay");
    feed();
    table().setFollowing(false);
    m_view->following().search().setSlices(0, 0);
    CallLogSearch& search = m_view->following().search();
    QSignalSpy found(&search, &CallLogSearch::found);
    search.start(QStringLiteral("needle"), 0, 1);
    QVERIFY(search.isRunning());
    while (m_model->counts().dropped == 0) {
        for (int i = 0; i < 2000; ++i)
            m_log->received(20, "more hay");
        feed();
    }
    search.stop();
    const auto needle = m_log->received(20, "needle");
    feed();
    search.start(QStringLiteral("needle"), m_model->rowCount() - 1, -1);
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(found[0][0].toULongLong(), needle);
}

void CallFollowingTest::goesBackAndForwardThroughVisitedRows()
{
    m_log->session();
    feed();
    QVERIFY(!m_view->actions().back->isEnabled());
    clickRow(1);
    const quint64 a = m_view->selectedCall();
    clickRow(5);
    const quint64 b = m_view->selectedCall();
    clickRow(9);
    const quint64 c = m_view->selectedCall();
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_view->selectedCall(), b);
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_view->selectedCall(), a);
    QVERIFY(!m_view->actions().back->isEnabled());
    press(Qt::Key_Right, Qt::AltModifier);
    press(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(m_view->selectedCall(), c);
    press(Qt::Key_Left, Qt::AltModifier);
    clickRow(3); // another way: what lay ahead is gone
    QVERIFY(!m_view->actions().forward->isEnabled());
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_view->selectedCall(), b);
}

void CallFollowingTest::walkingRowByRowIsOneVisit()
{
    m_log->session();
    feed();
    clickRow(1);
    const quint64 start = m_view->selectedCall();
    clickRow(6);
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Down);
    QCOMPARE(m_view->selectedCall(), m_model->record(9).seq());
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_view->selectedCall(), start);
}

void CallFollowingTest::aJumpToTheNeighbourIsAVisit()
{
    m_log->received(20, "other");
    m_log->sent(22, "a");
    m_log->sent(22, "b");
    feed();
    clickRow(2);
    const quint64 start = m_view->selectedCall();
    press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m_view->selectedCall(), m_model->record(1).seq());
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_view->selectedCall(), start);
}

void CallFollowingTest::typingWhatToFindIsOneVisit()
{
    const auto start = m_log->received(20, "hay");
    m_log->received(20, "Q");
    m_log->received(20, "hay");
    m_log->received(20, "QX");
    m_log->received(20, "QXZ");
    const auto before = m_log->sent(22, "hay");
    const auto first = m_log->sent(22, "QXZJ one");
    m_log->received(20, "hay");
    const auto second = m_log->sent(22, "QXZJ two");
    const auto third = m_log->sent(22, "QXZJ three");
    feed();
    clickRow(0);
    QCOMPARE(m_view->selectedCall(), start);
    press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(&field(), QStringLiteral("QXZJ"));
    QCOMPARE(m_view->selectedCall(), first);
    QTest::keyClick(&field(), Qt::Key_F3);
    QTest::keyClick(&field(), Qt::Key_F3);
    QCOMPARE(m_view->selectedCall(), third);
    QTest::keyClick(&field(), Qt::Key_Escape);
    clickRow(6);
    press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m_view->selectedCall(), before);
    for (const quint64 seq : {first, third, second, first, start}) {
        press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(m_view->selectedCall(), seq);
    }
    QVERIFY(!m_view->actions().back->isEnabled());
}

void CallFollowingTest::typingThatComesBackToItsBeginIsNoVisit()
{
    m_log->received(20, "hay");
    m_log->received(20, "QXJ");
    m_log->received(20, "QXZ");
    feed();
    clickRow(1);
    const quint64 start = m_view->selectedCall();
    press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(&field(), QStringLiteral("QXZ"));
    QCOMPARE(m_view->selectedCall(), m_model->record(2).seq());
    QTest::keyClick(&field(), Qt::Key_Backspace);
    QCOMPARE(m_view->selectedCall(), start);
    QVERIFY(!m_view->actions().back->isEnabled());
    QTest::keyClicks(&field(), QStringLiteral("Z"));
    QTest::keyClick(&field(), Qt::Key_Escape);
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_view->selectedCall(), start);
    QVERIFY(!m_view->actions().back->isEnabled());
}

void CallFollowingTest::everyWayIsInTheMenus()
{
    QMenu log;
    m_view->actions().fillLogMenu(log);
    QStringList names;
    for (QAction* action : log.actions()) {
        names += action->objectName();
        if (action->menu()) {
            for (QAction* inner : action->menu()->actions())
                names += inner->objectName();
        }
    }
    for (const char* name :
         {"logFind", "logFindNext", "logFindPrevious", "logMark", "logNextMark", "logPreviousMark",
          "logTimeReference", "logFollowHandle", "logFollowConnection", "logBack", "logForward", "logPeer",
          "logCreator", "logGoTo", "logNextOnHandle", "logPreviousOnHandle"})
        QVERIFY2(names.contains(QLatin1String(name)), name);
    std::unique_ptr<QMenu> row(m_view->actions().makeRowMenu(nullptr));
    for (QAction* action : {m_view->actions().mark, m_view->actions().timeReference, m_view->actions().peer})
        QVERIFY(row->actions().contains(action));
}

void CallFollowingTest::looksAsDrawn()
{
    m_log->session();
    m_log->outcomes();
    feed();
    const int failed = m_model->rowCount() - 6;
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        m_theme->setMode(mode);
        table().setFollowing(true);
        table().setFollowing(false);
        marks().clear();
        for (int row = failed - 2; row < failed + 3; ++row) {
            table().chooseRow(row);
            press(Qt::Key_M, Qt::ControlModifier);
        }
        press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        press(Qt::Key_F, Qt::ControlModifier);
        field().clear();
        QTest::keyClicks(&field(), QStringLiteral("conn"));
        QCoreApplication::processEvents(); // layouts and palettes are posted
        QVERIFY(saveGrab(*m_window, QStringLiteral("following-%1")
                                        .arg(mode == Theme::Mode::Light ? QStringLiteral("light")
                                                                        : QStringLiteral("dark"))));
    }
    m_theme->setMode(Theme::Mode::Light);
}

QTEST_MAIN(CallFollowingTest)
#include "CallFollowingTest.moc"
