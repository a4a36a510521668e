// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/follow/CallCause.h"
#include "core/follow/ConnectStages.h"
#include "core/follow/PacketWay.h"
#include "core/follow/PeerCall.h"
#include "tests/support/ByHand.h"
#include "tests/support/PerSystem.h"
#include "tests/support/SampleLog.h"

#include <QTemporaryDir>
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
    void ownShutdownOfReadingEndsReadsAndAccepts();
    void aHalfCloseOfThePeerIsNoCause();
    void shutdownOfBothWaysIsACause();
    void withoutAConnectionThereIsNoCause();
    void anInjectedFailureHasNoCause();
    void anInjectedResetHasNoCause_data();
    void anInjectedResetHasNoCause();
    void aLateRefusalComesFromTheDatagramBefore();
    void aLateRefusalComesFromOneOfSeveralDatagrams();
    void onlyDatagramsToThePeerAreAnswered();
    void aUnixDatagramIsRefusedByNoEarlierCall();
    void aPipeIsBrokenByThePeersCloseOrTheOwnShutdown_data();
    void aPipeIsBrokenByThePeersCloseOrTheOwnShutdown();
    void connectionsOfOnePortAreToldApart();
    void aTimeLimitEndsAWait();
    void tellsTheStagesOfAConnect();
    void anotherSocketsConnectIsNoStage();
    void tellsHowAConnectInTheBackgroundFailed();
    void aBlockingConnectHasNoStages();
    void wherePacketsStop_data();
    void wherePacketsStop();
    void aWayLeadsToTheGivenAddress();
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

