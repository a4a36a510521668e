// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStyleOption>

class QPainter;
class QWidget;

namespace workbench {

class Theme;

// How WorkbenchStyle paints tab bars, headers, menus, scroll bars and the lines between panes.

void drawTabShape(QPainter& painter, const QStyleOptionTab& option, const Theme& theme);
void drawTabLabel(QPainter& painter, const QStyleOptionTab& option, const Theme& theme);
QRect tabTextRect(const QStyleOptionTab& option, const Theme& theme);
/// Where the button behind a tab's title stands.
QRect tabMarkRect(const QStyleOptionTab& option, const Theme& theme);
QSize tabSize(const QStyleOptionTab& option, const Theme& theme);

void drawHeaderSection(QPainter& painter, const QStyleOption& option, bool last, const Theme& theme);
void drawHeaderLabel(QPainter& painter, const QStyleOptionHeader& option, const Theme& theme);

/// The bar's background with the line under it.
void drawMenuBarGround(QPainter& painter, const QRect& rect, const Theme& theme);
void drawMenuBarItem(QPainter& painter, const QStyleOptionMenuItem& option, const Theme& theme);
void drawMenuItem(QPainter& painter, const QStyleOptionMenuItem& option, const Theme& theme);
QSize menuItemSize(const QStyleOptionMenuItem& option, const Theme& theme);

void drawScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& handle,
                   const Theme& theme);
void drawProgress(QPainter& painter, const QStyleOptionProgressBar& option, const Theme& theme);

/// The line between docks, in the middle of what can be grabbed; beside it the panes go on.
void drawDockSeparator(QPainter& painter, const QStyleOption& option, const Theme& theme);

} // namespace workbench
