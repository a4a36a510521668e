// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/step/StepPage.h"
#include "core/system/Constants.h"
#include "tests/support/PerSystem.h"
#include "tests/support/RawPeer.h"
#include "tests/widgets/StepDesk.h"
#include "widgets/fields/ReachLine.h"
#include "widgets/step/CallLine.h"
#include "widgets/step/ConstantEdit.h"
#include "widgets/step/SocketCombo.h"
#include "widgets/step/StepOrder.h"
#include "widgets/support/EmptyState.h"
#include "widgets/support/StateChip.h"
#include "widgets/tabs/ClientPane.h"
#include "widgets/tabs/TcpClientTab.h"
#include "widgets/tabs/TcpServerTab.h"
#include "widgets/tabs/UdpReceiverTab.h"
#include "widgets/tabs/UdpSenderTab.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>

using namespace workbench;
namespace c = workbench::constants;

namespace {

using Server = StepDesk<TcpServerTab, TcpServer>;
using Client = StepDesk<TcpClientTab, TcpClient>;
using Sender = StepDesk<UdpSenderTab, UdpSender>;
using Receiver = StepDesk<UdpReceiverTab, UdpReceiver>;

/// The button of the call that is suggested.
template <class Desk> QString filledOf(Desk& desk)
{
    for (StepRow* row : desk.tab.template findChildren<StepRow*>()) {
        if (isAccent(row->button()))
            return row->button()->text();
    }
    return {};
}

/// A connection by hand; the accepted socket is chosen in the server.
void connectPair(Server& server, Client& client)
{
    const QString port = server.listen();
    client.make(CallId::Socket);
    client.type(CallId::Connect, "port", port);
    client.make(CallId::Connect);
    server.make(acceptCall());
    server.sockets()->setCurrentIndex(2);
}

} // namespace

class StepPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aServerAndAClientAreMadeStepByStep();
    void theLineOfCFollowsWhatIsEdited();
    void theLineOfCMakesNothingUp();
    void anyOrderGetsTheKernelsAnswer();
    void aZeroAfterTheOwnShutdownTellsNothingOfThePeer();
    void aBlockedCallShowsItsClockAndCancelEndsIt();
    void othersStayUsableWhileOneWaits();
    void eachSocketShowsItsOwnResults();
    void theChipTellsTheStateOfNow();
    void eachWaitingCallHasItsLine();
    void aResetIsNoEndOfSending();
    void aLinkLeadsToTheAcceptedSocket();
    void anOpenListOfSocketsStaysAsItIs();
    void whoWaitsToBeAcceptedIsCounted();
    void anOptionSaysHowItIsWritten();
    void blockingIsSwitchedForTheSocket();
    void theSocketStaysWhenTheModeChanges();
    void theAutomaticPageShowsWhatAnAdoptedSocketHas();
    void dropsBeforeTheHandOverAreTold();
    void whoCanReachItIsSaid();
    void whatThePanelsAskIsDoneByCalls();
    void datagramsGoByHand();
    void refusedInputIsNamedAndMakesNoCall();
    void theNextStepIsFilledAndCtrlEnterFindsIt();
    void noNextStepMustFail();
    void aFullBufferIsPolled();
    void whatIsNoListenerAnyMoreIsClosed();
    void theListOfSocketsKeepsPorts();
    void flagsAreJoinedAndTakenOut();
    void everyControlHasANameOfItsOwn();
    void lightAndDarkPictures_data();
    void lightAndDarkPictures();
};

void StepPageTest::aServerAndAClientAreMadeStepByStep()
{
    Server server;
    QVERIFY(server.make(CallId::Socket).startsWith(QStringLiteral("= ")));
    server.type(CallId::Bind, "port", QStringLiteral("0"));
    QCOMPARE(server.make(CallId::Bind), QStringLiteral("= 0"));
    QCOMPARE(server.make(CallId::Listen), QStringLiteral("= 0"));
    QTRY_COMPARE(server.state(), QStringLiteral("LISTEN"));
    const QString name = server.make(CallId::Getsockname);
    QVERIFY(name.startsWith(QStringLiteral("= 0 127.0.0.1:")));
    const QString port = name.section(u':', -1);

    Client client;
    client.make(CallId::Socket);
    client.type(CallId::Connect, "port", port);
    QCOMPARE(client.make(CallId::Connect), QStringLiteral("= 0"));
    const QString accepted = server.make(acceptCall());
    QVERIFY2(accepted.contains(QStringLiteral("127.0.0.1:")), qPrintable(accepted));
    QCOMPARE(client.make(CallId::Send), QStringLiteral("= 6 of 6 bytes"));
    // The new socket is chosen by hand: the listener stays the one that calls are about.
    QCOMPARE(server.sockets()->count(), 3);
    server.sockets()->setCurrentIndex(2);
    QCOMPARE(server.make(CallId::Recv), QStringLiteral("= 6 \"PING\\r\\n\""));
    QCOMPARE(client.make(CallId::Close), QStringLiteral("= 0"));
    QCOMPARE(server.make(CallId::Recv), QStringLiteral("= 0 the peer has finished sending"));
    QVERIFY(client.sockets()->currentText().endsWith(QStringLiteral("closed")));
    QCOMPARE(server.tab.openSockets(), 2);
    QCOMPARE(client.tab.openSockets(), 0);
}

