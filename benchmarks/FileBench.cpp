// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

/// Measures writing a log of a million calls as JSON Lines, and reading it again, against writing the same
/// bytes to the same disk from ready buffers, by turns. Prints one JSON object a line, as CoreBench does. The
/// file (some 600 MB) stands in the folder that the first argument names, else in the system's for temporary
/// files.

#include "benchmarks/Figures.h"
#include "core/calls/CallHistory.h"
#include "core/calls/CallLogReader.h"
#include "core/export/CallCapture.h"
#include "tests/support/SampleLog.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <limits>
#include <string>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

using namespace workbench;
using namespace workbench::bench;

namespace {

constexpr int kRounds = 5;
constexpr std::size_t kCalls = 1'000'000;
constexpr std::size_t kPortion = std::size_t{256} << 10;

[[noreturn]] void fail(const char* what)
{
    std::perror(what);
    std::exit(1);
}

/// send, recv and recvmsg by turns, with 20 to 100 bytes of payload.
class MillionTransfers
{
public:
    MillionTransfers()
    {
        const std::string text =
            "GET /sensor/7/temperature HTTP/1.1\r\nHost: \"gateway\"\r\nAccept: text/plain\r\n"
            "X-Requested-By: workbench\r\n";
        m_log.accepted(7, 9, 49690);
        m_log.opened(15, SampleLog::UdpReceiver, constants::sockDgram);
        m_log.play(SampleLog::UdpReceiver, {}).bind(15, SampleLog::loopback(5000).bytes());
        std::vector<std::byte> buffer(65536);
        for (std::size_t i = 0; m_history.size() < kCalls; ++i) {
            const std::string payload = text.substr(0, 20 + i * 7 % 81);
            switch (i % 3) {
            case 0:
                m_log.sent(9, payload);
                break;
            case 1:
                m_log.received(9, payload);
                break;
            default: {
                IncomingMessage message;
                message.buffer = buffer;
                m_log
                    .play(SampleLog::UdpReceiver, {.value = static_cast<std::int64_t>(payload.size()),
                                                   .data = payload,
                                                   .address = SampleLog::loopback(41873)})
                    .recvmsg(15, message, constants::msgTrunc);
                break;
            }
            }
            if (i % 1000 == 0)
                m_history.append(m_log.journal->drain());
        }
    }
    CallBatch all() const
    {
        const auto snapshot = m_history.snapshot();
        CallBatch batch;
        batch.records.assign(snapshot.records.begin(), snapshot.records.end());
        batch.blocks = snapshot.blocks;
        return batch;
    }
    const CallDirectory& directory() const { return m_log.journal->directory(); }

private:
    SampleLog m_log{std::numeric_limits<std::size_t>::max() / 2};
    CallHistory m_history{std::numeric_limits<std::size_t>::max()};
};

/// The bytes of the file in ready buffers, written one after the other.
double writeBare(const std::filesystem::path& path, std::uint64_t bytes)
{
    const std::string portion(kPortion, 'x');
    const auto start = Clock::now();
    std::FILE* file = std::fopen(path.c_str(), "wb");
    if (file == nullptr)
        fail("fopen");
    std::setvbuf(file, nullptr, _IONBF, 0);
    for (std::uint64_t rest = bytes; rest > 0;) {
        const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(rest, kPortion));
        if (std::fwrite(portion.data(), 1, size, file) != size)
            fail("fwrite");
        rest -= size;
    }
    std::fclose(file);
    return secondsSince(start);
}

double writeCalls(const std::filesystem::path& path, const CallBatch& calls, const CallDirectory& directory)
{
    const auto start = Clock::now();
    CallCapture capture(path, ExportFormat::JsonLines, directory, std::numeric_limits<std::size_t>::max());
    capture.append(calls);
    capture.close();
    if (capture.error() != 0 || capture.callsWritten() != calls.records.size())
        fail("capture");
    return secondsSince(start);
}

double readCalls(const std::filesystem::path& path, std::size_t expected)
{
    const auto start = Clock::now();
    LoadedCalls loaded;
    if (readCallLog(
            path, std::size_t{1} << 30, [](auto, auto) { return true; }, loaded) != 0)
        fail("readCallLog");
    const double seconds = secondsSince(start);
    if (loaded.calls.records.size() != expected || loaded.unreadable != 0)
        fail("read");
    return seconds;
}

/// Until the file is on the disk; before, a file of this size is a copy in memory.
double syncSeconds(const std::filesystem::path& path)
{
    const auto start = Clock::now();
    const int handle = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    if (handle < 0 || ::fsync(handle) != 0 || ::close(handle) != 0)
        fail("fsync");
    return secondsSince(start);
}

/// One way of writing, by rounds.
struct Times {
    std::vector<double> memory; ///< until all is handed to the system
    std::vector<double> disk;   ///< until it is on the disk
    void add(double seconds, double sync)
    {
        memory.push_back(seconds);
        disk.push_back(seconds + sync);
    }
};

void printRatio(const char* name, double bare, double ours, double most)
{
    const std::string promise =
        most == 0 ? "told only" : "at most " + std::to_string(static_cast<int>(most)) + " times as long";
    print({name, bare, ours, "s", ours / bare, promise.c_str(), most == 0 || ours / bare <= most});
}

} // namespace

int main(int argc, char** argv)
{
    const std::filesystem::path folder =
        argc > 1 ? std::filesystem::path(argv[1]) : std::filesystem::temp_directory_path();
    const auto log = folder / "socket-workbench-bench.jsonl";
    const auto plain = folder / "socket-workbench-bench.bytes";
    const MillionTransfers transfers;
    const CallBatch calls = transfers.all();
    Times bare;
    Times ours;
    std::vector<double> load;
    for (int round = 0; round < kRounds; ++round) {
        std::filesystem::remove(log);
        const double wrote = writeCalls(log, calls, transfers.directory());
        ours.add(wrote, syncSeconds(log));
        load.push_back(readCalls(log, calls.records.size()));
        std::filesystem::remove(plain);
        const double copied = writeBare(plain, std::filesystem::file_size(log));
        bare.add(copied, syncSeconds(plain));
    }
    std::filesystem::remove(log);
    std::filesystem::remove(plain);
    printRatio("export 1 M calls as JSON Lines, to the disk", median(bare.disk), median(ours.disk), 2);
    printRatio("load 1 M calls from JSON Lines", median(bare.disk), median(load), 3);
    // What the system's memory takes without any disk is no yardstick for a format, but it tells what
    // formatting costs.
    printRatio("export 1 M calls as JSON Lines, to memory", median(bare.memory), median(ours.memory), 0);
    printRatio("load 1 M calls, against writing to memory", median(bare.memory), median(load), 0);
    return 0;
}
