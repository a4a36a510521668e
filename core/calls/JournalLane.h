// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallRecord.h"
#include "core/calls/JournalBlock.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <span>

namespace workbench {

class CallJournal;

/// The steady clock, in nanoseconds since some beginning.
std::int64_t steadyNs();

/// Writes one record; used by one thread between JournalLane::begin and commit. What does not fit into the
/// room asked for is left out (an assertion in debug builds).
class RecordWriter
{
public:
    RecordWriter() = default;
    /// Fields go behind `header`, up to `end`.
    RecordWriter(RecordHeader& header, std::byte* end)
        : m_header(&header), m_next(reinterpret_cast<std::byte*>(&header + 1)), m_end(end)
    {
    }

    RecordHeader& header() { return *m_header; }
    void number(int slot, std::int64_t value, Direction direction = Direction::In);
    void bytes(int slot, std::span<const std::byte> value, Direction direction = Direction::In);
    /// Null: nothing is written, the field reads as NULL.
    void text(int slot, const char* value, Direction direction = Direction::In);
    /// Payload: `length` bytes moved or offered, `kept` the first of them.
    void data(int slot, std::uint64_t length, std::span<const std::byte> kept, Direction direction);
    /// Bytes written so far, the header among them.
    std::size_t size() const
    {
        return static_cast<std::size_t>(m_next - reinterpret_cast<const std::byte*>(m_header));
    }
    /// Writes the end mark and the record's size, a multiple of 8, which it returns.
    std::size_t close();

private:
    friend class JournalLane;
    bool fits(std::size_t bytes) const;
    void tag(int slot, Direction direction, unsigned type);

    RecordHeader* m_header = nullptr;
    std::byte* m_next = nullptr;
    std::byte* m_end = nullptr;
};

/// One thread's way into the journal: no lock and no waiting but when a block is full.
class JournalLane
{
public:
    JournalLane(CallJournal& journal, std::uint16_t thread) : m_journal(journal), m_thread(thread) {}

    /// Starts a record: `room` is the most that its fields will take. The number is given here.
    RecordWriter begin(CallId call, Handle handle, std::uint16_t actor, std::size_t room);
    /// Starts a record right behind a sealed one that is not committed yet; `room` at most kFollowingRoom.
    RecordWriter follow(CallId call, Handle handle, std::uint16_t actor, std::size_t room);
    static constexpr std::size_t kFollowingRoom = 420;
    /// The input is written: stamps the time and lets readers see the call as pending. Directly before the
    /// call.
    void start(RecordWriter& writer);
    /// Directly after the call: the steady clock's difference.
    void stop(RecordWriter& writer) const;
    /// The record is whole but not yet seen, so that others (what the kernel says now) may follow it first.
    void seal(RecordWriter& writer);
    /// Lets readers see all sealed records as complete.
    void commit();

    /// Whether the kernel may be asked now: a bucket of 200, filled at 2,000 a second.
    bool takeObservation();

    /// Its thread has ended or writes elsewhere. Any thread.
    void orphan()
    {
        const std::scoped_lock lock(m_mutex);
        m_orphaned = true;
    }

private:
    friend class CallJournal;

    RecordWriter place(CallId call, Handle handle, std::uint16_t actor, std::size_t room);
    void newBlock(std::size_t room);

    CallJournal& m_journal;
    const std::uint16_t m_thread;
    // The writer's own.
    JournalBlock* m_block = nullptr;
    std::size_t m_position = 0; ///< where the next record begins
    std::uint64_t m_lastSeq = 0;
    std::size_t m_nextCapacity = std::size_t{16} << 10;
    std::int64_t m_startSteady = 0;
    double m_observations = 200;
    std::int64_t m_observationsAt = 0;
    // Shared with the drainer.
    std::mutex m_mutex;
    std::deque<std::shared_ptr<JournalBlock>> m_blocks; ///< not wholly drained, oldest first
    std::size_t m_claimed = 0;                          ///< how many of them a running drain() reads
    bool m_orphaned = false;                            ///< its thread has ended
    // The drainer's own.
    std::size_t m_drained = 0;          ///< bytes of the first block that were handed over
    bool m_pendingGiven = false;        ///< the record there was handed over as pending
    std::uint64_t m_inFlight = 0;       ///< number of the call that was last seen in flight
    std::int64_t m_inFlightSinceNs = 0; ///< steady clock
};

} // namespace workbench
