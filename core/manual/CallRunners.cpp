// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/manual/CallRunners.h"

#include "core/roles/ThreadName.h"

#include <algorithm>
#include <utility>

namespace workbench {

CallRunners::~CallRunners() { finish(); }

bool CallRunners::run(Job job)
{
    const std::lock_guard lock(m_mutex);
    if (m_ending)
        return false;
    const auto idle =
        std::find_if(m_runners.begin(), m_runners.end(), [](const auto& runner) { return !runner->busy; });
    if (idle != m_runners.end()) {
        (*idle)->busy = true;
        (*idle)->job = std::move(job);
        m_changed.notify_all();
        return true;
    }
    if (m_runners.size() >= m_most)
        return false;
    Runner& runner = *m_runners.emplace_back(std::make_unique<Runner>());
    runner.busy = true;
    runner.job = std::move(job);
    runner.thread = std::thread([this, &runner] { work(runner); });
    return true;
}

void CallRunners::work(Runner& runner)
{
    nameThisThread("call-by-hand");
    const CallThread self = CallThread::current();
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this, &runner] { return runner.busy || m_ending; });
        if (!runner.busy)
            return;
        const Job job = std::exchange(runner.job, {});
        lock.unlock();
        job(self);
        lock.lock();
        runner.busy = false;
    }
}

void CallRunners::finish()
{
    std::vector<std::unique_ptr<Runner>> runners;
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        runners.swap(m_runners);
    }
    m_changed.notify_all();
    for (const auto& runner : runners)
        runner->thread.join();
}

} // namespace workbench
