// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/TcpClient.h"
#include "core/roles/TcpServer.h"
#include "core/roles/UdpReceiver.h"
#include "core/roles/UdpSender.h"
#include "tests/support/EventLog.h"
#include "tests/support/ForwardingSystemCalls.h"
#include "tests/support/RawPeer.h"

#include <QtTest>

#include <sys/resource.h>

#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <optional>

using namespace workbench;
namespace c = workbench::constants;

namespace {

SharedBytes shared(std::string_view text) { return shareBytes(bytesOf(text)); }

std::size_t entriesIn(const char* folder)
{
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder))
        ++count;
    return count;
}
std::size_t openDescriptors() { return entriesIn("/proc/self/fd"); }
std::size_t threads() { return entriesIn("/proc/self/task"); }

/// Lowers the limit of descriptors (RLIMIT_NOFILE) for as long as it lives.
class DescriptorLimit
{
public:
    explicit DescriptorLimit(rlim_t limit)
    {
        getrlimit(RLIMIT_NOFILE, &m_before);
        const rlimit lower{.rlim_cur = limit, .rlim_max = m_before.rlim_max};
        m_set = setrlimit(RLIMIT_NOFILE, &lower) == 0;
    }
    ~DescriptorLimit() { setrlimit(RLIMIT_NOFILE, &m_before); }
    DescriptorLimit(const DescriptorLimit&) = delete;
    DescriptorLimit& operator=(const DescriptorLimit&) = delete;
    bool isSet() const { return m_set; }

private:
    rlimit m_before{};
    bool m_set = false;
};

/// Counts accepts, and can hold recvmsg back so that the system's buffer fills.
class WatchedCalls : public ForwardingSystemCalls
{
public:
    CallResult accept4(Handle handle, RawAddress* peer, int flags) override
    {
        ++accepts;
        return m_native.accept4(handle, peer, flags);
    }
    CallResult recvmsg(Handle handle, IncomingMessage& message, int flags) override
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_held; });
        lock.unlock();
        if (readingFails)
            return {.value = -1, .error = c::errors::tooManyFiles};
        return m_native.recvmsg(handle, message, flags);
    }
    void holdReading(bool held)
    {
        const std::lock_guard lock(m_mutex);
        m_held = held;
        m_changed.notify_all();
    }
    CallResult epollControl(Handle epoll, int operation, Handle handle, PollEvent event) override
    {
        if (watchingFails)
            return {.value = -1, .error = c::errors::tooManyFiles};
        return m_native.epollControl(epoll, operation, handle, event);
    }
    CallResult epollWait(Handle epoll, std::span<PollEvent> events, int timeoutMs) override
    {
        ++waits;
        waiting.lock();
        waiting.unlock();
        return m_native.epollWait(epoll, events, timeoutMs);
    }
    std::atomic<int> accepts = 0;
    std::atomic<int> waits = 0;
    std::atomic<bool> readingFails = false;
    std::atomic<bool> watchingFails = false;
    std::mutex waiting; ///< held: no wait begins

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_held = false;
};

} // namespace

/// What the roles promise on Linux beyond what every system shows.
class RolesLinuxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outOfDescriptorsAcceptPausesAndResumesWithoutSpinning();
    void aThousandClientsLeaveNothingBehind();
    void unixSocketsCarryBytesAndLeaveNoFile();
    void aUnixPathInUseIsToldAndLeftAlone();
    void abstractNamesNeedNoFile();
    void unixDatagramsCarryTheSendersName();
    void theDestinationAndTheInterfaceOfADatagramAreTold();
    void droppedDatagramsAreCounted();
    void multicastIsReceivedAfterJoiningAndNotAfterLeaving();
    void joiningTwiceIsToldAsTheSystemTellsIt();
    void resetAfterThePeerFinishedDoesNotSpin();
    void aSenderWhomNobodyHearsIsToldEachTimeAndDoesNotSpin();
    void readingThatOnlyFailsRestsAndGoesOn();
    void whatWasAskedForBeforeTheBytesCameCountsForThem();
    void aPollerThatCannotBeMadeLeavesNothingOpen();

private:
    std::shared_ptr<WatchedCalls> m_calls = std::make_shared<WatchedCalls>();
};

