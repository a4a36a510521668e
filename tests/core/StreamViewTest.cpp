// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/kernel/StreamView.h"
#include "tests/support/RecordedSockets.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace workbench;
using constants::TcpState;

namespace {

/// Two sockets of the door, connected.
struct Pair {
    RecordedSockets bench;
    Handle listener = bench.listenOn(loopback());
    Handle client = bench.connectTo(bench.nameOf(listener));
    Handle server = bench.accept(listener);

    void send(Handle from, std::string_view text) { bench.user->send(from, bytesOf(text), 0); }
    std::int64_t receive(Handle at, std::size_t room, int flags = 0)
    {
        std::vector<std::byte> buffer(room);
        return bench.user->recv(at, buffer, flags).value;
    }
    StreamView view(Handle own)
    {
        bench.look();
        const auto entry = bench.entry(own);
        const auto peer = bench.table.peerOf(*entry);
        const auto figures = [this](const SocketEntry& of) {
            const KernelSocket* told = bench.reading->find(of);
            return told == nullptr ? std::nullopt : std::optional(figuresOf(*told));
        };
        return streamViewOf(*entry, figures(*entry), peer.get(),
                            peer ? figures(*peer) : std::optional<KernelFigures>());
    }
};

QString shape(const std::optional<StreamLane>& lane)
{
    if (!lane)
        return QStringLiteral("unknown");
    QStringList blocks;
    for (const StreamBlock& block : lane->blocks)
        blocks += QStringLiteral("%1+%2").arg(block.offset).arg(block.bytes);
    return blocks.join(u' ');
}

} // namespace

class StreamViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theReceiversBlocksStandOnTheSendersOffsets();
    void aPeerElsewhereShowsOnlyTheOwnBlocks();
    void peekingMovesNothing();
    void memoryIsBounded();
    void waitingBytesAreInTheQueues();
    void aFinIsNoByteThatWaits();
    void eachWayEndsAlone();
    void aResetCutsBoth();
    void aUnixStreamEndsWithItsClose();
    void aNewConnectionOnTheSameSocketIsANewStream();
    void aConnectionOverIpv6FindsItsIpv4Peer();
    void thereIsNoPipeBeforeTheConnection();
};

void StreamViewTest::theReceiversBlocksStandOnTheSendersOffsets()
{
    Pair pair;
    pair.send(pair.client, "abc");
    pair.send(pair.client, "def");
    QCOMPARE(pair.receive(pair.server, 100), 6);
    pair.send(pair.client, "0123456789");
    for (const int expected : {4, 4, 2})
        QCOMPARE(pair.receive(pair.server, 4), expected);
    const StreamView ofClient = pair.view(pair.client);
    QVERIFY(ofClient.hasPeer);
    QCOMPARE(shape(ofClient.out.sent), QStringLiteral("0+3 3+3 6+10"));
    QCOMPARE(shape(ofClient.out.received), QStringLiteral("0+6 6+4 10+4 14+2"));
    QCOMPARE(shape(ofClient.in.sent), QString());
    QCOMPARE(ofClient.out.from, 0U);
    QCOMPARE(ofClient.out.to, 16U);
    QCOMPARE(ofClient.in.from, ofClient.in.to);
    // The same from the other side.
    const StreamView ofServer = pair.view(pair.server);
    QCOMPARE(shape(ofServer.in.sent), shape(ofClient.out.sent));
    QCOMPARE(shape(ofServer.in.received), shape(ofClient.out.received));
    const StreamBlock& block = ofServer.in.received->blocks.at(1);
    QCOMPARE(block.call, CallId::Recv);
    QVERIFY(block.seq > ofServer.in.received->blocks.at(0).seq);
}

void StreamViewTest::aPeerElsewhereShowsOnlyTheOwnBlocks()
{
    RecordedSockets bench;
    RawPeer listener = RawPeer::listeningOn(loopback());
    const Handle client = bench.connectTo(listener.local());
    bench.user->send(client, bytesOf("hello"), 0);
    bench.look();
    const auto entry = bench.entry(client);
    QVERIFY(bench.table.peerOf(*entry) == nullptr);
    const StreamView view = streamViewOf(*entry, {}, nullptr, {});
    QVERIFY(!view.hasPeer);
    QCOMPARE(shape(view.out.sent), QStringLiteral("0+5"));
    QCOMPARE(shape(view.out.received), QStringLiteral("unknown"));
    QCOMPARE(shape(view.in.sent), QStringLiteral("unknown"));
}

void StreamViewTest::peekingMovesNothing()
{
    Pair pair;
    pair.send(pair.client, "abc");
    QCOMPARE(pair.receive(pair.server, 100, constants::msgPeek), 3);
    QCOMPARE(shape(pair.view(pair.client).out.received), QString());
    QCOMPARE(pair.receive(pair.server, 100), 3);
    QCOMPARE(shape(pair.view(pair.client).out.received), QStringLiteral("0+3"));
}

