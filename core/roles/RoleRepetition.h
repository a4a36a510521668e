// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/roles/EventBatch.h"
#include "core/roles/Repetition.h"
#include "core/roles/RoleThread.h"

#include <optional>
#include <utility>

namespace workbench {

/// The repetition of one role: joined to the role's turns and told by its events. The role's thread only.
template <class Event> class RoleRepetition
{
public:
    RoleRepetition(const RoleThread& thread, EventBatch<Event>& events) : m_thread(thread), m_events(events)
    {
    }

    void start(RepeatPlan plan)
    {
        stop(RepeatEnd::Stopped);
        m_repetition.start(std::move(plan));
    }
    /// Nothing where none is running.
    void stop(RepeatEnd end)
    {
        m_repetition.stop(end);
        tell();
    }
    /// It ends before it began.
    void refuse(const RepeatPlan& plan, RepeatEnd end = RepeatEnd::TargetGone)
    {
        auto& event = m_events.template add<RepeatProgress>();
        event.running = false;
        event.end = end;
        event.planned = plan.count;
    }
    bool isRunning() const { return m_repetition.isRunning(); }

    /// `blocked`: the system takes no more for now.
    void turn(const Repetition::Send& send, bool blocked)
    {
        if (!blocked)
            m_repetition.unblock();
        m_repetition.turn(send, [this] { return m_thread.isAwaited(); });
        tell();
    }
    /// When the role's turn is due, where `other` is when it is due anyhow.
    std::optional<SteadyTime> deadline(bool blocked, std::optional<SteadyTime> other) const
    {
        if (m_repetition.isBlocked() && !blocked)
            return SteadyTime::min();
        return earlierOf(m_repetition.deadline(), other);
    }

private:
    void tell()
    {
        auto progress = m_repetition.takeProgress();
        if (!progress)
            return;
        auto& event = m_events.template add<RepeatProgress>();
        progress->time = event.time;
        progress->seq = event.seq;
        event = *std::move(progress);
    }

    const RoleThread& m_thread;
    EventBatch<Event>& m_events;
    Repetition m_repetition;
};

} // namespace workbench
