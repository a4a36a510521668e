// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/automation/SendSchedule.h"

#include <algorithm>
#include <cmath>

namespace workbench {

namespace {

/// Seconds from the begin to a beat. In a ramp of T seconds from rate a to b, n(t) = a t + (b - a) t^2 / 2T
/// beats have come by the time t.
double secondsTo(double beat, const Pace& pace)
{
    const double ramp = std::chrono::duration<double>(pace.ramp).count();
    const double first = ramp > 0 ? std::max(0.0, pace.startPerSecond) : pace.perSecond;
    const double inRamp = (first + pace.perSecond) / 2 * ramp;
    if (beat >= inRamp)
        return ramp + (beat - inRamp) / pace.perSecond;
    if (beat == 0)
        return 0;
    return 2 * beat / (first + std::sqrt(first * first + 2 * (pace.perSecond - first) * beat / ramp));
}

} // namespace

SendSchedule::Time SendSchedule::due(std::uint64_t send) const
{
    if (m_pace.isFlatOut())
        return m_begin;
    const std::uint64_t beat = send / std::max<std::uint32_t>(1, m_pace.burst);
    return m_begin +
           std::chrono::nanoseconds(std::llround(secondsTo(static_cast<double>(beat), m_pace) * 1e9));
}

} // namespace workbench
