// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/statistics/RateSeries.h"

#include <algorithm>

namespace workbench {

namespace {

constexpr auto kRecent = static_cast<std::int64_t>(RateSeries::kRecentBuckets);

std::size_t ringIndex(std::int64_t second) { return static_cast<std::size_t>(second % kRecent); }

} // namespace

RateBucket& RateBucket::operator+=(const RateBucket& other)
{
    bytesIn += other.bytesIn;
    bytesOut += other.bytesOut;
    callsIn += other.callsIn;
    callsOut += other.callsOut;
    callsOther += other.callsOther;
    return *this;
}

void RateSeries::add(const CallRecord& record, const CallTraffic& traffic)
{
    if (record.pending() || record.category() == CallCategory::Waiting ||
        record.category() == CallCategory::Housekeeping)
        return;
    const RecordHeader& header = record.header();
    const std::int64_t second = std::max<std::int64_t>(header.startNs + header.durationNs, 0) / kSecond;
    if (second != m_current)
        find(second);
    for (RateBucket* bucket : {&m_recent[m_recentIndex], &m_session[m_sessionIndex]}) {
        switch (traffic.direction) {
        case TrafficDirection::In:
            ++bucket->callsIn;
            bucket->bytesIn += traffic.bytes;
            break;
        case TrafficDirection::Out:
            ++bucket->callsOut;
            bucket->bytesOut += traffic.bytes;
            break;
        case TrafficDirection::None:
            ++bucket->callsOther;
            break;
        }
    }
}

void RateSeries::find(std::int64_t second)
{
    m_current = second;
    // A call cannot have returned a minute before the last one: the clock was set back, the minute begins
    // anew.
    if (m_newest == kNever || second <= m_newest - kRecent || second >= m_newest + kRecent) {
        m_recent.fill({});
        m_newest = second;
    }
    while (m_newest < second)
        m_recent[ringIndex(++m_newest)] = {};
    m_recentIndex = ringIndex(second);

    if (m_session.empty())
        m_origin = second;
    // Calls return a little out of order, and clocks are set back: what was before the beginning counts
    // there.
    const std::int64_t since = std::max<std::int64_t>(second - m_origin, 0);
    while (since / m_width >= static_cast<std::int64_t>(kSessionBuckets))
        coarsen();
    m_sessionIndex = static_cast<std::size_t>(since / m_width);
    if (m_sessionIndex >= m_session.size())
        m_session.resize(m_sessionIndex + 1);
}

void RateSeries::coarsen()
{
    for (std::size_t i = 0; i < m_session.size(); ++i) {
        const RateBucket bucket = m_session[i];
        m_session[i] = {};
        m_session[i / 2] += bucket;
    }
    m_session.resize((m_session.size() + 1) / 2);
    m_width *= 2;
}

RateSeries::Series RateSeries::recent(std::int64_t nowNs) const
{
    const std::int64_t last = std::max<std::int64_t>(nowNs, 0) / kSecond;
    const std::int64_t first = last - kRecent + 1;
    Series series{first * kSecond, kSecond, std::vector<RateBucket>(kRecentBuckets)};
    if (m_newest == kNever)
        return series;
    for (std::size_t i = 0; i < kRecentBuckets; ++i) {
        const std::int64_t second = first + static_cast<std::int64_t>(i);
        if (second >= 0 && second <= m_newest && second > m_newest - kRecent)
            series.buckets[i] = m_recent[ringIndex(second)];
    }
    return series;
}

RateSeries::Series RateSeries::session() const { return {m_origin * kSecond, m_width * kSecond, m_session}; }

} // namespace workbench