void RolesLinuxTest::outOfDescriptorsAcceptPausesAndResumesWithoutSpinning()
{
    TcpServer server(m_calls);
    EventLog<TcpEvent> log(server.events());
    server.start({.address = loopback(), .backlog = 64, .v6Only = {}});
    const auto* listening = log.next<Listening>();
    QVERIFY(listening != nullptr);
    const SocketAddress address = listening->local;
    std::vector<RawPeer> peers;
    for (int i = 0; i < 8; ++i)
        peers.emplace_back();
    std::optional<DescriptorLimit> limit(openDescriptors() + 2); // room for three or fewer clients
    QVERIFY(limit->isSet());
    for (RawPeer& peer : peers)
        QVERIFY(peer.connect(address)); // the system completes them in the backlog
    const auto* paused = log.next<AcceptPaused>();
    QVERIFY(paused != nullptr);
    QCOMPARE(paused->error, c::errors::tooManyFiles);
    const auto* failed = log.next<CallFailed>();
    QVERIFY(failed != nullptr);
    QVERIFY(failed->step == RoleStep::Accept);
    const std::size_t before = log.count<ConnectionOpened>();
    QVERIFY(before < peers.size());

    // The listener stays readable: it is looked at again some four times a second, not all the time.
    const int acceptsBefore = m_calls->accepts;
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY(m_calls->accepts >= acceptsBefore + 3);
    QVERIFY(timer.elapsed() >= 500);

    // A client that leaves makes room for one at once.
    const auto* first = log.next<ConnectionOpened>();
    QVERIFY(first != nullptr);
    server.close({first->connection});
    QVERIFY(log.next<AcceptResumed>() != nullptr);
    QVERIFY(log.next<AcceptPaused>() != nullptr);

    limit.reset();
    QVERIFY(log.next<AcceptResumed>() != nullptr);
    QTRY_COMPARE(log.count<ConnectionOpened>(), peers.size());
    server.sendToAll(shared("all here"));
    QCOMPARE(textOf(peers.back().receiveExactly(8)), std::string("all here"));
}

void RolesLinuxTest::aThousandClientsLeaveNothingBehind()
{
    constexpr std::size_t kClients = 1000;
    const rlim_t needed = 2 * kClients + 100;
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    if (limit.rlim_max < needed)
        QSKIP("this account may not open enough descriptors");
    const DescriptorLimit raised(std::max(limit.rlim_cur, needed));
    const std::size_t descriptorsAtFirst = openDescriptors();
    const std::size_t threadsAtFirst = threads();
    {
        TcpServer server(m_calls);
        EventLog<TcpEvent> log(server.events());
        server.setEcho(true);
        server.start({.address = loopback(), .backlog = 1000, .v6Only = {}});
        const auto* listening = log.next<Listening>();
        QVERIFY(listening != nullptr);
        const std::size_t descriptors = openDescriptors();
        const std::size_t running = threads();
        for (int round = 0; round < 2; ++round) {
            std::vector<RawPeer> peers;
            for (std::size_t i = 0; i < kClients; ++i)
                peers.push_back(RawPeer::connectedTo(listening->local));
            for (std::size_t i = 0; i < kClients; ++i)
                QVERIFY(peers[i].sendAll("hello " + std::to_string(i)));
            for (std::size_t i = 0; i < kClients; ++i) {
                const std::string expected = "hello " + std::to_string(i);
                QCOMPARE(textOf(peers[i].receiveExactly(expected.size())), expected);
            }
            QCOMPARE(threads(), running);
            QCOMPARE(openDescriptors(), descriptors + 2 * kClients);
            peers.clear();
            QTRY_COMPARE(log.count<ConnectionClosed>(), (static_cast<std::size_t>(round) + 1) * kClients);
            QCOMPARE(openDescriptors(), descriptors);
        }
    }
    QCOMPARE(openDescriptors(), descriptorsAtFirst);
    QTRY_COMPARE(threads(), threadsAtFirst);
}

void RolesLinuxTest::unixSocketsCarryBytesAndLeaveNoFile()
{
    QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("server")).toStdString();
    TcpServer server(m_calls);
    EventLog<TcpEvent> log(server.events());
    server.start({.address = *SocketAddress::local(path), .v6Only = {}});
    const auto* listening = log.next<Listening>();
    QVERIFY(listening != nullptr);
    QCOMPARE(listening->local.host(), path);
    TcpClient client(m_calls);
    EventLog<TcpEvent> clientLog(client.events());
    TcpClientOptions options;
    options.path = path;
    client.connect(options);
    QVERIFY(clientLog.next<ConnectionOpened>() != nullptr);
    client.send(shared("over a path"));
    const auto* data = log.next<DataReceived>();
    QVERIFY(data != nullptr);
    QCOMPARE(textOf(*data->data), std::string("over a path"));
    client.close();
    QVERIFY(log.next<ConnectionChanged>() != nullptr);
    QVERIFY(std::filesystem::exists(path));
    server.stop();
    QVERIFY(log.next<Stopped>() != nullptr);
    QVERIFY(!std::filesystem::exists(path));
}

