// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

/// Measures the core against bare loops of the same system calls, in the same run and by turns, and prints
/// one JSON object a line: {"name", "bare", "ours", "unit", "figure", "promise", "holds"}. Loopback only; a
/// few seconds.

#include "core/calls/CallHistory.h"
#include "core/calls/RecordingSystemCalls.h"
#include "core/roles/TcpServer.h"
#include "core/roles/UdpReceiver.h"
#include "tests/support/ForwardingSystemCalls.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace workbench;
using Clock = std::chrono::steady_clock;

namespace {

constexpr int kRounds = 5;
constexpr std::uint64_t kStreamBytes = std::uint64_t{2} << 30;
constexpr std::uint64_t kDatagrams = 600'000;
constexpr std::size_t kDatagramSize = 100;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

[[noreturn]] void fail(const char* what)
{
    std::perror(what);
    std::exit(1);
}

sockaddr_in loopback(std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

/// Binds to a port that the system chooses and returns it.
std::uint16_t bindLoopback(int handle)
{
    sockaddr_in address = loopback(0);
    socklen_t length = sizeof address;
    if (::bind(handle, reinterpret_cast<sockaddr*>(&address), length) != 0 ||
        ::getsockname(handle, reinterpret_cast<sockaddr*>(&address), &length) != 0)
        fail("bind");
    return ntohs(address.sin_port);
}

void print(const char* name, double bare, double ours, const char* unit, double figure, const char* promise,
           bool holds)
{
    std::printf("{\"name\": \"%s\", \"bare\": %.4g, \"ours\": %.4g, \"unit\": \"%s\", \"figure\": %.4g, "
                "\"promise\": \"%s\", \"holds\": %s}\n",
                name, bare, ours, unit, figure, promise, holds ? "true" : "false");
    std::fflush(stdout);
}

/// Drains the journal every 33 ms into a bounded history, as the window does.
class Drainer
{
public:
    explicit Drainer(CallJournal& journal)
        : m_journal(journal), m_thread([this](const std::stop_token& stop) { run(stop); })
    {
    }
    /// Records of this call with a result that have come so far; after it nothing more is drained.
    std::uint64_t finish(CallId call)
    {
        m_thread.request_stop();
        m_thread.join();
        take();
        return m_count[static_cast<std::size_t>(call)];
    }
    std::uint64_t evicted() const { return m_evicted; }

private:
    void run(const std::stop_token& stop)
    {
        std::mutex mutex;
        std::condition_variable_any timer;
        std::unique_lock lock(mutex);
        while (!stop.stop_requested()) {
            timer.wait_for(lock, stop, std::chrono::milliseconds(33), [] { return false; });
            take();
        }
    }
    void take()
    {
        const CallBatch batch = m_journal.drain();
        for (const CallRecord& record : batch.records)
            m_count[static_cast<std::size_t>(record.call())] +=
                !record.pending() && record.error() == 0 ? 1U : 0U;
        for (const CallRecord& record : batch.completed)
            m_count[static_cast<std::size_t>(record.call())] += record.error() == 0 ? 1U : 0U;
        m_evicted += batch.evicted;
        m_history.append(batch);
        m_history.evict(m_history.rowsToEvict());
    }

    CallJournal& m_journal;
    CallHistory m_history;
    std::array<std::uint64_t, kCallCount> m_count{};
    std::uint64_t m_evicted = 0;
    std::jthread m_thread;
};

void benchOneCall()
{
    constexpr int calls = 1'000'000;
    const auto journal = std::make_shared<CallJournal>();
    RecordingSystemCalls recorded(std::make_shared<NativeSystemCalls>(), journal, 1);
    const int handle = ::socket(AF_INET, SOCK_DGRAM, 0);
    bindLoopback(handle);
    std::vector<double> bare;
    std::vector<double> ours;
    for (int round = 0; round < kRounds; ++round) {
        sockaddr_in address{};
        socklen_t length = sizeof address;
        auto start = Clock::now();
        for (int i = 0; i < calls; ++i)
            ::getsockname(handle, reinterpret_cast<sockaddr*>(&address), &length);
        bare.push_back(secondsSince(start) / calls * 1e9);
        RawAddress name;
        name.capacity = sizeof address;
        start = Clock::now();
        for (int i = 0; i < calls; ++i)
            recorded.getsockname(handle, name);
        ours.push_back(secondsSince(start) / calls * 1e9);
        journal->drain();
    }
    ::close(handle);
    const double more = median(ours) - median(bare);
    print("one recorded getsockname", median(bare), median(ours), "ns", more, "at most 150 ns more",
          more <= 150);
}

/// Sends kStreamBytes to the port and finishes.
void sendStream(std::uint16_t port)
{
    const int handle = ::socket(AF_INET, SOCK_STREAM, 0);
    const sockaddr_in address = loopback(port);
    if (::connect(handle, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        fail("connect");
    const std::vector<char> chunk(std::size_t{256} << 10, 'x');
    for (std::uint64_t sent = 0; sent < kStreamBytes;) {
        const auto n = ::send(handle, chunk.data(),
                              std::min<std::uint64_t>(chunk.size(), kStreamBytes - sent), MSG_NOSIGNAL);
        if (n <= 0)
            fail("send");
        sent += static_cast<std::uint64_t>(n);
    }
    ::close(handle);
}

double bareStream()
{
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    const std::uint16_t port = bindLoopback(listener);
    ::listen(listener, 1);
    std::jthread sender([port] { sendStream(port); });
    const int handle = ::accept(listener, nullptr, nullptr);
    std::vector<char> buffer(std::size_t{64} << 10);
    const auto start = Clock::now();
    std::uint64_t received = 0;
    for (ssize_t n = 1; n > 0; received += static_cast<std::uint64_t>(std::max<ssize_t>(n, 0)))
        n = ::recv(handle, buffer.data(), buffer.size(), 0);
    const double seconds = secondsSince(start);
    ::close(handle);
    ::close(listener);
    return static_cast<double>(received) / seconds / 1e9;
}

double serverStream()
{
    const auto journal = std::make_shared<CallJournal>();
    Drainer drainer(*journal);
    TcpServer server(
        std::make_shared<RecordingSystemCalls>(std::make_shared<NativeSystemCalls>(), journal, 1));
    std::mutex mutex;
    std::condition_variable changed;
    bool ready = false;
    auto events = server.events().subscribe([&] {
        const std::scoped_lock lock(mutex);
        ready = true;
        changed.notify_one();
    });
    TcpServerOptions options;
    options.address = SocketAddress::ipv4({127, 0, 0, 1}, 0);
    server.start(options);
    std::jthread sender;
    Clock::time_point start;
    for (;;) {
        {
            std::unique_lock lock(mutex);
            changed.wait(lock, [&] { return ready; });
            ready = false;
        }
        for (const TcpEvent& event : events->takeAll()) {
            if (const auto* listening = std::get_if<Listening>(&event)) {
                sender = std::jthread([port = listening->local.port()] { sendStream(port); });
            } else if (std::holds_alternative<ConnectionOpened>(event)) {
                start = Clock::now();
            } else if (const auto* changedPhase = std::get_if<ConnectionChanged>(&event);
                       changedPhase != nullptr && changedPhase->phase == ConnectionPhase::PeerFinished) {
                return static_cast<double>(kStreamBytes) / secondsSince(start) / 1e9;
            }
        }
    }
}

void benchStream()
{
    std::vector<double> bare;
    std::vector<double> ours;
    for (int round = 0; round < kRounds; ++round) {
        bare.push_back(bareStream());
        ours.push_back(serverStream());
    }
    const double ratio = median(ours) / median(bare);
    print("TCP server, 64 KiB reads, 256 B kept", median(bare), median(ours), "GB/s", ratio, "at least 0.9",
          ratio >= 0.9);
}

/// Sends datagrams with at most `window` of them not yet received: as fast as it goes without loss.
void sendDatagrams(std::uint16_t port, const std::atomic<std::uint64_t>& received)
{
    constexpr std::uint64_t window = 250; // fits into the default receive buffer
    const int handle = ::socket(AF_INET, SOCK_DGRAM, 0);
    const sockaddr_in address = loopback(port);
    ::connect(handle, reinterpret_cast<const sockaddr*>(&address), sizeof address);
    const std::array<char, kDatagramSize> data{};
    for (std::uint64_t sent = 0; sent < kDatagrams; ++sent) {
        while (sent - received.load(std::memory_order_relaxed) >= window) {
        }
        ::send(handle, data.data(), data.size(), 0);
    }
    ::close(handle);
}

double bareDatagrams()
{
    const int handle = ::socket(AF_INET, SOCK_DGRAM, 0);
    const std::uint16_t port = bindLoopback(handle);
    std::atomic<std::uint64_t> received{0};
    std::jthread sender([&] { sendDatagrams(port, received); });
    std::vector<char> buffer(std::size_t{64} << 10);
    sockaddr_in from{};
    std::array<char, 256> control;
    const auto start = Clock::now();
    while (received.load(std::memory_order_relaxed) < kDatagrams) {
        iovec part{buffer.data(), buffer.size()};
        msghdr message{};
        message.msg_name = &from;
        message.msg_namelen = sizeof from;
        message.msg_iov = &part;
        message.msg_iovlen = 1;
        message.msg_control = control.data();
        message.msg_controllen = control.size();
        if (::recvmsg(handle, &message, MSG_TRUNC) >= 0)
            received.fetch_add(1, std::memory_order_relaxed);
    }
    const double seconds = secondsSince(start);
    sender.join();
    ::close(handle);
    return static_cast<double>(kDatagrams) / seconds / 1e3;
}

/// The system, and how many datagrams it has given.
class CountingSystemCalls final : public ForwardingSystemCalls
{
public:
    CallResult recvmsg(Handle handle, IncomingMessage& message, int flags) override
    {
        const CallResult result = ForwardingSystemCalls::recvmsg(handle, message, flags);
        if (result.ok())
            received.fetch_add(1, std::memory_order_relaxed);
        return result;
    }
    std::atomic<std::uint64_t> received{0};
};

/// Thousands of datagrams a second; every one has to be in the journal.
double receiverDatagrams(bool& complete)
{
    const auto system = std::make_shared<CountingSystemCalls>();
    const auto journal = std::make_shared<CallJournal>();
    Drainer drainer(*journal);
    double rate = 0;
    {
        UdpReceiver receiver(std::make_shared<RecordingSystemCalls>(system, journal, 1));
        std::mutex mutex;
        std::condition_variable changed;
        auto events = receiver.events().subscribe([&] {
            const std::scoped_lock lock(mutex);
            changed.notify_one();
        });
        UdpReceiverOptions options;
        options.address = SocketAddress::ipv4({127, 0, 0, 1}, 0);
        receiver.start(options);
        std::jthread sender;
        Clock::time_point start;
        while (system->received.load() < kDatagrams) {
            // The window takes events as often as it draws.
            std::unique_lock lock(mutex);
            changed.wait_for(lock, std::chrono::milliseconds(33));
            lock.unlock();
            for (const UdpEvent& event : events->takeAll()) {
                if (const auto* opened = std::get_if<Opened>(&event)) {
                    start = Clock::now();
                    sender = std::jthread(
                        [&, port = opened->local.port()] { sendDatagrams(port, system->received); });
                }
            }
        }
        rate = static_cast<double>(kDatagrams) / secondsSince(start) / 1e3;
    }
    complete = drainer.finish(CallId::Recvmsg) == kDatagrams && drainer.evicted() == 0 && complete;
    return rate;
}

void benchDatagrams()
{
    std::vector<double> bare;
    std::vector<double> ours;
    bool complete = true;
    for (int round = 0; round < kRounds; ++round) {
        bare.push_back(bareDatagrams());
        ours.push_back(receiverDatagrams(complete));
    }
    const double ratio = median(ours) / median(bare);
    print("UDP receiver, 100 B, all recorded, none lost", median(bare), median(ours), "k/s", ratio,
          "at least 0.85", ratio >= 0.85 && complete);
}

} // namespace

int main()
{
    benchOneCall();
    benchStream();
    benchDatagrams();
    return 0;
}
