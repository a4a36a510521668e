// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/payload/Encoding.h"
#include "widgets/fields/TrafficDelegate.h"

#include <QString>

namespace workbench {

class TrafficModel;

/// Bytes to look for.
struct ByteNeedle {
    Bytes bytes;
    bool foldCase = false; ///< ASCII letters match in either case
};

/// What was typed into a find field: hex where the view shows hex alone, else text in which escapes such as
/// \r\n count (and stand for themselves where they are none).
Parsed<ByteNeedle> needleOf(const QString& typed, TrafficForm form, Encoding encoding);

/// The nearest row whose bytes hold the needle, from `start` on in the direction of `step` (1 or -1), around
/// the end. -1 where no row has it, the needle is empty or the model is.
int findRow(const TrafficModel& model, const ByteNeedle& needle, int start, int step);

} // namespace workbench
