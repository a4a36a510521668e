// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/CallJournal.h"

#include "core/calls/ThreadLane.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <limits>
#include <utility>

namespace workbench {

namespace {

std::uint64_t nextJournalId()
{
    static std::atomic<std::uint64_t> next{1};
    return next.fetch_add(1);
}

const RecordHeader* headerAt(const JournalBlock& block, std::size_t offset)
{
    return reinterpret_cast<const RecordHeader*>(block.data() + offset);
}

constexpr std::uint64_t kNone = std::numeric_limits<std::uint64_t>::max();

} // namespace

/// One run of drain(): where it stands in each lane, and the batch it makes.
class CallJournal::Merge
{
public:
    Merge(CallJournal& journal, std::chrono::nanoseconds pendingAfter);
    CallBatch run();

private:
    struct Cursor {
        std::shared_ptr<JournalLane> lane;
        std::vector<std::shared_ptr<JournalBlock>> blocks;
        std::size_t index = 0;  ///< of the block it stands in
        std::size_t offset = 0; ///< bytes handed over there
        bool pendingGiven = false;
        bool blockKept = false;    ///< the batch holds that block already
        std::uint64_t seq = kNone; ///< number of the record it stands at; kNone: nothing ready
        bool pending = false;
    };

    void look(Cursor& cursor);
    bool isDueAsPending(JournalLane& lane, const RecordHeader& header) const;
    void take(Cursor& cursor);
    void keepBlock(Cursor& cursor);
    bool skipEvicted();
    void release();

