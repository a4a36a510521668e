// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/follow/StreamPeer.h"

#include "core/system/Constants.h"

namespace workbench {
namespace {

std::int64_t flagsOf(const CallRecord& record)
{
    const int slot = fieldSlot(record.spec(), "flags");
    return slot < 0 ? 0 : record.number(slot).value_or(0);
}

bool carries(const CallRecord& record, bool reads)
{
    return record.spec().movesBytes() && record.spec().reads() == reads;
}

/// Bytes by which the call moved its end of the stream on. Looking (MSG_PEEK) moves nothing; an urgent byte
/// (MSG_OOB) travels outside the stream.
std::uint64_t movedBytes(const CallRecord& record)
{
    if (record.pending() || record.error() != 0 || record.ret() <= 0)
        return 0;
    const auto moved = static_cast<std::uint64_t>(record.ret());
    const std::int64_t flags = flagsOf(record);
    if ((flags & constants::msgOob) != 0)
        return record.spec().reads() ? 0 : moved - 1;
    return record.spec().reads() && (flags & constants::msgPeek) != 0 ? 0 : moved;
}

bool isEndOfStream(const CallRecord& record) { return outcomeOf(record, true) == Outcome::EndOfStream; }

bool endsSending(const CallRecord& record)
{
    if (record.call() != CallId::Shutdown || record.pending() || record.error() != 0)
        return false;
    const std::int64_t how = record.number(fieldSlot(record.spec(), "how")).value_or(constants::shutRd);
    return how == constants::shutWr || how == constants::shutRdwr;
}

bool connects(const CallRecord& record)
{
    const int error = record.error();
    return record.call() == CallId::Connect &&
           (error == 0 || error == constants::errors::inProgress || error == constants::errors::again);
}

bool wasReset(const CallRecord& record)
{
    return record.spec().reads() && record.error() == constants::errors::connectionReset;
}

} // namespace

StreamPeer::StreamPeer(const CallHistory& history, SocketLife own, SocketLife peer)
    : m_history(history), m_own(own), m_peer(peer)
{
}

template <typename Visit> bool StreamPeer::each(const SocketLife& life, Visit visit) const
{
    // The first number may be gone: a row not below it is found by the number of the oldest row held.
    std::size_t row = 0;
    if (m_history.size() > 0 && life.first > m_history.at(0).seq()) {
        row = m_history.rowOf(life.first);
        if (row >= m_history.size())
            row = 0;
    }
    for (; row < m_history.size(); ++row) {
        const CallRecord record = m_history.at(row);
        if (record.seq() > life.last)
            return false;
        if (record.header().handle == life.handle && record.seq() >= life.first && visit(record))
            return true;
    }
    return false;
}

PeerCall StreamPeer::matching(const CallRecord& record) const
{
    if (record.seq() == m_own.created && record.header().handle != kInvalidHandle) // accept
        return connectOfPeer();
    if (connects(record)) {
        const std::size_t made = m_peer.created == 0 ? m_history.size() : m_history.rowOf(m_peer.created);
        if (made >= m_history.size())
            return {0, PeerAnswer::Evicted};
        const bool accepted = m_history.at(made).header().handle != kInvalidHandle;
        return accepted ? PeerCall{m_peer.created, PeerAnswer::Found} : connectOfPeer();
    }
    if (endsSending(record))
        return endOfReading(false);
    if (closes(record, m_own.handle))
        return endOfReading(true);
    if (isEndOfStream(record) || wasReset(record))
        return endOfSending();
    return matchingBytes(record);
}

PeerCall StreamPeer::connectOfPeer() const
{
    PeerCall found{0, m_peer.created == 0 ? PeerAnswer::Evicted : PeerAnswer::NotYet};
    each(m_peer, [&](const CallRecord& record) {
        if (!connects(record))
            return false;
        found = {record.seq(), PeerAnswer::Found};
        return true;
    });
    return found;
}

PeerCall StreamPeer::endOfSending() const
{
    PeerCall found{0, PeerAnswer::NotYet};
    each(m_peer, [&](const CallRecord& record) {
        if (!endsSending(record) && !closes(record, m_peer.handle))
            return false;
        found = {record.seq(), PeerAnswer::Found};
        return true;
    });
    if (!found.isFound() && m_peer.created == 0)
        found.answer = PeerAnswer::Evicted;
    return found;
}

PeerCall StreamPeer::endOfReading(bool closed) const
{
    PeerCall found{0, PeerAnswer::NotYet};
    each(m_peer, [&](const CallRecord& record) {
        if (!isEndOfStream(record) && !(closed && wasReset(record)))
            return false;
        found = {record.seq(), PeerAnswer::Found};
        return true;
    });
    return found;
}

PeerCall StreamPeer::matchingBytes(const CallRecord& record) const
{
    const bool waits = record.pending() && record.spec().movesBytes();
    const bool urgent = record.spec().movesBytes() && (flagsOf(record) & constants::msgOob) != 0;
    const bool moved = record.spec().movesBytes() && record.error() == 0 && record.ret() > 0;
    if (urgent || (!waits && !moved))
        return {};
    if (m_own.created != 0 && m_peer.created != 0)
        return fromStart(record);
    const bool reads = record.spec().reads();
    return endIsHeld(reads ? m_peer : m_own, reads ? m_own : m_peer) && !waits
               ? fromEnd(record)
               : PeerCall{0, PeerAnswer::Evicted};
}

PeerCall StreamPeer::fromStart(const CallRecord& asked) const
{
    const bool reads = asked.spec().reads();
    std::uint64_t offset = 0;
    each(m_own, [&](const CallRecord& record) {
        if (record.seq() == asked.seq())
            return true;
        offset += carries(record, reads) ? movedBytes(record) : 0;
        return false;
    });
    PeerCall found{0, PeerAnswer::NotYet};
    std::uint64_t passed = 0;
    each(m_peer, [&](const CallRecord& record) {
        if (!carries(record, !reads))
            return false;
        // A send that has not returned may have sent any number of bytes; a read none yet.
        const bool open = record.pending() && reads;
        passed += movedBytes(record);
        if (passed <= offset && !open)
            return false;
        found = {record.seq(), PeerAnswer::Found};
        return true;
    });
    return found;
}

/// Sending was ended and the reader has seen the end: every byte sent was read.
bool StreamPeer::endIsHeld(const SocketLife& sender, const SocketLife& reader) const
{
    const bool ended = each(sender, [&](const CallRecord& record) {
        return endsSending(record) || closes(record, sender.handle);
    });
    return ended && each(reader, [](const CallRecord& record) { return isEndOfStream(record); });
}

PeerCall StreamPeer::fromEnd(const CallRecord& asked) const
{
    const bool reads = asked.spec().reads();
    const auto total = [&](const SocketLife& life, bool reading) {
        std::uint64_t bytes = 0;
        each(life, [&](const CallRecord& record) {
            bytes += carries(record, reading) ? movedBytes(record) : 0;
            return false;
        });
        return bytes;
    };
    std::uint64_t before = 0;
    each(m_own, [&](const CallRecord& record) {
        if (record.seq() == asked.seq())
            return true;
        before += carries(record, reads) ? movedBytes(record) : 0;
        return false;
    });
    const std::uint64_t tail = total(m_own, reads) - before; // from the first byte asked for to the end
    std::uint64_t rest = total(m_peer, !reads);
    if (tail > rest)
        return {0, PeerAnswer::Evicted};
    PeerCall found{0, PeerAnswer::Evicted};
    each(m_peer, [&](const CallRecord& record) {
        if (!carries(record, !reads))
            return false;
        rest -= movedBytes(record);
        if (rest >= tail)
            return false;
        found = {record.seq(), PeerAnswer::Found};
        return true;
    });
    return found;
}

} // namespace workbench
