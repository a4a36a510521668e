// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/kernel/TcpWay.h"

#include <QPolygonF>
#include <QRectF>

#include <span>

namespace workbench::tcpdiagram {

/// The drawing's size in design pixels.
inline constexpr QSizeF kSize(424, 340);
inline constexpr QSizeF kBox(106, 25);

/// CLOSED stands twice: where a way begins, and where it ends.
enum class Place { Begin, End };

/// The middle of a state's box.
QPointF middleOf(constants::TcpState state, Place place);
QRectF boxOf(constants::TcpState state, Place place);

/// The line of one transition, from box to box, and where its label stands.
struct Arrow {
    constants::TcpState from;
    constants::TcpState to;
    QPolygonF line;
    QPointF label; ///< baseline; the text's left end, its middle, or its right end
    Qt::Alignment align;
};
std::span<const Arrow> arrows();
/// Null where no such transition is drawn.
const Arrow* findArrow(constants::TcpState from, constants::TcpState to);
/// The line of a reset: around the other boxes to the CLOSED below.
Arrow resetArrow(constants::TcpState from);

} // namespace workbench::tcpdiagram
