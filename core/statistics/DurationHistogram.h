// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace workbench {

/// How long calls took, in memory that does not grow with their number (11 KB from the first one on).
/// Log-linear: 32 buckets for each power of two, so that a quantile is off by at most 1/64 (1.6 %);
/// least, greatest and everything below 64 ns are exact.
class DurationHistogram
{
public:
    static constexpr double kRelativeError = 1.0 / 64;

    /// Negative durations count as 0.
    void add(std::int64_t ns)
    {
        const std::uint64_t value = ns < 0 ? 0 : static_cast<std::uint64_t>(ns);
        if (m_buckets.empty())
            m_buckets.resize(kBuckets);
        ++m_buckets[bucketOf(value)];
        ++m_count;
        m_min = value < m_min ? value : m_min;
        m_max = value > m_max ? value : m_max;
    }

    std::uint64_t count() const { return m_count; }
    std::int64_t min() const { return m_count == 0 ? 0 : static_cast<std::int64_t>(m_min); }
    std::int64_t max() const { return static_cast<std::int64_t>(m_max); }
    /// The duration at the nearest rank: the least one that a share of `quantile` (0 to 1) does not exceed.
    /// 0 where nothing was added.
    std::int64_t quantile(double quantile) const;

private:
    static constexpr int kSubBits = 5;
    static constexpr std::uint64_t kExact = std::uint64_t{2} << kSubBits; ///< below, a bucket is one value
    static constexpr int kGreatestExponent = 46; ///< 2^47 ns are 39 hours; longer calls share the last bucket
    static constexpr std::size_t kBuckets =
        static_cast<std::size_t>(kExact) +
        (static_cast<std::size_t>(kGreatestExponent - kSubBits) << kSubBits);

    static std::size_t bucketOf(std::uint64_t value)
    {
        if (value < kExact)
            return static_cast<std::size_t>(value);
        const int exponent = static_cast<int>(std::bit_width(value)) - 1;
        if (exponent > kGreatestExponent)
            return kBuckets - 1;
        const auto octave = static_cast<std::size_t>(exponent - kSubBits - 1);
        const std::uint64_t sub = (value >> (exponent - kSubBits)) & ((1U << kSubBits) - 1);
        return static_cast<std::size_t>(kExact) + (octave << kSubBits) + static_cast<std::size_t>(sub);
    }
    static std::uint64_t middleOf(std::size_t bucket);

    std::vector<std::uint64_t> m_buckets;
    std::uint64_t m_count = 0;
    std::uint64_t m_min = std::numeric_limits<std::uint64_t>::max();
    std::uint64_t m_max = 0;
};

} // namespace workbench
