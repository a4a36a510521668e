// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/automation/ReplyRule.h"
#include "core/automation/Sequence.h"
#include "core/payload/PayloadError.h"
#include "core/roles/SharedEvents.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace workbench {

// What goes on by itself in a role.

enum class RepeatEnd : std::uint8_t {
    CountReached,
    Stopped,        ///< by command, or another repetition began
    TargetGone,     ///< the connection or the socket was closed
    PayloadRefused, ///< a variable could not be put in: RepeatProgress::refusal
};

/// How a repetition gets on: about ten times a second, and once more when it has ended. What was sent is told
/// by events of its own as well.
struct RepeatProgress : EventStamp {
    bool running = true;
    RepeatEnd end = RepeatEnd::CountReached; ///< where it is not running
    PayloadError refusal;
    std::uint64_t planned = 0;   ///< sends; 0: until it is stopped
    std::uint64_t sent = 0;      ///< with those cut short
    std::uint64_t bytes = 0;     ///< of the payloads sent
    std::uint64_t shortened = 0; ///< the system took only a part at first
    std::uint64_t failed = 0;    ///< CallFailed says how
    std::uint64_t blocked = 0;   ///< how often the system could take nothing and had to be waited for
    std::uint64_t pauses = 0;    ///< how often it was more than a second late and left out what was missed
    std::chrono::nanoseconds elapsed{0};
    double perSecond = 0;    ///< sends, since the begin
    double perSecondNow = 0; ///< since the event before
    /// How late the sends were: half of them, 99 % of them, all of them at most so late. 0 where no time was
    /// set.
    std::chrono::nanoseconds lateHalf{0};
    std::chrono::nanoseconds late99{0};
    std::chrono::nanoseconds latest{0};
};

/// A reply rule does what it says, its delay being over.
struct RuleFired : EventStamp {
    ConnectionId connection = 0;  ///< TCP
    SocketAddress peer;           ///< UDP
    std::uint64_t generation = 0; ///< ReplyEngine::generation() of the rules in force
    std::size_t rule = 0;         ///< its place in the list
    std::uint64_t times = 0;      ///< how often it has fired since the rules were set
    ReplyAction action = ReplyAction::Nothing;
    SharedBytes data;                    ///< of Forward: what is to go out on another tab
    std::optional<PayloadError> refusal; ///< the variables of its payload have no value: nothing was done
    bool isLost = false;                 ///< too much waited for delays: nothing was done
};

/// How a sequence goes on: ten times a second at most while it runs, and once when it has ended.
struct SequenceProgress : EventStamp {
    bool running = false;
    SequenceEnd end = SequenceEnd::Done; ///< once it has ended
    std::size_t step = 0;                ///< at which it is, or ended
    std::uint64_t sent = 0;              ///< payloads
    std::uint64_t timeouts = 0;          ///< expectations that were not met
    std::optional<PayloadError> refusal; ///< of PayloadRefused
};

} // namespace workbench
