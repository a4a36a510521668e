// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

/// Measures the core against bare loops of the same system calls, in the same run and by turns, and prints
/// one JSON object a line: {"name", "bare", "ours", "unit", "figure", "promise", "holds"}. Loopback only; a
/// few seconds.

#include "benchmarks/BareLoops.h"
#include "benchmarks/Drainer.h"
#include "core/calls/RecordingSystemCalls.h"
#include "core/roles/TcpServer.h"
#include "core/roles/UdpReceiver.h"
#include "core/system/FaultySystemCalls.h"

#include <array>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace workbench;
using namespace workbench::bench;

namespace {

constexpr int kRounds = 5;
constexpr std::uint64_t kStreamBytes = std::uint64_t{2} << 30;
constexpr std::uint64_t kDatagrams = 600'000;

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
    print({"one recorded getsockname", median(bare), median(ours), "ns", more, "at most 150 ns more",
           more <= 150});
}

/// What a fault plan costs on the way of a call while no rule is on: with and without it, by turns.
void benchIdleFaults()
{
    constexpr int calls = 1'000'000;
    const auto native = std::make_shared<NativeSystemCalls>();
    const auto plan = std::make_shared<FaultPlan>();
    plan->add({.call = CallId::Getsockname, .error = 1}, false);
    const std::array<std::shared_ptr<SystemCalls>, 2> doors{
        native, std::make_shared<FaultySystemCalls>(native, plan)};
    const int handle = ::socket(AF_INET, SOCK_DGRAM, 0);
    bindLoopback(handle);
    std::array<std::vector<double>, 2> times;
    for (int round = 0; round < 2 * kRounds; ++round) {
        const auto turn = static_cast<std::size_t>(round % 2);
        SystemCalls& door = *doors[turn];
        RawAddress name;
        const auto start = Clock::now();
        for (int i = 0; i < calls; ++i)
            door.getsockname(handle, name);
        times[turn].push_back(secondsSince(start) / calls * 1e9);
    }
    ::close(handle);
    const double more = median(times[1]) - median(times[0]);
    print({"one getsockname behind idle faults", median(times[0]), median(times[1]), "ns", more,
           "at most 15 ns more", more <= 15});
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
                sender = std::jthread([port = listening->local.port()] { sendStream(port, kStreamBytes); });
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
        bare.push_back(bareStream(kStreamBytes));
        ours.push_back(serverStream());
    }
    const double ratio = median(ours) / median(bare);
    print({"TCP server, 64 KiB reads, 256 B kept", median(bare), median(ours), "GB/s", ratio, "at least 0.9",
           ratio >= 0.9});
}

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
                    sender = std::jthread([&, port = opened->local.port()] {
                        sendDatagrams(port, kDatagrams, system->received);
                    });
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
        bare.push_back(bareDatagrams(kDatagrams));
        ours.push_back(receiverDatagrams(complete));
    }
    const double ratio = median(ours) / median(bare);
    print({"UDP receiver, 100 B, all recorded, none lost", median(bare), median(ours), "k/s", ratio,
           "at least 0.85", ratio >= 0.85 && complete});
}

} // namespace

int main()
{
    benchOneCall();
    benchIdleFaults();
    benchStream();
    benchDatagrams();
    return 0;
}
