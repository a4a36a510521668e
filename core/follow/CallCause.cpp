// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/follow/CallCause.h"

#include "core/calls/SocketFacts.h"
#include "core/follow/SocketLife.h"

#include <algorithm>

namespace workbench {
namespace {

namespace errors = constants::errors;

/// Rows to either side of the socket's beginning among which its peer is looked for: some 10 ms.
constexpr std::size_t kReach = 500'000;

bool succeeded(const CallRecord& record) { return !record.pending() && record.error() == 0; }

/// Ways that a call shut down.
struct Ways {
    bool reading = false;
    bool sending = false;
};

Ways waysShutDown(const CallRecord& record)
{
    if (record.spec().step != SocketStep::ShutsDown || !succeeded(record))
        return {};
    const std::int64_t how = record.number(fieldSlot(record.spec(), "how")).value_or(-1);
    const bool both = how == constants::shutRdwr;
    return {both || how == constants::shutRd, both || how == constants::shutWr};
}

/// Calls `visit` with each call on the socket that began before `failed` returned, oldest first, until it
/// returns true.
template <typename Visit>
void eachBefore(const CallHistory& history, const SocketLife& life, const CallRecord& failed, Visit visit)
{
    std::size_t row = 0;
    if (history.size() > 0 && life.first > history.at(0).seq())
        row = std::min(history.rowOf(life.first), history.size());
    for (; row < history.size(); ++row) {
        const CallRecord record = history.at(row);
        if (record.seq() > life.last || record.header().startNs > failed.endNs())
            return;
        if (record.seq() != failed.seq() && record.header().handle == life.handle && life.contains(record) &&
            visit(record))
            return;
    }
}

CallCause ownShutDown(const CallHistory& history, const SocketLife& own, const CallRecord& failed)
{
    CallCause cause;
    eachBefore(history, own, failed, [&](const CallRecord& record) {
        if (waysShutDown(record).sending)
            cause = {record.seq(), CauseKind::OwnShutDown};
        return cause.isFound();
    });
    return cause;
}

CallCause endOfPeer(const CallHistory& history, const SocketLife& peer, const CallRecord& failed, bool tcp)
{
    CallCause cause;
    bool resets = false;
    eachBefore(history, peer, failed, [&](const CallRecord& record) {
        if (setsLinger(record))
            resets = setsResettingLinger(record);
        const Ways ways = waysShutDown(record);
        if (closes(record, peer.handle))
            cause = {record.seq(), resets && tcp ? CauseKind::PeerAborted : CauseKind::PeerClosed};
        else if (ways.reading && (ways.sending || !tcp))
            cause = {record.seq(), CauseKind::PeerShutDown};
        return cause.isFound();
    });
    return cause;
}

/// The latest datagram that was taken before the failure: the answer to it came back in between, and a
/// failure uses one answer up.
CallCause datagramBefore(const CallHistory& history, const SocketLife& own, const CallRecord& failed)
{
    CallCause cause;
    eachBefore(history, own, failed, [&](const CallRecord& record) {
        const bool sends = record.spec().movesBytes() && !record.spec().reads();
        if (record.endNs() > failed.endNs())
            return false;
        if (sends && succeeded(record))
            cause = {record.seq(), CauseKind::OwnDatagram};
        else if (socketErrorOf(record) == errors::connectionRefused)
            cause = {};
        return false;
    });
    return cause;
}

} // namespace

CallCause causeOf(const CallHistory& history, const CallDirectory& directory, std::uint64_t seq)
{
    const std::size_t row = history.rowOf(seq);
    if (row >= history.size())
        return {};
    const CallRecord failed = history.at(row);
    const int error = socketErrorOf(failed);
    const bool sends = failed.spec().movesBytes() && !failed.spec().reads();
    const bool broken = error != 0 && (error == errors::connectionReset || error == errors::pipe ||
                                       error == errors::connectionAborted);
    const bool refused = error != 0 && error == errors::connectionRefused;
    if (failed.injected() || (!broken && !refused) || failed.spec().step == SocketStep::Connects)
        return {};
    const auto own = lifeOf(history, directory, failed.header().handle, row);
    if (!own || own->endpoint == 0)
        return {};
    const Endpoint ends = directory.endpoint(own->endpoint);
    if (!ends.isStream() && ends.family == constants::afUnix)
        return {}; // refused at once by the peer's end, not late by what was sent before
    if (!ends.isStream())
        return refused || error == errors::connectionReset ? datagramBefore(history, *own, failed)
                                                           : CallCause{};
    if (refused)
        return {};
    // A reset is told before the own shutdown is.
    if (const CallCause ownCause =
            sends && error == errors::pipe ? ownShutDown(history, *own, failed) : CallCause{};
        ownCause.isFound())
        return ownCause;
    const auto peer = peerLife(history, directory, *own, kReach);
    return peer ? endOfPeer(history, *peer, failed, CallDirectory::isTcp(own->endpoint)) : CallCause{};
}

} // namespace workbench
