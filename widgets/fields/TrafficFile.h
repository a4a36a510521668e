// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/fields/TrafficModel.h"

#include <QIODevice>

#include <functional>

namespace workbench {

/// What a file of a conversation lacks, because memory is bounded.
struct TrafficGaps {
    qint64 rows = 0;  ///< rows dropped from memory
    qint64 bytes = 0; ///< bytes of the rows at hand that were not kept
};

/// Told every thousand rows or so how many are written. False: give up.
using TrafficProgress = std::function<bool(qint64 rows)>;

// Any thread. Writing ends where the device takes no more, or is to be given up; the device keeps its error.

/// Writes the bytes of all rows of one kind, one after the other.
TrafficGaps writeBytes(const TrafficModel::Snapshot& rows, TrafficRow::Kind kind, QIODevice& device,
                       const TrafficProgress& progress);
/// Writes a line for each row: date and time, direction, peer, bytes as escapes.
TrafficGaps writeText(const TrafficModel::Snapshot& rows, QIODevice& device, const TrafficProgress& progress);

} // namespace workbench
