// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallJournal.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <vector>

namespace workbench {

/// The records that a view keeps, oldest first, bounded by a memory budget: the drained blocks
/// themselves, no copies. One thread.
class CallHistory
{
public:
    explicit CallHistory(std::size_t budgetBytes = CallJournal::kDefaultBudget) : m_budget(budgetBytes) {}

    /// What append() did: `added` rows came at the end; `completed` are rows whose call has returned now.
    struct Change {
        std::size_t added = 0;
        std::vector<std::size_t> completed;
    };
    Change append(const CallBatch& batch);

    /// Oldest rows to drop for the budget's sake, a block's worth at a time; models announce the removal,
    /// then evict().
    std::size_t rowsToEvict() const;
    void evict(std::size_t rows);
    void clear();

    std::size_t size() const { return m_rows.size(); }
    const CallRecord& at(std::size_t row) const { return m_rows[row]; }
    /// Row of the record of that number; size() where it is not held.
    std::size_t rowOf(std::uint64_t seq) const;

    /// Rows from the front whose calls have all returned: what may be written out in order.
    std::size_t completeRows() const;

    /// All records as they are now, with the memory behind them: valid on any thread, as long as it is kept,
    /// whatever the history does.
    struct Snapshot {
        std::vector<CallRecord> records;
        std::vector<std::shared_ptr<const JournalBlock>> blocks;
    };
    Snapshot snapshot() const { return {{m_rows.begin(), m_rows.end()}, m_blocks}; }

    std::size_t bytes() const;                          ///< memory held, in bytes
    std::uint64_t evicted() const { return m_evicted; } ///< records gone from memory so far
    std::size_t budget() const { return m_budget; }
    void setBudget(std::size_t bytes) { m_budget = bytes; }

private:
    void dropUnusedBlocks();

    std::size_t m_budget;
    std::size_t m_bytes = 0; ///< capacity of the blocks held
    std::deque<CallRecord> m_rows;
    std::vector<std::shared_ptr<const JournalBlock>> m_blocks;
    std::uint64_t m_evicted = 0;
};

} // namespace workbench
