// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/automation/ReplyRun.h"

#include <algorithm>
#include <utility>

namespace workbench {

void ReplyRun::set(ReplyEngine engine, std::chrono::seconds utcOffset)
{
    m_engine = std::move(engine);
    Expansion expansion;
    expansion.utcOffset = utcOffset;
    expansion.random = [this] { return m_random(); };
    m_engine.setExpansion(expansion);
    m_waiting.clear();
    m_waitingBytes = 0;
    m_idleAt.reset();
}

void ReplyRun::connected(Peer peer, Time now)
{
    plan(peer, m_engine.connected(peer, now), now);
    heard(now);
}

void ReplyRun::received(Peer peer, std::span<const std::byte> bytes, Time now)
{
    plan(peer, m_engine.received(peer, bytes, now), now);
    heard(now);
}

void ReplyRun::message(Peer peer, std::span<const std::byte> message, Time now)
{
    plan(peer, m_engine.message(peer, message, now), now);
    heard(now);
}

/// Somebody may be quiet from now on.
void ReplyRun::heard(Time now)
{
    if (const auto shortest = m_engine.shortestIdle())
        m_idleAt = std::min(m_idleAt.value_or(Time::max()), now + *shortest);
}

void ReplyRun::plan(Peer peer, std::vector<Firing> firings, Time now)
{
    for (Firing& firing : firings) {
        const Time due = now + firing.delay;
        Deed deed{.peer = peer, .firing = std::move(firing)};
        if (m_waiting.size() >= kMostWaiting || m_waitingBytes > kMostWaitingBytes) {
            deed.isLost = true;
            deed.firing.data.clear();
        }
        m_waitingBytes += deed.firing.data.size();
        m_waiting.emplace(due, std::move(deed));
    }
}

std::vector<ReplyRun::Deed> ReplyRun::take(Time now)
{
    if (m_idleAt && *m_idleAt <= now) {
        for (ReplyEngine::IdlePeer& one : m_engine.idle(now)) {
            std::vector<Firing> firings;
            firings.push_back(std::move(one.firing));
            plan(one.peer, std::move(firings), now);
        }
        m_idleAt = m_engine.nextIdle();
    }
    std::vector<Deed> deeds;
    const auto end = m_waiting.upper_bound(now);
    for (auto one = m_waiting.begin(); one != end; ++one) {
        m_waitingBytes -= one->second.firing.data.size();
        deeds.push_back(std::move(one->second));
    }
    m_waiting.erase(m_waiting.begin(), end);
    return deeds;
}

std::optional<ReplyRun::Time> ReplyRun::due() const
{
    if (m_waiting.empty())
        return m_idleAt;
    return std::min(m_waiting.begin()->first, m_idleAt.value_or(Time::max()));
}

void ReplyRun::forget(Peer peer)
{
    m_engine.forget(peer);
    std::erase_if(m_waiting, [&](const auto& one) {
        if (one.second.peer != peer)
            return false;
        m_waitingBytes -= one.second.firing.data.size();
        return true;
    });
}

void ReplyRun::forgetAll()
{
    m_engine.forgetAll();
    m_waiting.clear();
    m_waitingBytes = 0;
    m_idleAt.reset();
}

} // namespace workbench
