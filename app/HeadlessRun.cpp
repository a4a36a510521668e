// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "app/HeadlessRun.h"

#include "core/calls/CallHistory.h"
#include "core/calls/CallText.h"
#include "core/calls/RecordingSystemCalls.h"
#include "core/export/CallCapture.h"
#include "core/scenario/Demo.h"

#include <chrono>
#include <cstdio>
#include <future>
#include <limits>
#include <string_view>
#include <system_error>

namespace workbench {

namespace {

/// Prints records in order as they become complete.
class Printer
{
public:
    Printer(CallJournal& journal, CallCapture* logFile) : m_journal(journal), m_logFile(logFile) {}

    void drain()
    {
        const CallBatch batch = m_journal.drain();
        m_records.append(batch);
        if (m_logFile != nullptr)
            m_logFile->append(batch);
        print(m_records.completeRows());
    }
    /// What is left, calls that have not returned among them.
    void finish()
    {
        drain();
        print(m_records.size());
    }

private:
    void print(std::size_t rows)
    {
        for (std::size_t row = 0; row < rows; ++row)
            std::puts(lineText(m_records.at(row), m_journal.directory()).c_str());
        m_records.evict(rows);
        std::fflush(stdout);
    }

    CallJournal& m_journal;
    CallCapture* m_logFile;
    CallHistory m_records{std::numeric_limits<std::size_t>::max()};
};

DemoReport playDemo(const std::shared_ptr<SystemCalls>& native, const std::shared_ptr<CallJournal>& journal)
{
    const auto door = [&](std::string_view actor) -> std::shared_ptr<SystemCalls> {
        return std::make_shared<RecordingSystemCalls>(native, journal, journal->directory().addActor(actor));
    };
    TcpServer server(door("TCP Server"));
    TcpClient client(door("TCP Client"));
    UdpSender sender(door("UDP Sender"));
    UdpReceiver receiver(door("UDP Receiver"));
    HostLookup lookup(door("Host Lookup"));
    return runDemo({server, client, sender, receiver, lookup}, DemoEnd::CloseAll, {});
}

} // namespace

int runHeadless(const std::shared_ptr<SystemCalls>& native, const std::shared_ptr<CallJournal>& journal,
                CallCapture* logFile)
{
    constexpr std::chrono::milliseconds interval{33};
    Printer printer(*journal, logFile);
    auto demo = std::async(std::launch::async, [&] { return playDemo(native, journal); });
    while (demo.wait_for(interval) != std::future_status::ready)
        printer.drain();
    const DemoReport report = demo.get();
    printer.finish();
    if (!report.ok)
        std::fprintf(stderr, "socket-workbench: the demo failed: %s\n", report.failedStep.c_str());
    if (logFile != nullptr) {
        logFile->close();
        if (logFile->error() != 0) {
            std::fprintf(stderr, "socket-workbench: the log file was not written whole: %s\n",
                         std::generic_category().message(logFile->error()).c_str());
            return 2;
        }
    }
    return report.ok ? 0 : 1;
}

} // namespace workbench
