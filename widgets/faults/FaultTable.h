// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/support/ListTable.h"

namespace workbench {

class FaultModel;

/// The rules: the box in On switches one, Space the chosen ones, Delete removes them.
class FaultTable : public ListTable
{
    Q_OBJECT
public:
    /// `model` must outlive the table.
    FaultTable(const Theme& theme, FaultModel& model, QWidget* parent = nullptr);

    /// Chooses the rows alone and shows the last of them.
    void choose(const QList<int>& rows);

Q_SIGNALS:
    void removeRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    FaultModel& m_model;
};

} // namespace workbench
