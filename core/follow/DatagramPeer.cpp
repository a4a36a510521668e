// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/follow/DatagramPeer.h"

#include "core/calls/SocketFacts.h"

#include "core/calls/FieldCoding.h"
#include "core/system/Constants.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace workbench {
namespace {

constexpr std::size_t kNone = ~std::size_t{0};

/// The call sent a datagram, or may have: it has not returned.
bool sends(const CallRecord& record) { return record.spec().sends() && record.error() == 0; }

/// The call took a datagram, whole or cut.
bool takes(const CallRecord& record)
{
    return record.spec().reads() && !record.pending() &&
           (record.error() == 0 || record.error() == constants::errors::messageSize);
}

/// An address that the call was given or wrote back under one of these names.
SocketAddress addressIn(const CallRecord& record, std::string_view name, std::string_view inMessage,
                        Direction direction)
{
    for (const std::string_view each : {name, inMessage}) {
        const int slot = fieldSlot(record.spec(), each);
        const auto bytes = slot < 0 ? std::nullopt : record.bytes(slot, direction);
        if (bytes && !bytes->empty())
            return SocketAddress::fromBytes(*bytes);
    }
    return {};
}

/// Datagrams that the kernel dropped for want of room before this one.
std::uint32_t droppedBefore(const CallRecord& read)
{
    const int slot = fieldSlot(read.spec(), "msg_control");
    const auto bytes = slot < 0 ? std::nullopt : read.bytes(slot, Direction::Out);
    return bytes ? coding::ControlParts(*bytes).newlyDropped : 0;
}

bool samePayload(const CallRecord& sent, const CallRecord& read)
{
    const auto out = sent.data();
    const auto in = read.data();
    if (!out || !in)
        return false;
    const std::uint64_t offered = sent.pending() ? out->length : static_cast<std::uint64_t>(sent.ret());
    const std::int64_t room = read.number(read.spec().dataSlot + 1).value_or(0);
    // The buffer holds the datagram, or as much of it as there was room.
    if (in->length != std::min(offered, static_cast<std::uint64_t>(std::max<std::int64_t>(room, 0))))
        return false;
    const std::size_t both = std::min(out->kept.size(), in->kept.size());
    return std::ranges::equal(out->kept.first(both), in->kept.first(both));
}

} // namespace

const Endpoint& DatagramPeer::endpoint(std::uint32_t id)
{
    const auto [place, isNew] = m_endpoints.try_emplace(id);
    if (isNew && id != CallDirectory::kOwnHandle)
        place->second = m_directory.endpoint(id);
    return place->second;
}

SocketAddress DatagramPeer::sourceOf(const CallRecord& record)
{
    const Endpoint& known = endpoint(record.header().endpoint);
    if (!known.local.isEmpty())
        return known.local;
    // The port may have been told later (getsockname).
    const Handle handle = record.header().handle;
    auto place = m_lives.find(handle);
    if (place == m_lives.end() || !place->second.contains(record)) {
        const auto life = lifeOf(m_history, m_directory, handle, m_history.rowOf(record.seq()));
        if (!life)
            return {};
        place = m_lives.insert_or_assign(handle, *life).first;
    }
    return endpoint(place->second.endpoint).local;
}

bool DatagramPeer::goesTo(const CallRecord& record, const SocketAddress& local)
{
    if (record.header().endpoint == 0 || CallDirectory::isStream(record.header().endpoint) || !sends(record))
        return false;
    SocketAddress to = addressIn(record, "dest_addr", "msg_name", Direction::In);
    if (to.isEmpty())
        to = endpoint(record.header().endpoint).peer;
    if (to.isMulticast() || to.isLimitedBroadcast())
        return to.port() == local.port();
    return sameEnd(to, local);
}

bool DatagramPeer::fits(const Sent& sent, const CallRecord& read)
{
    SocketAddress from = addressIn(read, "src_addr", "msg_name", Direction::Out);
    if (from.isEmpty())
        from = endpoint(read.header().endpoint).peer;
    if (!from.isEmpty() && !sent.source.isEmpty() && !sameEnd(from, sent.source))
        return false;
    return samePayload(sent.record, read);
}

