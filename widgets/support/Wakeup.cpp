// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/Wakeup.h"

#include <QCoreApplication>
#include <QEvent>

namespace workbench {

void Wakeup::wake() { QCoreApplication::postEvent(this, new QEvent(QEvent::User)); }

bool Wakeup::event(QEvent* event)
{
    if (event->type() != QEvent::User)
        return QObject::event(event);
    m_run();
    return true;
}

} // namespace workbench
