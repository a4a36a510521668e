// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <span>
#include <system_error>
#include <thread>
#include <vector>

namespace workbench {

/// Threads that work side by side usefully.
inline std::size_t coreCount() { return std::clamp(std::thread::hardware_concurrency(), 1U, 8U); }

/// Does side by side what must begin and end in order. Each worker, on a thread of its own, again and again
/// take()s something to do (false: there is nothing more), work()s on it and give()s it on (false: nothing
/// more is to be taken or given). One worker takes at a time, and one gives, in the order of taking.
template <typename Worker, typename Thread = std::thread> class InOrder
{
public:
    /// Returns when all have ended; the first worker's thread is the calling one. Where the system has no
    /// more threads, fewer workers do it.
    void run(std::span<Worker> workers)
    {
        std::vector<Thread> others;
        others.reserve(workers.size() - 1);
        for (Worker& worker : workers.subspan(1)) {
            try {
                others.emplace_back([this, &worker] { run(worker); });
            } catch (const std::system_error&) {
                break;
            }
        }
        run(workers.front());
        for (Thread& other : others)
            other.join();
    }

private:
    void run(Worker& worker)
    {
        while (const auto number = take(worker)) {
            worker.work();
            give(worker, *number);
        }
    }

    std::optional<std::uint64_t> take(Worker& worker)
    {
        const std::scoped_lock lock(m_taking);
        m_isOver = m_isOver || !worker.take();
        return m_isOver ? std::nullopt : std::optional(m_taken++);
    }

    void give(Worker& worker, std::uint64_t number)
    {
        bool isLast = false;
        {
            std::unique_lock lock(m_giving);
            m_changed.wait(lock, [&] { return m_given == number; });
            m_isRefused = m_isRefused || !worker.give();
            isLast = m_isRefused;
            ++m_given;
            m_changed.notify_all();
        }
        if (isLast) {
            const std::scoped_lock lock(m_taking);
            m_isOver = true;
        }
    }

    std::mutex m_taking;
    std::uint64_t m_taken = 0;
    bool m_isOver = false;
    std::mutex m_giving;
    std::condition_variable m_changed;
    std::uint64_t m_given = 0;
    bool m_isRefused = false;
};

} // namespace workbench
