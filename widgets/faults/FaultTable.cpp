// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/faults/FaultTable.h"

#include "widgets/faults/FaultModel.h"

namespace workbench {

FaultTable::FaultTable(const Theme& theme, FaultModel& model, QWidget* parent) : RuleTable(theme, parent)
{
    setModel(&model);
    setColumnWidths({36, 90, 60, 80, 0, 44}, 96);
    setFoldOrder({FaultModel::ForHandle});
    connect(this, &RuleTable::switchRequested, this,
            [&model](const QList<int>& rows) { model.setOn(rows, !model.at(rows.first()).enabled); });
}

} // namespace workbench
