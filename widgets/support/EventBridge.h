// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/roles/EventStream.h"
#include "widgets/support/Wakeup.h"

#include <QElapsedTimer>
#include <QTimer>

#include <functional>
#include <utility>
#include <vector>

namespace workbench {

/// Brings a role's events to the thread that made this object: one call of `take` for all that has gathered,
/// at once while little happens, at most every kLeastMs with more, every kLoadedMs under load. The stream
/// must outlive the bridge.
template <class Event> class EventBridge
{
public:
    static constexpr int kLeastMs = 33;
    static constexpr int kLoadedMs = 50;
    static constexpr std::size_t kManyEvents = 1000;

    /// Must not destroy the bridge.
    using Take = std::function<void(const std::vector<Event>&)>;

    EventBridge(EventStream<Event>& stream, Take take) : m_stream(stream), m_take(std::move(take))
    {
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, &m_wakeup, [this] { deliver(); });
        m_queue = m_stream.subscribe([this] { m_wakeup.wake(); });
    }
    ~EventBridge() { m_stream.unsubscribe(m_queue); }
    EventBridge(const EventBridge&) = delete;
    EventBridge& operator=(const EventBridge&) = delete;

private:
    void gather()
    {
        if (m_timer.isActive())
            return;
        const qint64 since = m_last.isValid() ? m_last.elapsed() : m_leastMs;
        if (since >= m_leastMs)
            deliver();
        else
            m_timer.start(static_cast<int>(m_leastMs - since));
    }

    void deliver()
    {
        m_last.start();
        std::vector<Event> events = std::exchange(m_spare, {});
        m_queue->takeAll(events);
        const bool many = events.size() > kManyEvents;
        m_leastMs = many ? kLoadedMs : kLeastMs;
        if (!events.empty())
            m_take(events);
        events.clear();
        if (many)
            m_spare = std::move(events);
    }

    EventStream<Event>& m_stream;
    Take m_take;
    QTimer m_timer;
    QElapsedTimer m_last;
    int m_leastMs = kLeastMs;
    std::vector<Event> m_spare; ///< room that the role fills again while much comes
    typename EventStream<Event>::Queue m_queue;
    Wakeup m_wakeup{[this] { gather(); }}; // dies first: what is still posted to it is dropped
};

} // namespace workbench