void RolesLinuxTest::aUnixPathInUseIsToldAndLeftAlone()
{
    QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("taken")).toStdString();
    std::ofstream(path) << "precious";
    TcpServer server(m_calls);
    EventLog<TcpEvent> log(server.events());
    server.start({.address = *SocketAddress::local(path), .v6Only = {}});
    const auto* failed = log.next<CallFailed>();
    QVERIFY(failed != nullptr);
    QVERIFY(failed->step == RoleStep::Bind);
    QCOMPARE(failed->error, c::errors::addressInUse);
    QVERIFY(log.next<Stopped>() != nullptr);
    QVERIFY(std::filesystem::exists(path));
}

void RolesLinuxTest::abstractNamesNeedNoFile()
{
    const std::string name = "@socket-workbench-test-" + std::to_string(QCoreApplication::applicationPid());
    TcpServer server(m_calls);
    EventLog<TcpEvent> log(server.events());
    server.start({.address = *SocketAddress::local(name), .v6Only = {}});
    QVERIFY(log.next<Listening>() != nullptr);
    QVERIFY(RawPeer::connectedTo(*SocketAddress::local(name)).result().ok());
    QVERIFY(log.next<ConnectionOpened>() != nullptr);
    server.stop();
    QVERIFY(log.next<Stopped>() != nullptr);
    QCOMPARE(log.count<CallFailed>(), 0U);
}

void RolesLinuxTest::unixDatagramsCarryTheSendersName()
{
    QTemporaryDir folder;
    const SocketAddress there = *SocketAddress::local(folder.filePath(QStringLiteral("there")).toStdString());
    const SocketAddress here = *SocketAddress::local(folder.filePath(QStringLiteral("here")).toStdString());
    UdpReceiver receiver(m_calls);
    EventLog<UdpEvent> log(receiver.events());
    UdpReceiverOptions options;
    options.address = there;
    receiver.start(options);
    QVERIFY(log.next<Opened>() != nullptr);
    {
        UdpSender sender(m_calls);
        UdpSenderOptions toThere;
        toThere.path = there.host();
        toThere.local = here;
        sender.setOptions(toThere);
        sender.send(shared("named"));
        const auto* datagram = log.next<DatagramReceived>();
        QVERIFY(datagram != nullptr);
        QCOMPARE(datagram->from, here);
        QCOMPARE(textOf(*datagram->data), std::string("named"));
    }
    QVERIFY(!std::filesystem::exists(here.host()));
}

void RolesLinuxTest::theDestinationAndTheInterfaceOfADatagramAreTold()
{
    UdpReceiver receiver(m_calls);
    EventLog<UdpEvent> log(receiver.events());
    UdpReceiverOptions options;
    options.address = SocketAddress::ipv4({}, 0);
    receiver.start(options);
    const auto* opened = log.next<Opened>();
    QVERIFY(opened != nullptr);
    RawPeer peer(c::afInet, c::sockDgram);
    QVERIFY(peer.sendTo("x", SocketAddress::ipv4({127, 0, 0, 7}, opened->local.port())));
    const auto* datagram = log.next<DatagramReceived>();
    QVERIFY(datagram != nullptr);
    QCOMPARE(datagram->to.host(), std::string("127.0.0.7"));
    QVERIFY(datagram->interfaceIndex != 0);
}

