// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/SideSection.h"

#include "widgets/support/Theme.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace workbench {

SideSection::SideSection(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_title(new QLabel(this)), m_body(new QVBoxLayout(this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setForegroundRole(QPalette::PlaceholderText); // muted
    m_body->addWidget(m_title);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    applyTheme();
    connect(&m_theme, &Theme::changed, this, &SideSection::applyTheme);
}

void SideSection::setTitle(const QString& title) { m_title->setText(title); }

QLabel* SideSection::newWords()
{
    auto* label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText); // muted
    return label;
}

void SideSection::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(ThemeColor::Line));
}

void SideSection::applyTheme()
{
    m_title->setFont(m_theme.boldFont());
    m_body->setContentsMargins(m_theme.px(16), m_theme.px(10), m_theme.px(12), m_theme.px(11));
    m_body->setSpacing(m_theme.px(6));
    update();
}

} // namespace workbench
