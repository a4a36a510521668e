// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

/// Measures writing a log of a million calls as JSON Lines, and reading it again, against writing the same
/// bytes from ready buffers, by turns. Prints one JSON object a line, as CoreBench does. The file (some 550
/// MB) stands in the folder that the first argument names, else in the system's for temporary files.
///
/// The promise is judged by the time until the bytes are on the disk, on both sides: a saved log replaces the
/// old file only when it is there (QSaveFile), so a plain loop that does the same job waits for it, too. What
/// both take until the system has the bytes in its memory is told besides; no cost of a disk hides behind
/// that.

#include "benchmarks/Figures.h"
#include "core/calls/CallHistory.h"
#include "core/calls/CallLogReader.h"
#include "core/export/CallExport.h"
#include "core/system/EarlyWriting.h"
#include "tests/support/SampleLog.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

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

/// Where a file's bytes are when it counts as written.
enum class Until { Memory, Disk };
constexpr std::size_t at(Until until) { return static_cast<std::size_t>(until); }

/// A new file without a buffer of its own.
class File
{
public:
    explicit File(const std::filesystem::path& path)
    {
        std::filesystem::remove(path);
        m_file = std::fopen(path.c_str(), "wb");
        if (m_file == nullptr)
            fail("fopen");
        std::setvbuf(m_file, nullptr, _IONBF, 0);
    }
    int descriptor() const { return ::fileno(m_file); }
    void write(std::string_view bytes)
    {
        if (std::fwrite(bytes.data(), 1, bytes.size(), m_file) != bytes.size())
            fail("fwrite");
    }
    void close(Until until)
    {
        if (until == Until::Disk && ::fsync(descriptor()) != 0)
            fail("fsync");
        if (std::fclose(m_file) != 0)
            fail("fclose");
    }

private:
    std::FILE* m_file = nullptr;
};

/// The bytes of the file in ready buffers, written one after the other.
double writeBare(const std::filesystem::path& path, std::uint64_t bytes, Until until)
{
    const std::string portion(kPortion, 'x');
    File file(path);
    const auto start = Clock::now();
    for (std::uint64_t rest = bytes; rest > 0;) {
        const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(rest, kPortion));
        file.write({portion.data(), size});
        rest -= size;
    }
    file.close(until);
    return secondsSince(start);
}

/// As Save does it; the system is asked to begin early only where the disk is waited for.
double writeCalls(const std::filesystem::path& path, const CallBatch& calls, const CallDirectory& directory,
                  Until until)
{
    File file(path);
    const auto start = Clock::now();
    EarlyWriting early(file.descriptor());
    const auto put = [&](std::string_view text, std::size_t) {
        file.write(text);
        if (until == Until::Disk)
            early.add(text.size());
        return true;
    };
    SkippedCalls skipped;
    if (!exportCalls(calls.records, ExportFormat::JsonLines, directory, put, skipped))
        fail("exportCalls");
    file.close(until);
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
    std::array<std::vector<double>, 2> bare; // by Until
    std::array<std::vector<double>, 2> ours;
    std::vector<double> load;
    for (int round = 0; round < kRounds; ++round) {
        for (const Until until : {Until::Memory, Until::Disk}) {
            ours[at(until)].push_back(writeCalls(log, calls, transfers.directory(), until));
            bare[at(until)].push_back(writeBare(plain, std::filesystem::file_size(log), until));
        }
        load.push_back(readCalls(log, calls.records.size()));
    }
    std::filesystem::remove(log);
    std::filesystem::remove(plain);
    const double memory = median(bare[at(Until::Memory)]);
    const double disk = median(bare[at(Until::Disk)]);
    printRatio("export 1 M calls as JSON Lines, to the disk", disk, median(ours[at(Until::Disk)]), 2);
    printRatio("load 1 M calls from JSON Lines", disk, median(load), 3);
    printRatio("export 1 M calls as JSON Lines, to memory", memory, median(ours[at(Until::Memory)]), 0);
    printRatio("load 1 M calls, against writing to memory", memory, median(load), 0);
    return 0;
}
