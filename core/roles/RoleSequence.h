// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/automation/SequenceRun.h"
#include "core/roles/EventBatch.h"
#include "core/roles/RoleThread.h"

#include <chrono>
#include <functional>
#include <optional>
#include <random>
#include <span>
#include <utility>

namespace workbench {

/// The sequence of one role: joined to the role's turns and told by its events. The role's thread only.
template <class Event> class RoleSequence
{
public:
    /// Does what a step says; false where there is nobody to do it to.
    using Act = std::function<bool(const SequenceRun::Action&)>;

    explicit RoleSequence(EventBatch<Event>& events) : m_events(events) {}

    void start(SequenceRun run, std::chrono::seconds utcOffset)
    {
        stop(SequenceEnd::Stopped);
        m_run = std::move(run);
        Expansion expansion;
        expansion.counter = 1;
        expansion.utcOffset = utcOffset;
        expansion.random = [this] { return m_random(); };
        m_run.start(expansion);
        m_sent = 0;
        m_told = {};
        m_wasRunning = true;
    }
    /// Nothing where none is running.
    void stop(SequenceEnd end)
    {
        if (m_run.isRunning())
            m_run.end(end);
        tell(std::chrono::steady_clock::now());
    }
    bool isRunning() const { return m_run.isRunning(); }
    /// Datagrams: `isMessage`.
    void received(std::span<const std::byte> bytes, bool isMessage) { m_run.received(bytes, isMessage); }

    /// The peer sends no more.
    void finished() { m_run.finished(); }

    /// `isBlocked`: the system takes no more for now.
    void turn(const Act& act, const std::function<bool()>& isBlocked)
    {
        const auto now = std::chrono::steady_clock::now();
        for (int i = 0; i < kActionsPerTurn && m_run.isRunning() && !isBlocked(); ++i) {
            const auto action = m_run.next(now);
            if (!action)
                break;
            if (!act(*action))
                m_run.end(SequenceEnd::TargetGone);
            else if (action->kind == SequenceStepKind::Send)
                ++m_sent;
        }
        tell(now);
    }
    /// When the role's turn is due, where `other` is when it is due anyhow.
    std::optional<SteadyTime> deadline(bool isBlocked, std::optional<SteadyTime> other) const
    {
        return earlierOf(isBlocked ? std::nullopt : m_run.due(), other);
    }

private:
    static constexpr int kActionsPerTurn = 64; ///< then others have their turn
    static constexpr auto kTellEvery = std::chrono::milliseconds(100);

    void tell(SteadyTime now)
    {
        if (!m_wasRunning || (m_run.isRunning() && now - m_told < kTellEvery))
            return;
        m_told = now;
        m_wasRunning = m_run.isRunning();
        auto& event = m_events.template add<SequenceProgress>();
        event.running = m_run.isRunning();
        event.end = m_run.endedBy();
        event.step = m_run.step();
        event.sent = m_sent;
        event.timeouts = m_run.timeouts();
        event.refusal = m_run.refusal();
    }

    EventBatch<Event>& m_events;
    SequenceRun m_run;
    std::mt19937_64 m_random{std::random_device{}()};
    std::uint64_t m_sent = 0;
    SteadyTime m_told;
    bool m_wasRunning = false; ///< its end is still to be told
};

} // namespace workbench
