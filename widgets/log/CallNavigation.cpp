// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallNavigation.h"

namespace workbench::navigation {

bool creates(const CallRecord& record, Handle handle)
{
    return record.spec().returns == ReturnKind::Descriptor && !record.pending() && record.error() == 0 &&
           record.ret() == handle;
}

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

} // namespace workbench::navigation
