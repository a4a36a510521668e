// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

/// Measures the Sockets panel with 5,000 sockets: what the table of sockets takes for each record, what
/// TCP_INFO takes for each socket, how long the window is held by a refresh. Prints one JSON object a line,
/// as CoreBench does. Loopback only; wants a display (tools/bench gives it one).

#include "benchmarks/BareLoops.h"
#include "core/calls/RecordingSystemCalls.h"
#include "core/system/DescriptorLimit.h"
#include "widgets/sockets/LiveSockets.h"
#include "widgets/sockets/SocketTree.h"
#include "widgets/sockets/SocketTreeModel.h"
#include "widgets/sockets/SocketsPane.h"
#include "widgets/support/Theme.h"
#include "widgets/support/WorkbenchStyle.h"

#include <QApplication>

#include <array>
#include <memory>
#include <vector>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

using namespace workbench;
using namespace workbench::bench;

namespace {

constexpr int kRounds = 5;
constexpr std::size_t kConnections = 2500; ///< two sockets each

/// What this thread has worked, in seconds: other programs on the machine do not count.
double workedSeconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

/// A recorded door, and connections through it.
struct Door {
    std::shared_ptr<NativeSystemCalls> native = std::make_shared<NativeSystemCalls>();
    std::shared_ptr<CallJournal> journal = std::make_shared<CallJournal>();
    RecordingSystemCalls user{native, journal, journal->directory().addActor("TCP Server")};
    std::vector<Handle> clients;
    std::vector<Handle> accepted;

    SocketAddress nameOf(Handle handle)
    {
        RawAddress name;
        user.getsockname(handle, name);
        return SocketAddress::fromBytes(name.view());
    }

    void connectAll()
    {
        const Handle listener = user.socket(AF_INET, SOCK_STREAM, 0).value;
        user.bind(listener, SocketAddress::ipv4({127, 0, 0, 1}, 0).bytes());
        user.listen(listener, 128);
        const SocketAddress served = nameOf(listener);
        for (std::size_t made = 0; made < kConnections; ++made) {
            const Handle client = user.socket(AF_INET, SOCK_STREAM, 0).value;
            if (!user.connect(client, served.bytes()).ok())
                fail("connect");
            nameOf(client);
            RawAddress peer;
            accepted.push_back(user.accept(listener, &peer).value);
            clients.push_back(client);
        }
    }
};

void benchRecords()
{
    constexpr int calls = 400'000;
    Door door;
    const Handle handle = door.user.socket(AF_INET, SOCK_DGRAM, 0).value;
    door.user.bind(handle, SocketAddress::ipv4({127, 0, 0, 1}, 0).bytes());
    const SocketAddress to = door.nameOf(handle);
    door.user.connect(handle, to.bytes());
    SocketTable table(door.journal->directory());
    table.take(door.journal->drain());
    std::vector<double> each;
    std::array<std::byte, kDatagramSize> bytes{};
    for (int round = 0; round < kRounds; ++round) {
        for (int call = 0; call < calls / 2; ++call) {
            door.user.send(handle, bytes, 0);
            door.user.recv(handle, bytes, 0);
        }
        const CallBatch batch = door.journal->drain();
        const double start = workedSeconds();
        table.take(batch);
        each.push_back((workedSeconds() - start) / static_cast<double>(batch.records.size()) * 1e9);
    }
    const double ns = median(each);
    print({"a record in the table of sockets", 0, ns, "ns", ns, "at most 30", ns <= 30});
}

void benchTcpInfo(Door& door)
{
    std::vector<double> bare;
    std::vector<double> ours;
    tcp_info info{};
    for (int round = 0; round < kRounds; ++round) {
        auto start = Clock::now();
        for (const auto* handles : {&door.clients, &door.accepted}) {
            for (const Handle handle : *handles) {
                socklen_t length = sizeof info;
                ::getsockopt(static_cast<int>(handle), IPPROTO_TCP, TCP_INFO, &info, &length);
            }
        }
        bare.push_back(secondsSince(start) / (2.0 * kConnections) * 1e6);
        start = Clock::now();
        for (const auto* handles : {&door.clients, &door.accepted}) {
            for (const Handle handle : *handles) {
                std::uint32_t length = sizeof info;
                door.native->getsockopt(handle, IPPROTO_TCP, TCP_INFO,
                                        std::as_writable_bytes(std::span(&info, 1)), length);
            }
        }
        ours.push_back(secondsSince(start) / (2.0 * kConnections) * 1e6);
    }
    const double us = median(ours);
    print(
        {"TCP_INFO of one of 5,000 sockets", median(bare), us, "us", us, "about 1 (at most 1.5)", us <= 1.5});
}

void benchPanel(QApplication& application, Door& door)
{
    Theme theme(application, Theme::Mode::Light);
    QApplication::setStyle(new WorkbenchStyle(theme));
    const auto own = std::make_shared<RecordingSystemCalls>(
        door.native, door.journal, door.journal->directory().addActor("Socket Workbench"),
        RecordingSystemCalls::Purpose::Housekeeping);
    LiveSockets live(door.journal->directory(), own, door.native->openHandles());
    live.take(door.journal->drain());
    SocketsPane pane(live, theme);
    pane.resize(1000, 400);
    pane.show();
    const auto spin = [](int milliseconds) {
        const auto start = Clock::now();
        while (secondsSince(start) * 1000 < milliseconds)
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    };
    spin(1000);
    std::vector<double> held;
    const std::array<std::byte, 1> one{};
    for (int round = 0; round < 40; ++round) {
        // Every queue is another one at each reading.
        for (const Handle client : door.clients)
            door.native->send(client, one, MSG_NOSIGNAL);
        spin(LiveSockets::kRefreshMs / 2);
        live.take(door.journal->drain());
        const double start = workedSeconds();
        live.refresh();
        pane.tree().viewport()->repaint();
        held.push_back((workedSeconds() - start) * 1000);
    }
    const double p95 = quantile(held, 0.95);
    print({"refresh of 5,000 sockets, p95 (beside it the median)", median(held), p95, "ms", p95, "at most 16",
           p95 <= 16});
}

} // namespace

int main(int argc, char** argv)
{
    raiseDescriptorLimit();
    QApplication application(argc, argv);
    benchRecords();
    Door door;
    door.connectAll();
    benchTcpInfo(door);
    benchPanel(application, door);
    return 0;
}
