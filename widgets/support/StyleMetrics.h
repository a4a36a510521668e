// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStyle>
#include <QStyleOption>

#include <optional>

namespace workbench {

class Theme;

// Where the parts of WorkbenchStyle's controls are, from left to right, and the style's plain numbers.

QRect comboPart(const QStyleOptionComboBox& option, QStyle::SubControl part, const Theme& theme);
QRect spinPart(const QStyleOptionSpinBox& option, QStyle::SubControl part, const Theme& theme);
/// For buttons with a menu part of their own.
QRect toolButtonPart(const QStyleOptionToolButton& option, QStyle::SubControl part, const Theme& theme);
/// Scroll bars have no buttons: only the slider and what is before and behind it.
QRect scrollBarPart(const QStyleOptionSlider& option, QStyle::SubControl part, const Theme& theme);

/// What the design says of a metric; nothing where Fusion's is right.
std::optional<int> designMetric(QStyle::PixelMetric metric, const Theme& theme);

} // namespace workbench
