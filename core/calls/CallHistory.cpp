// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/CallHistory.h"

#include <algorithm>

namespace workbench {

CallHistory::Change CallHistory::append(const CallBatch& batch)
{
    Change change;
    m_evicted += batch.evicted;
    for (const auto& block : batch.blocks) {
        if (std::ranges::find(m_blocks, block) == m_blocks.end()) {
            m_blocks.push_back(block);
            m_bytes += block->capacity();
        }
    }
    m_rows.insert(m_rows.end(), batch.records.begin(), batch.records.end());
    change.added = batch.records.size();
    for (const CallRecord& record : batch.completed) {
        const std::size_t row = rowOf(record.seq());
        if (row < m_rows.size()) {
            m_rows[row] = record;
            change.completed.push_back(row);
        }
    }
    return change;
}

std::size_t CallHistory::rowsToEvict() const
{
    // A block can go when every record in it goes: blocks are told by the number of their last record.
    std::vector<std::pair<std::uint64_t, std::size_t>> closed;
    std::size_t held = bytes();
    if (held <= m_budget)
        return 0;
    for (const auto& block : m_blocks) {
        if (block->closed())
            closed.emplace_back(block->lastSeq(), block->capacity());
    }
    std::ranges::sort(closed);
    std::size_t rows = 0;
    for (const auto& [lastSeq, capacity] : closed) {
        if (held <= m_budget)
            break;
        held -= capacity;
        rows = static_cast<std::size_t>(std::ranges::upper_bound(m_rows, lastSeq, {}, &CallRecord::seq) -
                                        m_rows.begin());
    }
    return rows;
}

void CallHistory::evict(std::size_t rows)
{
    m_rows.erase(m_rows.begin(), m_rows.begin() + static_cast<std::ptrdiff_t>(rows));
    m_evicted += rows;
    dropUnusedBlocks();
}

void CallHistory::clear()
{
    m_rows.clear();
    dropUnusedBlocks();
}

void CallHistory::dropUnusedBlocks()
{
    const std::uint64_t first = m_rows.empty() ? ~std::uint64_t{0} : m_rows.front().seq();
    std::erase_if(m_blocks, [&](const auto& block) {
        const bool unused = block->closed() && block->lastSeq() < first;
        if (unused)
            m_bytes -= block->capacity();
        return unused;
    });
}

std::size_t CallHistory::rowOf(std::uint64_t seq) const
{
    const auto found = std::ranges::lower_bound(m_rows, seq, {}, &CallRecord::seq);
    return found != m_rows.end() && found->seq() == seq ? static_cast<std::size_t>(found - m_rows.begin())
                                                        : m_rows.size();
}

std::size_t CallHistory::completeRows() const
{
    return static_cast<std::size_t>(std::ranges::find_if(m_rows, &CallRecord::pending) - m_rows.begin());
}

std::size_t CallHistory::bytes() const { return m_bytes + m_rows.size() * sizeof(CallRecord); }

} // namespace workbench
