// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/HostLookup.h"
#include "core/roles/TcpServer.h"
#include "tests/support/ByHand.h"

#include <QtTest>

#include <array>
#include <sys/resource.h>

using namespace workbench;
namespace c = workbench::constants;
using c::TcpState;

namespace {

bool endsWith(const std::string& line, std::string_view end) { return line.ends_with(end); }

} // namespace

/// What surprises people about TCP (docs/phenomena.md, by its numbers), produced by hand, as the records tell
/// it.
class TcpPhenomenaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void n01_thereAreNoMessageBoundaries();
    void n02_zeroIsTheEndAndSendingStillWorks();
    void n03_waitingAgainstWouldBlock();
    void n04_aShortSendMeansBackPressure();
    void n05_aPortInTimeWaitIsInUse();
    void n07_theFirstSendToAClosedPeerSucceeds();
    void n08_aResetIsToldOnce();
    void n09_sigpipe();
    void n10_twoSocketsOnAServer();
    void n12_theBacklogIsAQueue();
    void n13_halfCloseLeavesOneWayOpen();
    void n23_aConnectThatGoesOnInTheBackground();
    void n24_nagleAndDelayedAcknowledgement();
    void n26_noDescriptorLeftForAccept();
    void n27_closeDoesNotWakeABlockedAccept();
    void n28_aPortWithoutHtonsIsAnotherPort();

private:
    struct Pair {
        SocketKey client;
        SocketKey server;
    };
    Pair connected(ByHand& hand)
    {
        const SocketKey listener = hand.listener();
        const SocketKey client = hand.connectedTo(hand.nameOf(listener));
        return {client, hand.accept(listener)};
    }
};

void TcpPhenomenaTest::n01_thereAreNoMessageBoundaries()
{
    ByHand hand;
    const auto [client, server] = connected(hand);
    QCOMPARE(hand.send(client, "abc").value, 3);
    QCOMPARE(hand.send(client, "def").value, 3);
    const ManualCallEnded both = hand.receive(server, 100);
    QCOMPARE(both.answer.result.value, 6);
    QVERIFY(hand.line(both.seq).find("\"abcdef\", 100, 0) = 6") != std::string::npos);
    hand.send(client, "0123456789");
    for (const int expected : {4, 4, 2})
        QCOMPARE(hand.receive(server, 4).answer.result.value, expected);
}

void TcpPhenomenaTest::n02_zeroIsTheEndAndSendingStillWorks()
{
    ByHand hand;
    const auto [client, server] = connected(hand);
    hand.shutdown(client, c::shutWr);
    for (int i = 0; i < 3; ++i) {
        const ManualCallEnded end = hand.receive(server);
        QCOMPARE(end.answer.result.value, 0);
        QVERIFY(endsWith(hand.line(end.seq), "= 0 (end of stream: the peer has finished sending)"));
    }
    QCOMPARE(hand.stateOf(server), TcpState::CloseWait);
    QCOMPARE(hand.send(server, "still").value, 5);
    QCOMPARE(hand.receive(client).answer.result.value, 5);
}

void TcpPhenomenaTest::n03_waitingAgainstWouldBlock()
{
    ByHand hand;
    const auto [client, server] = connected(hand);
    const ManualId waiting = hand.start(CallId::Recv, hand.on(server));
    QTRY_VERIFY(hand.isPending(CallId::Recv));
    QVERIFY(hand.isWaiting(waiting));
    hand.send(client, "x");
    QCOMPARE(hand.wait(waiting).answer.result.value, 1);
    QVERIFY(hand.setBlocking(server, false));
    const ManualCallEnded now = hand.receive(server);
    QCOMPARE(now.answer.result.error, EAGAIN);
    QVERIFY(endsWith(hand.line(now.seq), "= -1 EAGAIN (Resource temporarily unavailable)"));
    QVERIFY(hand.setBlocking(server, true));
    QVERIFY(hand.set(server, "SO_RCVTIMEO", "0.05").ok());
    QCOMPARE(hand.receive(server).answer.result.error, EAGAIN); // the time-out says the same
}

