// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/sockets/SocketsPane.h"
#include "tests/support/PerSystem.h"
#include "tests/widgets/SocketsDesk.h"
#include "widgets/sockets/DescriptorMeter.h"
#include "widgets/sockets/SocketCommands.h"
#include "widgets/sockets/SocketHeading.h"
#include "widgets/sockets/SocketWords.h"
#include "widgets/sockets/TcpDiagramLayout.h"
#include "widgets/support/Language.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QScreen>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <array>
#include <thread>

using namespace workbench;
using constants::TcpState;

namespace {

using Desk = SocketsDesk;

} // namespace

class SocketsPaneTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsAskedWhileThePanelIsHidden();
    void listensWithConnectionsBelowAndSeats();
    void closedSocketsStayWhileTheKernelHoldsThem();
    void aClosedListenerListensWhileAcceptWaits();
    void aListenerThatIsShutDownHasNoSeats();
    void theFamilyIsTold();
    void theLineBelowTheHeadMovesWithIt();
    void rowsComeAndGoWithoutAReset();
    void liveCanBeSwitchedOff();
    void columnsAreChosenInTheHeader();
    void narrowPanelsFoldColumns();
    void noColumnCutsWhatItHolds();
    void moreThanTheSeatsIsSeen();
    void olderClosedSocketsFoldAway();
    void losingTheChoiceLeavesTheOtherPanelItsSocket();
    void whatCannotBeDoneIsOffAndSaysWhy();
    void addressesAreCopiedAndSentToTabs();
    void theSocketDockFollowsTheChoice();
    void aWaitingConnectionIsFollowedIntoItsAccept();
    void otherSocketsThanTcpGetASentence();
    void theDiagramDrawsEveryTransition();
    void theDiagramMarksTheWay();
    void theMeterSaysHowManyHandlesAreLeft();
    void theBytesStandOnTheirOffsets();
    void aNewConnectionHasNoBytesOfTheOldPeer();
    void aBlockLeadsToItsCall();
    void thePipesCloseOneByOne();
    void picturesAreChosenAndFolded();
    void theStateLineCountsWhatWasSentAgain();
    void germanWordsEverywhere();
    void everyControlHasAName();
};

void SocketsPaneTest::nothingIsAskedWhileThePanelIsHidden()
{
    Desk desk;
    desk.door.listenOn(loopback());
    desk.drain();
    QVERIFY(desk.door.journal->drain().empty());
    desk.show();
    if (onWindows()) { // which lists no sockets: no call is made for it
        QTRY_COMPARE(desk.pane->countsText(),
                     QStringLiteral("1 open, the kernel's view is not available on this OS"));
        QVERIFY(desk.door.journal->drain().empty());
        return;
    }
    QCOMPARE(desk.pane->countsText(), QStringLiteral("1 open"));
    bool asked = false; // for the kernel's sockets
    QTRY_VERIFY(asked = asked || !desk.door.journal->drain().empty());
    desk.window.hide();
    // It ends with the close of what it asked with.
    bool closed = false;
    QTRY_VERIFY([&] {
        for (const CallRecord& record : desk.door.journal->drain().records)
            closed = closed || record.call() == CallId::Close;
        return closed;
    }());
    QTRY_VERIFY(desk.door.journal->drain().empty());
}

void SocketsPaneTest::listensWithConnectionsBelowAndSeats()
{
    Desk desk;
    desk.show();
    const auto* none = desk.pane->findChild<QLabel*>();
    QVERIFY(none->isVisible());
    const Handle listener = desk.door.listenOn(loopback(), 5);
    const SocketAddress served = desk.door.nameOf(listener);
    const Handle client = desk.door.connectTo(served);
    const Handle accepted = desk.door.accept(listener);
    RawPeer waiting = RawPeer::connectedTo(served);
    QVERIFY(waiting.sendAll("still in the queue"));
    desk.drain();
    QTRY_COMPARE(desk.model->rowCount(), 2);
    QVERIFY(!none->isVisible());
    const QModelIndex first = desk.rowOf(listener);
    QTRY_COMPARE(desk.model->rowCount(first), perSystem(2, 1)); // Windows lists no sockets: none that waits
    QVERIFY(desk.pane->tree().isExpanded(first));
    QCOMPARE(desk.cell(first, SocketTreeModel::Socket), QStringLiteral("%1 listener").arg(listener));
    QCOMPARE(desk.cell(first, SocketTreeModel::Who), QStringLiteral("TCP Server"));
    QCOMPARE(desk.cell(first, SocketTreeModel::Local), QString::fromStdString(served.text()));
    QCOMPARE(desk.cell(first, SocketTreeModel::State), QStringLiteral("LISTEN"));
    QCOMPARE(desk.cell(first, SocketTreeModel::AcceptQueue), perSystem(QStringLiteral("1/5"), QString()));
    QCOMPARE(desk.cell(first, SocketTreeModel::ReceiveQueue), QString()); // those are seats
    const QModelIndex own = desk.rowOf(accepted);
    QCOMPARE(own.parent(), first);
    QCOMPARE(desk.cell(own, SocketTreeModel::State), QStringLiteral("ESTABLISHED"));
    if (onWindows())
        return;
    const QModelIndex other = desk.model->index(1, 0, first);
    QCOMPARE(desk.cell(other, SocketTreeModel::Socket), QStringLiteral("not accepted"));
    QCOMPARE(desk.cell(other, SocketTreeModel::Who), QStringLiteral("kernel only"));
    QTRY_COMPARE(desk.cell(desk.model->index(1, 0, first), SocketTreeModel::ReceiveQueue),
                 QStringLiteral("18"));
    QCOMPARE(other.data(Qt::ForegroundRole).value<QColor>(), desk.theme.color(ThemeColor::Muted));
    QVERIFY(other.siblingAtColumn(SocketTreeModel::ReceiveQueue).data(Qt::FontRole).value<QFont>().bold());
    QCOMPARE(desk.cell(desk.rowOf(client), SocketTreeModel::Peer), QString::fromStdString(served.text()));
    QCOMPARE(desk.bar->findChild<QLabel*>(QStringLiteral("counts"))->text(),
             QStringLiteral("3 open, 1 more held by the kernel"));
    QVERIFY(saveGrab(desk.window, QStringLiteral("sockets-pane")));
}

