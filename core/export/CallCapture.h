// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallJournal.h"
#include "core/export/CallExporter.h"

#include <array>
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string_view>
#include <thread>
#include <vector>

namespace workbench {

/// Formats that can be written while calls happen and make sense of a part of a session.
inline constexpr std::array kCaptureFormats{ExportFormat::JsonLines, ExportFormat::Pcapng};

/// Writes every record to a file while it happens, in the order of the numbers, on threads of its own. A
/// call that has not returned holds back those after it until it returns or the capture ends; where they come
/// to more than half the budget, it is written as it stands. Whoever hands calls over never waits: a disk
/// that is full or too slow ends the capture, with the file whole up to some call, and nothing else.
class CallCapture
{
public:
    static constexpr std::size_t kDefaultBudget = std::size_t{256} << 20;

    enum class State : std::uint8_t {
        Running,
        Closed,  ///< all that was handed over is written
        Failed,  ///< error() tells why; the file ends with the last call that was written whole
        TooSlow, ///< more than the budget was waiting for the disk; what had been handed over before is
                 ///< written
    };

    /// Creates or empties the file; Failed at once where that cannot be. `budgetBytes` bounds the records
    /// that wait to be written. `journal`, which is followed while
    /// the capture lives, must outlive it.
    CallCapture(std::filesystem::path path, ExportFormat format, CallJournal& journal,
                std::size_t budgetBytes = kDefaultBudget);
    /// Writes what is held, calls still pending with a null result, and closes the file.
    ~CallCapture();
    CallCapture(const CallCapture&) = delete;
    CallCapture& operator=(const CallCapture&) = delete;

    /// Returns at once; one thread.
    void append(const CallBatch& batch);
    /// No more is taken; what is held is still written. Returns at once: isOver() tells when.
    void stop();
    /// stop(), then waits until all is written and the file closed.
    void close();

    // Any thread.
    State state() const { return m_state.load(); }
    /// The file is closed.
    bool isOver() const { return m_over.load(); }
    /// errno of the first failure to open or write, 0 for none.
    int error() const { return m_error.load(); }
    std::uint64_t bytesWritten() const { return m_bytes.load(std::memory_order_relaxed); }
    std::uint64_t callsWritten() const { return m_calls.load(std::memory_order_relaxed); }
    const std::filesystem::path& path() const { return m_path; }

private:
    struct Held;

    void run();
    void write(const std::vector<CallBatch>& batches, bool last);
    void flush();
    int put(std::string_view bytes);
    void fail(int error);

    CallJournal& m_journal;
    const std::filesystem::path m_path;
    const std::size_t m_budget;
    std::FILE* m_file = nullptr;
    std::atomic<State> m_state{State::Running};
    std::atomic<bool> m_over{false};
    std::atomic<int> m_error{0};
    std::atomic<std::uint64_t> m_bytes{0};
    std::atomic<std::uint64_t> m_calls{0};
    std::atomic<std::size_t> m_waiting{0}; ///< bytes of records that are not written
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<CallBatch> m_queue;
    bool m_closing = false;
    std::unique_ptr<Held> m_held; ///< the thread's own
    std::thread m_thread;
};

} // namespace workbench