void TcpPhenomenaTest::n04_aShortSendMeansBackPressure()
{
    ByHand hand;
    const auto [client, server] = connected(hand);
    hand.setBlocking(client, false);
    const std::string much(10'000'000, 'x');
    const CallResult first = hand.send(client, much);
    QVERIFY(first.value > 0);
    QVERIFY(first.value < 10'000'000);
    CallResult again = first;
    while (again.ok()) // until both buffers are full
        again = hand.send(client, much);
    QCOMPARE(again.error, EAGAIN);
    QCOMPARE(hand.poll(client, c::pollOut, 0) & c::pollOut, 0);
    ManualArguments queue = hand.on(client);
    queue.request = c::siocoutq;
    QVERIFY(hand.call(CallId::Ioctl, queue).answer.number > 0);
    queue.socket = server;
    queue.request = c::siocinq;
    QVERIFY(hand.call(CallId::Ioctl, queue).answer.number > 0);
    QVERIFY(hand.setBlocking(server, false));
    while ((hand.poll(client, c::pollOut, 0) & c::pollOut) == 0) {
        if (!hand.receive(server, 1 << 20).answer.result.ok())
            hand.poll(server, c::pollIn);
    }
    QVERIFY(hand.send(client, "x").ok());
}

void TcpPhenomenaTest::n05_aPortInTimeWaitIsInUse()
{
    ByHand hand;
    for (const bool reuse : {false, true}) {
        const SocketKey old = hand.open(c::sockStream);
        if (reuse)
            hand.set(old, "SO_REUSEADDR", "1");
        hand.bind(old, loopback());
        hand.listen(old);
        const SocketAddress address = hand.nameOf(old);
        const SocketKey client = hand.connectedTo(address);
        const SocketKey server = hand.accept(old);
        hand.close(server); // who closes first keeps TIME_WAIT
        QCOMPARE(hand.receive(client).answer.result.value, 0);
        hand.close(client);
        hand.close(old);
        const SocketKey anew = hand.open(c::sockStream);
        if (reuse)
            hand.set(anew, "SO_REUSEADDR", "1");
        const CallResult bound = hand.bind(anew, address);
        QCOMPARE(bound.error, reuse ? 0 : EADDRINUSE);
        if (!reuse)
            QVERIFY(endsWith(hand.line(bound.seq), "= -1 EADDRINUSE (Address already in use)"));
    }
    // Two listeners at the same time are never allowed by it.
    const SocketKey first = hand.listener();
    const SocketKey second = hand.open(c::sockStream);
    hand.set(first, "SO_REUSEADDR", "1");
    hand.set(second, "SO_REUSEADDR", "1");
    QCOMPARE(hand.bind(second, hand.nameOf(first)).error, EADDRINUSE);
}

void TcpPhenomenaTest::n07_theFirstSendToAClosedPeerSucceeds()
{
    ByHand hand;
    const auto [client, server] = connected(hand);
    hand.close(server);
    QCOMPARE(hand.receive(client).answer.result.value, 0);
    QCOMPARE(hand.send(client, "a").value, 1);
    QVERIFY((hand.poll(client, 0) & c::pollErr) != 0 || (hand.poll(client, 0) & c::pollHup) != 0);
    const CallResult second = hand.send(client, "b");
    QCOMPARE(second.error, EPIPE);
    QVERIFY(endsWith(hand.line(second.seq), "= -1 EPIPE (Broken pipe)"));
    QCOMPARE(hand.receive(client).answer.result.value, 0);
}

void TcpPhenomenaTest::n08_aResetIsToldOnce()
{
    ByHand hand;
    const auto [client, server] = connected(hand);
    QVERIFY(hand.set(server, "SO_LINGER", "{1, 0}").ok());
    hand.close(server);
    const ManualCallEnded reset = hand.receive(client);
    QCOMPARE(reset.answer.result.error, ECONNRESET);
    QVERIFY(endsWith(hand.line(reset.seq), "= -1 ECONNRESET (Connection reset by peer)"));
    const ManualCallEnded after = hand.receive(client);
    QCOMPARE(after.answer.result.value, 0);
    QVERIFY(endsWith(hand.line(after.seq), "= 0 (end of stream: the connection is over)"));

    const auto [other, peer] = connected(hand);
    hand.send(other, "unread");
    QVERIFY(hand.poll(peer, c::pollIn) != 0);
    hand.close(peer); // with unread data: a reset too
    hand.poll(other, 0);
    QCOMPARE(hand.send(other, "x").error, ECONNRESET);
    QCOMPARE(hand.send(other, "x").error, EPIPE);
}

