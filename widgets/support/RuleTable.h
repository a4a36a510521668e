// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/support/ListTable.h"

namespace workbench {

/// A list of rules whose first column switches them: Space switches the chosen ones, Delete removes them.
/// What is done to the rules is its user's.
class RuleTable : public ListTable
{
    Q_OBJECT
public:
    explicit RuleTable(const Theme& theme, QWidget* parent = nullptr);

    /// Their order counts: Alt+Up and Alt+Down move the chosen rules, and they can be dragged.
    void setMovable();
    /// Chooses the rows alone and shows the last of them.
    void choose(const QList<int>& rows);
    /// The row before which something dropped at that height of the viewport comes to stand.
    int rowForDrop(int y) const;

Q_SIGNALS:
    void switchRequested(const QList<int>& rows);
    void removeRequested();
    /// One place up (-1) or down (1).
    void stepRequested(int step);
    /// The chosen rows are to stand before this one.
    void moveRequested(int before);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool event(QEvent* event) override;

private:
    bool isOwnKey(const QKeyEvent& event) const;

    bool m_movable = false;
};

} // namespace workbench
