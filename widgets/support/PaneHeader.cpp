// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/PaneHeader.h"

#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace workbench {

PaneHeader::PaneHeader(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_title(new QLabel(this)), m_counts(new QLabel(this)),
      m_layout(new QHBoxLayout(this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_counts->setTextFormat(Qt::PlainText);
    m_counts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_counts, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    applyTheme();
    connect(&m_theme, &Theme::changed, this, &PaneHeader::applyTheme);
}

void PaneHeader::setTitle(const QString& title) { m_title->setText(title); }

void PaneHeader::setCounts(const QString& text)
{
    m_counts->setText(text);
    m_counts->setToolTip(text);
}

QString PaneHeader::counts() const { return m_counts->text(); }

void PaneHeader::addTool(QWidget* tool)
{
    setSmall(*tool);
    m_layout->addWidget(tool);
}

QSize PaneHeader::sizeHint() const
{
    return {QWidget::sizeHint().width(), std::max(m_theme.px(34), fontMetrics().height() + 14)};
}

void PaneHeader::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ThemeColor::Base));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(ThemeColor::Line));
}

void PaneHeader::applyTheme()
{
    m_layout->setContentsMargins(m_theme.px(16), 0, m_theme.px(8), 1);
    m_layout->setSpacing(m_theme.px(8));
    m_title->setFont(m_theme.boldFont());
    QPalette palette = m_theme.palette();
    palette.setColor(QPalette::WindowText, m_theme.color(ThemeColor::Muted));
    m_counts->setPalette(palette);
    updateGeometry();
    update();
}

} // namespace workbench
