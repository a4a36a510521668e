// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/LineBlock.h"

#include <cstring>

namespace workbench {

void LineBlock::read(std::string_view text)
{
    m_lines.clear();
    m_count = 0;
    m_records.clear();
    m_memory.reset();
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        take(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (m_records.empty())
        return;
    const std::size_t bytes = m_records.size();
    m_memory = std::make_shared<JournalBlock>(bytes);
    std::memcpy(m_memory->data(), m_records.data(), bytes);
    m_memory->commit(bytes);
}

void LineBlock::take(std::string_view line)
{
    ++m_count;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos)
        return;
    const std::size_t at = m_records.size();
    const LineFault fault = m_reader.read(line);
    m_lines.push_back({m_count, fault, m_reader.isPending(), m_reader.countsDropped(), at});
    if (fault != LineFault::None)
        return;
    const auto record = m_reader.record();
    m_records.insert(m_records.end(), record.begin(), record.end());
}

} // namespace workbench
