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

/// Looks for the nearest row whose bytes hold a needle, in slices: there may be millions of rows. Rows may
/// come and be dropped meanwhile.
class TrafficSearch
{
public:
    enum class State { Idle, Searching, Found, NotFound };

    TrafficSearch() = default;
    /// From `start` on in the direction of `step` (1 or -1), around the end. The model must live as long.
    TrafficSearch(const TrafficModel& model, ByteNeedle needle, int start, int step);

    /// Looks on for so many milliseconds.
    State look(int ms);
    State state() const { return m_state; }
    /// Where it was found.
    int row() const { return m_row; }

private:
    /// False: all rows that were there at the start have been looked at.
    bool advance();

    const TrafficModel* m_model = nullptr;
    ByteNeedle m_needle;
    int m_step = 1;
    int m_row = -1;
    quint64 m_start = 0; ///< id of the row where it began
    bool m_wrapped = false;
    quint64 m_id = 0; ///< of the row to look at next, between two slices
    State m_state = State::Idle;
};

} // namespace workbench
