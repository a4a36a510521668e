// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFont>
#include <QRawFont>
#include <QRect>
#include <QString>

#include <array>

class QPainter;

namespace workbench {

/// Writes with a fixed-width font. Tables of calls and bytes are redrawn many times a second, and shaping
/// their text would take most of that time: ASCII is put down letter by letter, each in its cell; Qt shapes
/// only text that holds other characters. GUI thread.
class FixedText
{
public:
    explicit FixedText(const QFont& font = {});

    const QFont& font() const { return m_font; }
    /// Width of a cell, pixels.
    double cell() const { return m_cell; }
    /// Where the baseline of text stands that has the middle of `area`.
    int baseline(const QRect& area) const { return area.top() + (area.height() - m_height) / 2 + m_ascent; }
    double width(QStringView text) const;

    /// Draws in the painter's pen from `left` on and returns where the text ends. What would pass `right` is
    /// cut, and an ellipsis says so.
    double draw(QPainter& painter, double left, double right, int baseline, const QString& text) const;
    /// The same against the right edge of the room.
    void drawRight(QPainter& painter, double left, double right, int baseline, const QString& text) const;
    /// Draws all of it.
    void drawWhole(QPainter& painter, double left, int baseline, const QString& text) const;

private:
    /// 0: Qt shapes it.
    quint32 glyph(QChar character) const;
    bool isPlain(QStringView text) const;

    QFont m_font;
    QRawFont m_glyphs;
    std::array<quint32, 128> m_ascii{};
    quint32 m_ellipsis = 0;
    double m_cell = 8;
    int m_ascent = 0;
    int m_height = 0;
};

} // namespace workbench
