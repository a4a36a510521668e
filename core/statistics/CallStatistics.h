// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallRecord.h"
#include "core/statistics/CallTraffic.h"
#include "core/statistics/DurationHistogram.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace workbench {

/// The figures of one function.
struct CallFigures {
    CallId call{};
    std::uint64_t count = 0;
    std::uint64_t failed = 0;     ///< also SO_ERROR read back non-zero
    std::uint64_t wouldBlock = 0; ///< EAGAIN, EINPROGRESS, EALREADY: not failed
    std::uint64_t bytesIn = 0;
    std::uint64_t bytesOut = 0;
    std::int64_t minNs = 0;
    std::int64_t medianNs = 0; ///< within DurationHistogram::kRelativeError, as p99Ns
    std::int64_t p99Ns = 0;
    std::int64_t maxNs = 0;

    friend bool operator==(const CallFigures&, const CallFigures&) = default;
};

/// How often calls failed with one error.
struct ErrorFigures {
    constants::ErrorSpace space{};
    int error = 0;
    std::uint64_t count = 0;
    std::uint64_t first = 0; ///< number of the first call that failed so
    std::uint64_t last = 0;

    friend bool operator==(const ErrorFigures&, const ErrorFigures&) = default;
};

/// Counts calls that have returned: by function and by error. Memory does not grow with their number,
/// adding one takes some nanoseconds. One thread.
class CallStatistics
{
public:
    struct Totals {
        std::uint64_t count = 0;
        std::uint64_t failed = 0;
        std::uint64_t wouldBlock = 0;
        std::uint64_t bytesIn = 0;
        std::uint64_t bytesOut = 0;
    };

    /// Pending calls are passed over: add them when they have returned.
    void add(const CallRecord& record) { add(record, trafficOf(record)); }
    /// The same for who has its traffic already.
    void add(const CallRecord& record, const CallTraffic& traffic);
    void clear() { *this = {}; }

    const Totals& totals() const { return m_totals; }
    /// Functions that were called at least once, in the order of CallId.
    std::vector<CallFigures> calls() const;
    /// Errors that occurred, the most frequent first.
    std::vector<ErrorFigures> errors() const;

private:
    struct PerCall {
        std::uint64_t failed = 0;
        std::uint64_t wouldBlock = 0;
        std::uint64_t bytesIn = 0;
        std::uint64_t bytesOut = 0;
        DurationHistogram durations;
    };
    using ErrorKey = std::pair<constants::ErrorSpace, int>;

    void addUnusual(const CallRecord& record, PerCall& figures);

    Totals m_totals;
    std::array<PerCall, kCallCount> m_calls;
    std::map<ErrorKey, ErrorFigures> m_errors;
};

} // namespace workbench
