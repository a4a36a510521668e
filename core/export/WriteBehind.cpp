// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/export/WriteBehind.h"

#include <utility>

namespace workbench {

WriteBehind::WriteBehind(Write write) : m_write(std::move(write)), m_thread([this] { run(); }) {}

WriteBehind::~WriteBehind()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_closing = true;
        m_changed.notify_all();
    }
    m_thread.join();
}

bool WriteBehind::add(std::string& text)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_waiting.size() < kMostWaiting || m_error != 0; });
    if (m_error != 0)
        return false;
    m_waiting.push_back(std::move(text));
    text.clear();
    if (!m_spare.empty()) {
        text = std::move(m_spare.back());
        m_spare.pop_back();
    }
    m_changed.notify_all();
    return true;
}

int WriteBehind::flush()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return (m_waiting.empty() && !m_isWriting) || m_error != 0; });
    return m_error;
}

void WriteBehind::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_closing || !m_waiting.empty(); });
        if (m_waiting.empty() || m_error != 0)
            return;
        std::string text = std::move(m_waiting.front());
        m_waiting.erase(m_waiting.begin());
        m_isWriting = true;
        m_changed.notify_all(); // there is room for one more
        lock.unlock();
        const int error = m_write(text);
        text.clear();
        lock.lock();
        m_isWriting = false;
        m_error = error;
        m_spare.push_back(std::move(text));
        m_changed.notify_all();
        if (m_error != 0)
            return;
    }
}

} // namespace workbench
