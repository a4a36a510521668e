// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/support/Theme.h"

#include <QHash>
#include <QIcon>
#include <QPainterPath>
#include <QStringList>

#include <vector>

class QPainter;

namespace workbench {

/// The outlines of one icon on a 16 x 16 grid: filled shapes, strokes already widened, holes already cut out.
using IconOutlines = std::vector<QPainterPath>;

/// The painted icons of resources/icons.json, coloured by the theme at every scale. Owned by Theme.
class Icons
{
public:
    /// Reads the icons; `theme` must outlive this object and every QIcon taken from it.
    explicit Icons(const Theme& theme);

    bool contains(QStringView name) const { return m_outlines.contains(name.toString()); }
    QStringList names() const;

    /// An icon that follows the theme. Disabled and selected states colour themselves. Null for unknown
    /// names.
    QIcon icon(QStringView name, ThemeColor color = ThemeColor::Text) const;
    /// As icon(), in `on` while the button is checked.
    QIcon icon(QStringView name, ThemeColor color, ThemeColor on) const;
    /// The tool's icon, 256 grid of its own colours.
    static QIcon applicationIcon();

    /// Paints into `rect` at once, in `color`. Unknown names paint nothing. Those painted last are kept as
    /// pixmaps.
    void paint(QPainter& painter, QStringView name, const QRectF& rect, const QColor& color) const;

private:
    static void paintOutlines(QPainter& painter, const IconOutlines& outlines, const QRectF& square,
                              const QColor& color);

    const Theme& m_theme;
    QHash<QString, IconOutlines> m_outlines;
};

} // namespace workbench
