// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

/// What a step row offers beside the call alone: several calls, remedies, what its result says.
#include "core/calls/CallHistory.h"
#include "core/manual/ManualCall.h"
#include "core/system/Constants.h"
#include "tests/support/PerSystem.h"
#include "tests/support/RawPeer.h"
#include "tests/widgets/StepDesk.h"
#include "widgets/fields/PortSpin.h"
#include "widgets/step/StepOrder.h"
#include "widgets/tabs/TcpClientTab.h"
#include "widgets/tabs/TcpServerTab.h"
#include "widgets/tabs/UdpReceiverTab.h"
#include "widgets/tabs/UdpSenderTab.h"

#include <QCheckBox>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

#include <algorithm>

using namespace workbench;
namespace c = workbench::constants;

namespace {

using Server = StepDesk<TcpServerTab, TcpServer>;
using Client = StepDesk<TcpClientTab, TcpClient>;
using Sender = StepDesk<UdpSenderTab, UdpSender>;
using Receiver = StepDesk<UdpReceiverTab, UdpReceiver>;

/// Every call as it has ended.
struct Log : CallSink {
    CallHistory history{SIZE_MAX};
    void take(const CallBatch& batch) override { history.append(batch); }
    /// Milliseconds that the slowest of the last `count` calls of that name took.
    double slowest(CallId call, int count) const
    {
        double most = 0;
        for (std::size_t row = history.size(); row-- > 0 && count > 0;) {
            const CallRecord& record = history.at(row);
            if (record.call() != call || record.pending())
                continue;
            most = std::max(most, static_cast<double>(record.durationNs()) / 1e6);
            --count;
        }
        return most;
    }
    bool has(CallId call) const
    {
        for (std::size_t row = 0; row < history.size(); ++row) {
            if (history.at(row).call() == call)
                return true;
        }
        return false;
    }
    /// Without what the workbench asks the kernel for by itself.
    int count(CallId call) const
    {
        int found = 0;
        for (std::size_t row = 0; row < history.size(); ++row) {
            const CallRecord& record = history.at(row);
            found += record.call() == call && record.category() != CallCategory::Housekeeping ? 1 : 0;
        }
        return found;
    }
};

/// Both ends of a connection; the Server's page is about what it accepted.
void connectBoth(Server& server, Client& client)
{
    const QString port = server.listen();
    client.make(CallId::Socket);
    client.type(CallId::Connect, "port", port);
    QCOMPARE(client.make(CallId::Connect), QStringLiteral("= 0"));
    server.make(acceptCall());
    server.sockets()->setCurrentIndex(2);
}

} // namespace

class StepRowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCallIsMadeSoManyTimes();
    void cancellingEndsTheSeries();
    void callsFoldWhereThereIsNoRoom();
    void nagleAndDelayedAcknowledgementAreSeen();
    void theSenderShowsWhatAnAdoptedSocketHas();
    void theClientShowsItsPeersPort();
    void broadcastIsAllowedByOneClick();
    void theListStaysWhereItWasScrolledTo();
    void theWordThatWasChosenStandsInC();
    void aPortOfZeroHasNoByteOrder();
    void aSocketWithoutPeerLeavesNoFailureInTheLog();
};

