// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallHistory.h"
#include "core/export/CallExporter.h"
#include "core/payload/BytesText.h"

#include <QList>
#include <QString>

namespace workbench {

class CallLogModel;

/// Which calls of a log are meant.
enum class ExportRange {
    All,     ///< all that are held, hidden ones too
    Shown,   ///< the rows that the filter lets through
    Selected ///< the selected rows
};

/// More rows than this are not put on the clipboard: a file is the place for them.
inline constexpr qsizetype kMostCopiedRows = 20'000;

/// The calls with the memory behind them; `selected` are rows, ascending. GUI thread.
CallHistory::Snapshot callsOf(const CallLogModel& model, const QList<int>& selected, ExportRange range);
/// Lines of the rows in that format, without a last line end; CSV without its header.
QString callsAsText(const CallLogModel& model, const QList<int>& rows, ExportFormat format);

/// What the calls of some rows moved, one after the other.
struct MovedBytes {
    std::vector<std::byte> kept;
    quint64 length = 0; ///< more than was kept: the rest is not known
};
MovedBytes bytesOf(const CallLogModel& model, const QList<int>& rows);

} // namespace workbench