void TcpPhenomenaTest::n09_sigpipe()
{
    ByHand hand;
    ManualArguments send = hand.on(hand.open(c::sockStream));
    send.data = shareBytes(bytesOf("x"));
    const ManualCallEnded killed = hand.call(CallId::Send, send);
    QCOMPARE(killed.answer.result.error, EPIPE);
    QVERIFY(killed.answer.pipeSignal);
    send.flags = c::msgNosignal;
    const ManualCallEnded spared = hand.call(CallId::Send, send);
    QVERIFY(!spared.answer.pipeSignal);
    QVERIFY(hand.line(spared.seq).find("MSG_NOSIGNAL) = -1 EPIPE") != std::string::npos);
}

void TcpPhenomenaTest::n10_twoSocketsOnAServer()
{
    ByHand hand;
    const SocketKey listener = hand.listener();
    const SocketAddress address = hand.nameOf(listener);
    QVERIFY(address.port() != 0); // asked for 0
    const SocketKey client = hand.connectedTo(address);
    const ManualCallEnded accepted = hand.call(CallId::Accept4, hand.on(listener));
    QVERIFY(accepted.made.handle != listener.handle);
    QCOMPARE(hand.nameOf(accepted.made), address);
    QCOMPARE(accepted.answer.address, hand.nameOf(client)); // bound by the system
    QCOMPARE(hand.call(CallId::Getpeername, hand.on(client)).answer.address, address);
}

void TcpPhenomenaTest::n12_theBacklogIsAQueue()
{
    ByHand hand;
    const SocketKey listener = hand.listener(2);
    const SocketAddress address = hand.nameOf(listener);
    std::array<SocketKey, 4> clients;
    for (SocketKey& client : clients) {
        client = hand.open(c::sockStream);
        hand.setBlocking(client, false);
        hand.connect(client, address);
    }
    for (int i = 0; i < 3; ++i)
        QTRY_COMPARE(hand.stateOf(clients[static_cast<std::size_t>(i)]), TcpState::Established);
    QCOMPARE(hand.stateOf(clients[3]), TcpState::SynSent);
    QCOMPARE(hand.tcpInfo(listener, "tcpi_unacked"), 3); // seats taken
    QCOMPARE(hand.tcpInfo(listener, "tcpi_sacked"), 2);  // seats there are
    hand.accept(listener);
    QVERIFY((hand.poll(clients[3], c::pollOut) & c::pollOut) != 0); // comes in when it asks again
    QCOMPARE(hand.stateOf(clients[3]), TcpState::Established);
    QVERIFY(hand.listen(listener, 7).ok());
    QCOMPARE(hand.tcpInfo(listener, "tcpi_sacked"), 7);
}

void TcpPhenomenaTest::n13_halfCloseLeavesOneWayOpen()
{
    ByHand hand;
    const auto [client, server] = connected(hand);
    hand.shutdown(client, c::shutWr);
    QTRY_COMPARE(hand.stateOf(client), TcpState::FinWait2);
    QCOMPARE(hand.stateOf(server), TcpState::CloseWait);
    QCOMPARE(hand.send(server, "reply").value, 5);
    QCOMPARE(hand.receive(client).answer.result.value, 5);
    QCOMPARE(hand.send(client, "x").error, EPIPE);
}

void TcpPhenomenaTest::n23_aConnectThatGoesOnInTheBackground()
{
    ByHand hand;
    const SocketKey listener = hand.listener();
    const SocketAddress address = hand.nameOf(listener);
    const SocketKey client = hand.open(c::sockStream);
    hand.setBlocking(client, false);
    const CallResult started = hand.connect(client, address);
    QCOMPARE(started.error, EINPROGRESS);
    QVERIFY(endsWith(hand.line(started.seq), "= -1 EINPROGRESS (Operation now in progress)"));
    QVERIFY((hand.poll(client, c::pollOut) & c::pollOut) != 0);
    QCOMPARE(hand.get(client, "SO_ERROR").number, 0);
    QVERIFY(hand.connect(client, address).ok()); // the second tells
    QCOMPARE(hand.connect(client, address).error, EISCONN);

    hand.close(listener);
    const SocketKey refused = hand.open(c::sockStream);
    hand.setBlocking(refused, false);
    QCOMPARE(hand.connect(refused, address).error, EINPROGRESS);
    QVERIFY((hand.poll(refused, c::pollOut) & c::pollErr) != 0);
    QCOMPARE(hand.get(refused, "SO_ERROR").number, ECONNREFUSED);
    QCOMPARE(hand.get(refused, "SO_ERROR").number, 0); // reading has cleared it
}