void StepPageTest::theLineOfCFollowsWhatIsEdited()
{
    Client client;
    QTRY_VERIFY(client.tab.isActiveWindow());
    client.row(CallId::Recv)->button()->setFocus();
    QCOMPARE(client.line(), QStringLiteral("ssize_t n = recv(-1, buf, 65536, 0);"));
    client.type(CallId::Recv, "len", QStringLiteral("100"));
    client.choose(CallId::Recv, "flags", QStringLiteral("MSG_PEEK"));
    QCOMPARE(client.line(), QStringLiteral("ssize_t n = recv(-1, buf, 100, MSG_PEEK);"));
    client.type(CallId::Connect, "port", QStringLiteral("9999"));
    QCOMPARE(client.line(), QStringLiteral("int r = connect(-1, (struct sockaddr *)&addr, sizeof addr);  "
                                           "// addr: {AF_INET, 127.0.0.1:9999}"));
    client.make(CallId::Socket);
    client.type(CallId::Send, "buf", QStringLiteral("a\\x00b"));
    const QString handle = client.sockets()->currentText().section(u' ', 0, 0);
    QVERIFY2(client.line().startsWith(QStringLiteral("ssize_t n = send(%1, \"a\\0b\", 3, ").arg(handle)),
             qPrintable(client.line()));
    client.click("copyCall");
    QCOMPARE(QGuiApplication::clipboard()->text(), client.line());
}

void StepPageTest::theLineOfCMakesNothingUp()
{
    Client client;
    const auto has = [&client](const char* words) {
        return client.line().contains(QString::fromLatin1(words));
    };
    client.choose(CallId::Shutdown, "how", QStringLiteral("SHUT_WSHUT_RDWRR"));
    QVERIFY2(has("shutdown(-1, SHUT_WSHUT_RDWRR?);"), qPrintable(client.line()));
    client.grab(QStringLiteral("steps-unread"));
    client.choose(CallId::Shutdown, "how", QStringLiteral("1"));
    QVERIFY2(!has("?"), qPrintable(client.line()));
    client.type(CallId::Connect, "port", QStringLiteral("10.92.1.255"));
    QVERIFY2(has("// addr: 127.0.0.1:10.92.1.255?"), qPrintable(client.line()));
    client.type(CallId::Connect, "port", QStringLiteral("80"));
    QVERIFY2(has("// addr: {AF_INET, 127.0.0.1:80}"), qPrintable(client.line()));
    client.type(CallId::Recv, "len", QStringLiteral("many"));
    QVERIFY2(has("recv(-1, buf, many?, 0);"), qPrintable(client.line()));
    client.type(CallId::Send, "buf", QStringLiteral("a\\q"));
    QVERIFY2(has(perSystem("send(-1, \"a\\q\"?, ?, MSG_NOSIGNAL);", "send(-1, \"a\\q\"?, ?, 0);")),
             qPrintable(client.line()));
    client.type(CallId::Send, "buf", QStringLiteral("a"));
    client.type(CallId::Send, "times", QStringLiteral("0x"));
    QVERIFY2(has(perSystem("send(-1, buf, 0x?, MSG_NOSIGNAL);", "send(-1, buf, 0x?, 0);")),
             qPrintable(client.line()));
    client.type(CallId::Poll, "timeout", QString());
    QVERIFY2(has("POLLIN}, 1, ?);"), qPrintable(client.line()));
    client.choose(CallId::Poll, "events", QStringLiteral("POLL"));
    QVERIFY2(has("{-1, POLL?}, 1"), qPrintable(client.line()));
    client.type(CallId::Setsockopt, "optval", QStringLiteral("maybe"));
    QVERIFY2(has("maybe?"), qPrintable(client.line()));
}

void StepPageTest::anyOrderGetsTheKernelsAnswer()
{
    Server server;
    QVERIFY(
        server.make(acceptCall())
            .contains(QString::fromStdString(c::errorName(c::ErrorSpace::System, c::errors::badDescriptor))));
    server.make(CallId::Socket);
    QVERIFY(server.make(acceptCall()).contains(QStringLiteral("EINVAL")));
    server.make(CallId::Close);
    const QString twice = server.make(CallId::Close);
    QVERIFY2(twice.startsWith(QStringLiteral("= -1 ")), qPrintable(twice));
    QVERIFY(server.make(CallId::Send).startsWith(QStringLiteral("= -1 ")));
    // Each has its place in the log.
    auto* link = server.row(CallId::Close)->template findChild<QAbstractButton*>(QStringLiteral("call"));
    QSignalSpy shown(&server.tab, &Tab::showCall);
    QTest::mouseClick(link, Qt::LeftButton);
    QCOMPARE(shown.size(), 1);
    QVERIFY(shown.first().first().toULongLong() > 0);
}

void StepPageTest::aBlockedCallShowsItsClockAndCancelEndsIt()
{
    Receiver receiver;
    receiver.make(CallId::Socket);
    receiver.type(CallId::Bind, "port", QStringLiteral("0"));
    receiver.make(CallId::Bind);
    receiver.press(CallId::Recvfrom);
    StepRow* row = receiver.row(CallId::Recvfrom);
    QVERIFY(row->isWaiting());
    QTRY_VERIFY(receiver.result(CallId::Recvfrom).startsWith(QStringLiteral("0:00.")));
    QCOMPARE(receiver.tab.mark(), Tab::Mark::Pending);
    auto* cancel = row->template findChild<QAbstractButton*>(QStringLiteral("cancel"));
    QVERIFY(cancel->isVisible());
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTRY_VERIFY(!row->isWaiting());
    const QString error =
        QString::fromStdString(c::errorName(c::ErrorSpace::System, c::errors::endedByOthers));
    QCOMPARE(receiver.result(CallId::Recvfrom), QStringLiteral("= -1 %1 cancelled by you").arg(error));
    QVERIFY(!cancel->isVisible());
    // And by Esc, as the window does it.
    receiver.press(CallId::Recvfrom);
    receiver.tab.cancelPending();
    QTRY_VERIFY(!row->isWaiting());
    QCOMPARE(receiver.tab.mark(), Tab::Mark::Open);
}

void StepPageTest::othersStayUsableWhileOneWaits()
{
    Receiver receiver;
    receiver.make(CallId::Socket);
    receiver.type(CallId::Bind, "port", QStringLiteral("0"));
    receiver.make(CallId::Bind);
    receiver.press(CallId::Recvmsg);
    const QString port = receiver.make(CallId::Getsockname).section(u':', -1);
    RawPeer peer(c::afInet, c::sockDgram);
    peer.sendTo("hello", loopback(static_cast<std::uint16_t>(port.toUInt())));
    QTRY_VERIFY(!receiver.row(CallId::Recvmsg)->isWaiting());
    QVERIFY(receiver.result(CallId::Recvmsg).startsWith(QStringLiteral("= 5 \"hello\"")));
}

