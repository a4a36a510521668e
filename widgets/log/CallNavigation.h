// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/log/CallLogModel.h"

#include <QList>

/// Ways from one call of the log to another. Numbers of calls in, numbers of calls out; 0: there is none.
namespace workbench::navigation {

/// Rows from `first` to `last`, both included.
struct RowRange {
    int first = 0;
    int last = 0;
};

/// The call that made the handle of `seq` (itself, where it made it), whether its row is shown or not.
quint64 creator(const CallLogModel& model, quint64 seq);
/// The next (step 1) or previous (step -1) shown call on the same handle. Ends where the number
/// begins to mean another socket.
quint64 onSameHandle(const CallLogModel& model, quint64 seq, int step);
/// The next (step 1) or previous (step -1) shown failure from the row; from the first or last where -1.
/// Returns a row, -1 where there is none.
int failure(const CallLogModel& model, int row, int step);

/// Shown rows of the calls that began or returned in that time (UTC, ns since 1970; `toNs` excluded),
/// ascending and apart. Calls that began before it are looked for among the kLookBack rows in front of it.
QList<RowRange> within(const CallLogModel& model, std::int64_t fromNs, std::int64_t toNs);
inline constexpr int kLookBack = 10'000;

} // namespace workbench::navigation
