// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/support/RoomyDelegate.h"

namespace workbench {

/// Paints the cells of SocketTreeModel; the accept queue as seats, the taken ones filled, and its numbers.
/// Who waits beyond the last seat (Linux takes one more than listen() asked for) stands behind a bar.
class SocketDelegate : public RoomyDelegate
{
    Q_OBJECT
public:
    /// More seats than these do not fit: then the numbers alone are told.
    static constexpr int kMostSeats = 8;

    using RoomyDelegate::RoomyDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    /// How many seats there are; 0 where none are drawn.
    static unsigned seatsOf(const QModelIndex& index);
    static unsigned takenOf(const QModelIndex& index);
    int seatsWidth(unsigned taken, unsigned seats) const;
    void paintSeats(QPainter& painter, const QRect& area, unsigned taken, unsigned seats) const;
};

} // namespace workbench