void SocketsPaneTest::closedSocketsStayWhileTheKernelHoldsThem()
{
    Desk desk;
    desk.show();
    RawPeer listener = RawPeer::listeningOn(loopback());
    const Handle client = desk.door.connectTo(listener.local());
    RawPeer server = listener.accept();
    desk.drain();
    QTRY_COMPARE(desk.model->rowCount(), 1);
    desk.door.user->close(client);
    desk.drain();
    if (onWindows()) { // lists no sockets: nothing tells of it any more
        QTRY_COMPARE(desk.model->rowCount(), 0);
        return;
    }
    const auto state = [&desk] { return desk.cell(desk.model->index(0, 0), SocketTreeModel::State); };
    QTRY_VERIFY(state().startsWith(QStringLiteral("FIN_WAIT2")));
    QCOMPARE(desk.cell(desk.model->index(0, 0), SocketTreeModel::Socket),
             QStringLiteral("closed (%1)").arg(client));
    QCOMPARE(desk.pane->countsText(), QStringLiteral("0 open, 1 more held by the kernel"));
    server.close();
    QTRY_VERIFY(state().startsWith(QStringLiteral("TIME_WAIT ")));
    const QString at = state();
    const auto age = [&desk] { return desk.cell(desk.model->index(0, 0), SocketTreeModel::Age); };
    const QString lasted = age();
    QTRY_VERIFY(state() != at); // it counts down
    QCOMPARE(age(), lasted);    // its life is over
    QVERIFY(state().startsWith(QStringLiteral("TIME_WAIT ")));
}

void SocketsPaneTest::aClosedListenerListensWhileAcceptWaits()
{
    if (onWindows())
        QSKIP("Windows ends the wait with the close.");
    Desk desk;
    desk.show();
    const Handle listener = desk.door.listenOn(loopback());
    const SocketAddress served = desk.door.nameOf(listener);
    std::thread waits([&] { desk.door.accept(listener); });
    const auto join = qScopeGuard([&] {
        RawPeer::connectedTo(served); // where nothing else has ended it
        waits.join();
    });
    const auto entry = (desk.drain(), desk.door.native->openHandles()->keyOf(listener));
    QTRY_VERIFY((desk.drain(), !desk.live.table().find(entry)->accepts.empty()));
    QTRY_VERIFY(desk.rowOf(listener).isValid());
    desk.click(desk.rowOf(listener));
    desk.door.user->close(listener);
    desk.drain();
    const auto cell = [&desk](int column) { return desk.cell(desk.model->index(0, 0), column); };
    QTRY_COMPARE(cell(SocketTreeModel::Socket), QStringLiteral("closed (%1)").arg(listener));
    QCOMPARE(cell(SocketTreeModel::State), QStringLiteral("LISTEN: accept() still waits"));
    QCOMPARE(cell(SocketTreeModel::Who), QStringLiteral("TCP Server"));
    const SocketTree& tree = desk.pane->tree();
    QTRY_VERIFY(tree.columnWidth(SocketTreeModel::State) >
                tree.fontMetrics().horizontalAdvance(cell(SocketTreeModel::State)));
    QVERIFY(saveGrab(desk.window, QStringLiteral("sockets-held-listener")));
    const QString words = QStringLiteral(
        "The descriptor is closed; accept() still waits, and the kernel listens until it returns.");
    QVERIFY(desk.model->index(0, 0).data(Qt::ToolTipRole).toString().endsWith(words));
    auto* state = desk.socket->findChild<QLabel*>(QStringLiteral("socketState"));
    QTRY_COMPARE(state->text(), QStringLiteral("LISTEN. ") + words);
    QVERIFY(saveGrab(*desk.socket, QStringLiteral("socket-held-listener")));
    RawPeer client = RawPeer::connectedTo(served);
    QTRY_COMPARE((desk.drain(), state->text()), QStringLiteral("CLOSED"));
    // The row stays, chosen, and what it accepted stands beside it.
    QTRY_COMPARE(desk.model->rowCount(), 2);
    const QModelIndex row = desk.model->find(entry);
    QVERIFY(row.isValid());
    QCOMPARE(desk.cell(row, SocketTreeModel::State), QStringLiteral("CLOSED"));
    QCOMPARE(desk.cell(row, SocketTreeModel::AcceptQueue), QString());
    QCOMPARE(desk.pane->tree().selectedSockets(), QModelIndexList{row});
    QCOMPARE(desk.pane->countsText(), QStringLiteral("1 open"));
    QVERIFY(row.data(Qt::ToolTipRole).toString().endsWith(QStringLiteral("The listener is closed.")));
}

void SocketsPaneTest::aListenerThatIsShutDownHasNoSeats()
{
    if (onWindows())
        QSKIP("Windows lists no sockets.");
    Desk desk;
    desk.show();
    const Handle listener = desk.door.listenOn(loopback(), 2);
    desk.drain();
    const auto queue = [&] { return desk.cell(desk.rowOf(listener), SocketTreeModel::AcceptQueue); };
    QTRY_COMPARE(queue(), QStringLiteral("0/2"));
    desk.click(desk.rowOf(listener));
    desk.door.user->shutdown(listener, constants::shutRdwr);
    desk.drain();
    QTRY_COMPARE(desk.cell(desk.rowOf(listener), SocketTreeModel::State), QStringLiteral("CLOSED"));
    QCOMPARE(queue(), QString());
    const auto* state = desk.socket->findChild<QLabel*>(QStringLiteral("socketState"));
    QTRY_VERIFY(state->text().startsWith(QStringLiteral("CLOSED")));
    QVERIFY(!state->text().contains(QStringLiteral("seats")));
    // Also where the kernel's list has it still.
    SocketRow row = desk.model->row(desk.rowOf(listener));
    row.kernel = KernelFigures{.state = TcpState::Close, .sendQueue = 2, .tcp = {}};
    QCOMPARE(SocketWords::acceptQueue(row), QString());
    QCOMPARE(SocketPane::stateText(row), QStringLiteral("CLOSED"));
}

void SocketsPaneTest::theFamilyIsTold()
{
    Desk desk;
    desk.show();
    const auto make = [&](int family, int type) { return desk.door.user->socket(family, type, 0).value; };
    const auto type = [&](Handle made) { return desk.cell(desk.rowOf(made), SocketTreeModel::Type); };
    const Handle tcp6 = make(constants::afInet6, constants::sockStream);
    const Handle udp6 = make(constants::afInet6, constants::sockDgram);
    const Handle tcp = make(constants::afInet, constants::sockStream);
    desk.drain();
    QTRY_VERIFY(desk.rowOf(tcp).isValid());
    QCOMPARE(type(tcp6), QStringLiteral("TCP6"));
    QCOMPARE(type(udp6), QStringLiteral("UDP6"));
    QCOMPARE(type(tcp), QStringLiteral("TCP"));
    desk.click(desk.rowOf(udp6));
    const auto* heading = desk.socket->findChild<SocketHeading*>();
    QCOMPARE(heading->type(), QStringLiteral("UDP6"));
    QVERIFY(heading->accessibleName().startsWith(QStringLiteral("%1, UDP6, ").arg(udp6)));
    QVERIFY(saveGrab(*desk.socket, QStringLiteral("socket-udp6")));
}

