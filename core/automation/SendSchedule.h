// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>

namespace workbench {

/// How often something is sent.
struct Pace {
    double perSecond = 0;             ///< beats a second; 0: as fast as the system takes them
    double startPerSecond = 0;        ///< of a ramp: the rate it begins with and leaves evenly
    std::chrono::nanoseconds ramp{0}; ///< how long the rate takes to become perSecond; 0: no ramp
    std::uint32_t burst = 1;          ///< sends at each beat, one right after the other

    bool isFlatOut() const { return perSecond <= 0; }
    friend bool operator==(const Pace&, const Pace&) = default;
};

/// When each send is due: counted from the begin, so that no lateness adds up. A value.
class SendSchedule
{
public:
    using Time = std::chrono::steady_clock::time_point;

    SendSchedule() = default;
    SendSchedule(const Pace& pace, Time begin) : m_pace(pace), m_begin(begin) {}

    /// Of the send with this number, from 0 on. Flat out: the begin.
    Time due(std::uint64_t send) const;
    /// Puts off all that is to come.
    void shift(std::chrono::nanoseconds by) { m_begin += by; }
    const Pace& pace() const { return m_pace; }

private:
    Pace m_pace;
    Time m_begin;
};

} // namespace workbench