void StepRowTest::aCallIsMadeSoManyTimes()
{
    Server server;
    Client client;
    Log log;
    client.feed.addSink(log);
    connectBoth(server, client);
    client.type(CallId::Send, "calls", QStringLiteral("3"));
    QVERIFY2(client.line().endsWith(QStringLiteral("// 3 times, until one fails")),
             qPrintable(client.line()));
    QCOMPARE(client.make(CallId::Send), QStringLiteral("= 6 3 of 3 calls  of 6 bytes"));
    client.feed.flush();
    QCOMPARE(log.count(CallId::Send), 3);
    QTest::mouseClick(server.find<QWidget>("blocking"), Qt::LeftButton, {}, QPoint(8, 8));
    server.type(CallId::Recv, "len", QStringLiteral("6"));
    server.type(CallId::Recv, "calls", QStringLiteral("5"));
    const QString again = QString::fromStdString(c::errorName(c::ErrorSpace::System, c::errors::again));
    QCOMPARE(server.make(CallId::Recv), QStringLiteral("= -1 %1 3 of 5 calls, then %1").arg(again));
    server.type(CallId::Recv, "calls", QStringLiteral("0"));
    server.press(CallId::Recv);
    QVERIFY(!server.tab.steps()->findChild<MessageLine*>(QStringLiteral("refusal"))->text().isEmpty());
    QCOMPARE(server.tab.focusWidget(), server.find<QWidget>("recv-calls"));
    client.feed.removeSink(log);
}

void StepRowTest::cancellingEndsTheSeries()
{
    Server server;
    Client client;
    connectBoth(server, client);
    client.make(CallId::Send);
    server.type(CallId::Recv, "calls", QStringLiteral("1000"));
    server.press(CallId::Recv);
    QTRY_VERIFY(server.result(CallId::Recv).startsWith(QStringLiteral("0:00.")));
    server.tab.cancelPending();
    QTRY_VERIFY(!server.row(CallId::Recv)->isWaiting());
    QVERIFY2(server.result(CallId::Recv).contains(QStringLiteral("1 of 1000 calls, then cancelled by you")),
             qPrintable(server.result(CallId::Recv)));
}

void StepRowTest::callsFoldWhereThereIsNoRoom()
{
    Client client;
    auto* calls = client.find<QWidget>("send-calls");
    QCOMPARE(calls->accessibleName(), QStringLiteral("send calls"));
    QTRY_VERIFY(calls->isVisible());
    client.tab.resize(600, 480);
    QTRY_VERIFY(!calls->isVisible());
    client.tab.resize(1064, 480);
    QTRY_VERIFY(calls->isVisible());
    client.type(CallId::Send, "calls", QStringLiteral("2"));
    client.row(CallId::Recv)->button()->setFocus();
    client.tab.resize(600, 480);
    QTRY_VERIFY(client.find<QWidget>("recv-calls")->isHidden());
    QVERIFY(calls->isVisible()); // what counts is never out of sight
    client.grab(QStringLiteral("step-calls-narrow"));
}

void StepRowTest::nagleAndDelayedAcknowledgementAreSeen()
{
    const auto slowestOf = [](bool noDelay) {
        constexpr int kRounds = 10;
        Server server;
        Client client;
        Log log;
        server.feed.addSink(log);
        connectBoth(server, client);
        server.choose(CallId::Setsockopt, "optname", QStringLiteral("TCP_QUICKACK"));
        server.type(CallId::Setsockopt, "optval", QStringLiteral("0"));
        server.type(CallId::Recv, "len", QStringLiteral("10"));
        server.type(CallId::Recv, "calls", QStringLiteral("2"));
        client.type(CallId::Send, "buf", QStringLiteral("0123456789"));
        client.type(CallId::Send, "calls", QStringLiteral("2"));
        if (noDelay) {
            client.choose(CallId::Setsockopt, "optname", QStringLiteral("TCP_NODELAY"));
            client.make(CallId::Setsockopt);
        }
        std::vector<double> took;
        for (int round = 0; round < kRounds; ++round) {
            server.make(CallId::Setsockopt);
            server.press(CallId::Recv);
            [&] { QTRY_VERIFY(server.result(CallId::Recv).contains(QStringLiteral("waiting"))); }();
            client.make(CallId::Send);
            [&] { QTRY_VERIFY(!server.row(CallId::Recv)->isWaiting()); }();
            server.feed.flush();
            took.push_back(log.slowest(CallId::Recv, 1)); // the second of the two
        }
        server.feed.removeSink(log);
        QStringList figures;
        for (const double ms : took)
            figures << QString::number(ms, 'f', 1);
        qInfo("%s: the second recv() took %s ms", noDelay ? "TCP_NODELAY" : "Nagle",
              qPrintable(figures.join(QStringLiteral(", "))));
        return *std::max_element(took.begin(), took.end());
    };
    const double nagle = slowestOf(false);
    slowestOf(true); // for the figures
    if (onWindows())
        QSKIP("when Windows acknowledges is not told by TCP_QUICKACK");
    QVERIFY2(nagle >= 30, qPrintable(QString::number(nagle)));
}