/// The line below the head goes where the head ends, and leaves nothing where it was.
void SocketsPaneTest::theLineBelowTheHeadMovesWithIt()
{
    for (const bool dark : {false, true}) {
        Desk desk(dark);
        desk.show();
        const Handle udp = desk.door.user->socket(constants::afInet, constants::sockDgram, 0).value;
        const Handle listener = desk.door.listenOn(loopback());
        desk.drain();
        QTRY_VERIFY(desk.rowOf(listener).isValid());
        const auto lines = [&desk] { // rows of the window that are one line from edge to edge
            const QImage picture = QTest::qWaitForWindowExposed(&desk.window)
                                       ? desk.window.screen()->grabWindow(desk.window.winId()).toImage()
                                       : QImage();
            const QRect area(desk.socket->mapTo(&desk.window, QPoint()), desk.socket->size());
            const int below = desk.socket->findChild<QWidget*>(QStringLiteral("headLine"))->y();
            QList<int> found;
            for (int y = 0; y < std::min(area.height(), below + 40); ++y) {
                const auto is = [&](int x) {
                    return picture.pixelColor(area.left() + x, area.top() + y) ==
                           desk.theme.color(ThemeColor::Line);
                };
                if (is(2) && is(area.width() - 3))
                    found += y;
            }
            return found;
        };
        for (const Handle chosen : {udp, listener, udp}) {
            desk.click(desk.rowOf(chosen));
            const auto* line = desk.socket->findChild<QWidget*>(QStringLiteral("headLine"));
            const auto* button = desk.button("closeSocket");
            QTRY_VERIFY(line->y() > button->mapTo(desk.socket, QPoint(0, button->height())).y());
            QTRY_COMPARE(lines(), QList<int>{line->y()});
        }
    }
}

void SocketsPaneTest::rowsComeAndGoWithoutAReset()
{
    Desk desk;
    desk.show();
    std::vector<Handle> sockets;
    for (int made = 0; made < 6; ++made)
        sockets.push_back(desk.door.user->socket(constants::afInet, constants::sockDgram, 0).value);
    desk.drain();
    QTRY_COMPARE(desk.model->rowCount(), 6);
    const QPersistentModelIndex kept = desk.rowOf(sockets[3]);
    desk.click(kept);
    for (const int gone : {0, 1, 4})
        desk.door.user->close(sockets[static_cast<std::size_t>(gone)]);
    desk.drain();
    QTRY_COMPARE(desk.model->rowCount(), 3);
    const Handle listener = desk.door.listenOn(loopback());
    const RawPeer one = RawPeer::connectedTo(desk.door.nameOf(listener));
    const RawPeer two = RawPeer::connectedTo(desk.door.nameOf(listener));
    desk.drain();
    QTRY_COMPARE(desk.model->rowCount(), 4);
    QTRY_COMPARE(desk.model->rowCount(desk.rowOf(listener)), perSystem(2, 0)); // Windows lists no sockets
    desk.door.user->close(listener);
    desk.drain();
    QTRY_COMPARE(desk.model->rowCount(), 3);
    QVERIFY(kept.isValid());
    QCOMPARE(desk.pane->tree().selectedSockets(), QModelIndexList{kept});
    QCOMPARE(desk.resets.size(), 0);
}

void SocketsPaneTest::liveCanBeSwitchedOff()
{
    if (onWindows())
        QSKIP("Windows lists no sockets.");
    Desk desk;
    desk.show();
    const Handle listener = desk.door.listenOn(loopback(), 5);
    desk.drain();
    QTRY_COMPARE(desk.cell(desk.rowOf(listener), SocketTreeModel::AcceptQueue), QStringLiteral("0/5"));
    auto* live = desk.bar->findChild<QToolButton*>(QStringLiteral("liveSockets"));
    QVERIFY(live->isChecked());
    QTest::mouseClick(live, Qt::LeftButton);
    QVERIFY(!live->isChecked());
    QTRY_COMPARE(desk.cell(desk.rowOf(listener), SocketTreeModel::AcceptQueue), QString());
    QCOMPARE(desk.pane->countsText(), QStringLiteral("1 open, the kernel is not asked"));
    QCOMPARE(desk.cell(desk.rowOf(listener), SocketTreeModel::State), QStringLiteral("LISTEN"));
    QTest::mouseClick(live, Qt::LeftButton);
    QTRY_COMPARE(desk.cell(desk.rowOf(listener), SocketTreeModel::AcceptQueue), QStringLiteral("0/5"));
}

void SocketsPaneTest::columnsAreChosenInTheHeader()
{
    Desk desk;
    desk.window.resize(1500, 800);
    desk.show();
    desk.door.user->socket(constants::afInet, constants::sockDgram, 0);
    desk.drain();
    QTRY_COMPARE(desk.model->rowCount(), 1);
    SocketTree& tree = desk.pane->tree();
    QVERIFY(tree.isColumnHidden(SocketTreeModel::Age));
    Q_EMIT tree.header()->customContextMenuRequested({10, 5});
    auto* menu = tree.findChild<QMenu*>(QStringLiteral("columnsMenu"));
    QTRY_VERIFY(menu->isVisible());
    for (QAction* action : menu->actions()) {
        if (action->text() == QLatin1String("Age"))
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
    }
    QVERIFY(!tree.isColumnHidden(SocketTreeModel::Age));
    QVERIFY(!desk.cell(desk.model->index(0, 0), SocketTreeModel::Age).isEmpty());
    const QByteArray state = desk.pane->saveState();
    Desk other;
    other.window.resize(1500, 800);
    other.pane->restoreState(state);
    QVERIFY(other.pane->tree().isColumnChosen(SocketTreeModel::Age));
    other.pane->restoreState(QByteArrayLiteral("nonsense 99 -1"));
    QVERIFY(other.pane->tree().isColumnChosen(SocketTreeModel::Age));
}

