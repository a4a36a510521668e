// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/sockets/SocketPane.h"

#include "widgets/support/EmptyState.h"

#include <QEvent>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace workbench {

SocketPane::SocketPane(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_none(new EmptyState(theme)), m_stack(new QStackedLayout(this)),
      m_parts(new QVBoxLayout)
{
    m_none->setFocusPolicy(Qt::StrongFocus);
    m_stack->addWidget(m_none);
    auto* parts = new QWidget;
    parts->setLayout(m_parts);
    m_parts->setContentsMargins({});
    m_parts->setSpacing(0);
    m_stack->addWidget(parts);
    retranslate();
}

void SocketPane::addBelow(QWidget* part) { m_parts->addWidget(part, 1); }

void SocketPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SocketPane::retranslate()
{
    m_none->setTexts(tr("No socket chosen."),
                     tr("Choose one in Sockets, or a call in the log. Its state and its way appear here."));
}

} // namespace workbench
