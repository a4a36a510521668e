// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/kernel/KernelWatch.h"

#include <utility>

namespace workbench {

KernelWatch::KernelWatch(std::shared_ptr<SystemCalls> calls, std::shared_ptr<OpenHandles> open,
                         std::function<void()> notify)
    : m_sockets(std::move(calls), std::move(open)), m_notify(std::move(notify))
{
}

void KernelWatch::setActive(bool active)
{
    const std::scoped_lock lock(m_mutex);
    if (active == m_active)
        return;
    m_active = active;
    if (!m_thread.joinable())
        m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
    m_changed.notify_all();
}

void KernelWatch::ask(KernelQuestion question)
{
    const std::scoped_lock lock(m_mutex);
    m_question = std::move(question);
}

std::shared_ptr<const KernelReading> KernelWatch::latest() const
{
    const std::scoped_lock lock(m_mutex);
    return m_latest;
}

void KernelWatch::run(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        if (!m_active) {
            lock.unlock();
            m_sockets.close();
            lock.lock();
            m_changed.wait(lock, stop, [this] { return m_active; });
            continue;
        }
        const KernelQuestion question = m_question;
        lock.unlock();
        auto reading = m_sockets.read(question);
        lock.lock();
        m_latest = std::move(reading);
        lock.unlock();
        m_notify();
        lock.lock();
        m_changed.wait_for(lock, stop, kInterval, [this] { return !m_active; });
    }
    lock.unlock();
    m_sockets.close();
}

} // namespace workbench
