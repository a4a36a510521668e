// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallJournal.h"

#include <atomic>
#include <condition_variable>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace workbench {

/// Writes every record to a file as JSON Lines, in the order of the numbers, on a thread of its own. A call
/// that has not returned holds back those after it until it returns or the file is closed.
class CallLogFile
{
public:
    /// Creates or empties the file; the error of the system where that fails (then append() does nothing).
    CallLogFile(const std::filesystem::path& path, const CallDirectory& directory);
    /// Writes what is held, calls still pending with a null result, and closes the file.
    ~CallLogFile();
    CallLogFile(const CallLogFile&) = delete;
    CallLogFile& operator=(const CallLogFile&) = delete;

    /// Returns at once; one thread.
    void append(const CallBatch& batch);
    /// Waits until all is written and closed; append() may not follow.
    void close();
    /// errno of the first failure to open or write, 0 for none. After it nothing more is written.
    int error() const { return m_error.load(); }

private:
    void run();
    void write(const std::vector<CallBatch>& batches, bool last);

    const CallDirectory& m_directory;
    std::FILE* m_file = nullptr;
    std::atomic<int> m_error{0};
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<CallBatch> m_queue;
    bool m_closing = false;
    struct Held;
    std::unique_ptr<Held> m_held; ///< the thread's own
    std::thread m_thread;
};

} // namespace workbench
