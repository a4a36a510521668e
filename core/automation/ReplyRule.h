// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/automation/ByteMatch.h"
#include "core/payload/Framing.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace workbench {

/// When a rule is looked at.
enum class ReplyTrigger : std::uint8_t {
    Message,   ///< a message came
    Connected, ///< the connection was opened
    Idle,      ///< nothing has come for a time
};

enum class ReplyAction : std::uint8_t {
    Reply,     ///< send a payload
    Echo,      ///< send the message back
    Nothing,   ///< the rules behind are not looked at
    HalfClose, ///< shutdown(SHUT_WR) once all that waits has gone
    Close,
    Abort,   ///< SO_LINGER {1, 0}, close: a reset
    Forward, ///< the message goes out on another tab
};

/// How often it may fire, for each connection (UDP: for each peer).
enum class ReplyTimes : std::uint8_t { Always, Once, EveryNth };

/// One rule: when, what, how often, what then. As the user wrote it.
struct ReplyRule {
    std::string name;
    bool on = true;
    ReplyTrigger trigger = ReplyTrigger::Message;
    MatchSpec match;                      ///< of Message
    std::chrono::milliseconds idle{1000}; ///< of Idle; at least 1 ms
    ReplyTimes times = ReplyTimes::Always;
    std::uint32_t nth = 2; ///< of EveryNth: the nth, the 2nth ... message that matches; at least 1
    ReplyAction action = ReplyAction::Reply;
    Payload payload;                    ///< of Reply; may hold variables and ${0}, ${1} ...
    std::string forwardTo;              ///< of Forward: the tab's title
    std::chrono::milliseconds delay{0}; ///< before the action

    friend bool operator==(const ReplyRule&, const ReplyRule&) = default;
};

/// All rules of a tab, in the order in which they are tried: the first that matches counts.
struct ReplyRules {
    Framing framing; ///< what a message is; datagrams are messages themselves
    std::vector<ReplyRule> rules;

    friend bool operator==(const ReplyRules&, const ReplyRules&) = default;
};

} // namespace workbench