void RolesLinuxTest::droppedDatagramsAreCounted()
{
    constexpr std::uint64_t kSent = 500;
    UdpReceiver receiver(m_calls);
    EventLog<UdpEvent> log(receiver.events());
    UdpReceiverOptions options;
    options.address = loopback();
    options.receiveBuffer = 4096;
    receiver.start(options);
    const auto* opened = log.next<Opened>();
    QVERIFY(opened != nullptr);
    const SocketAddress address = opened->local;
    RawPeer peer(c::afInet, c::sockDgram);
    m_calls->holdReading(true);
    for (std::uint64_t i = 0; i < kSent; ++i)
        QVERIFY(peer.sendTo("0123456789", address));
    m_calls->holdReading(false);
    // The count comes with the first datagram that the system took after the loss.
    const DatagramsDropped* dropped = nullptr;
    while (dropped == nullptr) {
        QVERIFY(peer.sendTo("after", address));
        dropped = log.next<DatagramsDropped>(std::chrono::milliseconds(50));
    }
    QVERIFY(dropped->count > 0);
    QCOMPARE(dropped->total, dropped->count);
    const std::uint64_t lost = dropped->total;
    const auto isAfter = [](const DatagramReceived& e) { return textOf(*e.data) == "after"; };
    QVERIFY(log.next<DatagramReceived>(isAfter) != nullptr);
    std::uint64_t received = 0;
    for (const UdpEvent& event : log.all()) {
        const auto* datagram = std::get_if<DatagramReceived>(&event);
        received += datagram != nullptr && datagram->data->size() == 10 ? 1 : 0;
    }
    QVERIFY(received + lost >= kSent);
    QVERIFY(received < kSent);
}

void RolesLinuxTest::multicastIsReceivedAfterJoiningAndNotAfterLeaving()
{
    UdpReceiver receiver(m_calls);
    EventLog<UdpEvent> log(receiver.events());
    UdpReceiverOptions options;
    options.address = SocketAddress::ipv4({}, 0);
    options.reuseAddress = true;
    receiver.start(options);
    const auto* opened = log.next<Opened>();
    QVERIFY(opened != nullptr);
    const std::uint16_t port = opened->local.port();
    const Membership membership{
        .group = SocketAddress::ipv4({239, 1, 2, 3}, 0), .interfaceAddress = loopback(), .interfaceIndex = 0};
    receiver.join(membership);
    const auto* joined = log.next<MembershipChanged>();
    QVERIFY(joined != nullptr);
    QVERIFY(joined->joined);
    QVERIFY(joined->membership == membership);

    UdpSender sender(m_calls);
    UdpSenderOptions toGroup;
    toGroup.host = "239.1.2.3";
    toGroup.port = port;
    toGroup.ttl = 0;
    toGroup.multicastInterface = membership;
    sender.setOptions(toGroup);
    sender.send(shared("tick"));
    const auto* tick = log.next<DatagramReceived>();
    QVERIFY(tick != nullptr);
    QCOMPARE(textOf(*tick->data), std::string("tick"));
    QCOMPARE(tick->to.host(), std::string("239.1.2.3"));

    receiver.leave(membership);
    const auto* left = log.next<MembershipChanged>();
    QVERIFY(left != nullptr);
    QVERIFY(!left->joined);
    EventLog<UdpEvent> sent(sender.events());
    sender.send(shared("not heard"));
    QVERIFY(sent.next<DatagramSent>() != nullptr);
    RawPeer direct(c::afInet, c::sockDgram);
    QVERIFY(direct.sendTo("heard", loopback(port)));
    const auto* next = log.next<DatagramReceived>();
    QVERIFY(next != nullptr);
    QCOMPARE(textOf(*next->data), std::string("heard"));
}

void RolesLinuxTest::joiningTwiceIsToldAsTheSystemTellsIt()
{
    UdpReceiver receiver(m_calls);
    EventLog<UdpEvent> log(receiver.events());
    UdpReceiverOptions options;
    options.address = SocketAddress::ipv4({}, 0);
    receiver.start(options);
    const Membership membership{
        .group = SocketAddress::ipv4({239, 1, 2, 3}, 0), .interfaceAddress = loopback(), .interfaceIndex = 0};
    receiver.join(membership);
    receiver.join(membership);
    const auto* failed = log.next<CallFailed>();
    QVERIFY(failed != nullptr);
    QVERIFY(failed->step == RoleStep::Join);
    QCOMPARE(failed->error, c::errors::addressInUse);
    receiver.leave(membership);
    receiver.leave(membership);
    failed = log.next<CallFailed>();
    QVERIFY(failed != nullptr);
    QVERIFY(failed->step == RoleStep::Leave);
    QCOMPARE(failed->error, c::errors::addressNotAvailable);
}