void StepPageTest::eachSocketShowsItsOwnResults()
{
    Receiver receiver;
    receiver.type(CallId::Bind, "port", QStringLiteral("0"));
    const QString first = receiver.make(CallId::Socket);
    QCOMPARE(receiver.make(CallId::Bind), QStringLiteral("= 0"));
    receiver.press(CallId::Recvfrom);
    receiver.click("newSocket");
    QCOMPARE(receiver.result(CallId::Bind), QStringLiteral("not called"));
    QVERIFY(!receiver.row(CallId::Recvfrom)->isWaiting());
    const QString second = receiver.make(CallId::Socket);
    QVERIFY(second != first);
    QCOMPARE(receiver.result(CallId::Bind), QStringLiteral("not called"));
    // Back again: what came of it meanwhile is there, and the call that waits.
    receiver.sockets()->setCurrentIndex(1);
    QVERIFY(receiver.sockets()->currentText().endsWith(QStringLiteral("(a call waits)")));
    QCOMPARE(receiver.result(CallId::Socket), first);
    QCOMPARE(receiver.result(CallId::Bind), QStringLiteral("= 0"));
    QVERIFY(receiver.row(CallId::Recvfrom)->isWaiting());
    receiver.sockets()->setCurrentIndex(2);
    receiver.tab.cancelPending();
    QTRY_VERIFY(!receiver.tab.steps()->isWaiting());
    QCOMPARE(receiver.result(CallId::Recvfrom), QStringLiteral("not called"));
    receiver.sockets()->setCurrentIndex(1);
    QVERIFY(receiver.result(CallId::Recvfrom).endsWith(QStringLiteral("cancelled by you")));
}

void StepPageTest::theChipTellsTheStateOfNow()
{
    if (onWindows())
        QSKIP("the kernel's view of a socket is asked on Linux alone");
    Server server;
    const QString port = server.listen();
    QTRY_COMPARE(server.state(), QStringLiteral("LISTEN"));
    Client client;
    client.make(CallId::Socket);
    client.type(CallId::Connect, "port", port);
    client.make(CallId::Connect);
    QTRY_COMPARE(client.state(), QStringLiteral("ESTABLISHED"));
    server.make(acceptCall());
    server.choose(CallId::Shutdown, "how", QStringLiteral("SHUT_RDWR"));
    QCOMPARE(server.make(CallId::Shutdown), QStringLiteral("= 0"));
    QTRY_COMPARE(server.state(), QStringLiteral("CLOSED"));
    QVERIFY(!server.sockets()->currentText().contains(QStringLiteral("listener")));
    // What the peer does is seen too, without a call of this side.
    server.sockets()->setCurrentIndex(2);
    QTRY_COMPARE(server.state(), QStringLiteral("ESTABLISHED"));
    client.make(CallId::Close);
    QTRY_COMPARE(server.state(), QStringLiteral("CLOSE_WAIT"));
}

void StepPageTest::eachWaitingCallHasItsLine()
{
    Receiver receiver;
    receiver.make(CallId::Socket);
    receiver.type(CallId::Bind, "port", QStringLiteral("0"));
    receiver.make(CallId::Bind);
    StepRow* row = receiver.row(CallId::Recvfrom);
    const int low = row->height();
    receiver.press(CallId::Recvfrom);
    QCOMPARE(receiver.cancels(CallId::Recvfrom).size(), 1);
    receiver.press(CallId::Recvfrom);
    QCOMPARE(receiver.cancels(CallId::Recvfrom).size(), 2);
    QTRY_COMPARE(row->height(), 2 * low);
    const auto cancels = receiver.cancels(CallId::Recvfrom);
    QCOMPARE(cancels[0]->accessibleName(), QStringLiteral("Cancel recvfrom()"));
    QCOMPARE(cancels[1]->accessibleName(), QStringLiteral("Cancel recvfrom() 2"));
    QVERIFY(!cancels[0]->geometry().intersects(cancels[1]->geometry()));
    QVERIFY(saveGrab(receiver.tab, QStringLiteral("steps-two-waiting")));
    // The first one ends, and is told above the one that goes on.
    QTest::mouseClick(cancels[0], Qt::LeftButton);
    QTRY_COMPARE(receiver.cancels(CallId::Recvfrom).size(), perSystem(1, 0));
    if (onWindows())
        return; // CancelIoEx ends all that wait on the socket
    QVERIFY(row->isWaiting());
    QVERIFY(receiver.result(CallId::Recvfrom).endsWith(QStringLiteral("cancelled by you")));
    QTest::mouseClick(receiver.cancels(CallId::Recvfrom).first(), Qt::LeftButton);
    QTRY_VERIFY(!row->isWaiting());
    QTRY_COMPARE(row->height(), low);
}

void StepPageTest::aResetIsNoEndOfSending()
{
    if (RawPeer::hidesResets())
        QSKIP("this system does not tell a reset and then the end");
    Server server;
    Client client;
    connectPair(server, client);
    server.choose(CallId::Setsockopt, "optname", QStringLiteral("SO_LINGER"));
    QCOMPARE(server.make(CallId::Setsockopt), QStringLiteral("= 0"));
    QCOMPARE(server.make(CallId::Close), QStringLiteral("= 0"));
    QVERIFY(client.make(CallId::Recv).startsWith(QStringLiteral("= -1 ECONNRESET")));
    QCOMPARE(client.make(CallId::Recv),
             QStringLiteral("= 0 the connection was reset; the error was reported once"));
}

