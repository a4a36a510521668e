// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/system/CallId.h"
#include "core/system/CallTypes.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace workbench {

/// "The Nth / every Nth / p percent of CALL on HANDLE or any: an error, a short count, or a delay."
struct FaultRule {
    enum class When : std::uint8_t {
        Nth,     ///< the `count`th matching call alone, counted from 1
        Every,   ///< each `count`th one; 1 is every call
        Percent, ///< `count` of a hundred, by a generator with a fixed seed
    };
    enum class Effect : std::uint8_t {
        Error, ///< the call fails with `error` and the system is not asked (but see FaultySystemCalls)
        Short, ///< the system is asked with at most `length` bytes (1 at least), and gives no more
        Delay, ///< the system is asked after `delay`
    };

    CallId call{};
    std::optional<Handle> handle = std::nullopt; ///< any
    When when = When::Every;
    std::uint64_t count = 1;
    Effect effect = Effect::Error;
    int error = 0; ///< a native number: errors::interrupted is the signal that came
    std::size_t length = 1;
    std::chrono::milliseconds delay{0};

    friend bool operator==(const FaultRule&, const FaultRule&) = default;
};

/// What the rules make of one call.
struct Fault {
    int error = 0; ///< 0: ask the system
    std::size_t length = SIZE_MAX;
    bool injected = false;
};

} // namespace workbench
