// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFontMetricsF>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <vector>

namespace workbench::tcpdiagram {

/// Words beside a line, and where they would stand best, in pixels of the widget.
struct Label {
    QString text;
    QPointF at; ///< baseline; the text's left end, its middle, or its right end
    Qt::Alignment align;
    QRectF rect; ///< where placeLabels() has put it
};

/// Gives each its place: where it would stand best, else the nearest one that lies on no other, on no box of
/// `taken` and inside `room`.
void placeLabels(std::vector<Label>& labels, const std::vector<QRectF>& taken, const QRectF& room,
                 const QFontMetricsF& metrics);

} // namespace workbench::tcpdiagram
