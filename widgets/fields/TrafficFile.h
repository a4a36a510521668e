// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/payload/Encoding.h"
#include "widgets/fields/TrafficModel.h"

#include <QIODevice>

namespace workbench {

/// What a file of a conversation lacks, because memory is bounded.
struct TrafficGaps {
    qint64 rows = 0;  ///< rows dropped from memory
    qint64 bytes = 0; ///< bytes of the rows at hand that were not kept
};

/// Writes the bytes of all rows of one kind, one after the other. The device keeps its error.
TrafficGaps writeBytes(const TrafficModel& model, TrafficRow::Kind kind, QIODevice& device);
/// Writes a line for each row: date and time, direction, peer, bytes as escapes.
TrafficGaps writeText(const TrafficModel& model, QIODevice& device);

} // namespace workbench
