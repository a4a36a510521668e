// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/pattern/PatternSearch.h"

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <utility>

namespace workbench {

namespace {

constexpr std::size_t kMostTried = 50'000; // calls held against patterns in one search: some ten milliseconds
constexpr std::size_t kMostCandidates = 2000; // calls kept for each step

void addNames(std::vector<std::string>& names, const std::vector<std::string>& more)
{
    for (const std::string& name : more) {
        if (std::ranges::find(names, name) == names.end())
            names.push_back(name);
    }
}

} // namespace

/// The way to one more step, and what is known of ways that lead nowhere.
struct PatternSearch::Trial {
    std::vector<const SeenCall*> calls; ///< null: a step that forbids
    PatternBindings bindings;
    /// By state: from this start of the call before on, no way leads to the end.
    std::unordered_map<std::string, std::int64_t> failed;
    std::size_t tried = 0;

    std::int64_t startOf(std::size_t step) const
    {
        if (step >= calls.size() || calls[step] == nullptr)
            return std::numeric_limits<std::int64_t>::min();
        return calls[step]->startNs;
    }
    bool uses(const SeenCall& call) const
    {
        return std::ranges::any_of(
            calls, [&](const SeenCall* one) { return one == nullptr ? false : one->seq == call.seq; });
    }
};

PatternSearch::PatternSearch(std::vector<PatternStep> steps)
    : m_steps(std::move(steps)), m_usedLater(m_steps.size()), m_referred(m_steps.size()),
      m_candidates(m_steps.size())
{
    std::vector<std::string> names;
    for (std::size_t i = m_steps.size(); i-- > 0;) {
        addNames(names, m_steps[i].pattern.variables());
        m_usedLater[i] = names;
        const std::size_t after = m_steps[i].after;
        if (after < i && after + 1 != i)
            m_referred[after] = true;
    }
}

bool PatternSearch::asksFor(const CallRecord& record) const
{
    return std::ranges::any_of(m_steps,
                               [&](const PatternStep& step) { return step.pattern.asksFor(record.call()); });
}

void PatternSearch::add(const SeenCall& call)
{
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        if (!m_steps[i].pattern.asksFor(call.id))
            continue;
        std::vector<SeenCall>& candidates = m_candidates[i];
        if (candidates.size() >= kMostCandidates) {
            const auto found = [&](const SeenCall& one) {
                return i < m_found.size() && m_found[i] == one.seq;
            };
            const auto half = candidates.begin() + kMostCandidates / 2;
            candidates.erase(std::remove_if(candidates.begin(), half, std::not_fn(found)), half);
        }
        const auto later = std::ranges::upper_bound(candidates, call.endNs, {}, &SeenCall::endNs);
        candidates.insert(later, call);
        m_changed = true;
    }
}

void PatternSearch::clear()
{
    for (auto& candidates : m_candidates)
        candidates.clear();
    m_changed = true;
}

const std::vector<std::uint64_t>& PatternSearch::found()
{
    if (m_changed) {
        m_changed = false;
        m_found.clear();
        m_bestBindings = {};
        Trial trial;
        extend(trial);
    }
    return m_found;
}

bool PatternSearch::extend(Trial& trial)
{
    const std::size_t step = trial.calls.size();
    keepBest(trial);
    if (step == m_steps.size())
        return true;
    const std::size_t after = m_steps[step].after;
    const std::int64_t earliest = trial.startOf(after);
    const std::string state = stateOf(trial);
    const auto known = trial.failed.find(state);
    if (known != trial.failed.end() && earliest >= known->second)
        return false;

    const PatternBindings before = trial.bindings;
    const auto goOn = [&](const SeenCall* call) {
        trial.calls.push_back(call);
        const bool reached = extend(trial);
        trial.calls.pop_back();
        trial.bindings = before;
        return reached;
    };
    if (m_steps[step].forbidden) {
        if (!isForbidden(trial, step) && goOn(nullptr))
            return true;
    } else {
        for (const SeenCall& call : m_candidates[step]) {
            if (call.endNs < earliest || trial.uses(call) || ++trial.tried > kMostTried)
                continue;
            if (m_steps[step].pattern.accepts(call, trial.bindings) && goOn(&call))
                return true;
        }
    }
    trial.failed[state] = earliest; // smaller than what stood there, or it would have ended above
    return false;
}

bool PatternSearch::isForbidden(const Trial& trial, std::size_t step) const
{
    const std::int64_t earliest = trial.startOf(m_steps[step].after);
    return std::ranges::any_of(m_candidates[step], [&](const SeenCall& call) {
        PatternBindings bindings = trial.bindings;
        return call.endNs >= earliest && !trial.uses(call) && m_steps[step].pattern.accepts(call, bindings);
    });
}

/// What decides whether the rest can be found, but for when the step before began.
std::string PatternSearch::stateOf(const Trial& trial) const
{
    const std::size_t step = trial.calls.size();
    std::string state = std::to_string(step);
    for (const std::string& name : m_usedLater[step]) {
        const Json* value = trial.bindings.find(name);
        state += '\n';
        if (value != nullptr)
            state += value->dump();
    }
    for (std::size_t i = 0; i < step; ++i) {
        if (m_referred[i])
            state += '\n' + std::to_string(trial.startOf(i));
    }
    return state;
}

void PatternSearch::keepBest(const Trial& trial)
{
    if (trial.calls.size() <= m_found.size())
        return;
    m_found.clear();
    for (const SeenCall* call : trial.calls)
        m_found.push_back(call == nullptr ? 0 : call->seq);
    m_bestBindings = trial.bindings;
}

} // namespace workbench
