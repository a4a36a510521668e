// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

/// Measures repetition: how punctual it is, and how it fares against a bare loop of sendto, in the same run
/// and by turns. Every call is recorded and the journal drained, the events are taken as the window takes
/// them. Prints one JSON object a line, as CoreBench does. Loopback only.

#include "benchmarks/BareLoops.h"
#include "benchmarks/Drainer.h"
#include "core/calls/RecordingSystemCalls.h"
#include "core/roles/UdpSender.h"

#include <algorithm>
#include <array>
#include <condition_variable>
#include <mutex>
#include <string>
#include <vector>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace workbench;
using namespace workbench::bench;

namespace {

constexpr int kRounds = 5;
constexpr std::uint64_t kSends = 400'000;

/// A socket that datagrams can be sent to and that nobody reads: what comes is dropped once its buffer is
/// full.
class Sink
{
public:
    Sink() : m_handle(::socket(AF_INET, SOCK_DGRAM, 0)), m_port(bindLoopback(m_handle)) {}
    ~Sink() { ::close(m_handle); }
    Sink(const Sink&) = delete;
    Sink& operator=(const Sink&) = delete;
    std::uint16_t port() const { return m_port; }

private:
    int m_handle;
    std::uint16_t m_port;
};

/// Thousands of sends a second.
double bareSends(std::uint16_t port)
{
    const int handle = ::socket(AF_INET, SOCK_DGRAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const std::array<char, kDatagramSize> data{};
    const auto start = Clock::now();
    for (std::uint64_t i = 0; i < kSends; ++i) {
        if (::sendto(handle, data.data(), data.size(), MSG_NOSIGNAL,
                     reinterpret_cast<const sockaddr*>(&address), sizeof address) < 0)
            fail("sendto");
    }
    const double rate = static_cast<double>(kSends) / secondsSince(start) / 1e3;
    ::close(handle);
    return rate;
}

/// What the last RepeatProgress says.
RepeatProgress repeated(std::uint16_t port, const char* payload, const Pace& pace, std::uint64_t count)
{
    const auto journal = std::make_shared<CallJournal>();
    Drainer drainer(*journal);
    UdpSender sender(
        std::make_shared<RecordingSystemCalls>(std::make_shared<NativeSystemCalls>(), journal, 1));
    std::mutex mutex;
    std::condition_variable changed;
    auto events = sender.events().subscribe([&] {
        const std::scoped_lock lock(mutex);
        changed.notify_one();
    });
    UdpSenderOptions options;
    options.host = "127.0.0.1";
    options.port = port;
    sender.setOptions(options);
    RepeatPlan plan;
    plan.payload =
        PayloadTemplate::parse({PayloadMode::Text, Encoding::Utf8, LineEnding::None, payload, true}).value();
    plan.pace = pace;
    plan.count = count;
    sender.repeat(std::move(plan));
    std::vector<UdpEvent> taken;
    for (;;) {
        std::unique_lock lock(mutex);
        changed.wait_for(lock, std::chrono::milliseconds(33));
        lock.unlock();
        events->takeAll(taken);
        for (const UdpEvent& event : taken) {
            const auto* progress = std::get_if<RepeatProgress>(&event);
            if (progress != nullptr && !progress->running)
                return *progress;
        }
    }
}

void benchFlatOut(const Sink& sink, const char* name, const std::string& payload)
{
    std::vector<double> bare;
    std::vector<double> ours;
    bool complete = true;
    for (int round = 0; round < kRounds; ++round) {
        bare.push_back(bareSends(sink.port()));
        const RepeatProgress end = repeated(sink.port(), payload.c_str(), {}, kSends);
        ours.push_back(end.perSecond / 1e3);
        complete = complete && end.sent == kSends;
    }
    const double ratio = median(ours) / median(bare);
    print({name, median(bare), median(ours), "k/s", ratio, "at least 0.8", ratio >= 0.8 && complete});
}

void benchPace(const Sink& sink)
{
    constexpr double rate = 10'000;
    std::vector<double> late;
    std::vector<double> achieved;
    for (int round = 0; round < kRounds; ++round) {
        const RepeatProgress end =
            repeated(sink.port(), std::string(kDatagramSize, 'x').c_str(), {.perSecond = rate}, 20'000);
        late.push_back(std::chrono::duration<double, std::micro>(end.late99).count());
        achieved.push_back(end.perSecond);
    }
    print({"repetition, 10,000 sends a second: rate", rate, median(achieved), "/s", median(achieved) / rate,
           "at least 0.999", median(achieved) >= rate * 0.999});
    print({"repetition, 10,000 sends a second: 99 % are late by", 0, median(late), "us", median(late),
           "at most 200 us", median(late) <= 200});
}

} // namespace

int main()
{
    const Sink sink;
    benchPace(sink);
    benchFlatOut(sink, "repetition flat out, 100 B, all recorded", std::string(kDatagramSize, 'x'));
    return 0;
}
