// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/kernel/KernelSockets.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace workbench {

/// Reads the kernel's sockets four times a second on a thread of its own, while it is wanted. Any thread.
class KernelWatch
{
public:
    static constexpr std::chrono::milliseconds kInterval{250};

    /// `notify` is called on the watch's thread after each reading; it must return at once.
    KernelWatch(std::shared_ptr<SystemCalls> calls, std::shared_ptr<OpenHandles> open,
                std::function<void()> notify);
    ~KernelWatch() = default;
    KernelWatch(const KernelWatch&) = delete;
    KernelWatch& operator=(const KernelWatch&) = delete;

    /// The first reading comes at once. Off: nothing is read and no socket of the watch's own stays open.
    void setActive(bool active);
    /// What the readings from now on are to tell.
    void ask(KernelQuestion question);
    /// Null before the first one.
    std::shared_ptr<const KernelReading> latest() const;

private:
    void run(const std::stop_token& stop);

    KernelSockets m_sockets; ///< of the thread
    std::function<void()> m_notify;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_active = false;
    KernelQuestion m_question;
    std::shared_ptr<const KernelReading> m_latest;
    std::jthread m_thread; ///< last: stops before the rest goes
};

} // namespace workbench
