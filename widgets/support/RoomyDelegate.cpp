// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/RoomyDelegate.h"

#include "widgets/support/Theme.h"

#include <QApplication>

namespace workbench {
namespace {

const QStyle& styleOf(const QStyleOptionViewItem& cell)
{
    return cell.widget ? *cell.widget->style() : *QApplication::style();
}

} // namespace

QStyleOptionViewItem RoomyDelegate::prepared(QPainter* painter, const QStyleOptionViewItem& option,
                                             const QModelIndex& index) const
{
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    styleOf(cell).drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    const int room = m_theme.px(5);
    cell.backgroundBrush = {};
    cell.rect.adjust(room, 0, -room, 0);
    return cell;
}

void RoomyDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const QStyleOptionViewItem cell = prepared(painter, option, index);
    styleOf(cell).drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
}

bool RoomyDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                const QModelIndex& index)
{
    QStyleOptionViewItem cell(option);
    const int room = m_theme.px(5);
    cell.rect.adjust(room, 0, -room, 0);
    return QStyledItemDelegate::editorEvent(event, model, cell, index);
}

} // namespace workbench
