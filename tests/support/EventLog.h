// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/roles/EventStream.h"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <utility>
#include <variant>

namespace workbench {

/// A subscriber that keeps all events of a role and waits for those that a test wants. One thread.
template <class Event> class EventLog
{
public:
    explicit EventLog(EventStream<Event>& stream, std::size_t limit = EventQueue<Event>::kDefaultLimit)
        : m_stream(stream), m_queue(stream.subscribe([this] { notify(); }, limit))
    {
    }
    ~EventLog() { m_stream.unsubscribe(m_queue); }
    EventLog(const EventLog&) = delete;
    EventLog& operator=(const EventLog&) = delete;

    /// The next event of kind One that suits, counted from the last one found of that call's kind; null
    /// after the time is up. Found events are not found again.
    template <class One, class Suits>
    const One* next(Suits suits, std::chrono::milliseconds limit = std::chrono::seconds(20))
    {
        const auto end = std::chrono::steady_clock::now() + limit;
        std::size_t& from = m_from[indexOf<One>()];
        for (;;) {
            fetch();
            for (; from < m_events.size(); ++from) {
                const One* event = std::get_if<One>(&m_events[from]);
                if (event != nullptr && suits(*event)) {
                    ++from;
                    return event;
                }
            }
            std::unique_lock lock(m_mutex);
            if (!m_arrived.wait_until(lock, end, [this] { return m_hasNew; }))
                return nullptr;
            m_hasNew = false;
        }
    }
    template <class One> const One* next(std::chrono::milliseconds limit = std::chrono::seconds(20))
    {
        return next<One>([](const One&) { return true; }, limit);
    }

    /// How many of a kind have come so far.
    template <class One> std::size_t count()
    {
        fetch();
        std::size_t found = 0;
        for (const Event& event : m_events)
            found += std::holds_alternative<One>(event) ? 1 : 0;
        return found;
    }

    const std::deque<Event>& all()
    {
        fetch();
        return m_events;
    }

private:
    template <class One> static constexpr std::size_t indexOf()
    {
        return Event(std::in_place_type<One>).index();
    }

    void notify()
    {
        const std::lock_guard lock(m_mutex);
        m_hasNew = true;
        m_arrived.notify_all();
    }

    void fetch()
    {
        for (Event& event : m_queue->takeAll())
            m_events.push_back(std::move(event));
    }

    EventStream<Event>& m_stream;
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    bool m_hasNew = false;
    std::deque<Event> m_events;
    std::size_t m_from[std::variant_size_v<Event>] = {};
    typename EventStream<Event>::Queue m_queue;
};

} // namespace workbench