void StepRowTest::theSenderShowsWhatAnAdoptedSocketHas()
{
    Sender sender;
    Log log;
    sender.feed.addSink(log);
    auto* broadcast = sender.find<QCheckBox>("broadcast");
    QVERIFY(!broadcast->isChecked());
    sender.make(CallId::Socket);
    for (const char* option : {"SO_BROADCAST", "IP_TTL"}) {
        sender.choose(CallId::Setsockopt, "optname", QString::fromLatin1(option));
        sender.type(CallId::Setsockopt, "optval", QStringLiteral("1"));
        QCOMPARE(sender.make(CallId::Setsockopt), QStringLiteral("= 0"));
    }
    RawPeer peer(c::afInet, c::sockDgram);
    peer.bind(loopback());
    sender.type(CallId::Connect, "port", QString::number(peer.local().port()));
    QCOMPARE(sender.make(CallId::Connect), QStringLiteral("= 0"));
    sender.automatic();
    QTRY_COMPARE(sender.find<StateChip>("state")->word(), QStringLiteral("connected"));
    QVERIFY(broadcast->isChecked());
    QVERIFY(sender.find<QCheckBox>("connect")->isChecked());
    QCOMPARE(sender.lineEdit("ttl")->text(), QStringLiteral("1"));
    QCOMPARE(sender.lineEdit("port")->text(), QString::number(peer.local().port()));
    QCOMPARE(sender.tab.saveState().value(QStringLiteral("broadcast")).toBool(), false);
    QCOMPARE(sender.tab.saveState().value(QStringLiteral("port")).toInt(), 5000);
    sender.grab(QStringLiteral("adopted-sender"));
    sender.feed.flush();
    const int sets = log.count(CallId::Setsockopt);
    const int connects = log.count(CallId::Connect);
    sender.typePayload(QStringLiteral("hello"));
    QTest::keyClick(sender.find<PayloadField>("payloadField"), Qt::Key_Return);
    QCOMPARE(textOf(peer.receive(5)), std::string("hello"));
    sender.feed.flush();
    QCOMPARE(log.count(CallId::Setsockopt), sets); // nothing is set unasked
    QCOMPARE(log.count(CallId::Connect), connects);
    sender.click("action");
    QTRY_COMPARE(sender.find<StateChip>("state")->word(), QStringLiteral("not open"));
    QVERIFY(!broadcast->isChecked());
    QCOMPARE(sender.lineEdit("port")->text(), QStringLiteral("5000"));
    sender.feed.removeSink(log);
}

void StepRowTest::theClientShowsItsPeersPort()
{
    RawPeer listener = RawPeer::listeningOn(loopback());
    const QString port = QString::number(listener.local().port());
    Client client;
    client.make(CallId::Socket);
    client.type(CallId::Connect, "port", port);
    client.make(CallId::Connect);
    client.automatic();
    QTRY_COMPARE(client.find<StateChip>("state")->word(), QStringLiteral("ESTABLISHED"));
    QCOMPARE(client.lineEdit("port")->text(), port);
    QCOMPARE(client.tab.saveState().value(QStringLiteral("port")).toInt(), 8080);
    client.click("action");
    QTRY_COMPARE(client.lineEdit("port")->text(), QStringLiteral("8080"));
}