    CallJournal& m_journal;
    const std::int64_t m_pendingAfterNs;
    const std::int64_t m_nowNs = steadyNs();
    std::vector<Cursor> m_cursors;
    CallBatch m_batch;
};

CallJournal::Merge::Merge(CallJournal& journal, std::chrono::nanoseconds pendingAfter)
    : m_journal(journal), m_pendingAfterNs(pendingAfter.count())
{
    std::vector<std::shared_ptr<JournalLane>> lanes;
    {
        const std::scoped_lock lock(journal.m_mutex);
        lanes = journal.m_lanes;
        m_batch = std::exchange(journal.m_overtaken, {});
    }
    m_cursors.reserve(lanes.size());
    for (auto& lane : lanes) {
        Cursor cursor;
        const std::scoped_lock lock(lane->m_mutex);
        cursor.blocks.assign(lane->m_blocks.begin(), lane->m_blocks.end());
        lane->m_claimed = cursor.blocks.size();
        cursor.offset = lane->m_drained;
        cursor.pendingGiven = lane->m_pendingGiven;
        cursor.lane = std::move(lane);
        m_cursors.push_back(std::move(cursor));
    }
}

/// Finds the record that the cursor stands at; a pending one that was handed over hides what follows
/// until it is complete.
void CallJournal::Merge::look(Cursor& cursor)
{
    cursor.seq = kNone;
    while (cursor.index < cursor.blocks.size()) {
        const JournalBlock& block = *cursor.blocks[cursor.index];
        const bool closed = block.closed(); // before committed(): then that is final
        if (cursor.offset < block.committed()) {
            if (cursor.pendingGiven) {
                keepBlock(cursor);
                const RecordHeader* header = headerAt(block, cursor.offset);
                m_batch.completed.emplace_back(header, false);
                cursor.offset += header->size;
                cursor.pendingGiven = false;
                continue;
            }
            cursor.seq = headerAt(block, cursor.offset)->seq;
            cursor.pending = false;
            return;
        }
        if (!closed) {
            if (!cursor.pendingGiven && cursor.offset < block.started() &&
                isDueAsPending(*cursor.lane, *headerAt(block, cursor.offset))) {
                cursor.seq = headerAt(block, cursor.offset)->seq;
                cursor.pending = true;
            }
            return;
        }
        ++cursor.index;
        cursor.offset = 0;
        cursor.blockKept = false;
    }
}

/// The age is taken from the time of the start when the call is first seen in flight, and from then on by the
/// steady clock: a clock that is set back must not hold the log up.
bool CallJournal::Merge::isDueAsPending(JournalLane& lane, const RecordHeader& header) const
{
    if (lane.m_inFlight != header.seq) {
        const std::int64_t age = m_nowNs + m_journal.wallOffsetNs() - header.startNs;
        lane.m_inFlight = header.seq;
        lane.m_inFlightSinceNs = m_nowNs - std::max<std::int64_t>(age, 0);
    }
    return m_nowNs - lane.m_inFlightSinceNs >= m_pendingAfterNs;
}

void CallJournal::Merge::take(Cursor& cursor)
{
    keepBlock(cursor);
    const RecordHeader* header = headerAt(*cursor.blocks[cursor.index], cursor.offset);
    m_batch.records.emplace_back(header, cursor.pending);
    if (cursor.pending)
        cursor.pendingGiven = true;
    else
        cursor.offset += header->size;
    m_journal.m_expected = header->seq + 1;
    look(cursor);
}

void CallJournal::Merge::keepBlock(Cursor& cursor)
{
    if (!cursor.blockKept)
        m_batch.blocks.push_back(cursor.blocks[cursor.index]);
    cursor.blockKept = true;
}

bool CallJournal::Merge::skipEvicted()
{
    const std::scoped_lock lock(m_journal.m_mutex);
    const auto run = m_journal.m_evictedRuns.find(m_journal.m_expected);
    if (run == m_journal.m_evictedRuns.end())
        return false;
    m_batch.evicted += run->second;
    m_journal.m_expected += run->second;
    m_journal.m_evictedRuns.erase(run);
    return true;
}

CallBatch CallJournal::Merge::run()
{
    for (Cursor& cursor : m_cursors)
        look(cursor);
    for (;;) {
        const auto next = std::ranges::find(m_cursors, m_journal.m_expected, &Cursor::seq);
        if (next != m_cursors.end()) {
            do {
                take(*next);
            } while (next->seq == m_journal.m_expected);
        } else if (!skipEvicted()) {
            break;
        }
    }
    release();
    return std::move(m_batch);
}

/// Gives the lanes back what was drained.
void CallJournal::Merge::release()
{
    for (Cursor& cursor : m_cursors) {
        bool finished = false;
        {
            const std::scoped_lock lock(cursor.lane->m_mutex);
            for (std::size_t i = 0; i < cursor.index; ++i) {
                m_journal.m_bytes.fetch_sub(cursor.lane->m_blocks.front()->capacity(),
                                            std::memory_order_relaxed);
                cursor.lane->m_blocks.pop_front();
            }
            cursor.lane->m_claimed = 0;
            cursor.lane->m_drained = cursor.offset;
            cursor.lane->m_pendingGiven = cursor.pendingGiven;
            finished = cursor.lane->m_orphaned && !cursor.pendingGiven &&
                       (cursor.lane->m_blocks.empty() ||
                        (cursor.lane->m_blocks.size() == 1 &&
                         cursor.offset == cursor.lane->m_blocks.front()->committed()));
        }
        if (finished)
            m_journal.retire(cursor.lane);
    }
}

CallJournal::CallJournal(std::size_t budgetBytes) : m_id(nextJournalId()), m_budget(budgetBytes)
{
    adjustClock();
}

CallJournal::~CallJournal() = default;

JournalLane& CallJournal::lane()
{
    ThreadLane& slot = threadLane();
    if (slot.journal != m_id) {
        slot.orphan();
        slot.lane = std::make_shared<JournalLane>(*this, m_directory.addThread());
        slot.journal = m_id;
        const std::scoped_lock lock(m_mutex);
        m_lanes.push_back(slot.lane);
    }
    return *slot.lane;
}

CallBatch CallJournal::drain(std::chrono::nanoseconds pendingAfter)
{
    adjustClock();
    m_spares->trim();
    return Merge(*this, pendingAfter).run();
}

std::size_t CallJournal::laneCount()
{
    const std::scoped_lock lock(m_mutex);
    return m_lanes.size();
}

/// The wall clock may be set, and the steady clock stands still while the machine sleeps.
void CallJournal::adjustClock()
{
    using namespace std::chrono;
    const auto wall = duration_cast<nanoseconds>(system_clock::now().time_since_epoch()).count();
    const std::int64_t steady = steadyNs();
    constexpr std::int64_t tolerated = 1'000'000;
    const std::int64_t difference = wall - steady - wallOffsetNs();
    if (difference > tolerated || difference < -tolerated)
        m_wallOffset.store(wall - steady, std::memory_order_relaxed);
}

void CallJournal::evictWhileOver()
{
    while (m_bytes.load(std::memory_order_relaxed) > m_budget && evictOldest()) {
    }
}

/// Drops the oldest block that is closed and that no drain() reads; false where there is none.
bool CallJournal::evictOldest()
{
    const std::scoped_lock lock(m_mutex);
    JournalLane* oldest = nullptr;
    std::uint64_t oldestSeq = kNone;
    for (const auto& lane : m_lanes) {
        const std::scoped_lock laneLock(lane->m_mutex);
        if (lane->m_claimed == 0 && lane->m_blocks.size() > 1 &&
            lane->m_blocks.front()->lastSeq() < oldestSeq) {
            oldest = lane.get();
            oldestSeq = lane->m_blocks.front()->lastSeq();
        }
    }
    if (oldest == nullptr)
        return false;
    const std::scoped_lock laneLock(oldest->m_mutex);
    if (oldest->m_claimed != 0 || oldest->m_blocks.size() < 2 ||
        oldest->m_blocks.front()->lastSeq() != oldestSeq)
        return true; // a drain() came between: look again
    const JournalBlock& block = *oldest->m_blocks.front();
    std::size_t offset = oldest->m_drained;
    if (oldest->m_pendingGiven) { // its start was handed over: the end must not be lost
        m_overtaken.completed.emplace_back(headerAt(block, offset), false);
        m_overtaken.blocks.push_back(oldest->m_blocks.front());
        offset += headerAt(block, offset)->size;
    }
    for (; offset < block.committed(); offset += headerAt(block, offset)->size)
        countEvicted(headerAt(block, offset)->seq);
    m_bytes.fetch_sub(block.capacity(), std::memory_order_relaxed);
    oldest->m_blocks.pop_front();
    oldest->m_drained = 0;
    oldest->m_pendingGiven = false;
    return true;
}

/// Runs that meet become one: several lanes that are evicted in turn leave one run, not one for each record.
void CallJournal::countEvicted(std::uint64_t seq)
{
    std::uint64_t count = 1;
    auto next = m_evictedRuns.lower_bound(seq);
    if (next != m_evictedRuns.end() && next->first == seq + 1) {
        count += next->second;
        next = m_evictedRuns.erase(next);
    }
    const auto before = next == m_evictedRuns.begin() ? m_evictedRuns.end() : std::prev(next);
    if (before != m_evictedRuns.end() && before->first + before->second == seq)
        before->second += count;
    else
        m_evictedRuns.emplace_hint(next, seq, count);
    m_evicted.fetch_add(1, std::memory_order_relaxed);
}

void CallJournal::retire(const std::shared_ptr<JournalLane>& lane)
{
    const std::scoped_lock lock(m_mutex);
    for (const auto& block : lane->m_blocks)
        m_bytes.fetch_sub(block->capacity(), std::memory_order_relaxed);
    std::erase(m_lanes, lane);
}

} // namespace workbench
