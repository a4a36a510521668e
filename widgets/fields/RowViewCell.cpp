// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/RowViewCell.h"

#include "widgets/fields/RowView.h"
#include "widgets/fields/RowViewAccess.h"

namespace workbench {

bool RowViewCell::isValid() const
{
    const RowView* view = m_table.view();
    return view != nullptr && m_index.isValid() && m_index.model() == view->model();
}

QWindow* RowViewCell::window() const { return m_table.window(); }

QString RowViewCell::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    if (kind == QAccessible::Description)
        return m_index.data(Qt::AccessibleDescriptionRole).toString();
    if (kind != QAccessible::Name)
        return {};
    const QVariant said = m_index.data(Qt::AccessibleTextRole);
    return said.isValid() ? said.toString() : m_index.data(Qt::DisplayRole).toString();
}

QRect RowViewCell::rect() const { return isValid() ? m_table.rectOf(m_index) : QRect(); }

QAccessible::State RowViewCell::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const RowView& view = *m_table.view();
    const QRect seen(view.viewport()->mapToGlobal(QPoint(0, 0)), view.viewport()->size());
    const bool isHidden = !view.isVisible() || view.isColumnHidden(m_index.column());
    state.offscreen = !isHidden && !seen.intersects(rect());
    state.invisible = isHidden || state.offscreen;
    state.readOnly = true;
    state.selectable = view.selectionMode() != QAbstractItemView::NoSelection;
    state.selected = isSelected();
    state.focusable = true;
    state.active = view.currentIndex() == m_index;
    state.focused = state.active && view.hasFocus();
    return state;
}

void* RowViewCell::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::TableCellInterface ? static_cast<QAccessibleTableCellInterface*>(this)
                                                   : nullptr;
}

bool RowViewCell::isSelected() const { return isValid() && m_table.isRowSelected(m_index.row()); }

QList<QAccessibleInterface*> RowViewCell::columnHeaderCells() const
{
    QAccessibleInterface* header = isValid() ? m_table.headerOf(m_index.column()) : nullptr;
    return header == nullptr ? QList<QAccessibleInterface*>() : QList<QAccessibleInterface*>{header};
}

QAccessibleInterface* RowViewCell::table() const
{
    return QAccessible::queryAccessibleInterface(m_table.object());
}

} // namespace workbench
