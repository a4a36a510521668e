// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/kernel/SocketTable.h"

#include "core/calls/RecordingSystemCalls.h"
#include "core/calls/SocketFacts.h"
#include "core/kernel/SocketNotes.h"
#include "core/kernel/StreamView.h"
#include "core/statistics/CallTraffic.h"

#include <algorithm>
#include <utility>

namespace workbench {

using constants::TcpState;

namespace {

namespace errors = constants::errors;

bool creates(const CallRecord& record)
{
    const SocketStep step = record.spec().step;
    return (step == SocketStep::Creates || step == SocketStep::Accepts) && !record.pending() &&
           record.error() == 0; // a delayed one is marked injected, and yet real
}

/// Whatever close returned, the number is given back (close(2)), except where it was not open.
bool closes(const CallRecord& record)
{
    return record.spec().step == SocketStep::Closes && !record.pending() &&
           record.header().endpoint != CallDirectory::kOwnHandle &&
           (record.error() != errors::badDescriptor || record.injected()); // the system is asked all the same
}

} // namespace

void SocketTable::take(const CallBatch& batch)
{
    // Mostly calls on sockets that were there before: one pass is enough for these.
    std::span<const CallRecord> records = batch.records;
    while (batch.completed.empty() && !records.empty() && !creates(records.front()) &&
           !closes(records.front())) {
        count(records.front());
        records = records.subspan(1);
    }
    if (!records.empty() || !batch.completed.empty())
        takeLives(records, batch.completed);
}

void SocketTable::takeLives(std::span<const CallRecord> records, std::span<const CallRecord> completed)
{
    const auto collect = [this](const CallRecord& record) {
        if (creates(record))
            m_lives.emplace_back(record.endNs(), record);
        else if (closes(record))
            m_lives.emplace_back(record.header().startNs, record);
    };
    std::ranges::for_each(records, collect);
    std::ranges::for_each(completed, collect);
    // A number goes from one socket to the next in time, not in the order in which calls began.
    std::ranges::stable_sort(m_lives, {}, [](const auto& life) { return life.first; });
    for (const auto& [time, record] : m_lives) {
        if (creates(record))
            create(record);
        else
            markClosed(record);
    }
    // What had waited ends before the calls that began after it: bytes and states come in that order.
    std::vector<CallRecord> ended(completed.begin(), completed.end());
    std::ranges::stable_sort(ended, {}, &CallRecord::endNs);
    auto next = ended.cbegin();
    for (const CallRecord& record : records) {
        for (; next != ended.cend() && next->endNs() <= record.header().startNs; ++next)
            count(*next);
        count(record);
    }
    std::for_each(next, ended.cend(), [this](const CallRecord& record) { count(record); });
    for (const auto& [time, record] : m_lives) {
        if (record.spec().step == SocketStep::Accepts)
            placeAccepted(record);
    }
    for (const auto& [time, record] : m_lives) {
        if (closes(record))
            close(record);
    }
    for (const auto& [time, record] : m_lives) {
        // Later batches bring at most calls on the one before.
        std::vector<Life>& lives = slotOf(creates(record) ? record.ret() : record.header().handle).lives;
        if (lives.size() > 2)
            lives.erase(lives.begin(), lives.end() - 2);
    }
    m_lives.clear();
}

SocketTable::Slot& SocketTable::slotOf(Handle handle)
{
    if (handle != m_lastHandle || m_lastSlot == nullptr) {
        m_lastHandle = handle;
        m_lastSlot = &m_slots[handle]; // a map's nodes stay where they are
    }
    return *m_lastSlot;
}

/// Null: none of those listed had the number then.
SocketEntry* SocketTable::ownerAt(const Slot& slot, std::int64_t startNs)
{
    // clang 14 knows no std::views::reverse. NOLINTNEXTLINE(modernize-loop-convert)
    for (auto life = slot.lives.rbegin(); life != slot.lives.rend(); ++life) {
        if (startNs < life->openedNs)
            continue;
        SocketEntry* entry = life->entry.get();
        return entry != nullptr && entry->closedNs != 0 && startNs > entry->closedNs ? nullptr : entry;
    }
    return nullptr;
}

void SocketTable::create(const CallRecord& record)
{
    const Handle handle = record.ret();
    Slot& slot = slotOf(handle);
    if (record.endNs() > slot.countedUntilNs)
        ++slot.openings;
    else
        makeEarlier(slot, handle);
    slot.lives.push_back({record.endNs(), nullptr});
    if (record.category() == CallCategory::Housekeeping)
        return;
    const auto entry = std::make_shared<SocketEntry>();
    slot.lives.back().entry = entry;
    entry->key = {handle, slot.openings};
    entry->actor = record.header().actor;
    entry->createdSeq = record.seq();
    entry->openedNs = record.endNs();
    if (record.spec().step == SocketStep::Creates) {
        entry->family = static_cast<int>(record.number(0).value_or(0));
        entry->type = RecordingSystemCalls::plainType(static_cast<int>(record.number(1).value_or(0)));
        entry->protocol = static_cast<int>(record.number(2).value_or(0));
        entry->isTcp = entry->isStream() && entry->family != constants::afUnix &&
                       (entry->protocol == 0 || entry->protocol == constants::ipprotoTcp);
        if (entry->isTcp)
            entry->way.start(record.seq());
    } else if (const SocketEntry* listener =
                   ownerAt(slotOf(record.header().handle), record.header().startNs)) {
        entry->family = listener->family;
        entry->type = listener->type;
        entry->protocol = listener->protocol;
        entry->isTcp = listener->isTcp;
        entry->acceptedFrom = listener->key;
        if (const auto peer = record.bytes(1, Direction::Out))
            entry->peer = SocketAddress::fromBytes(*peer);
        if (entry->isTcp)
            entry->way.startAccepted(record.seq());
    }
    m_open[entry->key] = entry;
}

/// Of the openings that were counted before they were told, the one told last is the last: the sockets told
/// since then had the number before it.
void SocketTable::makeEarlier(const Slot& slot, Handle handle)
{
    std::vector<Entry> told;
    const auto collect = [&](const Entry& entry) {
        if (entry != nullptr && entry->key.handle == handle && entry->key.opening > slot.toldBefore + 1 &&
            std::ranges::find(told, entry) == told.end())
            told.push_back(entry);
    };
    for (const Life& life : slot.lives)
        collect(life.entry);
    std::ranges::for_each(m_closed, collect);
    std::ranges::sort(told, {}, [](const Entry& entry) { return entry->key; });
    for (const Entry& entry : told) {
        const auto found = m_open.find(entry->key);
        const bool listed = found != m_open.end() && found->second == entry;
        if (listed)
            m_open.erase(found);
        --entry->key.opening;
        if (listed)
            m_open[entry->key] = entry;
        ++entry->changes;
    }
}

/// Where it was accepted at; in the same drain the listener may have got its address.
void SocketTable::placeAccepted(const CallRecord& record)
{
    SocketEntry* entry = ownerAt(slotOf(record.ret()), record.endNs());
    const auto listener = entry == nullptr ? m_open.end() : m_open.find(entry->acceptedFrom);
    if (listener == m_open.end() || !entry->local.isEmpty() || listener->second->local.isWildcard())
        return;
    entry->local = listener->second->local;
    entry->updateEnds();
}

/// Calls that began later are no longer its own.
void SocketTable::markClosed(const CallRecord& record)
{
    SocketEntry* entry = ownerAt(slotOf(record.header().handle), record.header().startNs);
    if (entry == nullptr || !entry->isOpen())
        return;
    entry->closedSeq = record.seq();
    entry->closedNs = record.header().startNs;
    ++entry->changes;
}

void SocketTable::close(const CallRecord& record)
{
    SocketEntry* owner = ownerAt(slotOf(record.header().handle), record.header().startNs);
    if (owner == nullptr || owner->closedSeq != record.seq())
        return;
    const Entry entry = owner->shared_from_this();
    const bool isHeld = entry->isHeldByCalls();
    if (entry->isTcp && !isHeld)
        notes::noteClose(*entry, record.seq());
    if (const auto found = m_open.find(entry->key); found != m_open.end() && found->second == entry)
        m_open.erase(found);
    if (!entry->isTcp || !entry->ends || (entry->isListener && !isHeld) ||
        entry->way.state() == TcpState::Close)
        return;
    m_closed.push_back(entry);
    if (m_closed.size() > kMostClosed)
        m_closed.pop_front();
}

void SocketTable::count(const CallRecord& record)
{
    const RecordHeader& header = record.header();
    if (!m_connecting.empty() && record.spec().category == CallCategory::Waiting)
        noteReady(record);
    if (header.handle == kInvalidHandle || header.endpoint == CallDirectory::kOwnHandle)
        return;
    SocketEntry* entry = ownerAt(slotOf(header.handle), header.startNs);
    if (entry == nullptr)
        return;
    // What the panels read is not news to them.
    if (record.category() != CallCategory::Housekeeping || header.actor == entry->actor)
        entry->lastNs = record.endNs();
    if (header.endpoint != entry->endpoint)
        learnAddresses(*entry, header.endpoint);
    const CallSpec& spec = record.spec();
    if (record.category() != CallCategory::Housekeeping) {
        // A call counts when it is there, and its bytes when it has returned.
        const CallTraffic traffic = trafficOf(record);
        entry->bytesIn += traffic.direction == TrafficDirection::In ? traffic.bytes : 0;
        entry->bytesOut += traffic.direction == TrafficDirection::Out ? traffic.bytes : 0;
        entry->calls += record.pending() ? 0 : 1;
        if (traffic.bytes > 0 && entry->isStream())
            notes::noteBytes(*entry, record, traffic);
        ++entry->changes;
    }
    if (entry->isTcp && spec.step == SocketStep::Accepts)
        notes::noteAccept(*entry, record);
    if (record.error() != 0 || !spec.movesBytes() || record.ret() == 0)
        countUnusual(*entry, record);
    if (entry->isTcp && record.state() != TcpState::Unknown)
        notes::noteState(*entry, record.state(), record.seq());
}

/// Everything but bytes that moved.
void SocketTable::countUnusual(SocketEntry& entry, const CallRecord& record)
{
    const std::uint64_t seq = record.seq();
    const bool done = !record.pending() && record.error() == 0;
    const SocketStep step = record.spec().step;
    // An injected failure is none of the kernel's: the connection is as it was.
    const bool played = record.injected() && record.error() != 0;
    if (step == SocketStep::Connects && !played) {
        notes::noteConnect(entry, record);
        watchConnect(entry, record);
    }
    if (notes::isAccident(record.error()) && record.category() != CallCategory::Housekeeping) {
        entry.error = record.error();
        entry.errorSeq = seq;
        // On Windows SO_RCVTIMEO ends a read with the error that also ends a connection.
        if (!played && (!record.spec().reads() || record.error() != errors::readTimedOut))
            notes::noteEnd(entry, record.error(), seq, step == SocketStep::Connects);
    }
    if (!done)
        return;
    if (step == SocketStep::Listens) {
        entry.isListener = true;
        entry.backlog = static_cast<int>(record.number(1).value_or(0));
        if (entry.isTcp)
            entry.way.reach(TcpState::Listen, TcpCause::ListenCall, seq);
    } else if (step == SocketStep::Binds && entry.local.isEmpty()) {
        if (const auto local = record.bytes(1))
            entry.local = SocketAddress::fromBytes(*local);
    } else if (step == SocketStep::TellsLocal) {
        if (const auto local = record.bytes(1, Direction::Out)) {
            const SocketAddress told = SocketAddress::fromBytes(*local);
            entry.local = told.isNothing() ? SocketAddress() : told;
        }
    } else if (step == SocketStep::Connects) {
        const auto peer = record.bytes(1);
        entry.peer = peer && !notes::dissolves(record) ? SocketAddress::fromBytes(*peer) : SocketAddress();
    } else if (step == SocketStep::ShutsDown) {
        notes::noteShutdown(entry, record);
    } else if (step == SocketStep::SetsOption) {
        entry.optionSeq = seq;
        if (setsLinger(record))
            entry.resetsOnClose = setsResettingLinger(record);
    } else if (step == SocketStep::ReadsOption) {
        if (const int error = socketErrorOf(record); error != 0) {
            entry.error = error;
            entry.errorSeq = seq;
            notes::noteEnd(entry, error, seq, true);
            entry.isConnectReady = false;
        } else if (readsSocketError(record)) {
            notes::noteNoError(entry, seq);
        }
    } else if (entry.isStream() && outcomeOf(record, true) == Outcome::EndOfStream) {
        notes::notePeerFinished(entry, seq);
    }
    entry.updateEnds();
}

/// Where TCP_INFO tells the state with every call, nothing else need be read.
void SocketTable::watchConnect(SocketEntry& entry, const CallRecord& record)
{
    if (record.pending() || record.state() != TcpState::Unknown || entry.way.state() != TcpState::SynSent)
        return;
    const Entry watched = entry.shared_from_this();
    if (std::ranges::find(m_connecting, watched) != m_connecting.end())
        return;
    entry.isConnectReady = false;
    m_connecting.push_back(watched);
}

void SocketTable::noteReady(const CallRecord& record)
{
    std::erase_if(m_connecting, [&](const Entry& entry) {
        const Handle handle = entry->key.handle;
        if (entry->way.state() != TcpState::SynSent || entry->closedSeq == kNotRecorded)
            return true;
        entry->isConnectReady =
            tellsReady(record, handle) && ownerAt(m_slots[handle], record.endNs()) == entry.get();
        return entry->isConnectReady;
    });
}

void SocketTable::learnAddresses(SocketEntry& entry, std::uint32_t endpoint)
{
    entry.endpoint = endpoint;
    if (endpoint == 0)
        return;
    const Endpoint known = m_directory.endpoint(endpoint);
    if (!known.local.isEmpty())
        entry.local = known.local;
    entry.peer = known.peer;
    entry.updateEnds();
    ++entry.changes;
}

SocketTable::Entry SocketTable::find(const SocketKey& key) const
{
    if (const auto found = m_open.find(key); found != m_open.end())
        return found->second;
    const auto found = std::ranges::find(m_closed, key, [](const Entry& entry) { return entry->key; });
    return found == m_closed.end() ? nullptr : *found;
}

SocketTable::Entry SocketTable::peerOf(const SocketEntry& entry) const
{
    for (const auto& [key, other] : m_open) {
        if (other.get() != &entry && areBothEnds(entry, *other))
            return other;
    }
    // The one that was closed last. NOLINTNEXTLINE(modernize-loop-convert)
    for (auto other = m_closed.rbegin(); other != m_closed.rend(); ++other) {
        if (other->get() != &entry && areBothEnds(entry, **other))
            return *other;
    }
    return nullptr;
}

SocketTable::Entry SocketTable::find(const CallRecord& record) const
{
    const bool made = creates(record); // then the new one
    const auto found = m_slots.find(made ? record.ret() : record.handle());
    if (found == m_slots.end())
        return nullptr;
    SocketEntry* entry = ownerAt(found->second, made ? record.endNs() : record.header().startNs);
    return entry == nullptr ? nullptr : entry->shared_from_this();
}

} // namespace workbench
