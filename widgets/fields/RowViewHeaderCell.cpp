// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/RowViewHeaderCell.h"

#include "widgets/fields/RowView.h"
#include "widgets/fields/RowViewAccess.h"

#include <QHeaderView>

namespace workbench {

bool RowViewHeaderCell::isValid() const
{
    const RowView* view = m_table.view();
    return view != nullptr && !view->horizontalHeader()->isHidden() && m_column < m_table.columnCount();
}

QWindow* RowViewHeaderCell::window() const { return m_table.window(); }

QAccessibleInterface* RowViewHeaderCell::parent() const
{
    return QAccessible::queryAccessibleInterface(m_table.object());
}

QString RowViewHeaderCell::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Name && isValid() ? m_table.columnDescription(m_column) : QString();
}

QRect RowViewHeaderCell::rect() const
{
    if (!isValid() || !m_table.view()->isVisible())
        return {};
    const QHeaderView& header = *m_table.view()->horizontalHeader();
    const QPoint left(header.sectionViewportPosition(m_column), 0);
    return {header.viewport()->mapToGlobal(left), QSize(header.sectionSize(m_column), header.height())};
}

QAccessible::State RowViewHeaderCell::state() const
{
    QAccessible::State state;
    state.invalid = !isValid();
    state.invisible =
        state.invalid || !m_table.view()->isVisible() || m_table.view()->isColumnHidden(m_column);
    state.readOnly = true;
    return state;
}

} // namespace workbench