void StepPageTest::aZeroAfterTheOwnShutdownTellsNothingOfThePeer()
{
    Server server;
    const QString port = server.listen();
    Client client;
    client.make(CallId::Socket);
    client.type(CallId::Connect, "port", port);
    QCOMPARE(client.make(CallId::Connect), QStringLiteral("= 0"));
    server.make(acceptCall());
    client.choose(CallId::Shutdown, "how", QStringLiteral("SHUT_RD"));
    if (client.make(CallId::Shutdown) != QStringLiteral("= 0"))
        QSKIP("this system does not shut down receiving alone");
    QCOMPARE(client.make(CallId::Recv), QStringLiteral("= 0 receiving was shut down on this socket"));
}

void StepPageTest::aLinkLeadsToTheAcceptedSocket()
{
    Server server;
    const QString port = server.listen();
    const RawPeer peer = RawPeer::connectedTo(loopback(static_cast<std::uint16_t>(port.toUInt())));
    const QString listener = server.sockets()->currentText();
    const QString accepted = server.make(acceptCall()).section(u' ', 1, 1);
    QCOMPARE(server.sockets()->currentText(), listener); // to accept once more
    auto* link = server.row(acceptCall())->template findChild<QAbstractButton*>(QStringLiteral("madeSocket"));
    QVERIFY(link->isVisible());
    QCOMPARE(link->text(), QStringLiteral("Go to socket ") + accepted);
    QTRY_VERIFY(link->geometry().bottom() < server.row(acceptCall())->height());
    QVERIFY(saveGrab(server.tab, QStringLiteral("steps-accepted")));
    QTest::mouseClick(link, Qt::LeftButton);
    QVERIFY(server.sockets()->currentText().startsWith(accepted + u' '));
    QVERIFY(!link->isVisible()); // it is the listener's
}

void StepPageTest::anOpenListOfSocketsStaysAsItIs()
{
    Receiver receiver;
    receiver.make(CallId::Socket);
    receiver.type(CallId::Bind, "port", QStringLiteral("0"));
    receiver.make(CallId::Bind);
    receiver.press(CallId::Recvmsg);
    QTRY_VERIFY(receiver.tab.isActiveWindow());
    receiver.sockets()->showPopup();
    QAbstractItemView* list = receiver.sockets()->view();
    QTRY_VERIFY(list->isVisible());
    list->setCurrentIndex(list->model()->index(0, 0));
    const QPersistentModelIndex second(list->model()->index(1, 0));
    receiver.tab.cancelPending();
    QTRY_VERIFY(!receiver.row(CallId::Recvmsg)->isWaiting());
    QVERIFY(list->isVisible());
    QCOMPARE(list->currentIndex().row(), 0);
    QVERIFY(second.isValid());
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(receiver.sockets()->currentIndex(), 0);
}

void StepPageTest::whoWaitsToBeAcceptedIsCounted()
{
    if (onWindows())
        QSKIP("the kernel's view of a socket is asked on Linux alone");
    Server server;
    const auto port = static_cast<std::uint16_t>(server.listen().toUInt());
    auto* note = server.row(acceptCall())->template findChild<QLabel*>(QStringLiteral("note"));
    QVERIFY(!note->isVisible());
    const RawPeer one = RawPeer::connectedTo(loopback(port));
    const RawPeer two = RawPeer::connectedTo(loopback(port));
    QTRY_COMPARE(note->text(), QStringLiteral("2 client(s) wait for this call"));
    QVERIFY(note->isVisible());
    server.make(acceptCall());
    QTRY_COMPARE(note->text(), QStringLiteral("1 client(s) wait for this call"));
    server.make(acceptCall());
    QTRY_VERIFY(!note->isVisible());
}

void StepPageTest::anOptionSaysHowItIsWritten()
{
    Client client;
    QTRY_VERIFY(client.tab.isActiveWindow());
    client.choose(CallId::Setsockopt, "optname", QStringLiteral("SO_LINGER"));
    auto* note = client.row(CallId::Setsockopt)->template findChild<QLabel*>(QStringLiteral("note"));
    QCOMPARE(note->text(), QStringLiteral("{1, 0}: on, seconds"));
    QCOMPARE(client.lineEdit("setsockopt-optval")->text(), QStringLiteral("{1, 0}"));
    client.row(CallId::Setsockopt)->button()->setFocus();
    QVERIFY2(client.line().contains(
                 QStringLiteral("&(struct linger){.l_onoff = 1, .l_linger = 0}, sizeof(struct linger)")),
             qPrintable(client.line()));
    client.choose(CallId::Setsockopt, "optname", QStringLiteral("SO_KEEPALIVE"));
    QCOMPARE(client.lineEdit("setsockopt-optval")->text(), QStringLiteral("1"));
    QVERIFY(!note->isVisible());
}

void StepPageTest::blockingIsSwitchedForTheSocket()
{
    Receiver receiver;
    auto* blocking = receiver.template find<QCheckBox>("blocking");
    QVERIFY(!blocking->isEnabled());
    receiver.make(CallId::Socket);
    QVERIFY(blocking->isEnabled());
    QVERIFY(blocking->isChecked());
    QTest::mouseClick(blocking, Qt::LeftButton, {}, QPoint(8, blocking->height() / 2));
    receiver.type(CallId::Bind, "port", QStringLiteral("0"));
    receiver.make(CallId::Bind);
    QVERIFY(!blocking->isChecked());
    const QString again = QString::fromStdString(c::errorName(c::ErrorSpace::System, c::errors::again));
    QVERIFY(receiver.make(CallId::Recv).startsWith(QStringLiteral("= -1 ") + again));
}

