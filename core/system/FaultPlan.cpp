// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/FaultPlan.h"

#include <algorithm>

namespace workbench {

namespace {

bool concerns(const FaultRule& rule, CallId call, Handle handle)
{
    return rule.call == call && (!rule.handle || *rule.handle == handle);
}

/// A receive with room for no byte would look like the end of the stream.
std::size_t lengthOf(const FaultRule& rule) { return std::max(rule.length, std::size_t{1}); }

} // namespace

FaultPlan::FaultPlan(std::uint32_t seed) : m_seed(seed) {}

FaultPlan::Id FaultPlan::add(const FaultRule& rule)
{
    const std::lock_guard lock(m_mutex);
    const Id id = m_nextId++;
    m_rules.push_back({.entry = {.id = id, .rule = rule}, .random = std::minstd_rand(m_seed + id)});
    noteActive();
    return id;
}

bool FaultPlan::remove(Id id)
{
    const std::lock_guard lock(m_mutex);
    const auto removed = std::erase_if(m_rules, [id](const Rule& rule) { return rule.entry.id == id; });
    noteActive();
    return removed != 0;
}

bool FaultPlan::setEnabled(Id id, bool enabled)
{
    const std::lock_guard lock(m_mutex);
    const auto found = std::ranges::find(m_rules, id, [](const Rule& rule) { return rule.entry.id; });
    if (found == m_rules.end()) {
        return false;
    }
    found->entry.enabled = enabled;
    noteActive();
    return true;
}

void FaultPlan::clear()
{
    const std::lock_guard lock(m_mutex);
    m_rules.clear();
    noteActive();
}

std::vector<FaultPlan::Entry> FaultPlan::entries() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<Entry> entries;
    for (const Rule& rule : m_rules) {
        entries.push_back(rule.entry);
    }
    return entries;
}

Fault FaultPlan::apply(CallId call, Handle handle, std::size_t length)
{
    Fault fault;
    if (!m_active.load(std::memory_order_relaxed)) {
        return fault;
    }
    std::unique_lock lock(m_mutex);
    std::vector<std::pair<Id, std::chrono::milliseconds>> delays;
    bool decided = false;
    for (Rule& each : m_rules) {
        const FaultRule& rule = each.entry.rule;
        if (!each.entry.enabled || !concerns(rule, call, handle) || !fires(each)) {
            continue;
        }
        if (rule.effect == FaultRule::Effect::Delay) {
            delays.emplace_back(each.entry.id, rule.delay);
        } else if (decided || (rule.effect == FaultRule::Effect::Short && lengthOf(rule) >= length)) {
            continue; // nothing to spoil any more
        } else if (rule.effect == FaultRule::Effect::Short) {
            fault.length = lengthOf(rule);
            decided = true;
        } else {
            fault.error = rule.error;
            decided = true;
        }
        fault.injected = true;
        ++each.entry.fired;
    }
    for (const auto& [id, delay] : delays) {
        m_changed.wait_for(lock, delay, [this, rule = id] { return !isEnabled(rule); });
    }
    return fault;
}

bool FaultPlan::fires(Rule& rule)
{
    const std::uint64_t matched = ++rule.entry.matched;
    const std::uint64_t count = rule.entry.rule.count;
    switch (rule.entry.rule.when) {
    case FaultRule::When::Nth:
        return matched == count;
    case FaultRule::When::Every:
        return count != 0 && matched % count == 0;
    case FaultRule::When::Percent:
        return (rule.random() - std::minstd_rand::min()) % 100 < count;
    }
    return false;
}

bool FaultPlan::isEnabled(Id id) const
{
    return std::ranges::any_of(m_rules,
                               [id](const Rule& rule) { return rule.entry.id == id && rule.entry.enabled; });
}

void FaultPlan::noteActive()
{
    m_active.store(std::ranges::any_of(m_rules, [](const Rule& rule) { return rule.entry.enabled; }),
                   std::memory_order_relaxed);
    m_changed.notify_all();
}

} // namespace workbench
