// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallChip.h"

#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace workbench {

CallChip::CallChip(const Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("callChip"));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    connect(&m_theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void CallChip::setCall(quint64 seq)
{
    m_seq = seq;
    setText(QStringLiteral("#%1").arg(seq));
    setAccessibleName(tr("Show call %1 in the log").arg(seq));
    setToolTip(accessibleName());
    updateGeometry();
    update();
}

QSize CallChip::sizeHint() const
{
    const QFontMetrics metrics(m_theme.interfaceFont());
    return {metrics.horizontalAdvance(text()) + m_theme.px(18),
            std::max(m_theme.px(22), metrics.height() + 4)};
}

void CallChip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const QColor fill = m_theme.color(ThemeColor::Sel);
    drawPanel(painter, rect(), fill, fill, 3);
    painter.setPen(m_theme.color(ThemeColor::SelText));
    painter.setFont(m_theme.interfaceFont());
    painter.drawText(rect(), Qt::AlignCenter, text());
    if (hasFocus())
        drawFocusFrame(painter, rect(), m_theme);
}

} // namespace workbench