void StepRowTest::broadcastIsAllowedByOneClick()
{
    Sender sender;
    sender.make(CallId::Socket);
    sender.type(CallId::Sendto, "addr", QStringLiteral("127.255.255.255"));
    sender.type(CallId::Sendto, "port", QStringLiteral("9"));
    const QString first = sender.make(CallId::Sendto);
    if (!first.contains(QString::fromStdString(c::errorName(c::ErrorSpace::System, c::errors::access))))
        QSKIP("this system lets it go, or has no such broadcast address");
    auto* link = sender.find<QAbstractButton>("stepCause");
    QTRY_VERIFY(link->isVisible());
    QCOMPARE(link->text(), QStringLiteral("Allow broadcast and send again"));
    sender.grab(QStringLiteral("step-broadcast"));
    QTest::mouseClick(link, Qt::LeftButton);
    QTRY_COMPARE(sender.result(CallId::Sendto), QStringLiteral("= 6 of 6 bytes"));
    QCOMPARE(sender.result(CallId::Setsockopt), QStringLiteral("= 0"));
    QVERIFY(sender.find<QComboBox>("setsockopt-optname")->currentText() == QStringLiteral("SO_BROADCAST"));
    QVERIFY(!link->isVisible());
}

void StepRowTest::theListStaysWhereItWasScrolledTo()
{
    Client client;
    QStackedWidget tabs;
    tabs.addWidget(&client.tab);
    auto* other = new QLineEdit(&tabs);
    tabs.addWidget(other);
    tabs.resize(1064, 400);
    tabs.show();
    tabs.activateWindow();
    QTRY_VERIFY(tabs.isActiveWindow());
    client.make(CallId::Socket);
    auto* bar = client.find<QScrollArea>("stepScroll")->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 100);
    bar->setValue(bar->maximum());
    const int before = bar->value();
    tabs.setCurrentIndex(1);
    other->setFocus();
    QTRY_VERIFY(other->hasFocus());
    tabs.setCurrentIndex(0);
    client.tab.firstFocus()->setFocus(Qt::OtherFocusReason);
    QTRY_VERIFY(client.tab.firstFocus()->hasFocus());
    QCOMPARE(bar->value(), before);
    // A row that is walked into is seen.
    client.row(CallId::Bind)->button()->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(bar->value() < before);
    client.tab.setParent(nullptr); // it is the desk's
}

void StepRowTest::theWordThatWasChosenStandsInC()
{
    if (!c::valueOf(c::Group::IoctlRequest, "SIOCINQ"))
        QSKIP("this system has one word for it");
    Client client;
    QTRY_VERIFY(client.tab.isActiveWindow());
    client.row(CallId::Ioctl)->button()->setFocus();
    for (const char* word : {"SIOCINQ", "FIONREAD"}) {
        client.choose(CallId::Ioctl, "request", QString::fromLatin1(word));
        QVERIFY2(client.line().contains(QString::fromLatin1(word)), qPrintable(client.line()));
    }
}

void StepRowTest::aPortOfZeroHasNoByteOrder()
{
    Client client;
    auto* port = client.find<PortSpin>("bind-port");
    port->setValue(0);
    QVERIFY(port->byteOrderTip().isEmpty());
    port->setValue(8080);
    QVERIFY(port->byteOrderTip().contains(QStringLiteral("36895")));
}

void StepRowTest::aSocketWithoutPeerLeavesNoFailureInTheLog()
{
    Client client;
    Log log;
    client.feed.addSink(log);
    client.make(CallId::Socket);
    client.automatic();
    QTRY_VERIFY(client.segment(QStringLiteral("Step by step"))->isEnabled());
    QTRY_VERIFY((client.feed.flush(), log.has(CallId::Getpeername)));
    for (std::size_t row = 0; row < log.history.size(); ++row) {
        const CallRecord& record = log.history.at(row);
        if (record.call() == CallId::Getpeername)
            QCOMPARE(record.category(), CallCategory::Housekeeping);
    }
    client.feed.removeSink(log);
}

QTEST_MAIN(StepRowTest)
#include "StepRowTest.moc"
