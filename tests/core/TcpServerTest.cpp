// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/TcpServer.h"
#include "core/socket/SocketOption.h"
#include "core/socket/SocketSession.h"
#include "tests/support/EventLog.h"
#include "tests/support/RawPeer.h"

#include <QtTest>

#include <fstream>
#include <map>
#include <thread>

using namespace workbench;
namespace c = workbench::constants;

using Log = EventLog<TcpEvent>;

namespace {

SharedBytes shared(std::string_view text) { return shareBytes(bytesOf(text)); }

} // namespace

class TcpServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void listensAndTellsTheRealPort();
    void listensOnIpv6();
    void tellsWhenThePortIsInUse();
    void startsAnewAfterStop();
    void receivesFromManyAndSendsToOneSeveralAndAll();
    void keepsAFinishedClientUntilItIsClosedAndStillSendsToIt();
    void closesAFinishedClientWhenAsked();
    void halfCloseFinishesAfterWhatIsQueued();
    void sendAfterHalfCloseTellsTheErrorAndStillReceives();
    void bothEndsFinishedClosesTheConnection();
    void abortResetsThePeer();
    void aResetClientDisturbsNobodyElse();
    void echoSendsEverythingBackAndThenCloses();
    void echoToAPeerThatDoesNotReadStopsReading();
    void tenMegabytesReachASlowSmallReaderWholeAndInOrder();
    void closeTellsWhatWasUnsent();
    void sendsAFileToSeveral();
    void tellsOfAFileThatCannotBeRead();
    void sendToAClientThatIsGoneIsTold();
    void sendOfNoBytesIsACall();
    void stopListeningKeepsTheClients();
    void aSlowSubscriberIsToldWhatItMissed();
    void whatIsMissedIsToldOfEachConnection();

private:
    void listen(const SocketAddress& address = loopback());
    ConnectionId opened();

    NativeSystemCalls m_native;
    std::unique_ptr<SocketSession> m_session = std::make_unique<SocketSession>(m_native);
    std::shared_ptr<SystemCalls> m_calls = std::make_shared<NativeSystemCalls>();
    std::unique_ptr<TcpServer> m_server;
    std::unique_ptr<Log> m_log;
    SocketAddress m_local;
};

void TcpServerTest::init()
{
    m_server = std::make_unique<TcpServer>(m_calls);
    m_log = std::make_unique<Log>(m_server->events());
}

void TcpServerTest::cleanup()
{
    m_log.reset();
    m_server.reset();
}

void TcpServerTest::listen(const SocketAddress& address)
{
    TcpServerOptions options;
    options.address = address;
    options.backlog = 128;
    m_server->start(options);
    const auto* listening = m_log->next<Listening>();
    QVERIFY(listening != nullptr);
    m_local = listening->local;
}

ConnectionId TcpServerTest::opened()
{
    const auto* event = m_log->next<ConnectionOpened>();
    return event != nullptr ? event->connection : 0;
}

void TcpServerTest::listensAndTellsTheRealPort()
{
    listen();
    QVERIFY(m_local.port() != 0);
    RawPeer peer = RawPeer::connectedTo(m_local);
    QVERIFY(peer.result().ok());
    const auto* event = m_log->next<ConnectionOpened>();
    QVERIFY(event != nullptr);
    QCOMPARE(event->peer, peer.local());
    QCOMPARE(event->local, m_local);
    QVERIFY(event->handle != kInvalidHandle);
}

void TcpServerTest::listensOnIpv6()
{
    SocketAddress address = *SocketAddress::parseNumeric("::1", 0);
    listen(address);
    RawPeer peer = RawPeer::connectedTo(m_local);
    QVERIFY(peer.result().ok());
    QVERIFY(opened() != 0);
}

void TcpServerTest::tellsWhenThePortIsInUse()
{
    const RawPeer holder = RawPeer::listeningOn(loopback());
    const SocketAddress taken = const_cast<RawPeer&>(holder).local();
    TcpServerOptions options;
    options.address = taken;
    m_server->start(options);
    const auto* failed = m_log->next<CallFailed>();
    QVERIFY(failed != nullptr);
    QVERIFY(failed->step == RoleStep::Bind);
    QCOMPARE(failed->error, c::errors::addressInUse);
    QCOMPARE(failed->address, taken);
    QVERIFY(m_log->next<Stopped>() != nullptr);
    QCOMPARE(m_log->count<Listening>(), 0U);
}

