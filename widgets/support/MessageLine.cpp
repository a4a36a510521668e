// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/MessageLine.h"

#include "widgets/support/StylePainting.h"

#include <QAccessible>
#include <QAccessibleEvent>
#include <QPainter>

namespace workbench {

MessageLine::MessageLine(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&m_theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void MessageLine::setMessage(QStringView icon, ThemeColor color, const QString& text)
{
    if (icon == m_icon && color == m_color && text == m_text)
        return;
    const QSize before = sizeHint();
    m_icon = icon.toString();
    m_color = color;
    m_text = text;
    setAccessibleName(text);
    if (color == ThemeColor::Fail && !text.isEmpty()) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
    if (sizeHint() != before)
        updateGeometry();
    updateTip();
    update();
}

QSize MessageLine::sizeHint() const
{
    return {textLeft() + fontMetrics().horizontalAdvance(m_text) + 1,
            std::max(m_theme.px(20), fontMetrics().height() + 2)};
}

QSize MessageLine::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), m_theme.px(120)), sizeHint().height()};
}

int MessageLine::textLeft() const { return m_icon.isEmpty() ? 0 : m_theme.px(20); }

void MessageLine::resizeEvent(QResizeEvent* /*event*/) { updateTip(); }

void MessageLine::updateTip() { setToolTip(width() < sizeHint().width() ? m_text : QString()); }

void MessageLine::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const QColor color = m_theme.color(m_color);
    if (!m_icon.isEmpty())
        drawGlyph(painter, QRect(0, 0, m_theme.px(14), height()), m_icon, color, m_theme, 14.0);
    const QRect textRect = rect().adjusted(textLeft(), 0, 0, 0);
    const QString shown = fontMetrics().elidedText(m_text, Qt::ElideRight, textRect.width());
    painter.setPen(color);
    painter.drawText(textRect, Qt::AlignLeft | Qt::AlignVCenter, shown);
}

} // namespace workbench
