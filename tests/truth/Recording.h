// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallHistory.h"
#include "core/calls/RecordingSystemCalls.h"
#include "core/export/CallCapture.h"

#include <condition_variable>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string_view>
#include <thread>
#include <vector>

namespace workbench {

/// Records what roles do and writes it in every format.
class Recording
{
public:
    Recording(std::filesystem::path folder, std::size_t keptBytes);
    ~Recording();

    /// A recorded way to the system.
    std::shared_ptr<SystemCalls> door(std::string_view actor) const;
    /// What comes from here on is in the "late" files as well.
    void mark();
    /// What comes from here on is written to live.jsonl and live.pcapng while it happens, until
    /// stopCapture(): then the files are whole.
    void startCapture();
    void stopCapture();
    /// calls.txt, calls.jsonl, calls.csv, calls.pcapng; late.* from the mark on. *.skipped: how many calls
    /// the pcapng file leaves out, those without IP and those of the workbench. False where that fails.
    bool write();

private:
    void drain(std::chrono::milliseconds pendingAfter = {});
    void drainAlong();
    bool writeFrom(std::size_t first, const std::filesystem::path& stem) const;

    const std::filesystem::path m_folder;
    std::shared_ptr<CallJournal> m_journal = std::make_shared<CallJournal>();
    std::mutex m_mutex; ///< of all below
    CallHistory m_history{SIZE_MAX};
    std::size_t m_mark = 0;
    std::vector<std::unique_ptr<CallCapture>> m_captures;
    std::condition_variable m_stopped;
    std::thread m_drainer; ///< while there are captures
};

} // namespace workbench