void StreamViewTest::memoryIsBounded()
{
    Pair pair;
    const std::size_t many = StreamTally::kMostBlocks + 10;
    for (std::size_t sent = 0; sent < many; ++sent)
        pair.send(pair.client, "ab");
    QCOMPARE(pair.receive(pair.server, 2 * many, constants::msgWaitall), static_cast<std::int64_t>(2 * many));
    const StreamView view = pair.view(pair.client);
    QCOMPARE(view.out.sent->blocks.size(), StreamTally::kMostBlocks);
    QCOMPARE(view.out.sent->blocks.front().offset, 20U);
    QCOMPARE(view.out.sent->total, 2 * many);
    QCOMPARE(view.out.to, 2 * many);
}

void StreamViewTest::waitingBytesAreInTheQueues()
{
    Pair pair;
    pair.send(pair.client, "eighteen bytes now");
    QTRY_COMPARE(pair.view(pair.client).out.inReceiveQueue.value_or(0), 18U);
    QTRY_COMPARE(pair.view(pair.client).out.inSendQueue.value_or(1), 0U);
    const StreamView view = pair.view(pair.server);
    QCOMPARE(view.in.inReceiveQueue, std::optional<std::uint64_t>(18));
    QCOMPARE(pair.receive(pair.server, 8), 8);
    QTRY_COMPARE(pair.view(pair.client).out.inReceiveQueue.value_or(0), 10U);
}

void StreamViewTest::aFinIsNoByteThatWaits()
{
    Pair pair;
    const auto figures = [&pair](Handle handle) {
        pair.bench.look();
        return figuresOf(*pair.bench.reading->find(*pair.bench.entry(handle)));
    };
    pair.send(pair.client, "abc");
    QVERIFY(pair.bench.user->shutdown(pair.client, constants::shutWr).ok());
    QTRY_COMPARE(pair.view(pair.server).in.state, PipeState::Finished);
    QTRY_COMPARE(pair.view(pair.server).in.inReceiveQueue, std::optional<std::uint64_t>(3));
    QCOMPARE(pair.view(pair.client).out.inReceiveQueue, std::optional<std::uint64_t>(3));
    QCOMPARE(pair.view(pair.client).out.to, 3U);
    QCOMPARE(figures(pair.server).receiveQueue, 3U);
    QCOMPARE(pair.receive(pair.server, 3), 3);
    QCOMPARE(pair.view(pair.server).in.inReceiveQueue, std::optional<std::uint64_t>(0));
    QCOMPARE(figures(pair.server).receiveQueue, 0U); // the Sockets panel says the same
    QCOMPARE(pair.receive(pair.server, 3), 0);
    QCOMPARE(pair.view(pair.server).in.inReceiveQueue, std::optional<std::uint64_t>(0));
    QCOMPARE(pair.view(pair.client).out.inSendQueue, std::optional<std::uint64_t>(0));
}

void StreamViewTest::eachWayEndsAlone()
{
    Pair pair;
    QCOMPARE(pair.view(pair.client).out.state, PipeState::Open);
    QVERIFY(pair.bench.user->shutdown(pair.client, constants::shutWr).ok());
    QCOMPARE(pair.view(pair.client).out.state, PipeState::Finished);
    QCOMPARE(pair.view(pair.client).in.state, PipeState::Open);
    QTRY_COMPARE(pair.view(pair.server).in.state, PipeState::Finished);
    QCOMPARE(pair.view(pair.server).out.state, PipeState::Open);
    QVERIFY(pair.bench.user->shutdown(pair.server, constants::shutWr).ok());
    QTRY_COMPARE(pair.view(pair.client).in.state, PipeState::Finished);
    QCOMPARE(pair.view(pair.client).out.state, PipeState::Finished);
}

void StreamViewTest::aResetCutsBoth()
{
    Pair pair;
    QCOMPARE(pair.view(pair.client).out.state, PipeState::Open);
    const std::array<int, 2> linger{1, 0};
    QVERIFY(pair.bench.user
                ->setsockopt(pair.server, constants::solSocket, constants::soLinger,
                             std::as_bytes(std::span(linger)))
                .ok());
    pair.bench.user->close(pair.server);
    // Before any call tells it.
    QTRY_COMPARE(pair.view(pair.client).out.state, PipeState::Cut);
    QCOMPARE(pair.view(pair.client).in.state, PipeState::Cut);
}

