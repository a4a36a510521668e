// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/HostLookup.h"
#include "core/roles/RoleThread.h"
#include "core/roles/TcpClient.h"
#include "core/roles/TcpServer.h"
#include "core/roles/UdpReceiver.h"
#include "core/roles/UdpSender.h"
#include "core/socket/SocketSession.h"
#include "tests/support/EventLog.h"
#include "tests/support/ForwardingSystemCalls.h"
#include "tests/support/PlayedResolver.h"
#include "tests/support/RawPeer.h"

#include <QtTest>

#include <atomic>
#include <chrono>
#include <future>
#include <memory>
#include <mutex>
#include <thread>

using namespace workbench;
namespace c = workbench::constants;

namespace {

/// Loopback connections that fill a listener's queue: the next connect gets no answer.
struct FullBacklog {
    RawPeer listener = RawPeer::listeningOn(loopback(), 0);
    SocketAddress address = listener.local();
    std::vector<RawPeer> waiting;

    FullBacklog() { waiting.push_back(RawPeer::connectedTo(address)); }
};

qint64 millisecondsToDestroy(auto& object)
{
    QElapsedTimer timer;
    timer.start();
    object.reset();
    return timer.elapsed();
}

TcpClientOptions to(const SocketAddress& address)
{
    TcpClientOptions options;
    options.host = address.host();
    options.port = address.port();
    return options;
}

#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
constexpr qint64 kPrompt = 1000; // ms: the sanitizers slow everything down
#else
constexpr qint64 kPrompt = 100; // ms
#endif

/// A system that takes 2 ms for each recv, as long as many large ones together.
class SlowCalls : public ForwardingSystemCalls
{
public:
    CallResult recv(Handle handle, std::span<std::byte> buffer, int flags) override
    {
        ++receives;
        const std::lock_guard held(reading);
        const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(2);
        while (std::chrono::steady_clock::now() < end) {
        }
        return m_native.recv(handle, buffer, flags);
    }
    std::atomic<int> receives = 0;
    std::mutex reading;
};

class NoDuty final : public RoleDuty
{
public:
    void socketsReady(std::span<const Poller::Ready> /*ready*/) override {}
    void pollerFailed(const CallResult& /*result*/) override {}
    std::optional<SteadyTime> deadline() const override { return std::nullopt; }
    void turnEnds() override {}
    void end() override {}
};

} // namespace

/// Every role ends within 100 ms, whatever its socket is doing.
class RoleStopTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unusedRolesMakeNoThreadAndNoCall();
    void clientDuringAConnectWithoutAnswer();
    void clientDuringALookup();
    void clientWithMuchUnsent();
    void serverWithClientsThatDoNotRead();
    void serverStopCommandDuringUnsentDataIsPrompt();
    void serverWithManyClientsToReadFrom();
    void senderDuringALookup();
    void senderWithManyDatagramsQueued();
    void receiverUnderFire();
    void connectWithoutAnswerEndsAtItsTimeLimit();
    void connectWithoutAnswerCanBeCancelled();
    void whatACommandBringsIsLetGoOnTheRolesThread();

private:
    std::shared_ptr<PlayedResolver> m_calls = std::make_shared<PlayedResolver>();
    SocketSession m_session{*m_calls};
};

void RoleStopTest::unusedRolesMakeNoThreadAndNoCall()
{
    auto server = std::make_unique<TcpServer>(m_calls);
    auto client = std::make_unique<TcpClient>(m_calls);
    auto sender = std::make_unique<UdpSender>(m_calls);
    auto receiver = std::make_unique<UdpReceiver>(m_calls);
    auto lookup = std::make_unique<HostLookup>(m_calls);
    QVERIFY(millisecondsToDestroy(server) < kPrompt);
    QVERIFY(millisecondsToDestroy(client) < kPrompt);
    QVERIFY(millisecondsToDestroy(sender) < kPrompt);
    QVERIFY(millisecondsToDestroy(receiver) < kPrompt);
    QVERIFY(millisecondsToDestroy(lookup) < kPrompt);
}

void RoleStopTest::clientDuringAConnectWithoutAnswer()
{
    FullBacklog full;
    auto client = std::make_unique<TcpClient>(m_calls);
    {
        EventLog<TcpEvent> log(client->events());
        client->connect(to(full.address));
        QVERIFY(log.next<ConnectTrying>() != nullptr);
        if (log.next<ConnectionOpened>(std::chrono::milliseconds(100)) != nullptr)
            QSKIP("this system answers beyond the backlog");
    }
    QVERIFY(millisecondsToDestroy(client) < kPrompt);
}

