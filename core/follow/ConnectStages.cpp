// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/follow/ConnectStages.h"

#include "core/calls/SocketFacts.h"
#include "core/follow/SocketLife.h"
#include "core/system/Constants.h"

#include <algorithm>

namespace workbench {
namespace {

namespace errors = constants::errors;

/// A connect that goes on in the background.
bool starts(const CallRecord& record)
{
    return record.spec().step == SocketStep::Connects && !record.pending() &&
           record.error() == errors::inProgress;
}

/// A connect made again that tells the outcome: connected, already connected, or how it failed.
bool tellsOutcome(const CallRecord& record)
{
    return record.spec().step == SocketStep::Connects && !record.pending() && !starts(record) &&
           record.error() != errors::already && record.error() != errors::interrupted;
}

/// The handle is another socket's before it, or after it.
bool isBorder(const CallRecord& record, Handle handle)
{
    return closes(record, handle) || creates(record, handle);
}

/// The connect that started what `row` belongs to: itself, or the latest before it on the same socket.
std::size_t startOf(const CallHistory& history, std::size_t row, std::size_t reach)
{
    const Handle handle = history.at(row).header().handle;
    const std::size_t oldest = row - std::min(row, reach);
    for (std::size_t at = row + 1; at-- > oldest;) {
        const CallRecord record = history.at(at);
        if (record.header().handle == handle && starts(record))
            return at;
        if (isBorder(record, handle))
            break;
    }
    return history.size();
}

} // namespace

std::optional<ConnectStages> connectStages(const CallHistory& history, std::uint64_t seq, std::size_t reach)
{
    const std::size_t row = history.rowOf(seq);
    if (row >= history.size())
        return std::nullopt;
    const CallRecord asked = history.at(row);
    const bool belongs = asked.spec().step == SocketStep::Connects || readsSocketError(asked);
    const Handle handle = asked.header().handle;
    const std::size_t start = belongs ? startOf(history, row, reach) : history.size();
    if (start >= history.size())
        return std::nullopt;
    ConnectStages stages;
    stages.started = history.at(start).seq();
    for (std::size_t at = start + 1; at < history.size() && stages.outcome == 0; ++at) {
        const CallRecord record = history.at(at);
        if (isBorder(record, handle))
            break;
        // The panels' looking is no step of whoever connects.
        if (stages.writable == 0 && record.category() != CallCategory::Housekeeping &&
            tellsReady(record, handle))
            stages.writable = record.seq();
        if (record.header().handle != handle || (!readsSocketError(record) && !tellsOutcome(record)))
            continue;
        // SO_ERROR is 0 also while the connect still goes on: only behind "writable" it says "connected".
        if (readsSocketError(record) && socketErrorOf(record) == 0 && stages.writable == 0)
            continue;
        stages.outcome = record.seq();
        stages.error = record.error() == errors::isConnected ? 0 : socketErrorOf(record);
    }
    // A later call belongs to it only where it is one of its stages.
    const bool later = asked.seq() > stages.outcome && stages.outcome != 0;
    return later ? std::nullopt : std::optional(stages);
}

} // namespace workbench
