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
    static constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::min();

    /// From this start of the call before on, no way leads to the end; but only for ways that have not used
    /// up calls which were left out for that, the last of them ended at `skipped`.
    struct Failure {
        std::int64_t earliest = kNever;
        std::int64_t skipped = kNever;
    };

    std::vector<const SeenCall*> calls; ///< null: a step that forbids
    PatternBindings bindings;
    std::unordered_map<std::string, Failure> failed; ///< by state
    std::int64_t skipped = kNever;                   ///< of the state that is looked at
    std::size_t tried = 0;

    std::int64_t startOf(std::size_t step) const
    {
        return step >= calls.size() || calls[step] == nullptr ? kNever : calls[step]->startNs;
    }
    /// Whether the call is used already, which is noted.
    bool skips(const SeenCall& call)
    {
        const bool used = std::ranges::any_of(
            calls, [&](const SeenCall* one) { return one != nullptr && one->seq == call.seq; });
        if (used)
            skipped = std::max(skipped, call.endNs);
        return used;
    }
    bool isKnownToFail(const std::string& state, std::int64_t earliest) const
    {
        const auto known = failed.find(state);
        return known != failed.end() && earliest >= known->second.earliest &&
               (known->second.skipped == kNever || earliest > known->second.skipped);
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
        m_forbids = m_forbids || m_steps[i].forbidden;
    }
}

bool PatternSearch::asksFor(const CallRecord& record) const
{
    return std::ranges::any_of(m_steps,
                               [&](const PatternStep& step) { return step.pattern.asksFor(record.call()); });
}

void PatternSearch::add(const SeenCall& call)
{
    std::shared_ptr<const SeenCall> shared;
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        if (!m_steps[i].pattern.asksFor(call.id))
            continue;
        if (!shared)
            shared = std::make_shared<const SeenCall>(call);
        if (!m_steps[i].forbidden && m_candidates[i].size() >= kMostCandidates)
            trim(i);
        const auto later = std::ranges::upper_bound(m_candidates[i], call.endNs, {},
                                                    [](const auto& one) { return one->endNs; });
        m_candidates[i].insert(later, shared);
        m_changed = true;
    }
}

/// The older half goes, but for what was found.
void PatternSearch::trim(std::size_t step)
{
    Candidates& candidates = m_candidates[step];
    const auto isFound = [&](const auto& one) { return step < m_found.size() && m_found[step] == one->seq; };
    const auto half = candidates.begin() + static_cast<std::ptrdiff_t>(kMostCandidates / 2);
    candidates.erase(std::remove_if(candidates.begin(), half, std::not_fn(isFound)), half);
}

void PatternSearch::clear()
{
    for (auto& candidates : m_candidates)
        candidates.clear();
    m_found.clear();
    m_bestBindings = {};
    m_changed = true;
}

const std::vector<std::uint64_t>& PatternSearch::found()
{
    if (!m_changed || (!m_forbids && m_found.size() == m_steps.size()))
        return m_found;
    m_changed = false;
    if (m_forbids) {
        m_found.clear();
        m_bestBindings = {};
    }
    Trial trial;
    extend(trial);
    return m_found;
}

bool PatternSearch::extend(Trial& trial)
{
    const std::size_t step = trial.calls.size();
    keepBest(trial);
    if (step == m_steps.size())
        return true;
    if (m_steps[step]
            .forbidden) // the later it begins, the less is forbidden: nothing is known from other ways
        return !isForbidden(trial, step) && goOn(trial, nullptr);
    const std::int64_t earliest = trial.startOf(m_steps[step].after);
    const std::string state = stateOf(trial);
    if (trial.isKnownToFail(state, earliest))
        return false;
    const std::int64_t skippedBefore = std::exchange(trial.skipped, Trial::kNever);
    if (tryCandidates(trial, step, earliest))
        return true;
    trial.failed[state] = {.earliest = earliest, .skipped = trial.skipped};
    trial.skipped = std::max(trial.skipped, skippedBefore);
    return false;
}

bool PatternSearch::tryCandidates(Trial& trial, std::size_t step, std::int64_t earliest)
{
    for (const auto& call : m_candidates[step]) {
        if (call->endNs < earliest || trial.skips(*call) || ++trial.tried > kMostTried)
            continue;
        const PatternBindings before = trial.bindings;
        if (m_steps[step].pattern.accepts(*call, trial.bindings) && goOn(trial, call.get()))
            return true;
        trial.bindings = before;
    }
    return false;
}

bool PatternSearch::goOn(Trial& trial, const SeenCall* call)
{
    trial.calls.push_back(call);
    const bool reached = extend(trial);
    trial.calls.pop_back();
    return reached;
}

/// Also by a call that was taken for another step; not by the one that it comes after.
bool PatternSearch::isForbidden(Trial& trial, std::size_t step) const
{
    const std::size_t after = m_steps[step].after;
    const SeenCall* behind = after < trial.calls.size() ? trial.calls[after] : nullptr;
    const std::int64_t earliest = trial.startOf(after);
    return std::ranges::any_of(m_candidates[step], [&](const auto& call) {
        if (call->endNs < earliest || call.get() == behind)
            return false;
        PatternBindings bindings = trial.bindings;
        return ++trial.tried > kMostTried || m_steps[step].pattern.accepts(*call, bindings);
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
            state += shownValue(*value);
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
