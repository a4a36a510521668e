// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/NewCallsBand.h"

#include "widgets/support/Icons.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace workbench {

NewCallsBand::NewCallsBand(const Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("newCallsBand"));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void NewCallsBand::setCount(int calls)
{
    if (calls == m_count)
        return;
    m_count = calls;
    retranslate();
    setVisible(calls > 0);
}

void NewCallsBand::retranslate()
{
    setText(tr("%Ln new calls below", nullptr, m_count));
    setAccessibleName(text());
    setToolTip(tr("Go to the end and follow (End)"));
    update();
}

void NewCallsBand::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NewCallsBand::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ThemeColor::Sel));
    painter.setFont(m_theme.smallFont());
    const QColor color = m_theme.color(ThemeColor::SelText);
    painter.setPen(color);
    const int icon = m_theme.px(14);
    const int gap = m_theme.px(6);
    const int words = QFontMetrics(painter.font()).horizontalAdvance(text());
    const int left = (width() - icon - gap - words) / 2;
    m_theme.icons().paint(painter, u"tail", QRectF(left, (height() - icon) / 2.0, icon, icon), color);
    painter.drawText(QRect(left + icon + gap, 0, words + gap, height()), Qt::AlignVCenter, text());
    if (hasFocus())
        drawFocusFrame(painter, rect(), m_theme);
}

} // namespace workbench
