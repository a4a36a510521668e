// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallDirectory.h"
#include "core/calls/CallRecord.h"
#include "core/calls/JournalBlock.h"
#include "core/calls/JournalLane.h"

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace workbench {

/// What drain() hands over: records in the order of their numbers, without a gap but for what was evicted.
struct CallBatch {
    std::vector<CallRecord> records;
    /// Records handed over earlier as pending that are complete now.
    std::vector<CallRecord> completed;
    /// Blocks that hold these records: keep them as long as the records.
    std::vector<std::shared_ptr<const JournalBlock>> blocks;
    /// Calls lost before this batch because nobody drained in time.
    std::uint64_t evicted = 0;

    bool empty() const { return records.empty() && completed.empty() && evicted == 0; }
};

/// Where all records go: many writers, each with a lane of its own (no lock, no waiting), one drainer
/// that merges the lanes in the order of the numbers. Bounded: when what was not drained exceeds the
/// budget, the oldest records are evicted and counted. Must outlive its writers' threads' last call.
class CallJournal
{
public:
    static constexpr std::size_t kDefaultBudget = std::size_t{256} << 20;

    explicit CallJournal(std::size_t budgetBytes = kDefaultBudget);
    ~CallJournal();
    CallJournal(const CallJournal&) = delete;
    CallJournal& operator=(const CallJournal&) = delete;

    CallDirectory& directory() { return m_directory; }
    const CallDirectory& directory() const { return m_directory; }

    /// Bytes of payload kept per call (default 256); any thread.
    void setKeptBytes(std::size_t bytes) { m_keptBytes.store(bytes, std::memory_order_relaxed); }
    std::size_t keptBytes() const { return m_keptBytes.load(std::memory_order_relaxed); }

    /// Somebody writes the records down in their order, where a call that has not returned holds back those
    /// behind it: the workbench's own threads wait no longer than kFollowedWaitMs at a time then. Any thread.
    void addFollower() { ++m_followers; }
    void removeFollower() { --m_followers; }
    bool isFollowed() const { return m_followers.load(std::memory_order_relaxed) > 0; }
    static constexpr int kFollowedWaitMs = 2'000;

    /// The calling thread's lane; made at its first call.
    JournalLane& lane();

    /// One thread at a time. All records that are ready, oldest first; a call that has not returned
    /// comes as pending and later in `completed`. A call in flight that is younger than `pendingAfter` is
    /// left for the next drain(), and with it what began after it: records keep the order of their numbers.
    CallBatch drain(std::chrono::nanoseconds pendingAfter = std::chrono::nanoseconds::zero());

    /// Threads that have written and not ended (or are not wholly drained yet).
    std::size_t laneCount();

    std::uint64_t evicted() const { return m_evicted.load(std::memory_order_relaxed); }

private:
    friend class JournalLane;
    class Merge;

    std::uint64_t nextSeq() { return m_seq.fetch_add(1, std::memory_order_relaxed); }
    std::int64_t wallOffsetNs() const { return m_wallOffset.load(std::memory_order_relaxed); }
    void adjustClock();
    void evictWhileOver();
    bool evictOldest();
    void countEvicted(std::uint64_t seq);
    void retire(const std::shared_ptr<JournalLane>& lane);

    CallDirectory m_directory;
    std::atomic<int> m_followers{0};
    const std::uint64_t m_id;
    const std::size_t m_budget;
    alignas(64) std::atomic<std::uint64_t> m_seq{1};
    alignas(64) std::atomic<std::int64_t> m_wallOffset{0}; ///< UTC less steady clock, ns
    std::atomic<std::size_t> m_keptBytes{256};
    std::atomic<std::size_t> m_bytes{0}; ///< in blocks not wholly drained
    std::atomic<std::uint64_t> m_evicted{0};
    /// Of the memory that readers let go; as much as one round of a flood through the window needs.
    const std::shared_ptr<JournalBlock::Memories> m_spares = std::make_shared<JournalBlock::Memories>(512);
    std::mutex m_mutex;
    std::vector<std::shared_ptr<JournalLane>> m_lanes;
    std::map<std::uint64_t, std::uint64_t>
        m_evictedRuns;     ///< first number -> count, not passed by drain() yet
    CallBatch m_overtaken; ///< completions of calls handed over as pending whose block was evicted since
    std::uint64_t m_expected = 1; ///< the drainer's: the number that comes next
};

} // namespace workbench
