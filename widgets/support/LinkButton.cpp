// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/LinkButton.h"

#include "widgets/support/Keys.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace workbench {

LinkButton::LinkButton(const Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&m_theme, &Theme::changed, this, &QWidget::updateGeometry);
}

LinkButton::LinkButton(const Theme& theme, const QString& text, QWidget* parent) : LinkButton(theme, parent)
{
    setText(text);
}

QSize LinkButton::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {metrics.size(Qt::TextShowMnemonic, text()).width() + 4, metrics.height() + 4};
}

void LinkButton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    QFont underlined = font();
    underlined.setUnderline(true);
    painter.setFont(underlined);
    painter.setPen(isEnabled() ? m_theme.color(ThemeColor::Link) : m_theme.disabledText());
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextHideMnemonic, text());
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        drawFocusFrame(painter, rect(), m_theme);
}

void LinkButton::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() == Qt::NoModifier && isEnter(event->key()))
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace workbench