void SocketsPaneTest::narrowPanelsFoldColumns()
{
    Desk desk;
    desk.show();
    desk.door.listenOn(loopback());
    desk.drain();
    QTRY_COMPARE(desk.model->rowCount(), 1);
    SocketTree& tree = desk.pane->tree();
    QVERIFY(!tree.isColumnHidden(SocketTreeModel::Type));
    desk.window.resize(620, 800);
    QTRY_VERIFY(tree.isColumnHidden(SocketTreeModel::Type));
    for (const int kept : {SocketTreeModel::Socket, SocketTreeModel::Local, SocketTreeModel::State})
        QVERIFY(!tree.isColumnHidden(kept));
    QVERIFY(saveGrab(desk.window, QStringLiteral("sockets-narrow")));
}

void SocketsPaneTest::noColumnCutsWhatItHolds()
{
    Desk desk;
    desk.window.resize(1500, 800);
    desk.show();
    const Handle listener = desk.door.listenOn(loopback(), 5);
    const Handle handle = desk.door.connectTo(desk.door.nameOf(listener));
    desk.drain();
    const int waiting = perSystem(1, 0); // not accepted; Windows lists no sockets
    QTRY_COMPARE(desk.model->rowCount(desk.rowOf(listener)), waiting);
    const std::string much(100'000, 'x');
    desk.door.user->send(handle, bytesOf(much), 0);
    desk.drain();
    SocketTree& tree = desk.pane->tree();
    const auto needed = [&tree](const QModelIndex& cell) {
        QStyleOptionViewItem option;
        option.initFrom(&tree);
        option.widget = &tree;
        option.decorationSize = tree.iconSize();
        const int indent = cell.column() == 0 ? tree.visualRect(cell).left() : 0;
        return indent + tree.itemDelegate()->sizeHint(option, cell).width();
    };
    const auto fits = [&](const QModelIndex& row) {
        for (int column = 0; column < SocketTreeModel::ColumnCount; ++column) {
            if (!tree.isColumnHidden(column) &&
                tree.columnWidth(column) < needed(row.siblingAtColumn(column)))
                return false;
        }
        return true;
    };
    QTRY_VERIFY(fits(desk.rowOf(listener)) && fits(desk.rowOf(handle)));
    QTRY_VERIFY(waiting == 0 || fits(desk.model->index(0, 0, desk.rowOf(listener))));
    // One that comes later and needs more.
    RecordingSystemCalls other(desk.door.native, desk.door.journal,
                               desk.door.journal->directory().addActor("UDP Receiver 2"));
    const Handle late = other.socket(constants::afInet, constants::sockDgram, 0).value;
    desk.drain();
    QTRY_VERIFY(desk.rowOf(late).isValid());
    QTRY_VERIFY(fits(desk.rowOf(late)));
    for (const int column : {SocketTreeModel::ReceiveQueue, SocketTreeModel::SendQueue,
                             SocketTreeModel::Drops, SocketTreeModel::BytesIn, SocketTreeModel::Calls}) {
        QVERIFY(desk.rowOf(handle).siblingAtColumn(column).data(Qt::TextAlignmentRole).toInt() &
                Qt::AlignRight);
    }
    for (const int column : {SocketTreeModel::Type, SocketTreeModel::Drops, SocketTreeModel::AcceptQueue}) {
        const QString words = desk.model->headerData(column, Qt::Horizontal).toString();
        QVERIFY(tree.columnWidth(column) > QFontMetrics(tree.header()->font()).horizontalAdvance(words) + 14);
    }
    // With little room the addresses give way, a state does not; then it is scrolled.
    SocketTree narrow(*desk.model, desk.theme);
    narrow.resize(360, 200);
    narrow.show();
    const QModelIndex state = desk.rowOf(handle).siblingAtColumn(SocketTreeModel::State);
    const QModelIndex local = desk.rowOf(handle).siblingAtColumn(SocketTreeModel::Local);
    QTRY_VERIFY(narrow.isColumnHidden(SocketTreeModel::ReceiveQueue));
    QVERIFY(narrow.columnWidth(SocketTreeModel::State) >= needed(state));
    QVERIFY(narrow.columnWidth(SocketTreeModel::Local) < needed(local));
    QVERIFY(saveGrab(narrow, QStringLiteral("sockets-360")));
    narrow.resize(200, 200);
    QTRY_VERIFY(narrow.horizontalScrollBar()->maximum() > 0);
    QVERIFY(narrow.columnWidth(SocketTreeModel::State) >= needed(state));
}

void SocketsPaneTest::moreThanTheSeatsIsSeen()
{
    if (onWindows())
        QSKIP("Windows lists no sockets.");
    for (const bool dark : {false, true}) {
        Desk desk(dark);
        desk.show();
        const Handle listener = desk.door.listenOn(loopback(), 2);
        std::vector<RawPeer> peers;
        for (int peer = 0; peer < 3; ++peer)
            peers.push_back(RawPeer::connectedTo(desk.door.nameOf(listener)));
        desk.drain();
        const auto queue = [&] { return desk.rowOf(listener).siblingAtColumn(SocketTreeModel::AcceptQueue); };
        QTRY_COMPARE(queue().data().toString(), QStringLiteral("3/2"));
        QVERIFY(queue().data(Qt::ToolTipRole).toString().contains(QStringLiteral("3 of 2 seats")));
        QVERIFY(queue().data(Qt::ToolTipRole).toString().contains(QStringLiteral("more than full")));
        // Two seats in one colour, the third in another.
        SocketTree& tree = desk.pane->tree();
        const auto count = [&](ThemeColor color) {
            const QRect cell = tree.visualRect(queue());
            const QImage picture = tree.viewport()->grab(cell).toImage();
            int columns = 0;
            for (int x = 0; x < picture.width(); ++x)
                columns += picture.pixelColor(x, picture.height() / 2 - 4) == desk.theme.color(color) ? 1 : 0;
            return columns;
        };
        QTRY_VERIFY(count(ThemeColor::Fail) > 0 && count(ThemeColor::Wait) > count(ThemeColor::Fail));
        desk.click(desk.rowOf(listener));
        QTRY_VERIFY(desk.socket->findChild<QLabel*>(QStringLiteral("socketState"))
                        ->text()
                        .startsWith(QStringLiteral("LISTEN. 3 of 2 seats of the accept queue are taken. ")));
        QVERIFY(saveGrab(desk.window, dark ? QStringLiteral("seats-dark") : QStringLiteral("seats")));
    }
}

void SocketsPaneTest::olderClosedSocketsFoldAway()
{
    if (onWindows())
        QSKIP("Windows lists no sockets.");
    Desk desk;
    desk.show();
    const Handle listener = desk.door.listenOn(loopback());
    for (int made = 0; made < 8; ++made) { // the same number again and again
        const Handle client = desk.door.connectTo(desk.door.nameOf(listener));
        const Handle server = desk.door.accept(listener);
        desk.door.user->close(client);
        desk.door.user->close(server);
    }
    desk.drain();
    auto* fold = desk.pane->findChild<QAbstractButton*>(QStringLiteral("foldClosed"));
    QTRY_COMPARE(fold->text(), QStringLiteral("Show 5 more closed"));
    QVERIFY(fold->isVisible());
    QCOMPARE(desk.model->rowCount(), 4); // the listener and the last three
    QCOMPARE(desk.pane->countsText(), QStringLiteral("1 open, 8 more held by the kernel"));
    QVERIFY(saveGrab(desk.window, QStringLiteral("sockets-folded")));
    QTest::mouseClick(fold, Qt::LeftButton);
    QCOMPARE(desk.model->rowCount(), 9);
    QCOMPARE(fold->text(), QStringLiteral("Hide 5 closed"));
    // The one that is chosen stays.
    const QPersistentModelIndex chosen = desk.model->index(1, 0);
    desk.click(chosen);
    QTest::mouseClick(fold, Qt::LeftButton);
    QCOMPARE(desk.model->rowCount(), 5);
    QVERIFY(chosen.isValid());
}

void SocketsPaneTest::losingTheChoiceLeavesTheOtherPanelItsSocket()
{
    if (constants::tcpInfoSize() == 0)
        QSKIP("This system has no TCP_INFO.");
    Desk desk;
    const Handle listener = desk.door.listenOn(loopback());
    const Handle client = desk.door.connectTo(desk.door.nameOf(listener));
    desk.drain();
    desk.show();
    QTRY_VERIFY(desk.rowOf(client).isValid());
    desk.click(desk.rowOf(client));
    const auto* state = desk.socket->findChild<QLabel*>(QStringLiteral("socketState"));
    QTRY_COMPARE(state->text(), QStringLiteral("ESTABLISHED, sent again: 0"));
    desk.pane->tree().clearSelection();
    int readings = 0;
    QObject::connect(desk.pane, &SocketsPane::titleChanged, desk.pane, [&] { ++readings; });
    QTRY_VERIFY(readings > 4);
    QCOMPARE(state->text(), QStringLiteral("ESTABLISHED, sent again: 0"));
}

void SocketsPaneTest::whatCannotBeDoneIsOffAndSaysWhy()
{
    Desk desk;
    desk.show();
    const Handle listener = desk.door.listenOn(loopback());
    const Handle client = desk.door.connectTo(desk.door.nameOf(listener));
    desk.drain();
    const int waiting = perSystem(1, 0); // not accepted; Windows lists no sockets
    QTRY_COMPARE(desk.model->rowCount(desk.rowOf(listener)), waiting);
    QTRY_COMPARE(desk.model->rowCount(), 2);
    const SocketCommands& commands = desk.pane->commands();
    QVERIFY(!commands.close->isEnabled());
    QCOMPARE(commands.close->toolTip(), QStringLiteral("Choose a socket."));
    desk.click(desk.rowOf(listener));
    QVERIFY(commands.close->isEnabled());
    QVERIFY(!commands.halfClose->isEnabled());
    QCOMPARE(commands.halfClose->toolTip(), QStringLiteral("Only a connection can be half-closed."));
    QCOMPARE(commands.abort->toolTip(), QStringLiteral("Only a TCP connection can be reset."));
    desk.click(desk.rowOf(client));
    QVERIFY(commands.halfClose->isEnabled() && commands.abort->isEnabled() && commands.follow->isEnabled());
    QSignalSpy wanted(&commands, &SocketCommands::actionWanted);
    QTest::keyClick(&desk.pane->tree(), Qt::Key_Delete, Qt::ShiftModifier);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].value<SocketAction>(), SocketAction::Abort);
    if (waiting > 0) {
        desk.click(desk.model->index(0, 0, desk.rowOf(listener)));
        QVERIFY(!commands.close->isEnabled() && !commands.follow->isEnabled());
        QCOMPARE(commands.close->toolTip(), QStringLiteral("It is not accepted yet: there is no handle."));
    }
    desk.door.user->shutdown(client, constants::shutWr);
    desk.drain();
    desk.click(desk.rowOf(client));
    QTRY_VERIFY(!commands.halfClose->isEnabled());
    QVERIFY(commands.abort->isEnabled());
}

