// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/roles/RoleEvents.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <utility>
#include <vector>

namespace workbench {

/// One reader's unread events. Any thread. Its memory is bounded: data events beyond `limit` bytes are
/// left out and counted at their place, in an EventsSkipped for each connection.
template <class Event> class EventQueue
{
public:
    static constexpr std::size_t kDefaultLimit = std::size_t{32} << 20;

    EventQueue(std::function<void()> notify, std::size_t limit) : m_notify(std::move(notify)), m_limit(limit)
    {
    }

    /// All events since the last call, oldest first.
    std::vector<Event> takeAll()
    {
        std::vector<Event> events;
        takeAll(events);
        return events;
    }
    /// The same into `events`, whose elements go and whose room the next events are put into: a reader that
    /// gives back its vector spares the role from asking for memory.
    void takeAll(std::vector<Event>& events)
    {
        events.clear();
        const std::lock_guard lock(m_mutex);
        m_bytes = 0;
        m_skippedAt.clear();
        std::swap(events, m_events);
    }

private:
    template <class> friend class EventStream;

    void put(std::vector<Event>&& batch)
    {
        bool wasEmpty = false;
        {
            const std::lock_guard lock(m_mutex);
            wasEmpty = m_events.empty();
            for (Event& event : batch)
                putOne(std::move(event));
        }
        if (wasEmpty && m_notify)
            m_notify();
    }

    void putOne(Event&& event)
    {
        const EventWeight weight = weightOf(event);
        if (weight.isData && m_bytes + weight.bytes + sizeof(Event) > m_limit) {
            skip(event, weight.bytes);
            return;
        }
        if (!m_skippedAt.empty())
            m_skippedAt.clear();
        m_bytes += weight.isData ? weight.bytes + sizeof(Event) : 0;
        m_events.push_back(std::move(event));
    }

    void skip(const Event& event, std::size_t bytes)
    {
        std::visit([this, bytes](const auto& one) { this->skipOne(one, bytes); }, event);
    }

    template <class One> void skipOne(const One& event, std::size_t bytes)
    {
        ConnectionId connection = 0;
        if constexpr (requires { event.connection; })
            connection = event.connection;
        const auto [place, isNew] = m_skippedAt.try_emplace(connection, m_events.size());
        if (isNew) {
            auto& first = std::get<EventsSkipped>(m_events.emplace_back(EventsSkipped()));
            first.time = event.time;
            first.connection = connection;
        }
        auto& skipped = std::get<EventsSkipped>(m_events[place->second]);
        ++skipped.count;
        skipped.bytes += bytes;
        if constexpr (requires { event.totalIn; })
            skipped.totalIn = event.totalIn;
        if constexpr (requires {
                          event.totalOut;
                          event.unsent;
                      }) {
            skipped.totalOut = event.totalOut;
            skipped.unsent = event.unsent;
        }
    }

    const std::function<void()> m_notify;
    const std::size_t m_limit;
    std::mutex m_mutex;
    std::vector<Event> m_events;
    std::size_t m_bytes = 0;
    /// Places of the EventsSkipped that the next ones are counted in: those behind the last event kept.
    std::unordered_map<ConnectionId, std::size_t> m_skippedAt;
};

/// Hands a role's events to every subscriber. Any thread.
template <class Event> class EventStream
{
public:
    using Queue = std::shared_ptr<EventQueue<Event>>;

    /// `notify` is called when the queue goes from empty to non-empty, on the role's thread, and must
    /// return at once without touching this stream (post an event to your own thread, then takeAll there).
    Queue subscribe(std::function<void()> notify, std::size_t limit = EventQueue<Event>::kDefaultLimit)
    {
        auto queue = std::make_shared<EventQueue<Event>>(std::move(notify), limit);
        const std::lock_guard lock(m_mutex);
        m_queues.push_back(queue);
        m_hasReader = true;
        return queue;
    }

    /// When it has returned, `notify` of that queue is not running and will not be called again.
    void unsubscribe(const Queue& queue)
    {
        const std::lock_guard lock(m_mutex);
        std::erase(m_queues, queue);
        m_hasReader = !m_queues.empty();
    }

    /// False: what is published is seen by nobody (spares a copy of the data).
    bool hasReader() const { return m_hasReader; }

    /// For the role: one push, one notify for the whole batch. Leaves `batch` empty.
    void publish(std::vector<Event>& batch)
    {
        if (!batch.empty()) {
            const std::lock_guard lock(m_mutex);
            for (std::size_t i = 0; i + 1 < m_queues.size(); ++i)
                m_queues[i]->put(std::vector<Event>(batch));
            if (!m_queues.empty())
                m_queues.back()->put(std::move(batch));
        }
        batch.clear();
    }

    void publish(Event event)
    {
        std::vector<Event> batch;
        batch.push_back(std::move(event));
        publish(batch);
    }

private:
    std::mutex m_mutex;
    std::vector<Queue> m_queues;
    std::atomic<bool> m_hasReader = false;
};

} // namespace workbench
