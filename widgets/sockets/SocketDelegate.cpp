// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/sockets/SocketDelegate.h"

#include "widgets/sockets/SocketTreeModel.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QApplication>
#include <QPainter>

namespace workbench {
namespace {

constexpr int kSeat = 10; ///< design pixels
constexpr int kSeatGap = 3;

} // namespace

void SocketDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const auto* model = qobject_cast<const SocketTreeModel*>(index.model());
    const SocketRow* row = model != nullptr ? &model->row(index) : nullptr;
    const bool hasSeats = row != nullptr && index.column() == SocketTreeModel::AcceptQueue && row->entry &&
                          row->entry->isListener && row->kernel && row->kernel->hasLimit &&
                          row->kernel->sendQueue > 0 && row->kernel->sendQueue <= kMostSeats;
    if (!hasSeats) {
        RoomyDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = prepared(painter, option, index);
    const int left = theme().px(3);
    const int used = paintSeats(*painter, cell.rect.adjusted(left, 0, 0, 0), row->kernel->receiveQueue,
                                row->kernel->sendQueue);
    cell.rect.setLeft(cell.rect.left() + left + used);
    cell.features &= ~QStyleOptionViewItem::HasDecoration;
    const QStyle* style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
}

QSize SocketDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {RoomyDelegate::sizeHint(option, index).width(), theme().rowHeight(24)};
}

int SocketDelegate::paintSeats(QPainter& painter, const QRect& area, unsigned taken, unsigned seats) const
{
    const int size = theme().px(kSeat);
    const int step = size + theme().px(kSeatGap);
    const int top = area.top() + (area.height() - size) / 2;
    for (unsigned seat = 0; seat < seats; ++seat) {
        const QRect box(area.left() + static_cast<int>(seat) * step, top, size, size);
        const bool isTaken = seat < taken;
        drawPanel(painter, box, theme().color(isTaken ? ThemeColor::Wait : ThemeColor::Base),
                  theme().color(isTaken ? ThemeColor::Wait : ThemeColor::Field), theme().px(2));
        if (isTaken) { // somebody sits there
            const int inset = theme().px(3);
            painter.fillRect(box.adjusted(inset, inset, -inset, -inset), theme().color(ThemeColor::Base));
        }
    }
    return static_cast<int>(seats) * step;
}

} // namespace workbench
