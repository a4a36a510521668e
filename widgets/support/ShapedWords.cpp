// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/ShapedWords.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace workbench {

void ShapedWords::setFont(const QFont& font)
{
    m_font = font;
    m_ascent = QFontMetricsF(font).ascent();
    m_shaped.clear();
}

ShapedWords::Shaped* ShapedWords::shape(const QString& words, int room) const
{
    const QFontMetricsF metrics(m_font);
    const double whole = metrics.horizontalAdvance(words);
    auto* shaped = new Shaped;
    shaped->text.setTextFormat(Qt::PlainText);
    shaped->text.setText(whole <= room ? words : metrics.elidedText(words, Qt::ElideRight, room));
    shaped->text.prepare({}, m_font);
    shaped->width = std::min<double>(whole, room);
    return shaped;
}

double ShapedWords::draw(QPainter& painter, double left, double right, int baseline, const QString& words)
{
    if (words.isEmpty() || left >= right)
        return left;
    const std::pair key(words, static_cast<int>(right - left));
    const Shaped* shaped = m_shaped.object(key);
    if (shaped == nullptr) {
        Shaped* made = shape(words, key.second);
        m_shaped.insert(key, made);
        shaped = made;
    }
    painter.setFont(m_font);
    painter.drawStaticText(QPointF(left, baseline - m_ascent), shaped->text);
    return left + shaped->width;
}

} // namespace workbench
