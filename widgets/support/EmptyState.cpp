// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/EmptyState.h"

#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace workbench {

EmptyState::EmptyState(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_title(new QLabel(this)), m_body(new QLabel(this)),
      m_buttons(new QHBoxLayout)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 8, 24, 8);
    layout->setSpacing(5);
    layout->addStretch();
    for (QLabel* label : {m_title, m_body}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        layout->addWidget(label);
    }
    m_buttons->setSpacing(8);
    m_buttons->addStretch();
    m_buttons->addStretch();
    layout->addLayout(m_buttons);
    layout->addStretch();
    m_body->setForegroundRole(QPalette::PlaceholderText); // muted
}

void EmptyState::setTexts(const QString& title, const QString& body)
{
    m_title->setText(title);
    m_body->setText(body);
    m_body->setVisible(!body.isEmpty());
}

void EmptyState::addButton(QAbstractButton* button)
{
    setSmall(*button);
    m_buttons->setContentsMargins(0, 8, 0, 0);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
}

QString EmptyState::title() const { return m_title->text(); }

QString EmptyState::body() const { return m_body->text(); }

void EmptyState::paintEvent(QPaintEvent* /*event*/)
{
    QPainter(this).fillRect(rect(), m_theme.color(ThemeColor::Base));
}

} // namespace workbench
