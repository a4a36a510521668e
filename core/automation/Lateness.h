// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>

namespace workbench {

/// How late many things were: counted in buckets that are 1/16 of their value wide at most, so that a
/// percentile is at most so much too high. Fixed memory.
class Lateness
{
public:
    /// Negative ones count as 0.
    void add(std::chrono::nanoseconds late);
    /// Not exceeded by `share` (0 to 1) of them; 0 where there are none.
    std::chrono::nanoseconds percentile(double share) const;
    std::chrono::nanoseconds longest() const { return m_longest; }
    std::uint64_t count() const { return m_count; }

private:
    static constexpr std::size_t kSteps = 16; ///< buckets to each power of two
    static constexpr std::size_t kBuckets = 64 * kSteps;
    static std::size_t bucketOf(std::uint64_t value);
    static std::uint64_t highestOf(std::size_t bucket);

    std::array<std::uint64_t, kBuckets> m_buckets{};
    std::uint64_t m_count = 0;
    std::chrono::nanoseconds m_longest{0};
};

} // namespace workbench
