// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/roles/RoleEvents.h"
#include "widgets/support/ListTable.h"

namespace workbench {

class AskedModel;

/// The questions asked before; those that wait carry a link that abandons them (Delete does it as well).
class AskedTable : public ListTable
{
    Q_OBJECT
public:
    AskedTable(const Theme& theme, AskedModel& model, QWidget* parent = nullptr);

Q_SIGNALS:
    void abandon(quint64 lookup);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    class AnswerDelegate;

    bool isOnLink(const QPoint& at) const;

    AskedModel& m_model;
    AnswerDelegate* m_delegate;
};

} // namespace workbench
