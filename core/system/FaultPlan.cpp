// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/FaultPlan.h"

#include <algorithm>
#include <utility>

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

FaultPlan::Id FaultPlan::add(const FaultRule& rule, bool enabled)
{
    const std::lock_guard lock(m_mutex);
    const Id id = m_nextId++;
    m_rules.push_back(
        {.entry = {.id = id, .rule = rule, .enabled = enabled}, .random = std::minstd_rand(m_seed + id)});
    noteChanged();
    return id;
}

void FaultPlan::insert(std::size_t place, const Entry& entry)
{
    const std::lock_guard lock(m_mutex);
    m_nextId = std::max(m_nextId, entry.id + 1);
    const auto at = m_rules.begin() + static_cast<std::ptrdiff_t>(std::min(place, m_rules.size()));
    m_rules.insert(at, {.entry = entry, .random = std::minstd_rand(m_seed + entry.id)});
    noteChanged();
}

bool FaultPlan::replace(Id id, const FaultRule& rule)
{
    const std::lock_guard lock(m_mutex);
    Rule* found = find(id);
    if (found == nullptr) {
        return false;
    }
    found->entry.rule = rule;
    found->entry.matched = 0;
    found->entry.fired = 0;
    ++found->version;
    noteChanged();
    return true;
}

bool FaultPlan::remove(Id id)
{
    const std::lock_guard lock(m_mutex);
    const auto removed = std::erase_if(m_rules, [id](const Rule& rule) { return rule.entry.id == id; });
    noteChanged();
    return removed != 0;
}

bool FaultPlan::setEnabled(Id id, bool enabled)
{
    const std::lock_guard lock(m_mutex);
    Rule* found = find(id);
    if (found == nullptr) {
        return false;
    }
    found->entry.enabled = enabled;
    ++found->version;
    noteChanged();
    return true;
}

void FaultPlan::clear()
{
    const std::lock_guard lock(m_mutex);
    m_rules.clear();
    noteChanged();
}

void FaultPlan::clearHits()
{
    const std::lock_guard lock(m_mutex);
    for (Rule& rule : m_rules) {
        rule.entry.matched = 0;
        rule.entry.fired = 0;
    }
    tell();
}

std::vector<FaultPlan::Entry> FaultPlan::entries() const
{
    const std::lock_guard lock(m_mutex);
    m_told = false;
    std::vector<Entry> entries;
    for (const Rule& rule : m_rules) {
        entries.push_back(rule.entry);
    }
    return entries;
}

void FaultPlan::setListener(std::function<void()> changed)
{
    const std::lock_guard lock(m_mutex);
    m_listener = std::move(changed);
    m_told = false;
    tell();
}

void FaultPlan::holdDelays()
{
    const std::lock_guard lock(m_mutex);
    ++m_holds;
    m_changed.notify_all();
}

void FaultPlan::releaseDelays()
{
    const std::lock_guard lock(m_mutex);
    --m_holds;
}

Fault FaultPlan::apply(CallId call, Handle handle, std::size_t length)
{
    Fault fault;
    if (!isActive()) {
        return fault;
    }
    std::unique_lock lock(m_mutex);
    std::vector<Wait> delays;
    bool decided = false;
    for (Rule& each : m_rules) {
        const FaultRule& rule = each.entry.rule;
        if (!each.entry.enabled || !concerns(rule, call, handle) || !fires(each)) {
            continue;
        }
        if (rule.effect == FaultRule::Effect::Delay) {
            delays.push_back({.id = each.entry.id, .version = each.version, .delay = rule.delay});
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
    if (fault.injected) {
        tell();
    }
    for (const Wait& delay : delays) {
        waitOut(lock, delay);
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

FaultPlan::Rule* FaultPlan::find(Id id)
{
    const auto found = std::ranges::find(m_rules, id, [](const Rule& rule) { return rule.entry.id; });
    return found == m_rules.end() ? nullptr : &*found;
}

void FaultPlan::waitOut(std::unique_lock<std::mutex>& lock, const Wait& wait)
{
    m_changed.wait_for(lock, wait.delay, [this, &wait] {
        const Rule* rule = find(wait.id);
        return m_holds > 0 || rule == nullptr || rule->version != wait.version;
    });
}

void FaultPlan::noteChanged()
{
    m_active.store(std::ranges::any_of(m_rules, [](const Rule& rule) { return rule.entry.enabled; }),
                   std::memory_order_relaxed);
    m_changed.notify_all();
    tell();
}

void FaultPlan::tell()
{
    if (m_listener && !m_told) {
        m_told = true;
        m_listener();
    }
}

} // namespace workbench
