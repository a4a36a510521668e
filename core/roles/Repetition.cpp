// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/Repetition.h"

#include "core/roles/PreciseSleep.h"

#include <algorithm>
#include <utility>

namespace workbench {

using namespace std::chrono_literals;

namespace {

constexpr auto kTurn = 5ms; // then commands and sockets have their turn
constexpr auto kNear = 2ms; // what is due sooner is waited for here: a poller waits whole milliseconds
constexpr auto kTell = 100ms;
constexpr auto kTooLate = 1s;        // after a pause (the computer slept) what was missed is not made up for
constexpr unsigned kSendsALook = 16; // between two looks at whether somebody waits

} // namespace

void Repetition::start(RepeatPlan plan)
{
    m_plan = std::move(plan);
    m_begin = std::chrono::steady_clock::now();
    m_schedule = SendSchedule(m_plan.pace, m_begin);
    m_counts = {};
    m_counts.planned = m_plan.count;
    m_lateness = {};
    m_bytes.reset();
    m_told = m_begin;
    m_sentWhenTold = 0;
    m_running = true;
    m_blocked = false;
}

void Repetition::stop(RepeatEnd end)
{
    if (!m_running)
        return;
    m_running = false;
    m_tellEnd = true;
    m_counts.end = end;
}

std::optional<SteadyTime> Repetition::deadline() const
{
    if (m_tellEnd)
        return SteadyTime::min();
    if (!m_running)
        return std::nullopt;
    const SteadyTime tell = m_told + kTell;
    if (m_blocked)
        return tell;
    return std::min(tell, m_schedule.due(done()) - kNear);
}

void Repetition::turn(const Send& send, const std::function<bool()>& isAwaited)
{
    const SteadyTime end = std::chrono::steady_clock::now() + kTurn;
    for (unsigned i = 1; m_running && !m_blocked; ++i) {
        SteadyTime now = std::chrono::steady_clock::now();
        const SteadyTime due = m_schedule.due(done());
        if (now < due) {
            if (due - now > kNear)
                return;
            sleepPrecisely(due);
            now = std::chrono::steady_clock::now();
        } else if (now - due > kTooLate && !m_schedule.pace().isFlatOut()) {
            m_schedule.shift(now - due);
            ++m_counts.pauses;
            continue;
        }
        if (!sendNext(send, due, now) || now >= end || (i % kSendsALook == 0 && isAwaited()))
            return;
    }
}

bool Repetition::sendNext(const Send& send, SteadyTime due, SteadyTime now)
{
    if (!prepare())
        return false;
    const Sent sent = send(m_bytes);
    if (sent == Sent::Blocked) {
        m_blocked = true;
        ++m_counts.blocked;
        return false;
    }
    if (sent == Sent::Gone) {
        stop(RepeatEnd::TargetGone);
        return false;
    }
    if (!m_schedule.pace().isFlatOut())
        m_lateness.add(now - due);
    count(sent, m_bytes->size());
    if (!m_plan.payload.isFixed())
        m_bytes.reset();
    if (m_plan.count != 0 && done() >= m_plan.count)
        stop(RepeatEnd::CountReached);
    return m_running;
}

/// Puts the variables in; ends the repetition where they cannot be.
bool Repetition::prepare()
{
    if (m_bytes)
        return true;
    Expansion expansion;
    expansion.counter = m_plan.firstNumber + done();
    expansion.time = std::chrono::system_clock::now();
    expansion.utcOffset = m_plan.utcOffset;
    expansion.random = [this] { return m_random(); };
    Parsed<Bytes> bytes = m_plan.payload.expand(expansion);
    if (!bytes) {
        m_counts.refusal = bytes.error();
        stop(RepeatEnd::PayloadRefused);
        return false;
    }
    m_bytes = shareBytes(std::move(bytes).value());
    return true;
}

void Repetition::count(Sent sent, std::size_t bytes)
{
    if (sent == Sent::Failed) {
        ++m_counts.failed;
        return;
    }
    ++m_counts.sent;
    m_counts.bytes += bytes;
    m_counts.shortened += sent == Sent::Part ? 1U : 0U;
}

std::optional<RepeatProgress> Repetition::takeProgress()
{
    if (!m_running && !m_tellEnd)
        return std::nullopt;
    const SteadyTime now = std::chrono::steady_clock::now();
    if (m_running && now - m_told < kTell)
        return std::nullopt;
    m_tellEnd = false;
    return progress(now);
}

RepeatProgress Repetition::progress(SteadyTime now)
{
    const auto perSecond = [](std::uint64_t count, SteadyTime::duration time) {
        const double seconds = std::chrono::duration<double>(time).count();
        return seconds > 0 ? static_cast<double>(count) / seconds : 0.0;
    };
    RepeatProgress made = m_counts;
    made.running = m_running;
    made.elapsed = now - m_begin;
    made.perSecond = perSecond(m_counts.sent, made.elapsed);
    made.perSecondNow = m_running ? perSecond(m_counts.sent - m_sentWhenTold, now - m_told) : 0.0;
    made.lateHalf = m_lateness.percentile(0.5);
    made.late99 = m_lateness.percentile(0.99);
    made.latest = m_lateness.longest();
    m_told = now;
    m_sentWhenTold = m_counts.sent;
    return made;
}

} // namespace workbench