void RoleStopTest::clientDuringALookup()
{
    m_calls->hold();
    auto client = std::make_unique<TcpClient>(m_calls);
    TcpClientOptions options;
    options.host = "never.test";
    client->connect(options);
    QVERIFY(m_calls->waitForCalls(1));
    QVERIFY(millisecondsToDestroy(client) < kPrompt);
    m_calls->letGo();
    QVERIFY(m_calls->waitForCalls(0));
}

void RoleStopTest::clientWithMuchUnsent()
{
    RawPeer listener = RawPeer::listeningOn(loopback());
    auto client = std::make_unique<TcpClient>(m_calls);
    const auto queue = client->events().subscribe({});
    {
        EventLog<TcpEvent> log(client->events());
        client->connect(to(listener.local()));
        QVERIFY(log.next<ConnectionOpened>() != nullptr);
        client->send(shareBytes(countedBytes(10U << 20)));
        QVERIFY(log.next<DataSent>() != nullptr);
    }
    QVERIFY(millisecondsToDestroy(client) < kPrompt);
    bool told = false;
    for (const TcpEvent& event : queue->takeAll()) {
        const auto* closed = std::get_if<ConnectionClosed>(&event);
        told = told || (closed != nullptr && closed->reason == CloseReason::RoleStopped &&
                        closed->totalOut + closed->unsent == 10U << 20);
    }
    QVERIFY(told);
}

void RoleStopTest::serverWithClientsThatDoNotRead()
{
    auto server = std::make_unique<TcpServer>(m_calls);
    std::vector<RawPeer> peers;
    {
        EventLog<TcpEvent> log(server->events());
        server->start({.address = loopback(), .backlog = 128, .v6Only = {}});
        const auto* listening = log.next<Listening>();
        QVERIFY(listening != nullptr);
        for (int i = 0; i < 20; ++i) {
            peers.push_back(RawPeer::connectedTo(listening->local));
            QVERIFY(log.next<ConnectionOpened>() != nullptr);
        }
        server->sendToAll(shareBytes(countedBytes(10U << 20)));
        QVERIFY(log.next<DataSent>() != nullptr);
    }
    QVERIFY(millisecondsToDestroy(server) < kPrompt);
}

void RoleStopTest::serverStopCommandDuringUnsentDataIsPrompt()
{
    TcpServer server(m_calls);
    EventLog<TcpEvent> log(server.events());
    server.start({.address = loopback(), .v6Only = {}});
    const auto* listening = log.next<Listening>();
    QVERIFY(listening != nullptr);
    RawPeer peer = RawPeer::connectedTo(listening->local);
    QVERIFY(log.next<ConnectionOpened>() != nullptr);
    server.sendToAll(shareBytes(countedBytes(10U << 20)));
    QVERIFY(log.next<DataSent>() != nullptr);
    QElapsedTimer timer;
    timer.start();
    server.stop();
    QVERIFY(log.next<Stopped>() != nullptr);
    QVERIFY(timer.elapsed() < kPrompt);
}

void RoleStopTest::serverWithManyClientsToReadFrom()
{
    const auto calls = std::make_shared<SlowCalls>();
    auto server = std::make_unique<TcpServer>(calls);
    std::vector<RawPeer> peers;
    {
        EventLog<TcpEvent> log(server->events());
        server->start({.address = loopback(), .backlog = 128, .v6Only = {}});
        const auto* listening = log.next<Listening>();
        QVERIFY(listening != nullptr);
        for (int i = 0; i < 200; ++i) {
            peers.push_back(RawPeer::connectedTo(listening->local));
            QVERIFY(log.next<ConnectionOpened>() != nullptr);
        }
    }
    {
        const std::lock_guard held(calls->reading);
        for (RawPeer& peer : peers)
            QVERIFY(peer.sendAll("x"));
    }
    QTRY_VERIFY(calls->receives >= 10);
    QVERIFY(millisecondsToDestroy(server) < kPrompt);
    QVERIFY(calls->receives < 200);
}

void RoleStopTest::senderDuringALookup()
{
    m_calls->hold();
    auto sender = std::make_unique<UdpSender>(m_calls);
    UdpSenderOptions options;
    options.host = "never.test";
    sender->setOptions(options);
    sender->send(shareBytes(bytesOf("x")));
    QVERIFY(m_calls->waitForCalls(1));
    QVERIFY(millisecondsToDestroy(sender) < kPrompt);
    m_calls->letGo();
    QVERIFY(m_calls->waitForCalls(0));
}

