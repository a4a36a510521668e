// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/automation/Lateness.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace workbench {

using namespace std::chrono_literals;

/// Values below kSteps have a bucket each; above, the highest bit and the four below it say which.
std::size_t Lateness::bucketOf(std::uint64_t value)
{
    if (value < kSteps)
        return static_cast<std::size_t>(value);
    const auto shift = static_cast<unsigned>(std::bit_width(value)) - 5U;
    return (shift + 1) * kSteps + static_cast<std::size_t>((value >> shift) - kSteps);
}

std::uint64_t Lateness::highestOf(std::size_t bucket)
{
    if (bucket < kSteps)
        return bucket;
    const std::size_t shift = bucket / kSteps - 1;
    return ((kSteps + bucket % kSteps + 1) << shift) - 1;
}

void Lateness::add(std::chrono::nanoseconds late)
{
    const auto value = std::max(0ns, late);
    ++m_buckets[bucketOf(static_cast<std::uint64_t>(value.count()))];
    ++m_count;
    m_longest = std::max(m_longest, value);
}

std::chrono::nanoseconds Lateness::percentile(double share) const
{
    const auto wanted = static_cast<std::uint64_t>(std::ceil(share * static_cast<double>(m_count)));
    std::uint64_t seen = 0;
    for (std::size_t bucket = 0; bucket < kBuckets; ++bucket) {
        seen += m_buckets[bucket];
        if (seen > 0 && seen >= wanted)
            return std::min(m_longest, std::chrono::nanoseconds(highestOf(bucket)));
    }
    return 0ns;
}

} // namespace workbench
