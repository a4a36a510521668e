// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/support/RuleTable.h"

namespace workbench {

class FaultModel;

/// The rules: the box in On switches one, Space the chosen ones, Delete removes them.
class FaultTable : public RuleTable
{
    Q_OBJECT
public:
    /// `model` must outlive the table.
    FaultTable(const Theme& theme, FaultModel& model, QWidget* parent = nullptr);
};

} // namespace workbench
