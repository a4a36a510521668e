// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/FixedText.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>
#include <QVarLengthArray>

#include <algorithm>
#include <cmath>

namespace workbench {
namespace {

constexpr QChar kEllipsis(0x2026);
constexpr char16_t kFirstLetter = 0x20;
constexpr char16_t kLastLetter = 0x7e;

} // namespace

FixedText::FixedText(const QFont& font) : m_font(font), m_glyphs(QRawFont::fromFont(font))
{
    const QFontMetricsF metrics(font);
    m_cell = metrics.horizontalAdvance(QLatin1Char('0'));
    m_ascent = static_cast<int>(std::ceil(metrics.ascent()));
    m_height = m_ascent + static_cast<int>(std::ceil(metrics.descent()));
    const auto glyphOf = [&](QChar character) -> quint32 {
        const QList<quint32> glyphs = m_glyphs.glyphIndexesForString(QString(character));
        const bool isOneCell = glyphs.size() == 1 && metrics.horizontalAdvance(character) == m_cell;
        return isOneCell ? glyphs.front() : 0;
    };
    for (char16_t letter = kFirstLetter; letter <= kLastLetter; ++letter)
        m_ascii[letter] = glyphOf(letter);
    m_ellipsis = glyphOf(kEllipsis);
}

quint32 FixedText::glyph(QChar character) const
{
    if (character.unicode() < m_ascii.size())
        return m_ascii[character.unicode()];
    return character == kEllipsis ? m_ellipsis : 0;
}

bool FixedText::isPlain(QStringView text) const
{
    return std::ranges::all_of(text, [this](QChar character) { return glyph(character) != 0; });
}

double FixedText::width(QStringView text) const
{
    return isPlain(text) ? m_cell * static_cast<double>(text.size())
                         : QFontMetricsF(m_font).horizontalAdvance(text.toString());
}

void FixedText::drawWhole(QPainter& painter, double left, int baseline, const QString& text) const
{
    if (!isPlain(text)) {
        painter.setFont(m_font);
        painter.drawText(QPointF(left, baseline), text);
        return;
    }
    QVarLengthArray<quint32, 256> glyphs(text.size());
    QVarLengthArray<QPointF, 256> places(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        glyphs[i] = glyph(text[i]);
        places[i] = QPointF(m_cell * static_cast<double>(i), 0);
    }
    QGlyphRun run;
    run.setRawFont(m_glyphs);
    run.setRawData(glyphs.constData(), places.constData(), static_cast<int>(text.size()));
    painter.drawGlyphRun(QPointF(left, baseline), run);
}

double FixedText::draw(QPainter& painter, double left, double right, int baseline, const QString& text) const
{
    if (text.isEmpty() || right - left < m_cell)
        return left; // not even an ellipsis has room
    const double whole = width(text);
    if (left + whole <= right + 0.5) {
        drawWhole(painter, left, baseline, text);
        return left + whole;
    }
    if (!isPlain(text)) {
        drawWhole(painter, left, baseline,
                  QFontMetricsF(m_font).elidedText(text, Qt::ElideRight, right - left));
        return right;
    }
    const auto letters = std::max<qsizetype>(static_cast<qsizetype>((right - left) / m_cell) - 1, 0);
    drawWhole(painter, left, baseline, text.left(letters) + kEllipsis);
    return right;
}

void FixedText::drawRight(QPainter& painter, double left, double right, int baseline,
                          const QString& text) const
{
    // On whole pixels, as text on the left is.
    draw(painter, std::max(left, std::floor(right - width(text))), right, baseline, text);
}

} // namespace workbench
