// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/follow/CallCause.h"
#include "core/follow/ConnectStages.h"
#include "core/follow/PacketWay.h"
#include "core/follow/PeerCall.h"
#include "tests/support/ByHand.h"
#include "tests/support/PerSystem.h"
#include "tests/support/SampleLog.h"

#include <QTest>

using namespace workbench;
namespace c = workbench::constants;

/// Which earlier call made a call fail, by calls on real sockets of loopback: made by hand, without asking
/// for any name, as somebody at the window would.
class CallCauseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (onWindows())
            QSKIP("Under Wine sending to a peer that has closed goes on for ever.");
    }
    void aSendFailsBecauseOfThePeersClose();
    void aSendFailsToAServerOnAllAddresses();
    void aServersSendFailsBecauseOfTheClientsClose();
    void aReadFailsBecauseOfAReset();
    void ownShutdownComesBeforeThePeers();
    void aHalfCloseOfThePeerIsNoCause();
    void shutdownOfBothWaysIsACause();
    void withoutAConnectionThereIsNoCause();
    void anInjectedFailureHasNoCause();
    void aLateRefusalComesFromTheDatagramBefore();
    void connectionsOfOnePortAreToldApart();
    void tellsTheStagesOfAConnect();
    void tellsHowAConnectInTheBackgroundFailed();
    void aBlockingConnectHasNoStages();
    void wherePacketsStop_data();
    void wherePacketsStop();
    void aWayNeedsAPacket();

private:
    CallCause cause(ByHand& hand, std::uint64_t seq)
    {
        return causeOf(hand.history(), hand.directory(), seq);
    }
    /// Sends until the reset has come back, and returns the number of the call that failed.
    std::uint64_t failingSend(ByHand& hand, const SocketKey& socket)
    {
        for (;;) {
            const CallResult sent = hand.send(socket, "x");
            if (!sent.ok())
                return sent.seq;
        }
    }
    static SocketAddress anywhere(std::uint16_t port = 0) { return SocketAddress::ipv4({0, 0, 0, 0}, port); }
};

void CallCauseTest::aSendFailsBecauseOfThePeersClose()
{
    ByHand hand;
    const SocketKey listener = hand.listener();
    const SocketKey client = hand.connectedTo(hand.nameOf(listener));
    const SocketKey server = hand.accept(listener);
    const CallResult closed = hand.close(server);
    const std::uint64_t failed = failingSend(hand, client);
    QCOMPARE(cause(hand, failed), (CallCause{closed.seq, CauseKind::PeerClosed}));
    QCOMPARE(cause(hand, closed.seq), CallCause{}); // it did not fail
    const PeerCall peer = peerCall(hand.history(), hand.directory(), failed);
    QVERIFY(peer.isFound());
    QCOMPARE(peer.seq, closed.seq);
}

void CallCauseTest::aSendFailsToAServerOnAllAddresses()
{
    ByHand hand;
    const SocketKey listener = hand.listener(5, anywhere());
    const std::uint16_t port = hand.nameOf(listener).port();
    const SocketKey client = hand.connectedTo(SampleLog::loopback(port));
    const CallResult closed = hand.close(hand.accept(listener));
    QCOMPARE(cause(hand, failingSend(hand, client)).seq, closed.seq);
}

void CallCauseTest::aServersSendFailsBecauseOfTheClientsClose()
{
    ByHand hand;
    const SocketKey listener = hand.listener(5, anywhere());
    const std::uint16_t port = hand.nameOf(listener).port();
    const SocketKey client = hand.connectedTo(SampleLog::loopback(port));
    const SocketKey server = hand.accept(listener);
    const CallResult closed = hand.close(client);
    QCOMPARE(cause(hand, failingSend(hand, server)), (CallCause{closed.seq, CauseKind::PeerClosed}));
}

void CallCauseTest::aReadFailsBecauseOfAReset()
{
    ByHand hand;
    const SocketKey listener = hand.listener();
    const SocketKey client = hand.connectedTo(hand.nameOf(listener));
    const SocketKey server = hand.accept(listener);
    QVERIFY(hand.set(server, "SO_LINGER", "{1, 0}").ok());
    const CallResult aborted = hand.close(server);
    const ManualCallEnded read = hand.receive(client);
    QCOMPARE(read.answer.result.error, c::errors::connectionReset);
    QCOMPARE(cause(hand, read.answer.result.seq), (CallCause{aborted.seq, CauseKind::PeerAborted}));
}

