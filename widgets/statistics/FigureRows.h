// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractItemModel>

#include <algorithm>
#include <vector>

namespace workbench {

/// The rows of a table of figures that is told anew some times a second: known rows are changed in place, new
/// ones come at the end, so that a choice in the table stays. `Model` befriends it.
template <class Model, class Figures, class SameKey>
void retellRows(Model& model, std::vector<Figures>& rows, const std::vector<Figures>& fresh, SameKey sameKey)
{
    const auto isKnown = [&](const Figures& row) {
        return std::any_of(fresh.begin(), fresh.end(),
                           [&](const Figures& told) { return sameKey(row, told); });
    };
    if (!std::all_of(rows.begin(), rows.end(), isKnown)) {
        model.beginResetModel();
        rows = fresh;
        model.endResetModel();
        return;
    }
    std::vector<Figures> added;
    for (const Figures& told : fresh) {
        const auto row = std::find_if(rows.begin(), rows.end(),
                                      [&](const Figures& known) { return sameKey(known, told); });
        if (row == rows.end()) {
            added.push_back(told);
        } else if (*row != told) {
            *row = told;
            const int at = static_cast<int>(row - rows.begin());
            Q_EMIT model.dataChanged(model.index(at, 0), model.index(at, model.columnCount() - 1));
        }
    }
    if (added.empty())
        return;
    const int first = static_cast<int>(rows.size());
    model.beginInsertRows({}, first, first + static_cast<int>(added.size()) - 1);
    rows.insert(rows.end(), added.begin(), added.end());
    model.endInsertRows();
}

} // namespace workbench
