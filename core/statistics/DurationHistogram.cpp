// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/statistics/DurationHistogram.h"

#include <algorithm>
#include <cmath>

namespace workbench {

std::uint64_t DurationHistogram::middleOf(std::size_t bucket)
{
    if (bucket < kExact)
        return bucket;
    const std::size_t above = bucket - static_cast<std::size_t>(kExact);
    const int shift = static_cast<int>(above >> kSubBits) + 1; // the bucket is 2^shift wide
    const std::uint64_t sub = above & ((1U << kSubBits) - 1);
    return (((std::uint64_t{1} << kSubBits) + sub) << shift) + (std::uint64_t{1} << (shift - 1));
}

std::int64_t DurationHistogram::quantile(double quantile) const
{
    if (m_count == 0)
        return 0;
    const double exact = std::ceil(std::clamp(quantile, 0.0, 1.0) * static_cast<double>(m_count));
    const auto rank = std::clamp<std::uint64_t>(static_cast<std::uint64_t>(exact), 1, m_count);
    std::uint64_t passed = 0;
    std::size_t bucket = bucketOf(m_min);
    for (; bucket < kBuckets; ++bucket) {
        passed += m_buckets[bucket];
        if (passed >= rank)
            break;
    }
    // The greatest is known exactly, and the last bucket has no upper end.
    if (rank == m_count || bucket >= kBuckets - 1)
        return max();
    return static_cast<std::int64_t>(std::clamp(middleOf(bucket), m_min, m_max));
}

} // namespace workbench