void RolesLinuxTest::resetAfterThePeerFinishedDoesNotSpin()
{
    TcpServer server(m_calls);
    EventLog<TcpEvent> log(server.events());
    server.start({.address = loopback(), .v6Only = {}});
    const auto* listening = log.next<Listening>();
    QVERIFY(listening != nullptr);
    RawPeer peer = RawPeer::connectedTo(listening->local);
    const auto* opened = log.next<ConnectionOpened>();
    QVERIFY(opened != nullptr);
    const ConnectionId id = opened->connection;
    peer.close();
    QVERIFY(log.next<ConnectionChanged>()->phase == ConnectionPhase::PeerFinished);
    server.send({id}, shared("accepted by the system, answered with a reset"));
    QVERIFY(log.next<DataSent>() != nullptr);
    QVERIFY(log.next<ConnectionChanged>()->phase == ConnectionPhase::Reset);
    server.send({id}, shared("now it fails"));
    const auto* failed = log.next<CallFailed>();
    QVERIFY(failed != nullptr);
    QCOMPARE(failed->error, c::errors::pipe);
    const auto* closed = log.next<ConnectionClosed>();
    QVERIFY(closed != nullptr);
    QCOMPARE(log.count<ConnectionChanged>(), 2U);
}

void RolesLinuxTest::aSenderWhomNobodyHearsIsToldEachTimeAndDoesNotSpin()
{
    constexpr int kSends = 20;
    UdpSender sender(m_calls);
    EventLog<UdpEvent> log(sender.events());
    UdpSenderOptions options;
    {
        RawPeer gone(c::afInet, c::sockDgram);
        QVERIFY(gone.bind(loopback()));
        options.port = gone.local().port();
    }
    options.host = "127.0.0.1";
    options.connect = true;
    sender.setOptions(options);
    sender.open();
    QVERIFY(log.next<Opened>() != nullptr);
    const int before = m_calls->waits;
    for (int i = 0; i < kSends; ++i) {
        sender.send(shared("nobody there"));
        const auto* failed = log.next<CallFailed>();
        QVERIFY(failed != nullptr);
        QCOMPARE(failed->error, c::errors::connectionRefused);
    }
    QVERIFY(m_calls->waits - before <= 4 * kSends);
}

void RolesLinuxTest::readingThatOnlyFailsRestsAndGoesOn()
{
    UdpReceiver receiver(m_calls);
    EventLog<UdpEvent> log(receiver.events());
    UdpReceiverOptions options;
    options.address = loopback();
    receiver.start(options);
    const auto* opened = log.next<Opened>();
    QVERIFY(opened != nullptr);
    RawPeer peer(c::afInet, c::sockDgram);
    const int before = m_calls->waits;
    m_calls->readingFails = true;
    QVERIFY(peer.sendTo("late", opened->local));
    for (int i = 0; i < 16; ++i)
        QVERIFY(log.next<CallFailed>() != nullptr);
    QVERIFY(m_calls->waits - before <= 16);
    m_calls->readingFails = false;
    const auto* datagram = log.next<DatagramReceived>();
    QVERIFY(datagram != nullptr);
    QCOMPARE(textOf(*datagram->data), std::string("late"));
}

void RolesLinuxTest::whatWasAskedForBeforeTheBytesCameCountsForThem()
{
    UdpReceiver receiver(m_calls);
    EventLog<UdpEvent> log(receiver.events());
    UdpReceiverOptions options;
    options.address = loopback();
    RawPeer peer(c::afInet, c::sockDgram);
    receiver.start(options);
    const auto* opened = log.next<Opened>();
    QVERIFY(opened != nullptr);
    {
        // One wait finds both: the command and the datagram that was sent after it.
        const std::lock_guard held(m_calls->waiting);
        const int before = m_calls->waits;
        receiver.queryReceiveBuffer();
        QTRY_VERIFY(m_calls->waits > before);
        receiver.setEcho(true);
        QVERIFY(peer.sendTo("echo me", opened->local));
    }
    const auto* sent = log.next<DatagramSent>();
    QVERIFY(sent != nullptr);
    QVERIFY(sent->origin == DataOrigin::Echo);
}

void RolesLinuxTest::aPollerThatCannotBeMadeLeavesNothingOpen()
{
    const std::size_t before = openDescriptors();
    TcpServer server(m_calls);
    EventLog<TcpEvent> log(server.events());
    m_calls->watchingFails = true;
    for (int i = 0; i < 3; ++i) {
        server.start({.address = loopback(), .v6Only = {}});
        QVERIFY(log.next<Stopped>() != nullptr);
    }
    QCOMPARE(openDescriptors(), before);
    m_calls->watchingFails = false;
    server.start({.address = loopback(), .v6Only = {}});
    QVERIFY(log.next<Listening>() != nullptr);
}

QTEST_GUILESS_MAIN(RolesLinuxTest)
#include "RolesLinuxTest.moc"
