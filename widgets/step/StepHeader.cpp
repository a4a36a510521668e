// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/step/StepHeader.h"

#include "widgets/step/StepRow.h"
#include "widgets/support/Theme.h"

#include <QPainter>

namespace workbench {

StepHeader::StepHeader(const Theme& theme, const QWidget& rows, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_rows(rows)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize StepHeader::sizeHint() const { return {m_theme.px(420), m_theme.rowHeight(24)}; }

void StepHeader::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ThemeColor::Header));
    painter.setPen(m_theme.color(ThemeColor::Muted));
    painter.setFont(m_theme.interfaceFont());
    const auto title = [&](int left, const QString& text) {
        painter.drawText(QRect(left, 0, width() - left, height()), Qt::AlignLeft | Qt::AlignVCenter, text);
    };
    title(m_theme.px(16), tr("Call"));
    title(StepRow::argumentsLeft(m_theme), tr("Arguments"));
    const int result = StepRow::resultLeft(m_theme, m_rows.width());
    title(result + m_theme.px(12), tr("Last result"));
    painter.fillRect(QRect(result, 0, 1, height()), m_theme.color(ThemeColor::Line));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(ThemeColor::Line));
}

} // namespace workbench
