// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/statistics/CallStatistics.h"

#include <algorithm>
#include <cstring>

namespace workbench {

namespace {

/// The error behind a failure: the call's own, or the one that SO_ERROR has read back.
int errorBehind(const CallRecord& record)
{
    if (record.error() != 0)
        return record.error();
    int error = 0;
    const auto value = record.bytes(fieldSlot(record.spec(), "optval"), Direction::Out);
    if (value)
        std::memcpy(&error, value->data(), std::min(value->size(), sizeof error));
    return error;
}

} // namespace

void CallStatistics::add(const CallRecord& record, const CallTraffic& traffic)
{
    if (record.pending())
        return;
    PerCall& figures = m_calls[static_cast<std::size_t>(record.call())];
    figures.durations.add(record.header().durationNs);
    ++m_totals.count;
    if (traffic.direction == TrafficDirection::In) {
        figures.bytesIn += traffic.bytes;
        m_totals.bytesIn += traffic.bytes;
    } else {
        figures.bytesOut += traffic.bytes;
        m_totals.bytesOut += traffic.bytes;
    }
    if (record.error() != 0 || record.call() == CallId::Getsockopt)
        addUnusual(record, figures);
}

void CallStatistics::addUnusual(const CallRecord& record, PerCall& figures)
{
    const Outcome outcome = outcomeOf(record, false);
    if (outcome == Outcome::WouldBlock) {
        ++figures.wouldBlock;
        ++m_totals.wouldBlock;
    }
    if (outcome != Outcome::Failure)
        return;
    ++figures.failed;
    ++m_totals.failed;
    const bool readBack = record.error() == 0;
    const auto space = readBack ? constants::ErrorSpace::System : record.spec().errors;
    const int error = errorBehind(record);
    ErrorFigures& errors =
        m_errors.try_emplace({space, error}, ErrorFigures{space, error, 0, 0, 0}).first->second;
    ++errors.count;
    errors.first = errors.count == 1 ? record.seq() : std::min(errors.first, record.seq());
    errors.last = std::max(errors.last, record.seq());
}

std::vector<CallFigures> CallStatistics::calls() const
{
    std::vector<CallFigures> all;
    for (std::size_t i = 0; i < m_calls.size(); ++i) {
        const PerCall& from = m_calls[i];
        const DurationHistogram& took = from.durations;
        if (took.count() == 0)
            continue;
        all.push_back({static_cast<CallId>(i), took.count(), from.failed, from.wouldBlock, from.bytesIn,
                       from.bytesOut, took.min(), took.quantile(0.5), took.quantile(0.99), took.max()});
    }
    return all;
}

std::vector<ErrorFigures> CallStatistics::errors() const
{
    std::vector<ErrorFigures> all;
    for (const auto& [key, figures] : m_errors)
        all.push_back(figures);
    std::ranges::stable_sort(all, std::ranges::greater(), &ErrorFigures::count);
    return all;
}

} // namespace workbench
