// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallHistory.h"
#include "core/calls/CallJournal.h"

#include <array>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>

namespace workbench::bench {

/// Drains the journal every 33 ms into a bounded history, as the window does.
class Drainer
{
public:
    explicit Drainer(CallJournal& journal)
        : m_journal(journal), m_thread([this](const std::stop_token& stop) { run(stop); })
    {
    }
    /// Records of this call with a result that have come so far; after it nothing more is drained.
    std::uint64_t finish(CallId call)
    {
        m_thread.request_stop();
        m_thread.join();
        take();
        return m_count[static_cast<std::size_t>(call)];
    }
    std::uint64_t evicted() const { return m_evicted; }

private:
    void run(const std::stop_token& stop)
    {
        std::mutex mutex;
        std::condition_variable_any timer;
        std::unique_lock lock(mutex);
        while (!stop.stop_requested()) {
            timer.wait_for(lock, stop, std::chrono::milliseconds(33), [] { return false; });
            take();
        }
    }
    void take()
    {
        const CallBatch batch = m_journal.drain();
        for (const CallRecord& record : batch.records)
            m_count[static_cast<std::size_t>(record.call())] +=
                !record.pending() && record.error() == 0 ? 1U : 0U;
        for (const CallRecord& record : batch.completed)
            m_count[static_cast<std::size_t>(record.call())] += record.error() == 0 ? 1U : 0U;
        m_evicted += batch.evicted;
        m_history.append(batch);
        m_history.evict(m_history.rowsToEvict());
    }

    CallJournal& m_journal;
    CallHistory m_history;
    std::array<std::uint64_t, kCallCount> m_count{};
    std::uint64_t m_evicted = 0;
    std::jthread m_thread;
};

} // namespace workbench::bench
