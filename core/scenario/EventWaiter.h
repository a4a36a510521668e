// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/roles/EventStream.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <stop_token>
#include <variant>

namespace workbench {

/// Waits for what a role tells: events are looked at in order, each once. One thread.
template <class Event> class EventWaiter
{
public:
    EventWaiter(EventStream<Event>& stream, std::stop_token stop, std::chrono::milliseconds limit)
        : m_stream(stream), m_stop(std::move(stop)), m_limit(limit),
          m_queue(stream.subscribe([this] { notify(); }))
    {
    }
    ~EventWaiter() { m_stream.unsubscribe(m_queue); }
    EventWaiter(const EventWaiter&) = delete;
    EventWaiter& operator=(const EventWaiter&) = delete;

    /// The next event of that kind that `wanted` accepts; those before it are passed over. Empty when it
    /// does not come within the time limit, or when stop is requested.
    template <class Kind, class Predicate> std::optional<Kind> next(Predicate wanted)
    {
        const auto deadline = std::chrono::steady_clock::now() + m_limit;
        for (;;) {
            while (!m_events.empty()) {
                const Event event = std::move(m_events.front());
                m_events.pop_front();
                const auto* kind = std::get_if<Kind>(&event);
                if (kind != nullptr && wanted(*kind))
                    return *kind;
            }
            if (!fetch(deadline))
                return std::nullopt;
        }
    }
    template <class Kind> std::optional<Kind> next()
    {
        return next<Kind>([](const Kind&) { return true; });
    }

private:
    void notify()
    {
        const std::scoped_lock lock(m_mutex);
        m_ready = true;
        m_changed.notify_one();
    }

    bool fetch(std::chrono::steady_clock::time_point deadline)
    {
        {
            std::unique_lock lock(m_mutex);
            if (!m_changed.wait_until(lock, m_stop, deadline, [this] { return m_ready; }))
                return false;
            m_ready = false;
        }
        for (Event& event : m_queue->takeAll())
            m_events.push_back(std::move(event));
        return true;
    }

    EventStream<Event>& m_stream;
    const std::stop_token m_stop;
    const std::chrono::milliseconds m_limit;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_ready = false;
    std::deque<Event> m_events;
    typename EventStream<Event>::Queue m_queue; ///< last: notify() may come as soon as it is there
};

} // namespace workbench
