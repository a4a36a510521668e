// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

/// Measures what reply rules cost: a client sends a message, waits for the answer and sends the next, to a
/// server that echoes and to the same server with a hundred rules of which the last one echoes, by turns.
/// Every call is recorded and the journal drained. Prints one JSON object a line, as CoreBench does. Loopback
/// only.

#include "benchmarks/BareLoops.h"
#include "benchmarks/Drainer.h"
#include "core/calls/RecordingSystemCalls.h"
#include "core/roles/TcpServer.h"

#include <array>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace workbench;
using namespace workbench::bench;

namespace {

constexpr int kRounds = 7;
constexpr int kMessages = 30'000;
constexpr int kRules = 100;
constexpr std::size_t kMessageSize = 100;

Payload text(const std::string& words)
{
    return {PayloadMode::Text, Encoding::Utf8, LineEnding::None, words, false};
}

/// Every kind of match in turn; none matches what is sent.
ReplyRule otherRule(int number)
{
    constexpr std::array kinds{MatchKind::Exact,    MatchKind::StartsWith, MatchKind::Contains,
                               MatchKind::EndsWith, MatchKind::Regex,      MatchKind::HexPattern,
                               MatchKind::Length};
    ReplyRule rule;
    rule.match.kind = kinds[static_cast<std::size_t>(number) % kinds.size()];
    rule.match.bytes = text("command " + std::to_string(number));
    rule.match.pattern = rule.match.kind == MatchKind::HexPattern
                             ? "01 ?? 00 06"
                             : "^GET /" + std::to_string(number) + "/(\\w+)";
    rule.match.least = rule.match.most = static_cast<std::size_t>(1000 + number);
    rule.payload = text("answer");
    return rule;
}

ReplyEngine hundredRules()
{
    ReplyRules rules;
    for (int number = 1; number < kRules; ++number)
        rules.rules.push_back(otherRule(number));
    ReplyRule last;
    last.action = ReplyAction::Echo;
    rules.rules.push_back(last);
    auto made = ReplyEngine::make(rules);
    if (auto* engine = std::get_if<ReplyEngine>(&made))
        return std::move(*engine);
    std::fputs("the rules cannot be read\n", stderr);
    std::exit(1);
}

/// Messages sent and answered; thousands a second.
double answeredMessages(std::uint16_t port)
{
    const int handle = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(handle, reinterpret_cast<const sockaddr*>(&address), sizeof address) < 0)
        fail("connect");
    const int on = 1;
    ::setsockopt(handle, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    std::array<char, kMessageSize> data{};
    data.fill('x');
    const auto start = Clock::now();
    for (int i = 0; i < kMessages; ++i) {
        if (::send(handle, data.data(), data.size(), MSG_NOSIGNAL) != std::ssize(data))
            fail("send");
        if (::recv(handle, data.data(), data.size(), MSG_WAITALL) != std::ssize(data))
            fail("recv");
    }
    const double rate = kMessages / secondsSince(start) / 1e3;
    ::close(handle);
    return rate;
}

/// A server that echoes, by itself or by the last of a hundred rules.
double echoRate(bool byRules)
{
    const auto journal = std::make_shared<CallJournal>();
    Drainer drainer(*journal);
    TcpServer server(
        std::make_shared<RecordingSystemCalls>(std::make_shared<NativeSystemCalls>(), journal, 1));
    std::mutex mutex;
    std::condition_variable changed;
    auto events = server.events().subscribe([&] {
        const std::scoped_lock lock(mutex);
        changed.notify_one();
    });
    if (byRules)
        server.setReplies(hundredRules(), {});
    else
        server.setEcho(true);
    TcpServerOptions options;
    options.address = SocketAddress::ipv4({127, 0, 0, 1}, 0);
    server.start(options);
    std::jthread client;
    double rate = 0;
    for (;;) {
        // The window takes events as often as it draws.
        std::unique_lock lock(mutex);
        changed.wait_for(lock, std::chrono::milliseconds(33));
        lock.unlock();
        for (const TcpEvent& event : events->takeAll()) {
            if (const auto* listening = std::get_if<Listening>(&event))
                client = std::jthread([&, port = listening->local.port()] { rate = answeredMessages(port); });
            const auto* phase = std::get_if<ConnectionChanged>(&event);
            const bool finished = phase != nullptr && phase->phase == ConnectionPhase::PeerFinished;
            if (finished || std::holds_alternative<ConnectionClosed>(event)) {
                client.join();
                return rate;
            }
        }
    }
}

} // namespace

int main()
{
    std::vector<double> plain;
    std::vector<double> ruled;
    for (int round = 0; round < kRounds; ++round) {
        plain.push_back(echoRate(false));
        ruled.push_back(echoRate(true));
    }
    const double ratio = median(ruled) / median(plain);
    print({"echo by the last of 100 reply rules, 100 B", median(plain), median(ruled), "k/s", ratio,
           "at least 0.8", ratio >= 0.8});
    return 0;
}
