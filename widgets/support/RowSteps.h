// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <algorithm>

namespace workbench {

/// The row that a key goes to from `row`, which need not be there, in a list whose last row is `last` (0 or
/// more): for QAbstractItemView::moveCursor(). `page`: rows of PageUp and PageDown.
template <class CursorAction> int steppedRow(CursorAction action, int row, int page, int last)
{
    switch (action) {
    case CursorAction::MoveUp:
    case CursorAction::MovePrevious:
        --row;
        break;
    case CursorAction::MoveDown:
    case CursorAction::MoveNext:
        ++row;
        break;
    case CursorAction::MovePageUp:
        row -= page;
        break;
    case CursorAction::MovePageDown:
        row += page;
        break;
    case CursorAction::MoveHome:
        row = 0;
        break;
    case CursorAction::MoveEnd:
        row = last;
        break;
    case CursorAction::MoveLeft:
    case CursorAction::MoveRight:
        break;
    }
    return std::clamp(row, 0, last);
}

} // namespace workbench