void StepPageTest::theSocketStaysWhenTheModeChanges()
{
    Server server;
    server.automatic();
    auto* noClient = server.template find<ClientPane>("clientPane")->template findChild<EmptyState*>();
    QVERIFY(noClient->body().startsWith(QStringLiteral("Start listening.")));
    server.type("port", QStringLiteral("0"));
    server.click("action");
    QTRY_VERIFY(server.template find<StateChip>("state")->word() == QStringLiteral("LISTEN"));
    const QString address = server.template find<StateChip>("state")->detail();
    QVERIFY(noClient->body().startsWith(QStringLiteral("Connect to ") + address));
    RawPeer peer =
        RawPeer::connectedTo(loopback(static_cast<std::uint16_t>(address.section(u':', -1).toUInt())));
    QTRY_COMPARE(server.tab.openSockets(), 2);
    QTRY_COMPARE(server.cell("clients", 0, 2), QStringLiteral("ESTABLISHED"));

    server.step();
    QTRY_COMPARE(server.sockets()->count(), 3); // "none" first
    QTRY_COMPARE(server.tab.openSockets(), 2);
    const int client = server.sockets()->findText(QStringLiteral("→"), Qt::MatchContains);
    QVERIFY(client > 0);
    server.sockets()->setCurrentIndex(client);
    QCOMPARE(server.make(CallId::Send), QStringLiteral("= 6 of 6 bytes"));
    QCOMPARE(textOf(peer.receiveExactly(6)), std::string("PING\r\n"));

    server.automatic();
    QTRY_COMPARE(server.template find<StateChip>("state")->detail(), address);
    peer.sendAll("hello");
    QTRY_VERIFY(server.cell("clients", 0, 3).contains(u'5'));
    QCOMPARE(server.cell("clients", 0, 2), QStringLiteral("ESTABLISHED"));
    QCOMPARE(server.tab.openSockets(), 2);
}

void StepPageTest::theAutomaticPageShowsWhatAnAdoptedSocketHas()
{
    for (const bool dark : {false, true}) {
        Server server(dark);
        auto* reuse = server.find<QCheckBox>("reuseAddress");
        QVERIFY(reuse->isChecked() && reuse->isEnabled());
        server.make(CallId::Socket);
        server.type(CallId::Bind, "port", QStringLiteral("0"));
        server.make(CallId::Bind);
        server.type(CallId::Listen, "backlog", QStringLiteral("2"));
        server.make(CallId::Listen);
        server.automatic();
        QTRY_COMPARE(server.find<StateChip>("state")->word(), QStringLiteral("LISTEN"));
        QVERIFY(!reuse->isChecked());
        QVERIFY(!reuse->isEnabled());
        QVERIFY(
            reuse->toolTip().endsWith(QStringLiteral("The socket is bound: it counts from the next start.")));
        QCOMPARE(server.lineEdit("backlog")->text(),
                 constants::tcpInfoSize() > 0 ? QStringLiteral("2") : QStringLiteral("5"));
        QVERIFY(!server.find<QWidget>("backlog")->isEnabled());
        QVERIFY(!server.find<QCheckBox>("v6Only")->isEnabled());
        // What is kept between sessions is what was wanted, and that comes back.
        QCOMPARE(server.tab.saveState().value(QStringLiteral("reuse")).toBool(), true);
        QCOMPARE(server.tab.saveState().value(QStringLiteral("backlog")).toInt(), 5);
        server.tab.resize(1500, 480);
        QTRY_VERIFY(reuse->isVisible());
        server.grab(QStringLiteral("adopted-listener"));
        server.click("action");
        QTRY_COMPARE(server.find<StateChip>("state")->word(), QStringLiteral("not open"));
        QVERIFY(reuse->isChecked() && reuse->isEnabled());
        QCOMPARE(server.lineEdit("backlog")->text(), QStringLiteral("5"));
        QVERIFY(server.find<QWidget>("backlog")->isEnabled());
    }
}

void StepPageTest::dropsBeforeTheHandOverAreTold()
{
    if (constants::soMeminfo == -1)
        QSKIP("This system does not tell what it has dropped.");
    Receiver receiver;
    receiver.make(CallId::Socket);
    receiver.choose(CallId::Setsockopt, "optname", QStringLiteral("SO_RCVBUF"));
    receiver.type(CallId::Setsockopt, "optval", QStringLiteral("1"));
    receiver.make(CallId::Setsockopt);
    receiver.type(CallId::Bind, "port", QStringLiteral("0"));
    receiver.make(CallId::Bind);
    const auto port =
        static_cast<std::uint16_t>(receiver.make(CallId::Getsockname).section(u':', -1).toUInt());
    RawPeer peer(constants::afInet, constants::sockDgram);
    for (int sent = 0; sent < 50; ++sent)
        QVERIFY(peer.sendTo(std::string(1000, 'x'), loopback(port)));
    receiver.automatic();
    QTRY_COMPARE(receiver.find<StateChip>("state")->word(), QStringLiteral("bound"));
    const auto* dropped = receiver.find<MessageLine>("dropped");
    QTRY_VERIFY2(dropped->text().contains(QStringLiteral("dropped, the last at")),
                 qPrintable(dropped->text()));
    receiver.grab(QStringLiteral("adopted-drops"));
}

