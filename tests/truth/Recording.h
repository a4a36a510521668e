// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallHistory.h"
#include "core/calls/RecordingSystemCalls.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string_view>

namespace workbench {

/// Records what roles do and writes it in every format.
class Recording
{
public:
    explicit Recording(std::size_t keptBytes) { m_journal->setKeptBytes(keptBytes); }

    /// A recorded way to the system.
    std::shared_ptr<SystemCalls> door(std::string_view actor) const;
    /// What comes from here on is in the "late" files as well.
    void mark();
    /// calls.txt, calls.jsonl, calls.csv, calls.pcapng; late.* from the mark on. *.skipped: how many calls
    /// the pcapng file leaves out, those without IP and those of the workbench. False where that fails.
    bool write(const std::filesystem::path& folder);

private:
    void drain();
    bool writeFrom(std::size_t first, const std::filesystem::path& stem) const;

    std::shared_ptr<CallJournal> m_journal = std::make_shared<CallJournal>();
    CallHistory m_history{SIZE_MAX};
    std::size_t m_mark = 0;
};

} // namespace workbench
