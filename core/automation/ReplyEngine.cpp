// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/automation/ReplyEngine.h"

#include <algorithm>
#include <utility>

namespace workbench {

std::variant<ReplyEngine, RuleRefusal> ReplyEngine::make(const ReplyRules& rules)
{
    ReplyEngine made;
    made.m_framing = rules.framing;
    for (std::size_t i = 0; i < rules.rules.size(); ++i) {
        const ReplyRule& spec = rules.rules[i];
        Rule rule;
        rule.spec = spec;
        if (spec.on && spec.trigger == ReplyTrigger::Message) {
            auto match = ByteMatch::parse(spec.match);
            if (!match)
                return RuleRefusal{i, true, match.error()};
            rule.match = std::move(match).value();
        }
        if (spec.on && spec.action == ReplyAction::Reply) {
            auto payload = PayloadTemplate::parse(spec.payload);
            if (!payload)
                return RuleRefusal{i, false, payload.error()};
            rule.payload = std::move(payload).value();
        }
        if (spec.on && spec.trigger == ReplyTrigger::Idle)
            made.m_shortestIdle = std::min(made.m_shortestIdle.value_or(spec.idle), spec.idle);
        made.m_rules.push_back(std::move(rule));
    }
    made.m_fired.resize(made.m_rules.size());
    return made;
}

ReplyEngine::PeerState& ReplyEngine::stateOf(Peer peer, Time now)
{
    if (m_peers.size() >= kMostPeers && !m_peers.contains(peer))
        forgetTheQuietest();
    const auto [found, isNew] = m_peers.try_emplace(peer, PeerState{Framer(m_framing), now, {}, {}});
    PeerState& state = found->second;
    if (isNew) {
        state.matched.resize(m_rules.size());
        state.idleDone.resize(m_rules.size());
    }
    return state;
}

/// Something came of it.
ReplyEngine::PeerState& ReplyEngine::heardOf(Peer peer, Time now)
{
    PeerState& state = stateOf(peer, now);
    state.lastCame = now;
    state.idleDone.assign(m_rules.size(), false);
    return state;
}

void ReplyEngine::forgetTheQuietest()
{
    std::vector<Time> times;
    for (const auto& [peer, state] : m_peers)
        times.push_back(state.lastCame);
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    std::erase_if(m_peers, [limit = *middle](const auto& one) { return one.second.lastCame <= limit; });
}

std::vector<Firing> ReplyEngine::connected(Peer peer, Time now)
{
    std::vector<Firing> firings;
    fire(stateOf(peer, now), ReplyTrigger::Connected, {}, firings);
    return firings;
}

std::vector<Firing> ReplyEngine::received(Peer peer, std::span<const std::byte> bytes, Time now)
{
    std::vector<Firing> firings;
    PeerState& state = heardOf(peer, now);
    state.framer.feed(bytes, [&](std::span<const std::byte> message) {
        fire(state, ReplyTrigger::Message, message, firings);
    });
    return firings;
}

std::vector<Firing> ReplyEngine::message(Peer peer, std::span<const std::byte> message, Time now)
{
    std::vector<Firing> firings;
    PeerState& state = heardOf(peer, now);
    fire(state, ReplyTrigger::Message, message, firings);
    return firings;
}

/// The first rule that matches and may fire.
void ReplyEngine::fire(PeerState& state, ReplyTrigger trigger, std::span<const std::byte> message,
                       std::vector<Firing>& firings)
{
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        const Rule& rule = m_rules[i];
        if (!rule.spec.on || rule.spec.trigger != trigger)
            continue;
        auto captures = trigger == ReplyTrigger::Message ? rule.match.match(message)
                                                         : std::optional(ByteMatch::Captures{message});
        if (!captures || !mayFire(state, i))
            continue;
        firings.push_back(firingOf(i, message, *captures, ++m_fired[i]));
        return;
    }
}

/// Counts a match; whether this one is to be answered.
bool ReplyEngine::mayFire(PeerState& state, std::size_t index) const
{
    const ReplyRule& spec = m_rules[index].spec;
    const std::uint32_t matched = ++state.matched[index];
    switch (spec.times) {
    case ReplyTimes::Once:
        return matched == 1;
    case ReplyTimes::EveryNth:
        return matched % std::max<std::uint32_t>(1, spec.nth) == 0;
    case ReplyTimes::Always:
        break;
    }
    return true;
}

Firing ReplyEngine::firingOf(std::size_t index, std::span<const std::byte> message,
                             const ByteMatch::Captures& captures, std::uint64_t number) const
{
    const Rule& rule = m_rules[index];
    Firing firing;
    firing.rule = index;
    firing.times = number;
    firing.action = rule.spec.action;
    firing.delay = rule.spec.delay;
    if (firing.action == ReplyAction::Echo || firing.action == ReplyAction::Forward)
        firing.data.assign(message.begin(), message.end());
    if (firing.action != ReplyAction::Reply)
        return firing;
    Expansion expansion = m_expansion;
    expansion.counter = number;
    expansion.time = std::chrono::system_clock::now();
    expansion.captures = captures;
    Parsed<Bytes> data = rule.payload.expand(expansion);
    if (data)
        firing.data = std::move(data).value();
    else
        firing.refusal = data.error();
    return firing;
}

std::optional<ReplyEngine::Time> ReplyEngine::nextIdle() const
{
    std::optional<Time> next;
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        if (!m_rules[i].spec.on || m_rules[i].spec.trigger != ReplyTrigger::Idle)
            continue;
        for (const auto& [peer, state] : m_peers) {
            const Time due = state.lastCame + m_rules[i].spec.idle;
            if (!state.idleDone[i] && (!next || due < *next))
                next = due;
        }
    }
    return next;
}

std::vector<ReplyEngine::IdlePeer> ReplyEngine::idle(Time now)
{
    std::vector<IdlePeer> found;
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        const ReplyRule& spec = m_rules[i].spec;
        if (!spec.on || spec.trigger != ReplyTrigger::Idle)
            continue;
        for (auto& [peer, state] : m_peers) {
            if (state.idleDone[i] || now - state.lastCame < spec.idle)
                continue;
            state.idleDone[i] = true;
            if (mayFire(state, i))
                found.push_back({peer, firingOf(i, {}, {std::span<const std::byte>()}, ++m_fired[i])});
        }
    }
    return found;
}

std::optional<Firing> ReplyEngine::wouldFire(std::span<const std::byte> message) const
{
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        const ReplyRule& spec = m_rules[i].spec;
        if (!spec.on || spec.trigger != ReplyTrigger::Message ||
            (spec.times == ReplyTimes::EveryNth && spec.nth > 1))
            continue;
        if (const auto captures = m_rules[i].match.match(message))
            return firingOf(i, message, *captures, m_fired[i] + 1);
    }
    return std::nullopt;
}

} // namespace workbench
