// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/JournalBlock.h"
#include "core/calls/LineReader.h"

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace workbench {

/// Reads whole lines of a log file into records. Reused for block after block; one thread at a time. What
/// only the lines before tell is left open: LoadedLog.
class LineBlock
{
public:
    /// `names` must outlive it.
    explicit LineBlock(LogNames& names) : m_reader(names) {}

    /// What stands in a line that is not blank.
    struct Line {
        std::uint32_t number = 0; ///< 1 is the block's first
        LineFault fault = LineFault::None;
        bool isPending = false;
        bool countsDropped = false; ///< LineReader
        std::size_t at = 0;         ///< of the record in the memory, in bytes
    };

    void read(std::string_view text);
    const std::vector<Line>& lines() const { return m_lines; }
    /// Blank ones too.
    std::uint32_t lineCount() const { return m_count; }
    /// The records, one behind the other; not closed, null where there are none.
    const std::shared_ptr<JournalBlock>& memory() const { return m_memory; }

private:
    void take(std::string_view line);

    LineReader m_reader;
    std::vector<Line> m_lines;
    std::uint32_t m_count = 0;
    std::vector<std::byte> m_records;
    std::shared_ptr<JournalBlock> m_memory;
};

} // namespace workbench