void SocketsPaneTest::addressesAreCopiedAndSentToTabs()
{
    Desk desk;
    desk.show();
    const Handle listener = desk.door.listenOn(SocketAddress::ipv4({0, 0, 0, 0}, 0));
    const auto port = desk.door.nameOf(listener).port();
    desk.drain();
    QTRY_VERIFY(desk.rowOf(listener).isValid());
    desk.click(desk.rowOf(listener));
    QTest::keyClick(&desk.pane->tree(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("0.0.0.0:%1").arg(port));
    QSignalSpy sent(&desk.pane->commands(), &SocketCommands::openInTab);
    auto* button = desk.bar->findChild<QToolButton*>(QStringLiteral("sendSocketToTab"));
    QMenu* menu = desk.pane->commands().sendMenu();
    QString words;
    QObject::connect(
        menu, &QMenu::aboutToShow, &desk.window,
        [menu, &words] {
            words = menu->actions().first()->text();
            QTest::mouseClick(menu, Qt::LeftButton, {},
                              menu->actionGeometry(menu->actions().first()).center());
        },
        Qt::QueuedConnection);
    QTest::mouseClick(button, Qt::LeftButton); // returns when the menu has closed
    QCOMPARE(words, QStringLiteral("TCP Client: connect to 127.0.0.1:%1").arg(port));
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent[0][0].value<TabKind>(), TabKind::TcpClient);
    QCOMPARE(sent[0][1].toString(), QStringLiteral("127.0.0.1"));
    QCOMPARE(sent[0][2].value<quint16>(), port);
}

