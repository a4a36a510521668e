// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStyleOption>

class QPainter;
class QWidget;

namespace workbench {

class Theme;

// How WorkbenchStyle paints and measures buttons, checks and fields. Rectangles are in the widget's
// coordinates.

void drawButtonPanel(QPainter& painter, const QStyleOption& option, const QWidget* widget,
                     const Theme& theme);
void drawPushButtonLabel(QPainter& painter, const QStyleOptionButton& option, const QWidget* widget,
                         const Theme& theme);
QSize pushButtonSize(const QStyleOptionButton& option, const QWidget* widget, const Theme& theme);

void drawToolButton(QPainter& painter, const QStyleOptionToolButton& option, const QWidget* widget,
                    const Theme& theme);
QSize toolButtonSize(const QStyleOptionToolButton& option, const QWidget* widget, const Theme& theme);
/// The part of a tool button that opens its menu; empty where it has none.
QRect toolButtonMenuRect(const QStyleOptionToolButton& option, const Theme& theme);

void drawCheck(QPainter& painter, const QStyleOption& option, const Theme& theme);
void drawRadio(QPainter& painter, const QStyleOption& option, const Theme& theme);

void drawField(QPainter& painter, const QRect& rect, const QStyleOption& option, const QWidget* widget,
               const Theme& theme);
void drawComboBox(QPainter& painter, const QStyleOptionComboBox& option, const QWidget* widget,
                  const Theme& theme);
void drawComboLabel(QPainter& painter, const QStyleOptionComboBox& option, const Theme& theme);
void drawSpinBox(QPainter& painter, const QStyleOptionSpinBox& option, const QWidget* widget,
                 const Theme& theme);

/// Height of a control: 28, or 24 if small, but never under its text's.
int controlHeight(const QFontMetrics& metrics, const QWidget* widget, const Theme& theme);
/// Width of the arrow at a field's right end.
int fieldArrowWidth(const Theme& theme);

} // namespace workbench
