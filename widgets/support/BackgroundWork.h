// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/support/Wakeup.h"

#include <QtGlobal>

#include <atomic>
#include <functional>
#include <thread>

namespace workbench {

/// One piece of work on a thread of its own, with progress and cancel. The destructor gives up what runs and
/// waits for it. GUI thread, but for what the work itself calls.
class BackgroundWork
{
public:
    /// `progressed`: how much is done, of how much; `ended`: the work has returned, and isCancelled() tells
    /// whether it was to give up. Both in the GUI thread; `ended` may start the next.
    BackgroundWork(std::function<void(quint64 done, quint64 total)> progressed, std::function<void()> ended);
    ~BackgroundWork();
    BackgroundWork(const BackgroundWork&) = delete;
    BackgroundWork& operator=(const BackgroundWork&) = delete;

    bool isRunning() const { return m_isRunning; }
    /// False, and nothing is done, while another runs. What `work` writes may be read when it has ended.
    bool start(std::function<void()> work);
    /// The work hears of it when it tells the next time.
    void cancel() { m_isCancelled = true; }

    // Any thread.
    bool isCancelled() const { return m_isCancelled; }
    /// False: give up.
    bool tell(quint64 done, quint64 total);

private:
    void look();

    const std::function<void(quint64, quint64)> m_progressed;
    const std::function<void()> m_ended;
    Wakeup m_wakeup{[this] { look(); }};
    std::thread m_thread;
    std::atomic<quint64> m_done{0};
    std::atomic<quint64> m_total{0};
    std::atomic<bool> m_isCancelled{false};
    std::atomic<bool> m_isOver{false};
    bool m_isRunning = false;
};

} // namespace workbench
