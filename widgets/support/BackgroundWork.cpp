// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/BackgroundWork.h"

#include <utility>

namespace workbench {

BackgroundWork::BackgroundWork(std::function<void(quint64, quint64)> progressed, std::function<void()> ended)
    : m_progressed(std::move(progressed)), m_ended(std::move(ended))
{
}

BackgroundWork::~BackgroundWork()
{
    m_isCancelled = true;
    if (m_thread.joinable())
        m_thread.join();
}

bool BackgroundWork::start(std::function<void()> work)
{
    if (m_isRunning)
        return false;
    m_isRunning = true;
    m_isCancelled = false;
    m_isOver = false;
    m_done = 0;
    m_total = 0;
    m_thread = std::thread([this, work = std::move(work)] {
        work();
        m_isOver = true;
        m_wakeup.wake();
    });
    return true;
}

bool BackgroundWork::tell(quint64 done, quint64 total)
{
    m_done = done;
    m_total = total;
    m_wakeup.wake();
    return !m_isCancelled;
}

void BackgroundWork::look()
{
    if (!m_isRunning)
        return;
    if (!m_isOver) {
        m_progressed(m_done, m_total);
        return;
    }
    m_thread.join();
    m_isRunning = false;
    m_ended();
}

} // namespace workbench
