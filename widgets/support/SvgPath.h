// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPainterPath>
#include <QStringView>

#include <optional>

namespace workbench {

/// Reads path data of SVG 1.1 (section 8.3): M L H V C A Z, absolute and relative. Nothing on any other text.
std::optional<QPainterPath> parseSvgPath(QStringView data);

} // namespace workbench