void TcpServerTest::startsAnewAfterStop()
{
    listen();
    RawPeer peer = RawPeer::connectedTo(m_local);
    QVERIFY(opened() != 0);
    m_server->stop();
    const auto* closed = m_log->next<ConnectionClosed>();
    QVERIFY(closed != nullptr);
    QVERIFY(closed->reason == CloseReason::RoleStopped);
    QVERIFY(m_log->next<Stopped>() != nullptr);
    QVERIFY(peer.receive().empty());
    listen(m_local); // over the connection that is still in TIME_WAIT
    QVERIFY(RawPeer::connectedTo(m_local).result().ok());
}

void TcpServerTest::receivesFromManyAndSendsToOneSeveralAndAll()
{
    listen();
    std::vector<RawPeer> peers;
    std::vector<ConnectionId> ids;
    for (int i = 0; i < 3; ++i) {
        peers.push_back(RawPeer::connectedTo(m_local));
        ids.push_back(opened());
    }
    for (std::size_t i = 0; i < peers.size(); ++i) {
        QVERIFY(peers[i].sendAll("from " + std::to_string(i)));
        const auto* data = m_log->next<DataReceived>();
        QVERIFY(data != nullptr);
        QCOMPARE(data->connection, ids[i]);
        QCOMPARE(textOf(*data->data), "from " + std::to_string(i));
        QCOMPARE(data->totalIn, 6U);
    }
    m_server->sendToAll(shared("all;"));
    m_server->send({ids[0], ids[2]}, shared("some;"));
    m_server->send({ids[1]}, shared("one;"));
    m_server->close(ids);
    QCOMPARE(textOf(peers[0].receiveToEnd()), std::string("all;some;"));
    QCOMPARE(textOf(peers[1].receiveToEnd()), std::string("all;one;"));
    QCOMPARE(textOf(peers[2].receiveToEnd()), std::string("all;some;"));
    const auto* closed = m_log->next<ConnectionClosed>([&](const auto& e) { return e.connection == ids[1]; });
    QVERIFY(closed != nullptr);
    QCOMPARE(closed->totalOut, 8U);
    QCOMPARE(closed->totalIn, 6U);
    QCOMPARE(closed->unsent, 0U);
}

void TcpServerTest::keepsAFinishedClientUntilItIsClosedAndStillSendsToIt()
{
    listen();
    RawPeer peer = RawPeer::connectedTo(m_local);
    const ConnectionId id = opened();
    QVERIFY(peer.sendAll("bye"));
    QVERIFY(peer.finish());
    const auto* changed = m_log->next<ConnectionChanged>();
    QVERIFY(changed != nullptr);
    QVERIFY(changed->phase == ConnectionPhase::PeerFinished);
    m_server->send({id}, shared("still here"));
    QCOMPARE(textOf(peer.receiveExactly(10)), std::string("still here"));
    QCOMPARE(m_log->count<ConnectionClosed>(), 0U);
    m_server->close({id});
    QVERIFY(m_log->next<ConnectionClosed>() != nullptr);
}

void TcpServerTest::closesAFinishedClientWhenAsked()
{
    listen();
    m_server->setCloseWhenPeerFinishes(true);
    RawPeer peer = RawPeer::connectedTo(m_local);
    QVERIFY(peer.finish());
    const auto* closed = m_log->next<ConnectionClosed>();
    QVERIFY(closed != nullptr);
    QVERIFY(closed->reason == CloseReason::PeerFinished);
    QVERIFY(peer.receive().empty());
    QVERIFY(peer.result().ok());
}

void TcpServerTest::halfCloseFinishesAfterWhatIsQueued()
{
    listen();
    RawPeer peer = RawPeer::connectedTo(m_local);
    const ConnectionId id = opened();
    const auto big = countedBytes(8'000'000);
    m_server->send({id}, shareBytes(big));
    m_server->halfClose({id});
    QVERIFY(peer.receiveToEnd() == big);
    const auto* changed = m_log->next<ConnectionChanged>();
    QVERIFY(changed != nullptr);
    QVERIFY(changed->phase == ConnectionPhase::WeFinished);
    QVERIFY(peer.sendAll("answer"));
    const auto* data = m_log->next<DataReceived>();
    QVERIFY(data != nullptr);
    QCOMPARE(textOf(*data->data), std::string("answer"));
}