void StepPageTest::whoCanReachItIsSaid()
{
    for (const bool dark : {false, true}) {
        Server server(dark);
        const auto reach = [&server] { return server.tab.steps()->template findChild<ReachLine*>()->text(); };
        QVERIFY(reach().startsWith(QStringLiteral("Any call, in any order.")));
        server.make(CallId::Socket);
        QVERIFY(reach().startsWith(QStringLiteral("Any call, in any order.")));
        if (onWindows()) {
            QVERIFY(server.make(CallId::Listen).contains(QStringLiteral("WSAEINVAL"))); // not without bind()
            continue;
        }
        server.make(CallId::Listen); // no bind()
        QTRY_VERIFY2(reach().startsWith(QStringLiteral("No bind(): the kernel chose ")), qPrintable(reach()));
        const QString port = server.make(CallId::Getsockname).section(u':', -1);
        QTRY_VERIFY2(reach().startsWith(QStringLiteral("No bind(): the kernel chose port %1. ").arg(port)),
                     qPrintable(reach()));
        QVERIFY2(reach().contains(QStringLiteral("Every computer that can reach")), qPrintable(reach()));
        QVERIFY(reach().endsWith(QStringLiteral("can connect.")));
        server.tab.resize(1400, 600);
        const auto* whole = server.tab.steps()->template findChild<ReachLine*>();
        QTRY_VERIFY(whole->width() >= whole->sizeHint().width());
        server.grab(QStringLiteral("steps-reach"));
        // In another language too, the sentence before the others included.
        Language language(*qApp, QStringLiteral("de"));
        QEvent event(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&server.tab, &event);
        QTRY_VERIFY2(reach().startsWith(QStringLiteral("Kein bind(): der Kernel wählte Port %1. ").arg(port)),
                     qPrintable(reach()));
        QTRY_VERIFY(whole->width() >= whole->sizeHint().width());
        server.grab(QStringLiteral("steps-reach-german"));
        language.setCode(QStringLiteral("en"));
    }
    Server bound;
    bound.listen();
    const auto* line = bound.tab.steps()->template findChild<ReachLine*>();
    QTRY_COMPARE(line->text(), QStringLiteral("Only programs on this computer can connect."));
}

void StepPageTest::whatThePanelsAskIsDoneByCalls()
{
    RawPeer listener = RawPeer::listeningOn(loopback());
    for (const SocketAction action : {SocketAction::HalfClose, SocketAction::Close, SocketAction::Abort}) {
        Client client;
        client.make(CallId::Socket);
        client.type(CallId::Connect, "port", QString::number(listener.local().port()));
        client.make(CallId::Connect);
        RawPeer peer = listener.accept();
        const auto handle = client.sockets()->currentText().section(u' ', 0, 0).toLongLong();
        QVERIFY(client.tab.socketAction(action, handle));
        QTRY_COMPARE(client.tab.openSockets(), action == SocketAction::HalfClose ? 1 : 0);
        QVERIFY(peer.receive().empty()); // an end, or a reset
        QCOMPARE(peer.result().ok(), action != SocketAction::Abort || RawPeer::hidesResets());
        QVERIFY(!client.tab.socketAction(action, handle + 1000));
    }
}

void StepPageTest::datagramsGoByHand()
{
    Receiver receiver;
    receiver.make(CallId::Socket);
    receiver.type(CallId::Bind, "port", QStringLiteral("0"));
    receiver.make(CallId::Bind);
    const QString port = receiver.make(CallId::Getsockname).section(u':', -1);
    Sender sender;
    sender.make(CallId::Socket);
    sender.type(CallId::Sendto, "port", port);
    sender.type(CallId::Sendto, "buf", QStringLiteral("0123456789"));
    QVERIFY(sender.make(CallId::Sendto).startsWith(QStringLiteral("= 10 of 10 bytes")));
    receiver.type(CallId::Recvmsg, "len", QStringLiteral("4"));
    const QString cut = receiver.make(CallId::Recvmsg);
    if (onWindows())
        QVERIFY2(cut.contains(QStringLiteral("WSAEMSGSIZE")), qPrintable(cut));
    else
        QVERIFY2(cut.startsWith(QStringLiteral("= 10 \"0123\"  6 bytes lost")), qPrintable(cut));
    sender.type(CallId::Sendto, "buf", QString());
    QVERIFY(sender.make(CallId::Sendto).startsWith(QStringLiteral("= 0 of 0 bytes")));
    QVERIFY(
        receiver.make(CallId::Recvfrom).startsWith(QStringLiteral("= 0 an empty datagram from 127.0.0.1:")));
}

void StepPageTest::refusedInputIsNamedAndMakesNoCall()
{
    Client client;
    client.make(CallId::Socket);
    const auto refusal = [&] {
        return client.tab.steps()->template findChild<MessageLine*>(QStringLiteral("refusal"))->text();
    };
    client.type(CallId::Connect, "port", QStringLiteral("70000"));
    client.press(CallId::Connect);
    QCOMPARE(refusal(), QStringLiteral("A port is a number from 0 to 65535. You typed 70000."));
    QVERIFY(!client.row(CallId::Connect)->isWaiting());
    QCOMPARE(client.result(CallId::Connect), QStringLiteral("not called"));
    client.type(CallId::Send, "buf", QStringLiteral("a\\q"));
    client.press(CallId::Send);
    QVERIFY(refusal().contains(QStringLiteral("\\q")));
    client.choose(CallId::Recv, "flags", QStringLiteral("MSG_NONE"));
    client.press(CallId::Recv);
    QVERIFY(refusal().contains(QStringLiteral("MSG_NONE")));
    QCOMPARE(client.result(CallId::Recv), QStringLiteral("not called"));
    // A number is a legal spelling, whatever the kernel says to it.
    client.choose(CallId::Socket, "domain", QStringLiteral("99"));
    QVERIFY(client.make(CallId::Socket).startsWith(QStringLiteral("= -1 ")));
}

void StepPageTest::theNextStepIsFilledAndCtrlEnterFindsIt()
{
    Server server;
    const auto filled = [&] { return filledOf(server); };
    QCOMPARE(filled(), QStringLiteral("socket()"));
    server.make(CallId::Socket);
    QCOMPARE(filled(), QStringLiteral("bind()"));
    server.type(CallId::Bind, "port", QStringLiteral("0"));
    QCOMPARE(server.tab.filledButton()->text(), QStringLiteral("bind()")); // the row with the focus
    server.make(CallId::Bind);
    QCOMPARE(filled(), QStringLiteral("listen()"));
    server.make(CallId::Listen);
    QCOMPARE(filled(), server.nameOf(acceptCall()) + QStringLiteral("()"));
    QTest::mouseClick(server.find<QAbstractButton>("newSocket"), Qt::LeftButton);
    QCOMPARE(filled(), QStringLiteral("socket()"));
}

