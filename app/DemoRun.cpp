// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "app/DemoRun.h"

namespace workbench {

void DemoRun::start(const DemoRoles& roles)
{
    if (m_running)
        return;
    m_running = true;
    m_thread = std::jthread([this, roles](const std::stop_token& stop) {
        const DemoReport report = runDemo(roles, DemoEnd::KeepOpen, stop);
        if (stop.stop_requested())
            return;
        QMetaObject::invokeMethod(
            this,
            [this, report] {
                m_running = false;
                Q_EMIT finished(report);
            },
            Qt::QueuedConnection);
    });
}

void DemoRun::stop()
{
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
    m_running = false;
}

} // namespace workbench