void TcpServerTest::sendAfterHalfCloseTellsTheErrorAndStillReceives()
{
    listen();
    RawPeer peer = RawPeer::connectedTo(m_local);
    const ConnectionId id = opened();
    m_server->halfClose({id});
    m_server->send({id}, shared("too late"));
    const auto* failed = m_log->next<CallFailed>();
    QVERIFY(failed != nullptr);
    QVERIFY(failed->step == RoleStep::Send);
    QCOMPARE(failed->connection, id);
    const auto* lost = m_log->next<NotSent>();
    QVERIFY(lost != nullptr);
    QCOMPARE(lost->bytes, 8U);
    QVERIFY(peer.sendAll("hello"));
    QVERIFY(m_log->next<DataReceived>() != nullptr);
}

void TcpServerTest::bothEndsFinishedClosesTheConnection()
{
    listen();
    RawPeer peer = RawPeer::connectedTo(m_local);
    const ConnectionId id = opened();
    m_server->halfClose({id});
    QVERIFY(m_log->next<ConnectionChanged>() != nullptr);
    QVERIFY(peer.finish());
    const auto* closed = m_log->next<ConnectionClosed>();
    QVERIFY(closed != nullptr);
    QVERIFY(closed->reason == CloseReason::BothFinished);
}

void TcpServerTest::abortResetsThePeer()
{
    listen();
    RawPeer peer = RawPeer::connectedTo(m_local);
    m_server->abort({opened()});
    QVERIFY(peer.receive().empty());
    QCOMPARE(peer.result().error, c::errors::connectionReset);
    const auto* closed = m_log->next<ConnectionClosed>();
    QVERIFY(closed != nullptr);
    QVERIFY(closed->reason == CloseReason::Aborted);
}

void TcpServerTest::aResetClientDisturbsNobodyElse()
{
    listen();
    RawPeer steady = RawPeer::connectedTo(m_local);
    const ConnectionId steadyId = opened();
    {
        RawPeer rude = RawPeer::connectedTo(m_local);
        QVERIFY(opened() != 0);
        const SocketOption linger = SocketOption::linger(true, 0);
        QVERIFY(m_native.setsockopt(rude.handle(), linger.level(), linger.name(), linger.value()).ok());
    }
    if (RawPeer::hidesResets()) {
        QVERIFY(m_log->next<ConnectionChanged>(
                    [](const auto& e) { return e.phase == ConnectionPhase::Reset; }) != nullptr);
    } else {
        const auto* failed = m_log->next<CallFailed>();
        QVERIFY(failed != nullptr);
        QVERIFY(failed->step == RoleStep::Receive);
        QCOMPARE(failed->error, c::errors::connectionReset);
        const auto* closed = m_log->next<ConnectionClosed>();
        QVERIFY(closed != nullptr);
        QVERIFY(closed->connection != steadyId);
        QVERIFY(closed->reason == CloseReason::Failed);
        QCOMPARE(closed->error, c::errors::connectionReset);
    }
    m_server->sendToAll(shared("you are not alone"));
    QCOMPARE(textOf(steady.receiveExactly(17)), std::string("you are not alone"));
}

void TcpServerTest::echoSendsEverythingBackAndThenCloses()
{
    listen();
    m_server->setEcho(true);
    RawPeer peer = RawPeer::connectedTo(m_local);
    const auto big = countedBytes(3'000'000);
    std::thread writer([&] {
        peer.sendAll(big);
        peer.finish();
    });
    const auto back = peer.receiveToEnd();
    writer.join();
    QVERIFY(back == big);
    const auto* closed = m_log->next<ConnectionClosed>();
    QVERIFY(closed != nullptr);
    QVERIFY(closed->reason == CloseReason::PeerFinished);
    QCOMPARE(closed->totalOut, big.size());
}