void CallCauseTest::ownShutdownComesBeforeThePeers()
{
    ByHand hand;
    const SocketKey listener = hand.listener();
    const SocketKey client = hand.connectedTo(hand.nameOf(listener));
    const SocketKey server = hand.accept(listener);
    const CallResult half = hand.shutdown(client, c::shutWr);
    hand.close(server);
    QCOMPARE(cause(hand, failingSend(hand, client)), (CallCause{half.seq, CauseKind::OwnShutDown}));
}

void CallCauseTest::aHalfCloseOfThePeerIsNoCause()
{
    ByHand hand;
    const SocketKey listener = hand.listener();
    const SocketKey client = hand.connectedTo(hand.nameOf(listener));
    const SocketKey server = hand.accept(listener);
    hand.shutdown(server, c::shutWr);
    QVERIFY(hand.send(client, "x").ok());
    hand.receive(server); // nothing unread: the close does not reset by itself
    const CallResult closed = hand.close(server);
    QCOMPARE(cause(hand, failingSend(hand, client)).seq, closed.seq);
}

void CallCauseTest::shutdownOfBothWaysIsACause()
{
    if (c::tcpInfoSize() == 0)
        QSKIP("Only Linux answers what comes after shutdown() of both ways with a reset.");
    ByHand hand;
    const SocketKey listener = hand.listener();
    const SocketKey client = hand.connectedTo(hand.nameOf(listener));
    const SocketKey server = hand.accept(listener);
    const CallResult both = hand.shutdown(server, c::shutRdwr);
    QCOMPARE(cause(hand, failingSend(hand, client)), (CallCause{both.seq, CauseKind::PeerShutDown}));
}

void CallCauseTest::withoutAConnectionThereIsNoCause()
{
    ByHand hand;
    const CallResult sent = hand.send(hand.open(c::sockStream), "x");
    QVERIFY(!sent.ok());
    QCOMPARE(cause(hand, sent.seq), CallCause{});
}

void CallCauseTest::anInjectedFailureHasNoCause()
{
    SampleLog log;
    log.opened(12, SampleLog::Client);
    const auto seq =
        log.play(SampleLog::Client, {.value = -1, .error = c::errors::connectionRefused, .injected = true})
            .connect(12, SampleLog::loopback(9999).bytes())
            .seq;
    CallHistory history;
    history.append(log.journal->drain());
    QCOMPARE(causeOf(history, log.journal->directory(), seq), CallCause{});
    const CallRecord record = history.at(history.rowOf(seq));
    QCOMPARE(packetWayOf(record, log.journal->directory()).stop, PacketStop::None);
}

void CallCauseTest::aLateRefusalComesFromTheDatagramBefore()
{
    ByHand hand;
    const SocketKey gone = hand.receiver();
    const SocketAddress nobody = hand.nameOf(gone);
    hand.close(gone);
    const SocketKey sender = hand.open(c::sockDgram);
    hand.connect(sender, nobody);
    const CallResult first = hand.send(sender, "one");
    QVERIFY(first.ok());
    const CallResult second = hand.send(sender, "two"); // fails for the first, is not sent
    if (second.ok())
        QSKIP("This system tells it to reads only.");
    const CallResult third = hand.send(sender, "three");
    const CallResult fourth = hand.send(sender, "four");
    QVERIFY(third.ok() && !fourth.ok());
    QCOMPARE(cause(hand, second.seq), (CallCause{first.seq, CauseKind::OwnDatagram}));
    QCOMPARE(cause(hand, fourth.seq), (CallCause{third.seq, CauseKind::OwnDatagram}));
}

void CallCauseTest::connectionsOfOnePortAreToldApart()
{
    ByHand hand;
    const SocketKey listener = hand.listener();
    const SocketAddress address = hand.nameOf(listener);
    const SocketKey one = hand.connectedTo(address);
    const SocketKey other = hand.connectedTo(address);
    const SocketKey forOne = hand.accept(listener);
    const SocketKey forOther = hand.accept(listener);
    const CallResult otherClosed = hand.close(forOther);
    const CallResult oneClosed = hand.close(forOne);
    QCOMPARE(cause(hand, failingSend(hand, one)).seq, oneClosed.seq);
    QCOMPARE(cause(hand, failingSend(hand, other)).seq, otherClosed.seq);
}