void SocketsPaneTest::theSocketDockFollowsTheChoice()
{
    Desk desk;
    desk.show();
    RawPeer listener = RawPeer::listeningOn(loopback());
    const Handle client = desk.door.connectTo(listener.local());
    RawPeer server = listener.accept();
    desk.drain();
    QTRY_VERIFY(desk.rowOf(client).isValid());
    QVERIFY(!desk.diagram()->isVisible());
    QSignalSpy keys(desk.socket, &SocketPane::keyChanged);
    desk.click(desk.rowOf(client));
    QVERIFY(desk.diagram()->isVisible());
    const auto* heading = desk.socket->findChild<SocketHeading*>();
    QCOMPARE(heading->name(), QString::number(client));
    QCOMPARE(heading->ends(),
             QString::fromStdString(desk.door.nameOf(client).text() + " → " + listener.local().text()));
    QCOMPARE(heading->who(), QStringLiteral("TCP Server"));
    QCOMPARE(keys.size(), 1);
    QVERIFY(desk.socket->key() == desk.door.native->openHandles()->keyOf(client));
    QCOMPARE(desk.diagram()->way().state(), TcpState::Established);
    // The FIN is seen by the kernel's reading, before any call tells it; Windows lists no sockets.
    QVERIFY(server.finish());
    if (onWindows()) {
        std::array<std::byte, 1> end{};
        QCOMPARE(desk.door.user->recv(client, end, 0).value, 0);
        desk.drain();
    }
    QTRY_COMPARE(desk.diagram()->way().state(), TcpState::CloseWait);
    QVERIFY(desk.diagram()->accessibleDescription().contains(QStringLiteral("CLOSE_WAIT (FIN arrived)")));
    QVERIFY(desk.diagram()->accessibleDescription().endsWith(
        QStringLiteral("Next: LAST_ACK (close() sends FIN).")));
    QSignalSpy wanted(&desk.socket->commands(), &SocketCommands::actionWanted);
    QTest::mouseClick(desk.button("closeSocket"), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].value<SocketAction>(), SocketAction::Close);
    desk.door.user->close(client);
    server.close();
    desk.drain();
    // It stays with its socket after the end; of the last ACK only the kernel's list tells.
    QTRY_COMPARE(desk.diagram()->way().state(), perSystem(TcpState::Close, TcpState::LastAck));
    QTRY_COMPARE(heading->name(), QStringLiteral("closed (%1)").arg(client));
    QVERIFY(!desk.button("closeSocket")->isEnabled());
    QVERIFY(!desk.socket->key());
}

void SocketsPaneTest::aWaitingConnectionIsFollowedIntoItsAccept()
{
    if (onWindows())
        QSKIP("Windows lists no sockets.");
    Desk desk;
    desk.show();
    const Handle listener = desk.door.listenOn(loopback());
    const RawPeer peer = RawPeer::connectedTo(desk.door.nameOf(listener));
    desk.drain();
    QTRY_COMPARE(desk.model->rowCount(desk.rowOf(listener)), 1);
    desk.click(desk.model->index(0, 0, desk.rowOf(listener)));
    const auto* heading = desk.socket->findChild<SocketHeading*>();
    QCOMPARE(heading->name(), QStringLiteral("not accepted"));
    QCOMPARE(desk.diagram()->way().state(), TcpState::Established);
    const Handle accepted = desk.door.accept(listener);
    desk.drain();
    QTRY_COMPARE(heading->name(), QString::number(accepted));
}

void SocketsPaneTest::otherSocketsThanTcpGetASentence()
{
    Desk desk;
    desk.show();
    const Handle udp = desk.door.user->socket(constants::afInet, constants::sockDgram, 0).value;
    desk.door.user->bind(udp, loopback().bytes());
    desk.drain();
    QTRY_VERIFY(desk.rowOf(udp).isValid());
    QCOMPARE(desk.cell(desk.rowOf(udp), SocketTreeModel::Type), QStringLiteral("UDP"));
    QCOMPARE(desk.cell(desk.rowOf(udp), SocketTreeModel::Peer), QStringLiteral("any"));
    QCOMPARE(desk.cell(desk.rowOf(udp), SocketTreeModel::State), QStringLiteral("bound"));
    desk.click(desk.rowOf(udp));
    QVERIFY(!desk.diagram()->isVisible());
    const auto* words = desk.socket->findChild<QLabel*>(QStringLiteral("socketWords"));
    QVERIFY(words->isVisible());
    QVERIFY(words->text().startsWith(QStringLiteral("UDP has no states")));
    QVERIFY(words->text().endsWith(QStringLiteral("This one: bound.")));
    auto* below = new QLabel(QStringLiteral("options"));
    desk.socket->addBelow(below);
    QTRY_VERIFY(below->isVisible());
    desk.door.user->close(udp);
    desk.drain();
    QTRY_VERIFY(words->text().endsWith(QStringLiteral("This one: closed.")));
}

void SocketsPaneTest::theDiagramDrawsEveryTransition()
{
    for (const TcpTransition& transition : tcpTransitions()) {
        const auto* arrow = tcpdiagram::findArrow(transition.from, transition.to);
        QVERIFY(arrow != nullptr);
        QVERIFY(arrow->line.size() >= 2);
        // It touches both boxes and nothing lies outside.
        const QRectF drawing({}, tcpdiagram::kSize);
        for (const QPointF& point : arrow->line)
            QVERIFY(drawing.contains(point));
    }
    QCOMPARE(tcpdiagram::arrows().size(), tcpTransitions().size());
}

void SocketsPaneTest::theDiagramMarksTheWay()
{
    Theme theme(*qApp, Theme::Mode::Light);
    for (const bool dark : {false, true}) {
        theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        TcpDiagram diagram(theme);
        diagram.resize(diagram.sizeHint());
        const auto colourIn = [&](TcpState state, tcpdiagram::Place place) {
            const double factor = diagram.width() / tcpdiagram::kSize.width();
            const QPointF corner = tcpdiagram::boxOf(state, place).topLeft() + QPointF(5, 12);
            return diagram.grab().toImage().pixelColor((corner * factor).toPoint());
        };
        TcpWay way;
        way.start(1);
        way.reach(TcpState::SynSent, TcpCause::ConnectSendsSyn, 2);
        diagram.setWay(way);
        QCOMPARE(colourIn(TcpState::SynSent, tcpdiagram::Place::Begin), theme.color(ThemeColor::Accent));
        QCOMPARE(colourIn(TcpState::Close, tcpdiagram::Place::Begin), theme.color(ThemeColor::SentBg));
        QCOMPARE(colourIn(TcpState::Close, tcpdiagram::Place::End), theme.color(ThemeColor::Base));
        way.reach(TcpState::Established, TcpCause::SynAckArrived, 2);
        way.reach(TcpState::Close, TcpCause::ResetArrived, 9);
        diagram.setWay(way);
        QCOMPARE(colourIn(TcpState::Close, tcpdiagram::Place::End), theme.color(ThemeColor::Accent));
        QCOMPARE(colourIn(TcpState::Established, tcpdiagram::Place::Begin), theme.color(ThemeColor::SentBg));
        QCOMPARE(colourIn(TcpState::Closing, tcpdiagram::Place::Begin), theme.color(ThemeColor::Base));
        QVERIFY(
            saveGrab(diagram, dark ? QStringLiteral("diagram-reset-dark") : QStringLiteral("diagram-reset")));
    }
}