void TcpServerTest::echoToAPeerThatDoesNotReadStopsReading()
{
    listen();
    m_server->setEcho(true);
    RawPeer peer = RawPeer::connectedTo(m_local);
    const auto big = countedBytes(40'000'000);
    std::thread writer([&] { peer.sendAll(big); });
    // The peer reads nothing: what is held here stays small although much more is offered.
    QVERIFY(m_log->next<DataSent>([](const auto& e) { return e.unsent > 0; }) != nullptr);
    const auto back = peer.receiveExactly(big.size());
    writer.join();
    QVERIFY(back == big);
    for (const TcpEvent& event : m_log->all()) {
        if (const auto* sent = std::get_if<DataSent>(&event))
            QVERIFY2(sent->unsent < 3'000'000, qPrintable(QString::number(sent->unsent)));
    }
}

void TcpServerTest::tenMegabytesReachASlowSmallReaderWholeAndInOrder()
{
    listen();
    RawPeer peer = RawPeer::connectedTo(m_local);
    const ConnectionId id = opened();
    const auto big = countedBytes(10U << 20);
    m_server->send({id}, shared("head"));
    m_server->send({id}, shareBytes(big));
    m_server->send({id}, shared("tail"));
    // Not all fits the system's buffers: the rest is told.
    const auto* partly = m_log->next<DataSent>([](const auto& e) { return e.unsent > 0; });
    QVERIFY(partly != nullptr);
    QVERIFY(partly->unsent < big.size() + 8);
    const auto got = peer.receiveExactly(big.size() + 8, 4096);
    QCOMPARE(got.size(), big.size() + 8);
    QCOMPARE(textOf(std::span(got).first(4)), std::string("head"));
    QVERIFY(std::equal(big.begin(), big.end(), got.begin() + 4));
    QCOMPARE(textOf(std::span(got).last(4)), std::string("tail"));
    const auto* done = m_log->next<DataSent>([](const auto& e) { return e.unsent == 0; });
    QVERIFY(done != nullptr);
    QCOMPARE(done->totalOut, big.size() + 8);
}

void TcpServerTest::closeTellsWhatWasUnsent()
{
    listen();
    RawPeer peer = RawPeer::connectedTo(m_local);
    const ConnectionId id = opened();
    m_server->send({id}, shareBytes(countedBytes(20U << 20)));
    m_server->close({id});
    const auto* closed = m_log->next<ConnectionClosed>();
    QVERIFY(closed != nullptr);
    QVERIFY(closed->unsent > 0);
    QCOMPARE(closed->totalOut + closed->unsent, std::uint64_t{20U << 20});
}

void TcpServerTest::sendsAFileToSeveral()
{
    QTemporaryDir folder;
    const auto content = countedBytes(1'000'001);
    const std::string path = folder.filePath(QStringLiteral("data.bin")).toStdString();
    std::ofstream(path, std::ios::binary).write(reinterpret_cast<const char*>(content.data()), 1'000'001);
    listen();
    RawPeer first = RawPeer::connectedTo(m_local);
    RawPeer second = RawPeer::connectedTo(m_local);
    const std::vector<ConnectionId> ids{opened(), opened()};
    m_server->sendFile(ids, path);
    m_server->send(ids, shared("end"));
    m_server->halfClose(ids);
    std::vector<std::byte> fromFirst;
    std::thread reader([&] { fromFirst = first.receiveToEnd(3000); });
    const auto fromSecond = second.receiveToEnd();
    reader.join();
    QCOMPARE(fromFirst.size(), content.size() + 3);
    QVERIFY(std::equal(content.begin(), content.end(), fromFirst.begin()));
    QVERIFY(fromFirst == fromSecond);
    QCOMPARE(textOf(std::span(fromFirst).last(3)), std::string("end"));
}

void TcpServerTest::tellsOfAFileThatCannotBeRead()
{
    QTemporaryDir folder;
    listen();
    m_server->sendFileToAll(folder.filePath(QStringLiteral("no such file")).toStdString());
    const auto* failed = m_log->next<CallFailed>();
    QVERIFY(failed != nullptr);
    QVERIFY(failed->step == RoleStep::OpenFile);
    QCOMPARE(failed->error, ENOENT);
    m_server->sendFileToAll(folder.path().toStdString());
    failed = m_log->next<CallFailed>();
    QVERIFY(failed != nullptr);
    QCOMPARE(failed->error, EISDIR);
}