std::size_t DatagramPeer::take(const CallRecord& read, std::deque<Sent>& waiting)
{
    const auto find = [&](std::size_t from) {
        for (std::size_t i = from; i < waiting.size(); ++i) {
            if (waiting[i].record.header().startNs <= read.endNs() && fits(waiting[i], read))
                return i;
        }
        return kNone;
    };
    const std::size_t dropped = std::min<std::size_t>(droppedBefore(read), waiting.size());
    const std::size_t found = find(dropped);
    return found == kNone && dropped > 0 ? find(0) : found;
}

PeerCall DatagramPeer::play(const SocketLife& receiver, std::uint64_t seq)
{
    const SocketAddress local = endpoint(receiver.endpoint).local;
    std::deque<Sent> waiting;
    std::deque<CallRecord> reads; // not answered before all that was sent until they returned is known
    PeerCall found{0, PeerAnswer::NotYet};
    const bool whole = receiver.created != 0;
    const auto answer = [&] {
        const CallRecord read = reads.front();
        reads.pop_front();
        const std::size_t at = take(read, waiting);
        if (at == kNone)
            return false;
        const std::uint64_t sent = waiting[at].record.seq();
        if (sent == seq || read.seq() == seq) {
            found = {sent == seq ? read.seq() : sent, whole ? PeerAnswer::Found : PeerAnswer::Likely};
            return true;
        }
        if (!peeks(read)) {
            // What the same socket sent before was lost.
            const Handle sender = waiting[at].record.header().handle;
            const auto lost =
                std::remove_if(waiting.begin(), waiting.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                               [sender](const Sent& each) { return each.record.header().handle == sender; });
            waiting.erase(lost, waiting.begin() + static_cast<std::ptrdiff_t>(at) + 1);
        }
        return false;
    };
    std::size_t row = receiver.created == 0 ? 0 : m_history.rowOf(receiver.created);
    for (; row < m_history.size(); ++row) {
        const CallRecord record = m_history.at(row);
        while (!reads.empty() && record.header().startNs > reads.front().endNs()) {
            if (answer())
                return found;
        }
        if (record.seq() > receiver.last && reads.empty())
            return found;
        const bool own = record.header().handle == receiver.handle && receiver.contains(record);
        if (own && record.call() == CallId::Bind && record.error() == 0)
            waiting.clear(); // what came before found nobody
        else if (own && takes(record))
            reads.push_back(record);
        else if (goesTo(record, local))
            waiting.push_back({record, sourceOf(record)});
    }
    while (!reads.empty()) {
        if (answer())
            return found;
    }
    return found;
}

std::optional<SocketLife> DatagramPeer::receiverOf(const CallRecord& sent)
{
    std::unordered_map<std::uint32_t, bool> known;
    const auto couldTake = [&](const CallRecord& record) {
        const std::uint32_t id = record.header().endpoint;
        if (id == 0 || CallDirectory::isStream(id) || !record.spec().reads())
            return false;
        const auto [place, isNew] = known.try_emplace(id, false);
        if (isNew)
            place->second = !endpoint(id).local.isEmpty() && goesTo(sent, endpoint(id).local);
        return place->second;
    };
    // The read that took it may have begun before the call that sent it.
    const std::size_t start = m_history.rowOf(sent.seq());
    for (std::size_t row = start; row < m_history.size(); ++row) {
        if (couldTake(m_history.at(row)))
            return lifeOf(m_history, m_directory, m_history.at(row).header().handle, row);
    }
    for (std::size_t row = start; row-- > 0;) {
        if (couldTake(m_history.at(row)))
            return lifeOf(m_history, m_directory, m_history.at(row).header().handle, row);
    }
    return std::nullopt;
}

PeerCall DatagramPeer::matching(const CallRecord& record)
{
    if (!record.spec().movesBytes() || (!sends(record) && !takes(record)))
        return {};
    const auto receiver = record.spec().reads() ? lifeOf(m_history, m_directory, record.header().handle,
                                                         m_history.rowOf(record.seq()))
                                                : receiverOf(record);
    if (!receiver)
        return {0, PeerAnswer::NotOurs};
    PeerCall found = play(*receiver, record.seq());
    // A datagram that was read was sent: by somebody else, or by a call that is gone.
    if (!found.isFound() && record.spec().reads())
        found.answer = m_history.evicted() > 0 ? PeerAnswer::Evicted : PeerAnswer::NotOurs;
    return found;
}

} // namespace workbench
