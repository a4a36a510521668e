// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/sockets/SocketsPane.h"

#include "widgets/support/EmptyState.h"

#include <QEvent>
#include <QStackedLayout>

namespace workbench {

SocketsPane::SocketsPane(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_none(new EmptyState(theme)), m_stack(new QStackedLayout(this))
{
    m_none->setFocusPolicy(Qt::StrongFocus);
    m_stack->addWidget(m_none);
    retranslate();
}

void SocketsPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SocketsPane::retranslate()
{
    m_none->setTexts(tr("No socket is open."),
                     tr("Each socket appears here with the state that the kernel tells."));
}

} // namespace workbench
