// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/support/ListTable.h"
#include "widgets/tabs/Tab.h"

class QMenu;

namespace workbench {

class AnswerModel;

/// The addresses of an answer; "Use in" offers one tab as a link and the others as a menu. Enter takes the
/// link of the current row, the menu key (or a right click) opens the menu.
class AnswerTable : public ListTable
{
    Q_OBJECT
public:
    AnswerTable(const Theme& theme, AnswerModel& model, QWidget* parent = nullptr);

    /// The columns of the model's form.
    void fitColumns();

Q_SIGNALS:
    void useIn(workbench::TabKind kind, int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    class UseDelegate;

    void openMenu(int row, const QPoint& at);

    AnswerModel& m_model;
    UseDelegate* m_delegate;
};

} // namespace workbench