void StepPageTest::noNextStepMustFail()
{
    {
        // The own sending has ended: reading is left until the peer ends too.
        Server server;
        Client client;
        connectPair(server, client);
        QCOMPARE(filledOf(client), QStringLiteral("send()"));
        QCOMPARE(client.make(CallId::Shutdown), QStringLiteral("= 0")); // SHUT_WR
        QCOMPARE(filledOf(client), QStringLiteral("recv()"));
        server.make(CallId::Send);
        client.make(CallId::Recv);
        QCOMPARE(filledOf(client), QStringLiteral("recv()"));
        QVERIFY(client.make(CallId::Send).startsWith(QStringLiteral("= -1 ")));
        QCOMPARE(filledOf(client), QStringLiteral("recv()"));
        server.make(CallId::Close);
        QVERIFY(client.make(CallId::Recv).startsWith(QStringLiteral("= 0")));
        QCOMPARE(filledOf(client), perSystem(QStringLiteral("close()"), QStringLiteral("closesocket()")));
    }
    if (onWindows())
        return; // no EPIPE
    {
        // EPIPE, then the end.
        Server server;
        Client client;
        connectPair(server, client);
        server.make(CallId::Close);
        client.make(CallId::Send); // answered by a reset
        QTRY_COMPARE(client.state(), QStringLiteral("CLOSED"));
        QVERIFY(client.make(CallId::Send).startsWith(QStringLiteral("= -1 EPIPE")));
        QCOMPARE(filledOf(client), QStringLiteral("recv()"));
        QVERIFY(client.make(CallId::Recv).startsWith(QStringLiteral("= 0")));
        QCOMPARE(filledOf(client), perSystem(QStringLiteral("close()"), QStringLiteral("closesocket()")));
    }
    // Without a connection EPIPE tells nothing of one.
    Client client;
    client.make(CallId::Socket);
    QVERIFY(client.make(CallId::Send).startsWith(QStringLiteral("= -1 EPIPE")));
    QCOMPARE(filledOf(client), QStringLiteral("connect()"));
}

void StepPageTest::aFullBufferIsPolled()
{
    Server server;
    Client client;
    connectPair(server, client);
    QTest::mouseClick(client.find<QCheckBox>("blocking"), Qt::LeftButton);
    client.type(CallId::Send, "buf", QStringLiteral("x"));
    client.type(CallId::Send, "times", QStringLiteral("20000000"));
    client.make(CallId::Send); // short
    QCOMPARE(filledOf(client), perSystem(QStringLiteral("poll()"), QStringLiteral("WSAPoll()")));
    QVERIFY2(client.line().contains(QStringLiteral("send(")), qPrintable(client.line()));
    const auto* events = client.find<QComboBox>(perSystem("poll-events", "WSAPoll-events"));
    QCOMPARE(events->currentText(), QStringLiteral("POLLOUT"));
    while (!client.make(CallId::Send).startsWith(QStringLiteral("= -1 "))) {
    }
    QCOMPARE(filledOf(client), perSystem(QStringLiteral("poll()"), QStringLiteral("WSAPoll()")));
    server.type(CallId::Recv, "len", QStringLiteral("60000000"));
    const auto hasRoom = [&] {
        server.make(CallId::Recv);
        return client.make(CallId::Poll).contains(QStringLiteral("POLLOUT"));
    };
    QTRY_VERIFY(hasRoom());
    QCOMPARE(filledOf(client), QStringLiteral("send()"));
    client.type(CallId::Send, "times", QStringLiteral("1"));
    QVERIFY(client.make(CallId::Send).startsWith(QStringLiteral("= 1")));
    QCOMPARE(filledOf(client), QStringLiteral("recv()"));
    // A connect in the background is waited for too.
    QTest::mouseClick(client.find<QAbstractButton>("newSocket"), Qt::LeftButton);
    client.choose(CallId::Socket, "type", QStringLiteral("SOCK_STREAM|SOCK_NONBLOCK"));
    client.make(CallId::Socket);
    if (!client.make(CallId::Connect).contains(QStringLiteral("EINPROGRESS")))
        return; // Linux answers so; others may be done at once
    QCOMPARE(filledOf(client), perSystem(QStringLiteral("poll()"), QStringLiteral("WSAPoll()")));
    QVERIFY(client.make(CallId::Poll).contains(QStringLiteral("POLLOUT")));
    QCOMPARE(filledOf(client), QStringLiteral("getsockopt()"));
    client.make(CallId::Getsockopt);
    QCOMPARE(filledOf(client), QStringLiteral("send()"));
    QCOMPARE(client.make(CallId::Connect), QStringLiteral("= 0"));
    QCOMPARE(filledOf(client), QStringLiteral("send()"));
}

void StepPageTest::whatIsNoListenerAnyMoreIsClosed()
{
    Server server;
    server.listen();
    const auto* reach = server.tab.steps()->findChild<ReachLine*>();
    QTRY_COMPARE(reach->text(), QStringLiteral("Only programs on this computer can connect."));
    server.choose(CallId::Shutdown, "how",
                  onWindows() ? QStringLiteral("SD_BOTH") : QStringLiteral("SHUT_RDWR"));
    if (server.make(CallId::Shutdown) != QStringLiteral("= 0"))
        QSKIP("this system does not shut a listener down");
    QCOMPARE(filledOf(server), perSystem(QStringLiteral("close()"), QStringLiteral("closesocket()")));
    QTRY_VERIFY2(reach->text().startsWith(QStringLiteral("Any call, in any order.")),
                 qPrintable(reach->text()));
    QVERIFY(server.make(CallId::Listen).startsWith(QStringLiteral("= 0")));
    QCOMPARE(filledOf(server), server.nameOf(acceptCall()) + QStringLiteral("()"));
}