void SocketsPaneTest::theMeterSaysHowManyHandlesAreLeft()
{
    Desk desk;
    auto* meter = desk.pane->findChild<DescriptorMeter*>();
    desk.show();
    QTRY_VERIFY(meter->isVisible());
    const auto use = descriptorUse();
    if (onWindows())
        QSKIP("Windows tells no number of handles and no limit.");
    QVERIFY(use.has_value());
    QVERIFY(meter->text().endsWith(
        QStringLiteral("of %1 handles in use").arg(QLocale().toString(qulonglong(use->limit)))));
    QCOMPARE(meter->level(), DescriptorMeter::Level::Ample);
    DescriptorMeter alone(desk.theme);
    alone.setUse(DescriptorUse{80, 100});
    QCOMPARE(alone.level(), DescriptorMeter::Level::Ample);
    alone.setUse(DescriptorUse{81, 100});
    QCOMPARE(alone.level(), DescriptorMeter::Level::Scarce);
    QCOMPARE(alone.text(), QStringLiteral("81 of 100 handles in use: few are left"));
    alone.setUse(DescriptorUse{100, 100});
    QCOMPARE(alone.level(), DescriptorMeter::Level::None);
    QVERIFY(alone.text().contains(QStringLiteral("EMFILE")));
    QCOMPARE(alone.accessibleName(), alone.text());
    alone.setUse({});
    QVERIFY(alone.text().contains(QStringLiteral("not available on this OS")));
}

void SocketsPaneTest::theBytesStandOnTheirOffsets()
{
    Desk desk;
    const Handle listener = desk.door.listenOn(loopback());
    const Handle client = desk.door.connectTo(desk.door.nameOf(listener));
    const Handle server = desk.door.accept(listener);
    desk.drain();
    desk.show();
    QTRY_VERIFY(desk.rowOf(client).isValid());
    desk.click(desk.rowOf(client));
    desk.choosePicture(1);
    QVERIFY(desk.ruler()->isVisible());
    QVERIFY(!desk.diagram()->isVisible());
    QCOMPARE(desk.ruler()->blocks().size(), 0U);
    for (const char* text : {"abc", "def", "0123456789"})
        desk.door.user->send(client, bytesOf(text), 0);
    std::vector<std::byte> room(8);
    QCOMPARE(desk.door.user->recv(server, room, 0).value, 8);
    desk.drain();
    QTRY_COMPARE(desk.ruler()->blocks().size(), 4U);
    const auto& blocks = desk.ruler()->blocks();
    QVERIFY(blocks[0].out && !blocks[0].received && blocks[3].received);
    // The read of eight begins where the first send does and ends inside the third.
    QCOMPARE(blocks[3].rect.left(), blocks[0].rect.left());
    QVERIFY(blocks[3].rect.right() > blocks[2].rect.left());
    QVERIFY(blocks[3].rect.right() < blocks[2].rect.right());
    QVERIFY(desk.ruler()->accessibleDescription().contains(
        QStringLiteral("To the peer, bytes by call: sent 3, 3, 10; received 8.")));
    const QRegularExpression amounts(
        onWindows() ? QStringLiteral("16 bytes accepted, 8 read") // it tells nothing of its queues
                    : QStringLiteral(
                          "16 bytes accepted, 0 not acknowledged.*, 8 of [0-9,.]+ bytes wait at the peer"));
    QTRY_VERIFY2(amounts.match(desk.pipes()->accessibleDescription()).hasMatch(),
                 qPrintable(desk.pipes()->accessibleDescription()));
    QVERIFY(saveGrab(*desk.socket, QStringLiteral("socket-bytes")));
}

void SocketsPaneTest::aNewConnectionHasNoBytesOfTheOldPeer()
{
    Desk desk;
    const Handle listener = desk.door.listenOn(loopback());
    const Handle client = desk.door.connectTo(desk.door.nameOf(listener));
    const Handle server = desk.door.accept(listener);
    desk.door.user->send(client, bytesOf("abc"), 0);
    std::array<std::byte, 3> room{};
    QCOMPARE(desk.door.user->recv(server, room, 0).value, 3);
    desk.drain();
    desk.show();
    QTRY_VERIFY(desk.rowOf(client).isValid());
    desk.click(desk.rowOf(client));
    desk.choosePicture(1);
    const auto says = [&](const QString& words) {
        return desk.ruler()->accessibleDescription().contains(words);
    };
    QTRY_VERIFY(says(QStringLiteral("sent 3; received 3.")));
    const std::array<std::byte, 16> nobody{}; // sockaddr with AF_UNSPEC
    if (!desk.door.user->connect(client, nobody).ok())
        QSKIP("this system does not dissolve a connection of TCP");
    RawPeer elsewhere = RawPeer::listeningOn(loopback());
    QVERIFY(desk.door.user->connect(client, elsewhere.local().bytes()).ok());
    desk.door.user->send(client, bytesOf("0123"), 0);
    desk.drain();
    QTRY_VERIFY(says(QStringLiteral("sent 4")));
    QVERIFY(!says(QStringLiteral("received 3")));
}

void SocketsPaneTest::aBlockLeadsToItsCall()
{
    Desk desk;
    const Handle listener = desk.door.listenOn(loopback());
    const Handle client = desk.door.connectTo(desk.door.nameOf(listener));
    const auto first = desk.door.user->send(client, bytesOf("one"), 0).seq;
    const auto second = desk.door.user->send(client, bytesOf("two"), 0).seq;
    desk.drain();
    desk.show();
    QTRY_VERIFY(desk.rowOf(client).isValid());
    desk.click(desk.rowOf(client));
    desk.choosePicture(1);
    QTRY_COMPARE(desk.ruler()->blocks().size(), 2U);
    QSignalSpy wanted(desk.socket, &SocketPane::callRequested);
    QTest::mouseClick(desk.ruler(), Qt::LeftButton, {}, desk.ruler()->blocks()[1].rect.center().toPoint());
    QCOMPARE(wanted.takeFirst()[0].toULongLong(), second);
    desk.ruler()->setFocus();
    QTest::keyClick(desk.ruler(), Qt::Key_Left);
    QCOMPARE(desk.ruler()->current(), 0);
    QVERIFY(desk.ruler()->accessibleDescription().startsWith(
        QStringLiteral("send #%1: 3 bytes, offset 0 to 2, at ").arg(first)));
    QTest::keyClick(desk.ruler(), Qt::Key_Return);
    QCOMPARE(wanted.takeFirst()[0].toULongLong(), first);
}

