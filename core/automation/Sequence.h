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

enum class SequenceStepKind : std::uint8_t {
    Send,
    Wait,
    Expect,    ///< wait for a message that matches, up to a time
    Repeat,    ///< go back to a step, so many times
    HalfClose, ///< of a connection
    Close,
};

/// What comes after an expectation whose time is up.
enum class OnTimeout : std::uint8_t { Fail, GoOn, GoTo };

/// Why a sequence is over.
enum class SequenceEnd : std::uint8_t {
    Done,
    TimedOut, ///< an expectation was not met, and nothing comes after that
    PayloadRefused,
    Stopped,
    TargetGone,
};

struct SequenceStep {
    SequenceStepKind kind = SequenceStepKind::Send;
    Payload payload;                      ///< of Send; may hold variables, and captures of the last Expect
    std::chrono::milliseconds time{1000}; ///< of Wait: how long; of Expect: up to
    MatchSpec match;                      ///< of Expect; messages that do not match are passed over
    OnTimeout onTimeout = OnTimeout::Fail;
    std::size_t target = 0;  ///< of Repeat and GoTo: the step, from 0 on
    std::uint32_t times = 1; ///< of Repeat: how often it goes back

    friend bool operator==(const SequenceStep&, const SequenceStep&) = default;
};

/// Payloads in order, with waits, expectations and ways around. As the user wrote it.
struct Sequence {
    Framing framing; ///< what a message is; datagrams are messages themselves
    std::vector<SequenceStep> steps;

    friend bool operator==(const Sequence&, const Sequence&) = default;
};

} // namespace workbench