void CallCauseTest::tellsTheStagesOfAConnect()
{
    ByHand hand;
    const SocketKey listener = hand.listener();
    const SocketKey client = hand.open(c::sockStream);
    QVERIFY(hand.setBlocking(client, false));
    const CallResult started = hand.connect(client, hand.nameOf(listener));
    QCOMPARE(started.error, c::errors::inProgress);
    const auto stages = [&](std::uint64_t seq) {
        return connectStages(hand.history(), hand.directory(), seq).value_or(ConnectStages{});
    };
    QCOMPARE(stages(started.seq), (ConnectStages{started.seq, 0, 0, 0}));
    ManualArguments arguments = hand.on(client);
    arguments.events = c::pollOut;
    arguments.timeoutMs = 20'000;
    const std::uint64_t ready = hand.call(CallId::Poll, arguments).answer.result.seq;
    QCOMPARE(stages(started.seq), (ConnectStages{started.seq, ready, 0, 0}));
    QCOMPARE(hand.get(client, "SO_ERROR").number, 0);
    const ConnectStages done = stages(started.seq);
    QCOMPARE(done.writable, ready);
    QVERIFY(done.outcome > ready);
    QCOMPARE(done.error, 0);
    QCOMPARE(stages(done.outcome), done); // from the last stage too
}

void CallCauseTest::tellsHowAConnectInTheBackgroundFailed()
{
    ByHand hand;
    const SocketKey listener = hand.listener();
    const SocketAddress nobody = hand.nameOf(listener);
    hand.close(listener);
    const SocketKey client = hand.open(c::sockStream);
    QVERIFY(hand.setBlocking(client, false));
    const CallResult started = hand.connect(client, nobody);
    hand.poll(client, c::pollOut);
    hand.get(client, "SO_ERROR");
    const auto stages = connectStages(hand.history(), hand.directory(), started.seq);
    QVERIFY(stages && stages->writable != 0 && stages->outcome != 0);
    QCOMPARE(stages->error, c::errors::connectionRefused);
    const PacketWay way = packetWayOf(hand.record(stages->outcome), hand.directory());
    QCOMPARE(way.stop, PacketStop::Refused);
    QCOMPARE(way.target, nobody);
}

void CallCauseTest::aBlockingConnectHasNoStages()
{
    ByHand hand;
    const SocketKey listener = hand.listener();
    const SocketKey client = hand.open(c::sockStream);
    const CallResult connected = hand.connect(client, hand.nameOf(listener));
    QVERIFY(connected.ok());
    QVERIFY(!connectStages(hand.history(), hand.directory(), connected.seq));
}

void CallCauseTest::wherePacketsStop_data()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<int>("stop");
    QTest::newRow("refused") << c::errors::connectionRefused << static_cast<int>(PacketStop::Refused);
    QTest::newRow("no answer") << c::errors::timedOut << static_cast<int>(PacketStop::NoAnswer);
    QTest::newRow("last network") << c::errors::hostUnreachable << static_cast<int>(PacketStop::LastNetwork);
    QTest::newRow("no route") << c::errors::networkUnreachable << static_cast<int>(PacketStop::NoRoute);
    QTest::newRow("in use") << c::errors::addressInUse << static_cast<int>(PacketStop::None);
}

void CallCauseTest::wherePacketsStop()
{
    QFETCH(int, error);
    QFETCH(int, stop);
    SampleLog log;
    log.opened(12, SampleLog::Client);
    const SocketAddress target = SampleLog::loopback(9999);
    const auto connected =
        log.play(SampleLog::Client, {.value = -1, .error = error}).connect(12, target.bytes()).seq;
    log.opened(14, SampleLog::UdpSender, c::sockDgram);
    const auto sent = log.play(SampleLog::UdpSender, {.value = -1, .error = error})
                          .sendto(14, SampleLog::bytes("ping"), 0, target.bytes())
                          .seq;
    CallHistory history;
    history.append(log.journal->drain());
    for (const std::uint64_t seq : {connected, sent}) {
        const CallRecord record = history.at(history.rowOf(seq));
        const PacketWay way = packetWayOf(record, log.journal->directory());
        QCOMPARE(static_cast<int>(way.stop), stop);
        QCOMPARE(way.target, stop == 0 ? SocketAddress() : target);
        QCOMPARE(way.tcp, stop != 0 && seq == connected);
    }
}

void CallCauseTest::aWayNeedsAPacket()
{
    SampleLog log;
    // Nobody has the path of a unix socket: no network is involved.
    log.play(SampleLog::Client, {.value = 12}).socket(c::afUnix, c::sockStream, 0);
    const auto seq = log.play(SampleLog::Client, {.value = -1, .error = c::errors::connectionRefused})
                         .connect(12, SocketAddress::local("/tmp/nobody")->bytes())
                         .seq;
    CallHistory history;
    history.append(log.journal->drain());
    const CallRecord record = history.at(history.rowOf(seq));
    QCOMPARE(packetWayOf(record, log.journal->directory()).stop, PacketStop::None);
}

QTEST_GUILESS_MAIN(CallCauseTest)
#include "CallCauseTest.moc"
