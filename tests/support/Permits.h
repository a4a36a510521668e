// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <condition_variable>
#include <mutex>

namespace workbench {

/// A counting semaphore. That of libstdc++ 12 misses wake-ups where the system has no futex (Windows): it
/// compares before it locks.
class Permits
{
public:
    void acquire()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_left > 0; });
        --m_left;
    }
    void release(int count = 1)
    {
        const std::lock_guard lock(m_mutex);
        m_left += count;
        m_changed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_left = 0;
};

} // namespace workbench
