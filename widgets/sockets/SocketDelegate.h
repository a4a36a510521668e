// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/support/RoomyDelegate.h"

namespace workbench {

/// Paints the cells of SocketTreeModel; the accept queue as seats, the taken ones filled, and its numbers.
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
    /// Returns how wide they are.
    int paintSeats(QPainter& painter, const QRect& area, unsigned taken, unsigned seats) const;
};

} // namespace workbench
