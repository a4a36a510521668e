// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallDirectory.h"
#include "core/calls/CallHistory.h"

#include <cstdint>

namespace workbench {

/// What came of looking for the matching call at the other end. Views put it into words.
enum class PeerAnswer : std::uint8_t {
    Found,
    Likely, ///< found, but calls before are no longer held: equal datagrams cannot be told apart for sure
    NoCounterpart, ///< nothing happens at the other end when this call is made
    NotOurs,       ///< no socket of ours is at the other end, as far as the history knows the addresses
    NotYet,        ///< the other end is ours, but no call there has taken or sent these bytes
    Evicted,       ///< the calls that would tell are no longer held
};

struct PeerCall {
    std::uint64_t seq = 0; ///< 0 where none was found
    PeerAnswer answer = PeerAnswer::NoCounterpart;

    bool isFound() const { return answer == PeerAnswer::Found || answer == PeerAnswer::Likely; }
};

/// The call at the other end that belongs to the call `seq`, where both ends are ours: connect and accept;
/// the read that took the first byte which this call sent, and the other way round; of datagrams the one with
/// the same addresses, length and bytes, in order; shutdown or close and the read that found the end, or the
/// call that failed because of it (causeOf). One pass over the history or two; one thread.
PeerCall peerCall(const CallHistory& history, const CallDirectory& directory, std::uint64_t seq);

} // namespace workbench
