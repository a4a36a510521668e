// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/sockets/SocketDelegate.h"

#include "widgets/sockets/SocketTreeModel.h"
#include "widgets/sockets/SocketWords.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace workbench {
namespace {

constexpr int kSeat = 10; ///< design pixels
constexpr int kSeatGap = 3;
constexpr int kBar = 2; ///< between the last seat and who waits without one
constexpr unsigned kMostBeyond = 2;

} // namespace

unsigned SocketDelegate::seatsOf(const QModelIndex& index)
{
    const auto* model = qobject_cast<const SocketTreeModel*>(index.model());
    if (model == nullptr || index.column() != SocketTreeModel::AcceptQueue)
        return 0;
    const SocketRow& row = model->row(index);
    return SocketWords::hasSeats(row) && row.kernel->sendQueue <= kMostSeats ? row.kernel->sendQueue : 0;
}

unsigned SocketDelegate::takenOf(const QModelIndex& index)
{
    return qobject_cast<const SocketTreeModel*>(index.model())->row(index).kernel->receiveQueue;
}

void SocketDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const unsigned seats = seatsOf(index);
    if (seats == 0) {
        RoomyDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = prepared(painter, option, index);
    const int left = theme().px(3);
    const unsigned taken = takenOf(index);
    paintSeats(*painter, cell.rect.adjusted(left, 0, 0, 0), taken, seats);
    cell.rect.setLeft(cell.rect.left() + left + seatsWidth(taken, seats));
    cell.features &= ~QStyleOptionViewItem::HasDecoration;
    const QStyle* style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
}

QSize SocketDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    int width = RoomyDelegate::sizeHint(option, index).width() + 2 * theme().px(5); // as prepared() leaves
    if (const unsigned seats = seatsOf(index); seats > 0)
        width += theme().px(3) + seatsWidth(takenOf(index), seats);
    return {width, theme().rowHeight(24)};
}

int SocketDelegate::seatsWidth(unsigned taken, unsigned seats) const
{
    const unsigned beyond = std::min(taken > seats ? taken - seats : 0, kMostBeyond);
    return static_cast<int>(seats + beyond) * theme().px(kSeat + kSeatGap) +
           (beyond > 0 ? theme().px(kBar + kSeatGap) : 0);
}

void SocketDelegate::paintSeats(QPainter& painter, const QRect& area, unsigned taken, unsigned seats) const
{
    const int size = theme().px(kSeat);
    const int step = theme().px(kSeat + kSeatGap);
    const int top = area.top() + (area.height() - size) / 2;
    int left = area.left();
    for (unsigned seat = 0; seat < std::max(seats, std::min(taken, seats + kMostBeyond)); ++seat) {
        if (seat == seats) { // here the queue is full
            const int high = size + 2 * theme().px(3);
            painter.fillRect(QRect(left, top - theme().px(3), theme().px(kBar), high),
                             theme().color(ThemeColor::Fail));
            left += theme().px(kBar + kSeatGap);
        }
        const QRect box(left, top, size, size);
        const bool isTaken = seat < taken;
        const ThemeColor ink = seat >= seats ? ThemeColor::Fail : ThemeColor::Wait;
        drawPanel(painter, box, theme().color(isTaken ? ink : ThemeColor::Base),
                  theme().color(isTaken ? ink : ThemeColor::Field), theme().px(2));
        if (isTaken) { // somebody sits there
            const int inset = theme().px(3);
            painter.fillRect(box.adjusted(inset, inset, -inset, -inset), theme().color(ThemeColor::Base));
        }
        left += step;
    }
}

} // namespace workbench