void StreamViewTest::aUnixStreamEndsWithItsClose()
{
    const QTemporaryDir directory;
    const auto path = SocketAddress::local(directory.filePath(QStringLiteral("s")).toStdString());
    RecordedSockets bench;
    const Handle listener = bench.listenOn(*path);
    const Handle client = bench.connectTo(*path);
    const Handle server = bench.accept(listener);
    bench.user->send(client, bytesOf("abc"), 0);
    bench.look();
    const auto ofClient = bench.entry(client);
    const auto ofServer = bench.entry(server);
    const auto view = [](const SocketEntry& own) { return streamViewOf(own, {}, nullptr, {}); };
    QCOMPARE(view(*ofClient).out.state, PipeState::Open);
    QCOMPARE(view(*ofClient).in.state, PipeState::Open);
    QCOMPARE(view(*ofServer).in.state, PipeState::Open);
    bench.user->close(client);
    bench.look();
    QCOMPARE(view(*ofClient).out.state, PipeState::Finished);
    QCOMPARE(view(*ofClient).in.state, PipeState::Cut); // the peer has not said that it is done
    QCOMPARE(shape(view(*ofClient).out.sent), QStringLiteral("0+3"));
    // At the other end a read tells: first what was sent, then its end.
    std::array<std::byte, 8> room{};
    QCOMPARE(bench.user->recv(server, room, 0).value, 3);
    bench.look();
    QCOMPARE(view(*ofServer).in.state, PipeState::Open);
    QCOMPARE(bench.user->recv(server, room, 0).value, 0);
    bench.look();
    QCOMPARE(view(*ofServer).in.state, PipeState::Finished);
    QCOMPARE(view(*ofServer).out.state, PipeState::Open);
}

/// connect(2): AF_UNSPEC dissolves the association, then the socket can be connected again.
void StreamViewTest::aNewConnectionOnTheSameSocketIsANewStream()
{
    Pair pair;
    RecordedSockets& bench = pair.bench;
    pair.send(pair.client, "abc");
    QCOMPARE(pair.receive(pair.server, 3), 3);
    QVERIFY(bench.user->shutdown(pair.client, constants::shutWr).ok());
    QCOMPARE(pair.view(pair.client).out.state, PipeState::Finished);
    const auto entry = bench.entry(pair.client);
    const std::uint32_t before = entry->stream;
    std::array<std::byte, 16> nobody{}; // sockaddr with sa_family AF_UNSPEC
    QVERIFY(bench.user->connect(pair.client, nobody).ok());
    StreamView view = pair.view(pair.client);
    QVERIFY(!view.hasPeer);
    QVERIFY(entry->peer.isEmpty());
    QCOMPARE(view.out.state, PipeState::Cut);
    QCOMPARE(shape(view.out.sent), QStringLiteral("0+3")); // it is still the last one

    const Handle other = bench.listenOn(loopback());
    QVERIFY(bench.user->connect(pair.client, bench.nameOf(other).bytes()).ok());
    const Handle server = bench.accept(other);
    pair.send(pair.client, "0123");
    view = pair.view(pair.client);
    QCOMPARE(entry->stream, before + 1);
    QCOMPARE(entry->way.state(), TcpState::Established);
    QCOMPARE(view.out.state, PipeState::Open);
    QCOMPARE(view.in.state, PipeState::Open);
    QCOMPARE(shape(view.out.sent), QStringLiteral("0+4"));
    QCOMPARE(shape(view.out.received), QString());
    QVERIFY(view.hasPeer);
    QCOMPARE(bench.table.peerOf(*entry)->key.handle, server);
}

void StreamViewTest::aConnectionOverIpv6FindsItsIpv4Peer()
{
    RecordedSockets bench;
    const auto any = SocketAddress::parseNumeric("::", 0);
    const Handle listener = bench.listenOn(*any);
    if (bench.nameOf(listener).isEmpty())
        QSKIP("no IPv6 here");
    const auto served = SocketAddress::parseNumeric("127.0.0.1", bench.nameOf(listener).port());
    const Handle client = bench.connectTo(*served);
    const Handle server = bench.accept(listener);
    bench.look(); // tells the accepted one's own address
    const auto peer = bench.table.peerOf(*bench.entry(client));
    QVERIFY(peer != nullptr);
    QCOMPARE(peer->key.handle, server);
}

void StreamViewTest::thereIsNoPipeBeforeTheConnection()
{
    RecordedSockets bench;
    const Handle made = bench.user->socket(constants::afInet, constants::sockStream, 0).value;
    bench.look();
    const StreamView view = streamViewOf(*bench.entry(made), {}, nullptr, {});
    QCOMPARE(view.out.state, PipeState::NotYet);
    QCOMPARE(view.in.state, PipeState::NotYet);
}

QTEST_MAIN(StreamViewTest)
#include "StreamViewTest.moc"
