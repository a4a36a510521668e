// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/manual/ManualCall.h"
#include "core/roles/RoleEvents.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <variant>

/// What ManualSockets tells: plain values; the widgets turn them into words.
namespace workbench {

/// Names one call by hand for as long as its ManualSockets lives. 0: none.
using ManualId = std::uint64_t;

/// A socket that calls can be made on.
struct ManualSocket {
    SocketKey key;
    int family = 0;
    int type = 0; ///< without flags
    int protocol = 0;
    SocketKey listener;           ///< what accepted it; none: nothing did
    std::optional<bool> blocking; ///< empty: not known
    bool isListening = false;
    bool isOpen = true; ///< false: closed; calls on it are still made, and fail
};

/// A socket came, or is otherwise than before: listening, blocking, closed.
struct ManualSocketChanged : EventStamp {
    ManualSocket socket;
};

/// The socket went to somebody else, open as it is (handOver).
struct ManualSocketGone : EventStamp {
    SocketKey key;
};

/// setBlocking() failed: `result` is of the call that did.
struct ManualBlockingFailed : EventStamp {
    SocketKey socket;
    CallResult result;
};

struct ManualCallEnded : EventStamp {
    ManualId id = 0;
    CallId call{};
    ManualArguments arguments; ///< as the call was given them
    ManualAnswer answer;
    SocketKey made;          ///< the new socket of socket() and accept()
    bool cancelled = false;  ///< cancel() ended it
    int succeeded = 0;       ///< of `arguments.calls`, up to the one that `answer` is of
    std::uint64_t bytes = 0; ///< that all of them have sent or read
};

enum class ManualRefusal : std::uint8_t {
    NumberTaken, ///< the socket is closed and something else has its number: the call would meet that
    TooMany,     ///< too many calls are waiting already
    HandedOver,  ///< the socket is not here any more
    Cancelled,   ///< cancelled while it waited for an earlier call on its socket
};

/// No call was made.
struct ManualCallRefused : EventStamp {
    ManualId id = 0;
    CallId call{};
    SocketKey socket;
    ManualRefusal reason = ManualRefusal::NumberTaken;
};

using ManualEvent = std::variant<EventsSkipped, ManualSocketChanged, ManualSocketGone, ManualBlockingFailed,
                                 ManualCallEnded, ManualCallRefused>;

/// Nothing of this may be skipped: there is no more of it than somebody clicks.
inline EventWeight weightOf(const ManualEvent& /*event*/) { return {}; }

} // namespace workbench
