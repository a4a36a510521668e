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

namespace {

constexpr int kEmptySides = 24;

} // namespace

EmptyState::EmptyState(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_title(new QLabel(this)), m_body(new QLabel(this)),
      m_buttons(new QBoxLayout(QBoxLayout::LeftToRight))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kEmptySides, 8, kEmptySides, 8);
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

std::pair<int, int> EmptyState::buttonWidths() const
{
    int all = 0;
    int widest = 0;
    for (int i = 0; i < m_buttons->count(); ++i) {
        const QWidget* button = m_buttons->itemAt(i)->widget();
        if (button == nullptr || button->isHidden())
            continue;
        all += button->sizeHint().width() + (all > 0 ? m_buttons->spacing() : 0);
        widest = std::max(widest, button->sizeHint().width());
    }
    return {all, widest};
}

QSize EmptyState::minimumSizeHint() const
{
    const QSize least = QWidget::minimumSizeHint();
    return {std::min(least.width(), buttonWidths().second + 2 * kEmptySides), least.height()};
}

void EmptyState::placeButtons()
{
    const bool fits = buttonWidths().first + 2 * kEmptySides <= width();
    m_buttons->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

bool EmptyState::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest)
        placeButtons();
    return QWidget::event(event);
}

void EmptyState::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeButtons();
}

void EmptyState::paintEvent(QPaintEvent* /*event*/)
{
    QPainter(this).fillRect(rect(), m_theme.color(ThemeColor::Base));
}

} // namespace workbench