void RoleStopTest::senderWithManyDatagramsQueued()
{
    RawPeer peer(c::afInet, c::sockDgram);
    QVERIFY(peer.bind(loopback()));
    auto sender = std::make_unique<UdpSender>(m_calls);
    UdpSenderOptions options;
    options.host = "127.0.0.1";
    options.port = peer.local().port();
    sender->setOptions(options);
    const SharedBytes data = shareBytes(countedBytes(1000));
    for (int i = 0; i < 50'000; ++i)
        sender->send(data);
    QVERIFY(millisecondsToDestroy(sender) < kPrompt);
}

void RoleStopTest::receiverUnderFire()
{
    auto receiver = std::make_unique<UdpReceiver>(m_calls);
    SocketAddress address;
    {
        EventLog<UdpEvent> log(receiver->events());
        receiver->start({.address = loopback(), .v6Only = {}, .receiveBuffer = {}});
        const auto* opened = log.next<Opened>();
        QVERIFY(opened != nullptr);
        address = opened->local;
    }
    std::atomic<bool> firing = true;
    std::thread fire([&] {
        RawPeer peer(c::afInet, c::sockDgram);
        while (firing)
            peer.sendTo("fire", address);
    });
    const qint64 took = millisecondsToDestroy(receiver);
    firing = false;
    fire.join();
    QVERIFY(took < kPrompt);
}

void RoleStopTest::connectWithoutAnswerEndsAtItsTimeLimit()
{
    FullBacklog full;
    TcpClient client(m_calls);
    EventLog<TcpEvent> log(client.events());
    TcpClientOptions options = to(full.address);
    options.timeLimitMs = 200;
    QElapsedTimer timer;
    timer.start();
    client.connect(options);
    if (log.next<ConnectionOpened>(std::chrono::milliseconds(100)) != nullptr)
        QSKIP("this system answers beyond the backlog");
    const auto* over = log.next<ConnectTimedOut>();
    QVERIFY(over != nullptr);
    QVERIFY(timer.elapsed() >= 200);
    QCOMPARE(over->address, full.address);
    QCOMPARE(over->limitMs, 200);
    const auto* ended = log.next<ConnectEnded>();
    QVERIFY(ended != nullptr);
    QVERIFY(ended->reason == ConnectEnd::NoAddressLeft);
}

void RoleStopTest::connectWithoutAnswerCanBeCancelled()
{
    FullBacklog full;
    TcpClient client(m_calls);
    EventLog<TcpEvent> log(client.events());
    client.connect(to(full.address));
    QVERIFY(log.next<ConnectTrying>() != nullptr);
    if (log.next<ConnectionOpened>(std::chrono::milliseconds(100)) != nullptr)
        QSKIP("this system answers beyond the backlog");
    QElapsedTimer timer;
    timer.start();
    client.cancel();
    const auto* ended = log.next<ConnectEnded>();
    QVERIFY(ended != nullptr);
    QVERIFY(ended->reason == ConnectEnd::Cancelled);
    QVERIFY(timer.elapsed() < kPrompt);
}

/// A socket may be on its way to a role that ends: whoever ends it must not be the one that closes it.
void RoleStopTest::whatACommandBringsIsLetGoOnTheRolesThread()
{
    NoDuty duty;
    RoleThread thread(m_calls, "test", duty);
    std::promise<void> gate;
    std::promise<std::thread::id> letGo;
    std::promise<std::thread::id> begun;
    thread.post([&] {
        begun.set_value(std::this_thread::get_id());
        gate.get_future().wait();
    });
    const std::thread::id own = begun.get_future().get();
    std::shared_ptr<void> brought(nullptr, [&](void*) { letGo.set_value(std::this_thread::get_id()); });
    thread.post([brought = std::move(brought)] {});
    std::thread opener([&] {
        // Once the role takes no more commands, it forgets them at once.
        for (std::weak_ptr<int> taken;;) {
            auto token = std::make_shared<int>(0);
            taken = token;
            thread.post([token = std::move(token)] {});
            if (taken.expired())
                break;
            std::this_thread::yield();
        }
        gate.set_value();
    });
    thread.finish();
    opener.join();
    QCOMPARE(letGo.get_future().get(), own);
}

QTEST_GUILESS_MAIN(RoleStopTest)
#include "RoleStopTest.moc"
