// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/follow/CallCause.h"

#include "core/calls/CallText.h"
#include "core/calls/SocketFacts.h"
#include "core/follow/SocketLife.h"
#include "core/options/OptionTable.h"
#include "core/options/OptionValue.h"

#include <algorithm>
#include <string_view>
#include <vector>

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

CallCause ownShutDown(const CallHistory& history, const SocketLife& own, const CallRecord& failed,
                      bool Ways::*way)
{
    CallCause cause;
    // An accept() fails so on what has listened; on anything else for want of listening (accept(2)).
    const bool ofListener = failed.spec().step == SocketStep::Accepts;
    bool listens = !ofListener;
    eachBefore(history, own, failed, [&](const CallRecord& record) {
        if (ofListener && record.spec().step == SocketStep::Listens && succeeded(record)) {
            listens = true;
            cause = {};
        }
        if (listens && !cause.isFound() && waysShutDown(record).*way)
            cause = {.seq = record.seq(),
                     .kind = way == &Ways::reading ? CauseKind::OwnReadingShut : CauseKind::OwnShutDown};
        return cause.isFound() && !ofListener;
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
            cause = {.seq = record.seq(),
                     .kind = resets && tcp ? CauseKind::PeerAborted : CauseKind::PeerClosed};
        else if (ways.reading && (ways.sending || !tcp))
            cause = {.seq = record.seq(), .kind = CauseKind::PeerShutDown};
        return cause.isFound();
    });
    return cause;
}

/// The call sent a datagram whose answer finds the socket: a connected one hears of its peer alone.
bool asksPeer(const CallRecord& record, const CallDirectory& directory)
{
    if (!record.spec().sends() || !succeeded(record))
        return false;
    for (const std::string_view name : {"dest_addr", "msg_name"}) {
        const int slot = fieldSlot(record.spec(), name);
        const auto given = slot < 0 ? std::nullopt : record.bytes(slot);
        if (!given || given->empty())
            continue;
        const SocketAddress peer = directory.endpoint(record.header().endpoint).peer;
        return peer.isEmpty() || sameEnd(SocketAddress::fromBytes(*given), peer);
    }
    return true;
}

/// Each refusal that was told has used up one answer at least: where nothing was sent since the last, the
/// answer was to a later one of those before.
CallCause datagramBefore(const CallHistory& history, const CallDirectory& directory, const SocketLife& own,
                         const CallRecord& failed)
{
    std::vector<std::uint64_t> sent;
    std::size_t since = 0; // sent[since] is the first since the connect, or since a refusal
    std::size_t told = 0;
    eachBefore(history, own, failed, [&](const CallRecord& record) {
        if (record.endNs() > failed.endNs())
            return false;
        const int error = record.injected() ? 0 : socketErrorOf(record);
        const bool tells =
            error != 0 && (error == errors::connectionRefused || error == errors::connectionReset);
        if (asksPeer(record, directory))
            sent.push_back(record.seq());
        else if (tells || (record.spec().step == SocketStep::Connects && succeeded(record)))
            since = sent.size();
        told += tells ? 1 : 0;
        return false;
    });
    const std::size_t first = since < sent.size() ? since : told;
    if (first >= sent.size())
        return {};
    return {sent[first], CauseKind::OwnDatagram, sent.size() - first};
}

/// The call met the end of reading that a shutdown() on its own socket made.
bool metOwnEnd(const CallRecord& record)
{
    if (record.spec().step == SocketStep::Accepts)
        return record.error() == errors::invalid;
    return outcomeOf(record, CallDirectory::isStream(record.header().endpoint)) == Outcome::EndOfStream &&
           endOfStreamNote(record) == ResultNote::ReadingShut;
}

/// The time limit of its direction that the socket was given last, where the call took as long.
CallCause timeLimit(const CallHistory& history, const SocketLife& own, const CallRecord& failed)
{
    const OptionSpec* limit =
        findOptionSpec(OptionGroup::Socket, failed.spec().sends() ? "SO_SNDTIMEO" : "SO_RCVTIMEO");
    std::uint64_t seq = 0;
    std::int64_t limitUs = 0;
    eachBefore(history, own, failed, [&](const CallRecord& record) {
        if (record.spec().step != SocketStep::SetsOption || !succeeded(record) ||
            findOptionSpec(static_cast<int>(record.number(1).value_or(-1)),
                           static_cast<int>(record.number(2).value_or(-1))) != limit)
            return false;
        if (const auto value = record.bytes(fieldSlot(record.spec(), "optval"))) {
            seq = record.seq();
            limitUs = decodeOption(*limit, *value).amount;
        }
        return false;
    });
    // Systems round to their clock's ticks.
    const bool waited = limitUs > 0 && failed.durationNs() >= limitUs * 900;
    return waited ? CallCause{.seq = seq, .kind = CauseKind::OwnTimeLimit} : CallCause{};
}

} // namespace

CallCause causeOf(const CallHistory& history, const CallDirectory& directory, std::uint64_t seq)
{
    const std::size_t row = history.rowOf(seq);
    if (row >= history.size())
        return {};
    const CallRecord failed = history.at(row);
    const int error = socketErrorOf(failed);
    const bool broken = error != 0 && (error == errors::connectionReset || error == errors::pipe ||
                                       error == errors::connectionAborted);
    const bool refused = error != 0 && error == errors::connectionRefused;
    const bool ownEnd = metOwnEnd(failed);
    const bool timedOut = error != 0 && (error == errors::again || error == errors::readTimedOut);
    if (failed.injected() || (!broken && !refused && !ownEnd && !timedOut) ||
        failed.spec().step == SocketStep::Connects)
        return {};
    const auto own = lifeOf(history, directory, failed.header().handle, row);
    if (!own || own->endpoint == 0)
        return {};
    if (ownEnd)
        return ownShutDown(history, *own, failed, &Ways::reading);
    if (timedOut)
        return timeLimit(history, *own, failed);
    const Endpoint ends = directory.endpoint(own->endpoint);
    if (!ends.isStream() && ends.family == constants::afUnix)
        return {}; // refused at once by the peer's end, not late by what was sent before
    if (!ends.isStream())
        return refused || error == errors::connectionReset ? datagramBefore(history, directory, *own, failed)
                                                           : CallCause{};
    if (refused)
        return {};
    // A reset is told before the own shutdown is.
    if (const CallCause ownCause = failed.spec().sends() && error == errors::pipe
                                       ? ownShutDown(history, *own, failed, &Ways::sending)
                                       : CallCause{};
        ownCause.isFound())
        return ownCause;
    const auto peer = peerLife(history, directory, *own, kReach);
    return peer ? endOfPeer(history, *peer, failed, CallDirectory::isTcp(own->endpoint)) : CallCause{};
}

} // namespace workbench