void StepPageTest::theListOfSocketsKeepsPorts()
{
    const QString title = QStringLiteral("20 TCP 10.92.1.1:57484 → 10.92.1.2:7001");
    QFont font(QStringLiteral("monospace"));
    const QFontMetrics metrics(font);
    const auto fitted = [&](qsizetype characters) {
        return SocketCombo::fitted(title, metrics, metrics.horizontalAdvance(title.left(characters)) + 1);
    };
    QCOMPARE(fitted(title.size()), title);
    for (const qsizetype room : {34, 30, 26}) {
        const QString shorter = fitted(room);
        QVERIFY2(shorter.contains(QStringLiteral("…")), qPrintable(shorter));
        QVERIFY2(shorter.startsWith(QStringLiteral("20 TCP ")), qPrintable(shorter));
        QVERIFY2(shorter.contains(QStringLiteral(":57484 → ")), qPrintable(shorter));
        QVERIFY2(shorter.endsWith(QStringLiteral(":7001")), qPrintable(shorter));
    }
    QVERIFY(fitted(12).endsWith(QStringLiteral("…")));
    Server server;
    const QString port = server.listen();
    QVERIFY(server.sockets()->currentText().contains(QStringLiteral(" TCP listener 127.0.0.1:")));
    Client client;
    client.choose(CallId::Socket, "domain", QStringLiteral("AF_INET6"));
    client.make(CallId::Socket);
    QVERIFY(client.sockets()->currentText().endsWith(QStringLiteral(" TCP6")));
    client.choose(CallId::Socket, "domain", QStringLiteral("AF_INET"));
    client.make(CallId::Socket);
    client.type(CallId::Connect, "port", port);
    client.make(CallId::Connect);
    client.grab(QStringLiteral("steps-socket-list"));
    client.sockets()->showPopup();
    const QAbstractItemView* list = client.sockets()->view();
    QTRY_VERIFY(list->isVisible());
    QVERIFY2(
        list->viewport()->width() >= list->sizeHintForColumn(0),
        qPrintable(QStringLiteral("%1 %2").arg(list->viewport()->width()).arg(list->sizeHintForColumn(0))));
    client.sockets()->hidePopup();
}

void StepPageTest::flagsAreJoinedAndTakenOut()
{
    Client client;
    auto* flags = client.template find<ConstantEdit>("recv-flags");
    const auto choose = [flags](const QString& item) {
        const int index = flags->findText(item);
        QVERIFY(index >= 0);
        flags->setFocus();
        flags->setCurrentIndex(index);
        Q_EMIT flags->activated(index);
    };
    choose(QStringLiteral("MSG_PEEK"));
    QCOMPARE(flags->typed(), QStringLiteral("MSG_PEEK"));
    choose(QStringLiteral("MSG_OOB"));
    QCOMPARE(flags->typed(), QStringLiteral("MSG_PEEK|MSG_OOB"));
    QCOMPARE(flags->value(), std::optional<qint64>(c::msgPeek | c::msgOob));
    choose(QStringLiteral("MSG_PEEK"));
    QCOMPARE(flags->typed(), QStringLiteral("MSG_OOB"));
    // Opening the list and leaving it changes nothing.
    choose(QStringLiteral("MSG_PEEK"));
    flags->showPopup();
    QTRY_VERIFY(flags->view()->isVisible());
    QTest::keyClick(flags->view(), Qt::Key_Escape);
    QTRY_VERIFY(!flags->view()->isVisible());
    QCOMPARE(flags->typed(), QStringLiteral("MSG_OOB|MSG_PEEK"));
    choose(QStringLiteral("MSG_PEEK"));
    choose(QStringLiteral("MSG_OOB"));
    QCOMPARE(flags->typed(), QStringLiteral("0"));
    // What is typed stays, whether it stands in the list or not.
    for (const char* typed : {"MSG_PEEK", "MSG_PEEK|MSG_OOB"}) {
        flags->lineEdit()->selectAll();
        QTest::keyClicks(flags->lineEdit(), QString::fromLatin1(typed));
        client.row(CallId::Recv)->button()->setFocus();
        const QString whole = QString::fromLatin1(typed);
        QCOMPARE(flags->typed(), whole);
        flags->lineEdit()->selectAll();
        QTest::keyClicks(flags->lineEdit(), whole);
        QTest::keyClick(flags->lineEdit(), Qt::Key_Return);
        QCOMPARE(flags->typed(), whole);
    }
}

void StepPageTest::everyControlHasANameOfItsOwn()
{
    Server server;
    server.tab.resize(1600, 1200);
    server.make(CallId::Socket);
    QSet<QString> names;
    for (QWidget* widget : server.tab.steps()->template findChildren<QWidget*>()) {
        const bool isControl = qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
                               qobject_cast<QAbstractSpinBox*>(widget);
        if (!isControl || !widget->isVisible() || widget->objectName().startsWith(u"qt_"))
            continue;
        if (qobject_cast<QComboBox*>(widget->parentWidget()))
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        QVERIFY2(!names.contains(widget->accessibleName()), qPrintable(widget->accessibleName()));
        names.insert(widget->accessibleName());
    }
    QVERIFY(names.contains(QStringLiteral("recv len")));
    QVERIFY(names.size() > 40);
}

void StepPageTest::lightAndDarkPictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void StepPageTest::lightAndDarkPictures()
{
    QFETCH(bool, dark);
    RawPeer listener = RawPeer::listeningOn(loopback());
    Client client(dark);
    client.make(CallId::Socket);
    client.type(CallId::Connect, "port", QString::number(listener.local().port()));
    client.make(CallId::Connect);
    client.make(CallId::Getsockname);
    client.make(CallId::Bind);
    client.make(CallId::Send);
    client.press(CallId::Recv);
    client.type(CallId::Recv, "len", QStringLiteral("65536"));
    QTRY_VERIFY(client.result(CallId::Recv).startsWith(QStringLiteral("0:00.")));
    client.grab(QStringLiteral("steps"));
    client.tab.resize(620, 500);
    client.grab(QStringLiteral("steps-narrow"));
    client.tab.cancelPending();
}

QTEST_MAIN(StepPageTest)
#include "StepPageTest.moc"
