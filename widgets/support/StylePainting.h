// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QRect>
#include <QStringView>
#include <QStyleOption>

class QPainter;
class QToolButton;
class QWidget;

namespace workbench {

class Theme;

/// Between an icon and the text beside it, in px of the design.
inline constexpr int kIconGap = 8;

inline bool has(const QStyleOption& option, QStyle::StateFlag flag) { return option.state.testFlag(flag); }

/// A flat box with round corners: `fill` inside, a line of 1 px in `outline` along its inner edge.
void drawPanel(QPainter& painter, const QRect& rect, const QColor& fill, const QColor& outline, int corner);

/// The frame of 2 px that shows the keyboard's focus, along the inner edge of `rect`.
void drawFocusFrame(QPainter& painter, const QRect& rect, const Theme& theme);
void drawFrame(QPainter& painter, const QRect& rect, const QColor& color, int width, int corner);

/// A box of slanting lines in the colour of what is lost, on its tint.
void drawHatching(QPainter& painter, const QRect& rect, const Theme& theme);

/// An icon of Icons, 16 px of the design wide, in the middle of `rect`.
void drawGlyph(QPainter& painter, const QRect& rect, QStringView icon, const QColor& color,
               const Theme& theme, double designSize = 16.0);

/// The filled button of a tab; any QPushButton or QToolButton (autoRaise off) can be it.
void setAccent(QWidget& button, bool accent);
bool isAccent(const QWidget* widget);

/// The field's input was refused: it gets a frame in the colour of failures.
void setRefused(QWidget& field, bool refused);
bool isRefused(const QWidget* widget);

/// Controls of 24 px in title bars and tables, instead of 28.
void setSmall(QWidget& control, bool small = true);
bool isSmall(const QWidget* widget);

/// A small flat button of a title bar or pane, reached by Tab; its icon and words are still to be set.
QToolButton* makeSmallTool(const QString& objectName, QWidget* parent = nullptr);

} // namespace workbench
