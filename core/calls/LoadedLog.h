// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallLogReader.h"
#include "core/calls/LineBlock.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <unordered_map>
#include <vector>

namespace workbench {

/// Joins what was read of a log file, block after block: tells what only the lines before know, holds the
/// numbers to their order and the memory to its budget. One thread at a time.
class LoadedLog
{
public:
    explicit LoadedLog(std::size_t budgetBytes);

    /// For the blocks that are added.
    LogNames& names() { return m_names; }
    void add(const LineBlock& block);
    /// A line above kLongestLine was passed over.
    void addTooLong();
    /// Once.
    LoadedCalls finish();

private:
    /// A block and the records in it.
    struct Stretch {
        std::shared_ptr<JournalBlock> block;
        std::vector<CallRecord> records;
        std::size_t bytes() const { return block->capacity() + records.capacity() * sizeof(CallRecord); }
    };
    /// What is known of an open handle without its addresses.
    struct Open {
        std::uint32_t bare = 0; ///< endpoint
        std::uint32_t dropped = 0;
    };

    void tell(std::uint64_t line, LineFault fault);
    void complete(RecordHeader& header);
    void countDropped(const CallRecord& record, JournalBlock& block);
    void follow(const CallRecord& record);
    void evict();

    const std::size_t m_budget;
    const std::shared_ptr<CallDirectory> m_directory;
    LoadedCalls m_loaded;
    LogNames m_names;
    std::deque<Stretch> m_stretches;
    std::size_t m_bytes = 0; ///< of all stretches
    std::uint64_t m_lineCount = 0;
    std::uint64_t m_lastSeq = 0;
    std::unordered_map<Handle, Open> m_open;
};

} // namespace workbench
