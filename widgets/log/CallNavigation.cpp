// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallNavigation.h"

#include "core/follow/SocketLife.h"

#include <algorithm>

namespace workbench::navigation {

quint64 creator(const CallLogModel& model, quint64 seq)
{
    const CallRecord start = model.find(seq);
    if (start.isNull())
        return 0;
    const Handle handle = start.handle();
    if (creates(start, handle))
        return seq;
    const CallHistory& history = model.history();
    for (std::size_t row = history.rowOf(seq); handle != kInvalidHandle && row-- > 0;) {
        if (creates(history.at(row), handle))
            return history.at(row).seq();
    }
    return 0;
}

quint64 onSameHandle(const CallLogModel& model, quint64 seq, int step)
{
    const CallRecord start = model.find(seq);
    const Handle handle = start.isNull() ? kInvalidHandle : start.handle();
    if (handle == kInvalidHandle || (step < 0 && creates(start, handle)))
        return 0;
    const CallHistory& history = model.history();
    std::size_t row = history.rowOf(seq);
    while (step < 0 ? row > 0 : row + 1 < history.size()) {
        row = step < 0 ? row - 1 : row + 1;
        const CallRecord record = history.at(row);
        const bool born = creates(record, handle);
        if (born && (step > 0 || record.handle() != handle))
            return 0;
        if (record.handle() == handle && model.rowOf(record.seq()) >= 0)
            return record.seq();
        if (born)
            return 0;
    }
    return 0;
}

int failure(const CallLogModel& model, int row, int step)
{
    const int rows = model.rowCount();
    int at = row < 0 ? (step > 0 ? 0 : rows - 1) : row + step;
    for (; at >= 0 && at < rows; at += step) {
        if (isFailure(model.record(at)))
            return at;
    }
    return -1;
}

namespace {

/// The first row whose call began at `ns` or later. Rows are in the order of their numbers, which is that of
/// their beginnings but for some microseconds between threads.
int firstFrom(const CallLogModel& model, std::int64_t ns)
{
    int low = 0;
    int high = model.rowCount();
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (model.record(middle).header().startNs < ns)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

} // namespace

QList<RowRange> within(const CallLogModel& model, std::int64_t fromNs, std::int64_t toNs)
{
    const int first = firstFrom(model, fromNs);
    const int end = firstFrom(model, toNs);
    QList<RowRange> ranges;
    const auto append = [&ranges](int from, int last) {
        if (!ranges.isEmpty() && ranges.last().last == from - 1)
            ranges.last().last = last;
        else
            ranges.append({from, last});
    };
    for (int row = std::max(0, first - kLookBack); row < first; ++row) {
        const CallRecord record = model.record(row);
        const std::int64_t returned = record.endNs();
        if (!record.pending() && returned >= fromNs && returned < toNs)
            append(row, row);
    }
    if (end > first)
        append(first, end - 1);
    return ranges;
}

} // namespace workbench::navigation