void CallCauseTest::ownShutdownOfReadingEndsReadsAndAccepts()
{
    ByHand hand;
    const SocketKey listener = hand.listener();
    const SocketKey client = hand.connectedTo(hand.nameOf(listener));
    const CallResult half = hand.shutdown(client, c::shutRd);
    const CallResult read = hand.receive(client).answer.result;
    if (!half.ok() || read.value != 0)
        QSKIP("this system does not end reading so");
    QVERIFY2(hand.line(read.seq).ends_with("= 0 (end of stream: reading was shut down here)"),
             hand.line(read.seq).c_str());
    QCOMPARE(cause(hand, read.seq), (CallCause{half.seq, CauseKind::OwnReadingShut}));

    const CallResult shut = hand.shutdown(listener, c::shutRdwr);
    const CallResult accepted = hand.call(CallId::Accept4, hand.on(listener)).answer.result;
    QCOMPARE(accepted.error, c::errors::invalid);
    QCOMPARE(cause(hand, accepted.seq), (CallCause{shut.seq, CauseKind::OwnReadingShut}));
    // What never listened cannot accept for that reason.
    const CallResult never = hand.call(CallId::Accept4, hand.on(client)).answer.result;
    QCOMPARE(never.error, c::errors::invalid);
    QVERIFY(!cause(hand, never.seq).isFound());
    // Nor has the other end ended it.
    QVERIFY(peerCall(hand.history(), hand.directory(), read.seq).seq != half.seq);
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

void CallCauseTest::anInjectedResetHasNoCause_data()
{
    QTest::addColumn<bool>("injected");
    QTest::newRow("real") << false;
    QTest::newRow("injected") << true;
}

void CallCauseTest::anInjectedResetHasNoCause()
{
    QFETCH(bool, injected);
    SampleLog log;
    log.opened(7);
    log.play(SampleLog::Server, {}).bind(7, SampleLog::loopback(8080).bytes());
    log.play(SampleLog::Server, {}).listen(7, 5);
    log.opened(12, SampleLog::Client);
    log.play(SampleLog::Client, {}).bind(12, SampleLog::loopback(49690).bytes());
    log.play(SampleLog::Client, {}).connect(12, SampleLog::loopback(8080).bytes());
    log.accepted(7, 9, 49690);
    const auto closed = log.closed(9);
    std::array<std::byte, 8> room{};
    const auto reset =
        log.play(SampleLog::Client, {.value = -1, .error = c::errors::connectionReset, .injected = injected})
            .recv(12, room, 0)
            .seq;
    CallHistory history;
    history.append(log.journal->drain());
    QCOMPARE(causeOf(history, log.journal->directory(), reset),
             injected ? CallCause{} : (CallCause{closed, CauseKind::PeerClosed}));
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

void CallCauseTest::aLateRefusalComesFromOneOfSeveralDatagrams()
{
    SampleLog log;
    log.opened(14, SampleLog::UdpSender, c::sockDgram);
    const auto connect = [&] {
        log.play(SampleLog::UdpSender, {}).connect(14, SampleLog::loopback(9999).bytes());
    };
    const auto fails = [&](bool injected = false) {
        return log
            .play(SampleLog::UdpSender,
                  {.value = -1, .error = c::errors::connectionRefused, .injected = injected})
            .send(14, SampleLog::bytes("x"), 0)
            .seq;
    };
    const auto sends = [&] { return log.sent(14, "x", SampleLog::UdpSender); };
    connect();
    const auto first = sends();
    sends();
    const auto third = sends();
    fails(true); // uses no answer up
    const auto refused = fails();
    const auto again = fails(); // nothing was sent since: the answer to the second, or to the third
    const auto fourth = sends();
    const auto later = fails();
    const auto none = fails(true);
    CallHistory history;
    history.append(log.journal->drain());
    const auto of = [&](std::uint64_t seq) { return causeOf(history, log.journal->directory(), seq); };
    QCOMPARE(of(refused), (CallCause{first, CauseKind::OwnDatagram, 3}));
    QCOMPARE(of(again), (CallCause{first + (third - first) / 2, CauseKind::OwnDatagram, 2}));
    QCOMPARE(of(later), (CallCause{fourth, CauseKind::OwnDatagram, 1}));
    QCOMPARE(of(none), CallCause{});
}

void CallCauseTest::onlyDatagramsToThePeerAreAnswered()
{
    ByHand hand;
    const SocketKey gone = hand.receiver();
    const SocketAddress nobody = hand.nameOf(gone);
    hand.close(gone);
    const SocketKey other = hand.receiver();
    const SocketAddress somebody = hand.nameOf(other);
    const SocketKey sender = hand.open(c::sockDgram);
    QVERIFY(hand.sendTo(sender, "before connecting", nobody).ok());
    hand.connect(sender, nobody);
    QVERIFY(hand.sendTo(sender, "elsewhere", somebody).ok());
    const CallResult asked = hand.send(sender, "to the peer");
    QVERIFY(asked.ok());
    // It says so whereto ever it is to send, and what was refused was on the way to the peer.
    const CallResult failed = hand.sendTo(sender, "elsewhere", somebody);
    if (failed.ok())
        QSKIP("This system tells it to reads only.");
    QCOMPARE(failed.error, c::errors::connectionRefused);
    QCOMPARE(cause(hand, failed.seq), (CallCause{asked.seq, CauseKind::OwnDatagram}));
    QCOMPARE(packetWayOf(hand.record(failed.seq), hand.directory()).target, nobody);
}

void CallCauseTest::aUnixDatagramIsRefusedByNoEarlierCall()
{
    const QTemporaryDir directory;
    const SocketAddress path =
        *SocketAddress::local(directory.filePath(QStringLiteral("gone")).toStdString());
    ByHand hand;
    const SocketKey receiver = hand.receiver(path);
    const SocketKey sender = hand.open(c::sockDgram, c::afUnix);
    QVERIFY(hand.connect(sender, path).ok());
    QVERIFY(hand.send(sender, "taken").ok());
    QVERIFY(hand.close(receiver).ok());
    const CallResult refused = hand.send(sender, "x");
    QCOMPARE(refused.error, c::errors::connectionRefused);
    QCOMPARE(cause(hand, refused.seq), CallCause{});
    QCOMPARE(packetWayOf(hand.record(refused.seq), hand.directory()).stop, PacketStop::None);
}

void CallCauseTest::aPipeIsBrokenByThePeersCloseOrTheOwnShutdown_data()
{
    QTest::addColumn<bool>("byPeer");
    QTest::newRow("the peer's close") << true;
    QTest::newRow("the own shutdown") << false;
}

/// Of a unix stream, where no reset comes before EPIPE.
void CallCauseTest::aPipeIsBrokenByThePeersCloseOrTheOwnShutdown()
{
    QFETCH(bool, byPeer);
    const QTemporaryDir directory;
    const SocketAddress path = *SocketAddress::local(directory.filePath(QStringLiteral("s")).toStdString());
    ByHand hand;
    const SocketKey listener = hand.listener(5, path);
    const SocketKey client = hand.open(c::sockStream, c::afUnix);
    const SocketAddress name = *SocketAddress::local(directory.filePath(QStringLiteral("c")).toStdString());
    QVERIFY(hand.bind(client, name).ok()); // one without a name cannot be told from others
    QVERIFY(hand.connect(client, path).ok());
    const SocketKey server = hand.accept(listener);
    const CallResult done = byPeer ? hand.close(client) : hand.shutdown(server, c::shutWr);
    const CallResult failed = hand.send(server, "x");
    QCOMPARE(failed.error, c::errors::pipe);
    QCOMPARE(cause(hand, failed.seq),
             (CallCause{done.seq, byPeer ? CauseKind::PeerClosed : CauseKind::OwnShutDown}));
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

void CallCauseTest::aTimeLimitEndsAWait()
{
    ByHand hand;
    const SocketKey receiver = hand.receiver();
    const CallResult limit = hand.set(receiver, "SO_RCVTIMEO", "0.02");
    const CallResult waited = hand.receive(receiver).answer.result;
    QVERIFY(waited.error == c::errors::again || waited.error == c::errors::readTimedOut);
    QCOMPARE(cause(hand, waited.seq), (CallCause{limit.seq, CauseKind::OwnTimeLimit}));
    QVERIFY(hand.setBlocking(receiver, false));
    QVERIFY(hand.set(receiver, "SO_RCVTIMEO", "100").ok());
    const CallResult atOnce = hand.receive(receiver).answer.result;
    QVERIFY(!atOnce.ok());
    QVERIFY(!cause(hand, atOnce.seq).isFound());
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
        return connectStages(hand.history(), seq).value_or(ConnectStages{});
    };
    QCOMPARE(stages(started.seq), (ConnectStages{started.seq, 0, 0, 0}));
    std::array<PollItem, 1> looked{PollItem{client.handle, c::pollOut, 0}};
    hand.housekeeping()->poll(looked, 20'000);
    QCOMPARE(stages(started.seq), (ConnectStages{started.seq, 0, 0, 0})); // the panels' looking is no stage
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
    // Nothing before the connect is looked at, however many calls that may be.
    QCOMPARE(connectStages(hand.history(), started.seq, 0), done);
    // Its rows are counted, and no more of them are looked at.
    const std::size_t between = hand.history().rowOf(done.outcome) - hand.history().rowOf(started.seq);
    QCOMPARE(connectStages(hand.history(), done.outcome, between), done);
    QVERIFY(!connectStages(hand.history(), done.outcome, between - 1));
}

void CallCauseTest::anotherSocketsConnectIsNoStage()
{
    ByHand hand;
    const SocketKey listener = hand.listener();
    const SocketKey before = hand.open(c::sockStream);
    QVERIFY(hand.setBlocking(before, false));
    const CallResult started = hand.connect(before, hand.nameOf(listener));
    hand.close(before);
    const SocketKey after = hand.open(c::sockStream);
    if (after.handle != before.handle)
        QSKIP("this system does not give the number again");
    hand.poll(after, c::pollOut, 0);
    hand.get(after, "SO_ERROR");
    const std::uint64_t read = hand.history().at(hand.history().size() - 1).seq();
    QCOMPARE(connectStages(hand.history(), started.seq), ConnectStages{.started = started.seq});
    QVERIFY(!connectStages(hand.history(), read));
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
    const auto stages = connectStages(hand.history(), started.seq);
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
    QVERIFY(!connectStages(hand.history(), connected.seq));
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
    log.play(SampleLog::UdpSender, {}).connect(14, target.bytes());
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

void CallCauseTest::aWayLeadsToTheGivenAddress()
{
    SampleLog log;
    const SocketAddress other = SocketAddress::ipv4({192, 0, 2, 1}, 7);
    log.opened(14, SampleLog::UdpSender, c::sockDgram);
    const auto fails = [&](int error) {
        return log.play(SampleLog::UdpSender, {.value = -1, .error = error})
            .sendto(14, SampleLog::bytes("ping"), 0, other.bytes())
            .seq;
    };
    const auto lone = fails(c::errors::networkUnreachable);
    const auto unknown = fails(c::errors::connectionRefused); // IP_RECVERR: one sent before, anywhere
    log.play(SampleLog::UdpSender, {}).connect(14, SampleLog::loopback(9999).bytes());
    const auto connected = fails(c::errors::networkUnreachable);
    const auto late = fails(c::errors::connectionRefused);
    CallHistory history;
    history.append(log.journal->drain());
    const auto way = [&](std::uint64_t seq) {
        return packetWayOf(history.at(history.rowOf(seq)), log.journal->directory());
    };
    QCOMPARE(way(lone).target, other);
    QCOMPARE(way(connected).target, other);
    QCOMPARE(way(late).target, SampleLog::loopback(9999));
    QCOMPARE(way(unknown).stop, PacketStop::None);
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
