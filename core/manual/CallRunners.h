// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/system/CallThread.h"

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace workbench {

/// Threads that each run one job at a time, made when all others are busy and kept for the next job: a call
/// that blocks holds up no other. Any thread.
class CallRunners
{
public:
    /// The thread that the job runs on: valid until the job returns.
    using Job = std::function<void(const CallThread&)>;

    explicit CallRunners(std::size_t most) : m_most(most) {}
    ~CallRunners();
    CallRunners(const CallRunners&) = delete;
    CallRunners& operator=(const CallRunners&) = delete;

    /// False: as many jobs as there may be are running, or finish() was called.
    bool run(Job job);
    /// Waits for the jobs under way, then ends the threads. No job may be waiting for ever.
    void finish();

private:
    struct Runner {
        std::thread thread;
        Job job;
        bool busy = false;
    };
    void work(Runner& runner);

    const std::size_t m_most;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::unique_ptr<Runner>> m_runners;
    bool m_ending = false;
};

} // namespace workbench