/// Write, write, read: the second small write waits for the acknowledgement of the first.
void TcpPhenomenaTest::n24_nagleAndDelayedAcknowledgement()
{
    ByHand hand;
    const auto slowExchanges = [&hand, this](bool noDelay) {
        const auto [client, server] = connected(hand);
        if (noDelay)
            hand.set(client, "TCP_NODELAY", "1");
        int slow = 0;
        for (int i = 0; i < 24; ++i) {
            hand.send(client, "a");
            hand.send(client, "b");
            ManualCallEnded read;
            for (std::int64_t got = 0; got < 2; got += read.answer.result.value)
                read = hand.receive(server);
            slow += hand.record(read.seq).durationNs() > 30'000'000 ? 1 : 0;
            hand.send(server, "c");
            hand.receive(client);
        }
        return slow;
    };
    const int withNagle = slowExchanges(false);
    const int without = slowExchanges(true);
    QVERIFY2(withNagle > without + 5, qPrintable(QStringLiteral("%1, %2").arg(withNagle).arg(without)));
}

void TcpPhenomenaTest::n26_noDescriptorLeftForAccept()
{
    ByHand hand;
    const SocketKey listener = hand.listener();
    const SocketKey client = hand.connectedTo(hand.nameOf(listener));
    rlimit old{};
    getrlimit(RLIMIT_NOFILE, &old);
    rlimit none = old;
    none.rlim_cur = 3; // nothing more can be opened
    setrlimit(RLIMIT_NOFILE, &none);
    const ManualCallEnded refused = hand.call(CallId::Accept4, hand.on(listener));
    const short ready = hand.poll(listener, c::pollIn, 0);
    setrlimit(RLIMIT_NOFILE, &old);
    QCOMPARE(refused.answer.result.error, EMFILE);
    QVERIFY(endsWith(hand.line(refused.seq), "= -1 EMFILE (Too many open files)"));
    QCOMPARE(ready & c::pollIn, int{c::pollIn}); // it would be told again and again
    QCOMPARE(hand.stateOf(client), TcpState::Established);
    QVERIFY(hand.accept(listener));
}

void TcpPhenomenaTest::n27_closeDoesNotWakeABlockedAccept()
{
    ByHand hand;
    const SocketKey listener = hand.listener();
    const ManualId waiting = hand.start(CallId::Accept4, hand.on(listener));
    QTRY_VERIFY(hand.isPending(CallId::Accept4));
    QVERIFY(hand.close(listener).ok());
    QVERIFY(hand.isPending(CallId::Accept4));
    hand.sockets().cancel(waiting);
    QCOMPARE(hand.wait(waiting).answer.result.error, EINTR);

    const SocketKey second = hand.listener();
    const ManualId woken = hand.start(CallId::Accept4, hand.on(second));
    QTRY_VERIFY(hand.isPending(CallId::Accept4));
    QVERIFY(hand.shutdown(second, c::shutRdwr).ok());
    QCOMPARE(hand.wait(woken).answer.result.error, EINVAL);
}

void TcpPhenomenaTest::n28_aPortWithoutHtonsIsAnotherPort()
{
    ByHand hand;
    // What a little-endian program binds that writes 8080 as it is.
    const auto swapped = static_cast<std::uint16_t>(((8080 & 0xff) << 8) | (8080 >> 8));
    QCOMPARE(swapped, std::uint16_t{36'895});
    const SocketKey socket = hand.open(c::sockStream);
    ManualArguments bind = hand.on(socket);
    bind.address = loopback(swapped);
    const ManualCallEnded bound = hand.call(CallId::Bind, bind);
    if (bound.answer.result.error == EADDRINUSE)
        QSKIP("port 36895 is in use here");
    QCOMPARE(hand.nameOf(socket).port(), swapped);
    const AddressBytes bytes = bind.address.bytes();
    QCOMPARE(static_cast<int>(bytes[2]), 0x90);
    QCOMPARE(static_cast<int>(bytes[3]), 0x1f);
}

QTEST_GUILESS_MAIN(TcpPhenomenaTest)
#include "TcpPhenomenaTest.moc"
