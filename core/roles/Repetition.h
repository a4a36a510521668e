// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/automation/Lateness.h"
#include "core/automation/SendSchedule.h"
#include "core/payload/PayloadTemplate.h"
#include "core/roles/RoleEvents.h"
#include "core/roles/RoleThread.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <random>

namespace workbench {

/// What is to be sent again and again.
struct RepeatPlan {
    PayloadTemplate payload;
    Pace pace;
    std::uint64_t count = 0;       ///< how often; 0: until it is stopped
    std::uint64_t firstNumber = 1; ///< what ${counter} is at first
    std::chrono::seconds utcOffset{0};
};

/// One repetition, on its role's thread: what is due when, and how it went.
class Repetition
{
public:
    enum class Sent : std::uint8_t {
        Whole,
        Part,    ///< the system took less than all
        Failed,  ///< it did not go, the next may
        Blocked, ///< nothing can be taken now: the same again after unblock()
        Gone,    ///< nor will anything ever be
    };
    using Send = std::function<Sent(const SharedBytes&)>;

    /// Not while one is running.
    void start(RepeatPlan plan);
    /// Nothing where none is running.
    void stop(RepeatEnd end);
    bool isRunning() const { return m_running; }
    /// The last send was Blocked.
    bool isBlocked() const { return m_running && m_blocked; }
    void unblock() { m_blocked = false; }

    /// When turn() must be called next.
    std::optional<SteadyTime> deadline() const;
    /// Sends what is due, for a few milliseconds at most, and sleeps between where that is shorter than a
    /// poller can wait; ends early when `isAwaited` says so.
    void turn(const Send& send, const std::function<bool()>& isAwaited);
    /// Ten times a second while it runs, and once when it has ended; else empty.
    std::optional<RepeatProgress> takeProgress();

private:
    /// False: not before something else happens.
    bool sendNext(const Send& send, SteadyTime due, SteadyTime now);
    /// Sends so far, with those that failed.
    std::uint64_t done() const { return m_counts.sent + m_counts.failed; }
    bool prepare();
    void count(Sent sent, std::size_t bytes);
    RepeatProgress progress(SteadyTime now);

    RepeatPlan m_plan;
    SendSchedule m_schedule;
    std::mt19937_64 m_random{std::random_device{}()};
    SharedBytes m_bytes; ///< of the next send; null: to be expanded
    RepeatProgress m_counts;
    Lateness m_lateness;
    SteadyTime m_begin;
    SteadyTime m_told;
    std::uint64_t m_sentWhenTold = 0;
    bool m_running = false;
    bool m_blocked = false;
    bool m_tellEnd = false;
};

} // namespace workbench