void SocketsPaneTest::thePipesCloseOneByOne()
{
    Desk desk;
    const Handle listener = desk.door.listenOn(loopback());
    const Handle client = desk.door.connectTo(desk.door.nameOf(listener));
    const Handle server = desk.door.accept(listener);
    desk.drain();
    desk.show();
    QTRY_VERIFY(desk.rowOf(client).isValid());
    desk.click(desk.rowOf(client));
    desk.choosePicture(1);
    const auto says = [&desk](const char* words) {
        return desk.pipes()->accessibleDescription().contains(QLatin1String(words));
    };
    QVERIFY(says("To the peer: open.") && says("From the peer: open."));
    desk.door.user->shutdown(client, constants::shutWr);
    desk.drain();
    QTRY_VERIFY(says("To the peer: closed, we have finished."));
    QVERIFY(says("From the peer: open."));
    QVERIFY(saveGrab(*desk.socket, QStringLiteral("socket-half-closed")));
    desk.click(desk.rowOf(server));
    if (onWindows()) { // which lists no sockets: a call tells of the FIN, and none of the reset below
        std::array<std::byte, 1> end{};
        QCOMPARE(desk.door.user->recv(server, end, 0).value, 0);
        desk.drain();
    }
    QTRY_VERIFY(says("From the peer: closed, the peer has finished.") && says("To the peer: open."));
    // struct linger {1, 0}: two ints.
    const std::array<int, 2> linger{1, 0};
    desk.door.user->setsockopt(client, constants::solSocket, constants::soLinger,
                               std::as_bytes(std::span(linger)));
    desk.door.user->close(client);
    desk.drain();
    if (onWindows())
        return;
    // No call has told the server of it.
    QTRY_VERIFY(says("To the peer: cut, not finished."));
    QVERIFY(saveGrab(*desk.socket, QStringLiteral("socket-cut")));
}

void SocketsPaneTest::picturesAreChosenAndFolded()
{
    Desk desk;
    const Handle listener = desk.door.listenOn(loopback());
    const Handle sender = desk.door.user->socket(constants::afInet, constants::sockDgram, 0).value;
    desk.drain();
    desk.show();
    QTRY_VERIFY(desk.rowOf(listener).isValid());
    desk.click(desk.rowOf(listener));
    QVERIFY(desk.diagram()->isVisible());
    auto* fold = desk.socket->findChild<QToolButton*>(QStringLiteral("foldPictures"));
    QTest::mouseClick(fold, Qt::LeftButton);
    QVERIFY(!desk.diagram()->isVisible());
    QCOMPARE(desk.socket->saveState(), QByteArray("state folded"));
    QTest::mouseClick(fold, Qt::LeftButton);
    QVERIFY(desk.diagram()->isVisible());
    desk.choosePicture(1); // of a listener: a sentence
    QVERIFY(!desk.ruler()->isVisible());
    QVERIFY(desk.socket->findChild<QLabel*>(QStringLiteral("noStream"))->isVisible());
    QCOMPARE(desk.socket->saveState(), QByteArray("bytes"));
    desk.click(desk.rowOf(sender)); // of a datagram socket: nothing to choose
    QVERIFY(!fold->isVisible());
    QVERIFY(desk.socket->findChild<QLabel*>(QStringLiteral("socketWords"))->isVisible());
    desk.socket->restoreState("state");
    desk.click(desk.rowOf(listener));
    QVERIFY(desk.diagram()->isVisible());
}

void SocketsPaneTest::theStateLineCountsWhatWasSentAgain()
{
    if (constants::tcpInfoSize() == 0)
        QSKIP("This system has no TCP_INFO.");
    Desk desk;
    const Handle listener = desk.door.listenOn(loopback());
    const Handle client = desk.door.connectTo(desk.door.nameOf(listener));
    desk.drain();
    desk.show();
    QTRY_VERIFY(desk.rowOf(client).isValid());
    desk.click(desk.rowOf(client));
    const auto* state = desk.socket->findChild<QLabel*>(QStringLiteral("socketState"));
    QTRY_COMPARE(state->text(), QStringLiteral("ESTABLISHED, sent again: 0"));
    SocketRow row = desk.model->row(desk.rowOf(client));
    row.kernel->tcp = TcpFigures{2, 3};
    QCOMPARE(SocketPane::stateText(row), QStringLiteral("ESTABLISHED, sent again: 3, no answer to 2 tries"));
}

void SocketsPaneTest::germanWordsEverywhere()
{
    Language language(*qApp, QStringLiteral("en"));
    Desk desk;
    desk.show();
    const Handle listener = desk.door.listenOn(loopback());
    desk.drain();
    QTRY_VERIFY(desk.rowOf(listener).isValid());
    desk.click(desk.rowOf(listener));
    language.setCode(QStringLiteral("de"));
    QTRY_COMPARE(desk.model->headerData(SocketTreeModel::State, Qt::Horizontal).toString(),
                 QStringLiteral("Zustand"));
    QVERIFY(desk.pane->countsText().startsWith(QStringLiteral("1 offen")));
    QTRY_COMPARE(desk.button("closeSocket")->text(), QStringLiteral("Schließen"));
    QVERIFY(saveGrab(desk.window, QStringLiteral("sockets-german")));
    language.setCode(QStringLiteral("en"));
}

void SocketsPaneTest::everyControlHasAName()
{
    Desk desk;
    desk.show();
    QSet<QString> names;
    QList<QWidget*> controls;
    for (QAbstractButton* button : desk.window.findChildren<QAbstractButton*>()) {
        const QString name = button->objectName();
        if (!name.startsWith(u"qt_") && name != u"titleLink" && name != u"problemCall") // empty
            controls += button;
    }
    controls += &desk.pane->tree();
    controls += desk.diagram();
    for (const QWidget* control : std::as_const(controls)) {
        QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(control->objectName()));
        QVERIFY2(!names.contains(control->accessibleName()), qPrintable(control->accessibleName()));
        names.insert(control->accessibleName());
    }
}

QTEST_MAIN(SocketsPaneTest)
#include "SocketsPaneTest.moc"
