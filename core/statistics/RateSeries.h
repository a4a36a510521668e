// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallRecord.h"
#include "core/statistics/CallTraffic.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace workbench {

/// What happened in one stretch of time.
struct RateBucket {
    std::uint64_t bytesIn = 0;
    std::uint64_t bytesOut = 0;
    std::uint64_t callsIn = 0;    ///< that read
    std::uint64_t callsOut = 0;   ///< that send
    std::uint64_t callsOther = 0; ///< neither; without waiting and housekeeping

    bool isEmpty() const { return callsIn + callsOut + callsOther == 0; }
    RateBucket& operator+=(const RateBucket& other);
    friend bool operator==(const RateBucket&, const RateBucket&) = default;
};

/// Calls and bytes over time, in memory that never grows: the last minute in seconds, and the whole session
/// in stretches that double when they get too many. A call counts in the moment when it returned. What the
/// workbench does for itself (categories waiting and housekeeping) does not count. One thread.
class RateSeries
{
public:
    static constexpr std::int64_t kSecond = 1'000'000'000;
    static constexpr std::size_t kRecentBuckets = 61; ///< 60 whole seconds and the one that runs
    static constexpr std::size_t kSessionBuckets = 1024;

    /// Stretches of equal width, oldest first; the first one begins at beginNs (UTC, ns since 1970).
    struct Series {
        std::int64_t beginNs = 0;
        std::int64_t widthNs = kSecond;
        std::vector<RateBucket> buckets;

        std::int64_t endNs() const { return beginNs + widthNs * static_cast<std::int64_t>(buckets.size()); }
    };

    /// Pending calls are passed over: add them when they have returned.
    void add(const CallRecord& record) { add(record, trafficOf(record)); }
    void add(const CallRecord& record, const CallTraffic& traffic);
    void clear() { *this = {}; }
    bool isEmpty() const { return m_newest == kNever; }

    /// The second that holds `nowNs` and the 60 before it; what is not known is empty.
    Series recent(std::int64_t nowNs) const;
    /// From the first call to the last one; no bucket before the first call.
    Series session() const;

private:
    static constexpr std::int64_t kNever = -1;

    RateBucket& recentBucket(std::int64_t second);
    RateBucket& sessionBucket(std::int64_t second);
    void find(std::int64_t second);
    void coarsen();

    std::array<RateBucket, kRecentBuckets> m_recent{}; ///< of second s at s % kRecentBuckets
    std::int64_t m_newest = kNever;                    ///< greatest second in m_recent
    std::vector<RateBucket> m_session;
    std::int64_t m_origin = 0; ///< second of the first session bucket
    std::int64_t m_width = 1;  ///< seconds of a session bucket
    // The second of the call before, and its buckets: most calls fall into the same.
    std::int64_t m_current = kNever;
    std::size_t m_recentIndex = 0;
    std::size_t m_sessionIndex = 0;
};

} // namespace workbench