void TcpServerTest::sendToAClientThatIsGoneIsTold()
{
    listen();
    RawPeer peer = RawPeer::connectedTo(m_local);
    const ConnectionId id = opened();
    m_server->close({id});
    m_server->send({id}, shared("12345"));
    const auto* lost = m_log->next<NotSent>();
    QVERIFY(lost != nullptr);
    QCOMPARE(lost->connection, id);
    QCOMPARE(lost->bytes, 5U);
    QVERIFY(lost->reason == NotSentReason::NoConnection);
}

void TcpServerTest::sendOfNoBytesIsACall()
{
    listen();
    RawPeer peer = RawPeer::connectedTo(m_local);
    m_server->send({opened()}, shared(""));
    const auto* sent = m_log->next<DataSent>();
    QVERIFY(sent != nullptr);
    QCOMPARE(sent->length, 0U);
}

void TcpServerTest::stopListeningKeepsTheClients()
{
    listen();
    RawPeer peer = RawPeer::connectedTo(m_local);
    const ConnectionId id = opened();
    m_server->stopListening();
    QVERIFY(m_log->next<ListeningEnded>() != nullptr);
    QVERIFY(!RawPeer::connectedTo(m_local).result().ok());
    m_server->send({id}, shared("on"));
    QCOMPARE(textOf(peer.receiveExactly(2)), std::string("on"));
}

void TcpServerTest::aSlowSubscriberIsToldWhatItMissed()
{
    m_log.reset(); // to come second: what it has seen, the slow one has got
    const auto queue = m_server->events().subscribe({}, 100'000);
    m_log = std::make_unique<Log>(m_server->events());
    listen();
    RawPeer peer = RawPeer::connectedTo(m_local);
    QVERIFY(peer.sendAll(countedBytes(5'000'000)));
    QVERIFY(peer.finish());
    QVERIFY(m_log->next<ConnectionChanged>() != nullptr);
    std::uint64_t seen = 0;
    std::uint64_t total = 0;
    std::uint64_t skipped = 0;
    bool stateSeen = false;
    for (const TcpEvent& event : queue->takeAll()) {
        if (const auto* data = std::get_if<DataReceived>(&event)) {
            seen += data->data->size();
            total = data->totalIn;
        } else if (const auto* gap = std::get_if<EventsSkipped>(&event)) {
            skipped += gap->bytes;
            total = gap->totalIn.value_or(0);
        }
        stateSeen = stateSeen || std::holds_alternative<ConnectionChanged>(event);
    }
    QVERIFY(seen <= 100'000);
    QCOMPARE(seen + skipped, 5'000'000U);
    QCOMPARE(total, 5'000'000U); // told with the burst, not by what comes next
    QVERIFY(stateSeen);
    m_server->events().unsubscribe(queue);
}

void TcpServerTest::whatIsMissedIsToldOfEachConnection()
{
    m_log.reset();                                          // to come second
    const auto queue = m_server->events().subscribe({}, 1); // nothing fits
    m_log = std::make_unique<Log>(m_server->events());
    listen();
    RawPeer one = RawPeer::connectedTo(m_local);
    const ConnectionId first = opened();
    RawPeer two = RawPeer::connectedTo(m_local);
    const ConnectionId second = opened();
    const auto tell = [&](RawPeer& peer, const char* text, std::uint64_t total) {
        return peer.sendAll(text) && m_log->next<DataReceived>([&](const DataReceived& event) {
            return event.totalIn == total;
        }) != nullptr;
    };
    QVERIFY(tell(one, "1", 1));
    QVERIFY(tell(two, "22", 2));
    QVERIFY(tell(one, "333", 4));
    std::map<ConnectionId, EventsSkipped> gaps;
    for (const TcpEvent& event : queue->takeAll()) {
        if (const auto* gap = std::get_if<EventsSkipped>(&event))
            QVERIFY(gaps.emplace(gap->connection, *gap).second); // one each
    }
    QCOMPARE(gaps.size(), 2U);
    QCOMPARE(gaps[first].totalIn.value_or(0), 4U);
    QCOMPARE(gaps[first].count, 2U);
    QCOMPARE(gaps[second].totalIn.value_or(0), 2U);
    QVERIFY(!gaps[second].totalOut);
    m_server->events().unsubscribe(queue);
}

QTEST_GUILESS_MAIN(TcpServerTest)
#include "TcpServerTest.moc"
