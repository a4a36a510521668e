// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallDirectory.h"
#include "core/calls/CallJournal.h"
#include "core/kernel/SocketEntry.h"

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

namespace workbench {

class KernelReading;

/// The sockets that the records tell of: the open ones, and those closed ones that the kernel may still
/// hold. What the workbench opens for itself (category housekeeping) is counted, so that a handle's openings
/// stay those of OpenHandles, but not listed. Some nanoseconds a record. One thread; `directory` must
/// outlive it.
class SocketTable
{
public:
    using Entry = std::shared_ptr<SocketEntry>;
    /// More closed sockets than these are not kept: the oldest go.
    static constexpr std::size_t kMostClosed = 10'000;
    /// SocketEntry::closedSeq where the call that closed it was lost.
    static constexpr std::uint64_t kNotRecorded = ~std::uint64_t{0};

    explicit SocketTable(const CallDirectory& directory) : m_directory(directory) {}

    /// The records of one drain, in any order among each other.
    void take(const CallBatch& batch);
    /// What the kernel says now: closed sockets that it no longer holds are let go, an open one that it does
    /// not list any more is CLOSED, and addresses that no call has told are learned.
    void settle(const KernelReading& reading);
    /// After calls were lost before they were taken (CallBatch::evicted): sockets that are not open any more
    /// are let go, and numbers are counted as the door counts them. What was made by a lost call is not
    /// listed.
    void reconcile(const OpenHandles& open, std::int64_t nowNs);

    /// Open sockets by handle.
    const std::map<SocketKey, Entry>& open() const { return m_open; }
    /// Closed TCP sockets, in the order in which they were closed: connections, and listeners at which a call
    /// waits still (SocketEntry::isHeldByCalls) or has done so a minute ago.
    const std::deque<Entry>& closed() const { return m_closed; }
    /// Null where that socket is neither open nor held.
    Entry find(const SocketKey& key) const;
    /// The other end of a TCP connection, where this workbench has it open, or has had and the kernel may
    /// still hold it; null else. Takes time by the number of sockets.
    Entry peerOf(const SocketEntry& entry) const;
    /// The one that this call is about, by its handle and its time; null where it is not known any more.
    Entry find(const CallRecord& record) const;

private:
    /// One number, and the sockets that had it: the present one last, before it those of late calls.
    struct Life {
        std::int64_t openedNs = 0;
        Entry entry; ///< null: one of the workbench's own
    };
    struct Slot {
        std::uint32_t openings = 0;
        std::int64_t countedUntilNs = 0; ///< openings until then are in `openings` already: reconcile()
        std::uint32_t toldBefore = 0;    ///< `openings` before that
        std::vector<Life> lives;
    };

    void takeLives(std::span<const CallRecord> records, std::span<const CallRecord> completed);
    Slot& slotOf(Handle handle);
    static SocketEntry* ownerAt(const Slot& slot, std::int64_t startNs);
    void create(const CallRecord& record);
    void makeEarlier(const Slot& slot, Handle handle);
    void placeAccepted(const CallRecord& record);
    void markClosed(const CallRecord& record);
    void close(const CallRecord& record);
    void count(const CallRecord& record);
    void countUnusual(SocketEntry& entry, const CallRecord& record);
    void watchConnect(SocketEntry& entry, const CallRecord& record);
    void noteReady(const CallRecord& record);
    void learnAddresses(SocketEntry& entry, std::uint32_t endpoint);
    static void learnAddresses(SocketEntry& entry, const KernelEnds& told);
    static void settleOpen(SocketEntry& entry, const KernelReading& reading);
    static bool isGone(SocketEntry& entry, const KernelReading& reading);
    bool isListenerGone(SocketEntry& entry, const KernelReading& reading) const;
    bool stillListens(const SocketEntry& entry, const KernelReading& reading) const;

    const CallDirectory& m_directory;
    std::unordered_map<Handle, Slot> m_slots;
    Handle m_lastHandle = kInvalidHandle; ///< of m_lastSlot: calls come in runs on one handle
    Slot* m_lastSlot = nullptr;
    std::map<SocketKey, Entry> m_open;
    std::deque<Entry> m_closed;
    std::vector<Entry> m_connecting; ///< connects that go on, of which only other calls tell what became
    std::vector<std::pair<std::int64_t, CallRecord>> m_lives; ///< of the batch: creations and closes, by time
};

} // namespace workbench
