// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/labs/LabCheck.h"

#include <algorithm>
#include <utility>

namespace workbench {

namespace {

std::vector<PatternStep> courseOf(const Lab& lab)
{
    std::vector<PatternStep> course;
    for (const LabStep& step : lab.steps)
        course.insert(course.end(), step.sees.begin(), step.sees.end());
    return course;
}

} // namespace

LabCheck::LabCheck(const Lab& lab, std::uint64_t since)
    : m_search(courseOf(lab)), m_last(since), m_states(lab.steps.size())
{
    for (const LabStep& step : lab.steps)
        m_counts.push_back(step.sees.size());
    tellStates();
}

bool LabCheck::look(const CallHistory& history, const CallDirectory& directory)
{
    bool changed = false;
    for (auto one = m_waiting.begin(); one != m_waiting.end();) {
        const std::size_t row = history.rowOf(*one);
        if (row < history.size() && history.at(row).pending()) {
            ++one;
            continue;
        }
        changed = (row < history.size() && take(history, directory, row)) || changed;
        one = m_waiting.erase(one);
    }
    std::size_t row = history.size();
    while (row > 0 && history.at(row - 1).seq() > m_last)
        --row;
    for (; row < history.size(); ++row) {
        m_last = history.at(row).seq();
        if (history.at(row).pending())
            m_waiting.insert(m_last);
        else
            changed = take(history, directory, row) || changed;
    }
    if (changed)
        tellStates();
    return changed;
}

bool LabCheck::take(const CallHistory& history, const CallDirectory& directory, std::size_t row)
{
    if (!isSeen(history.at(row)) || !m_search.asksFor(history.at(row)))
        return false;
    m_search.add(seenCall(history, directory, row));
    return true;
}

void LabCheck::restart(std::uint64_t since)
{
    m_search.clear();
    m_waiting.clear();
    m_last = since;
    tellStates();
}

bool LabCheck::isComplete() const { return std::ranges::all_of(m_states, &LabStepState::done); }

void LabCheck::tellStates()
{
    const std::vector<std::uint64_t>& found = m_search.found();
    std::size_t at = 0;
    for (std::size_t i = 0; i < m_states.size(); ++i) {
        LabStepState state;
        const std::size_t end = at + m_counts[i];
        for (; at < end && at < found.size(); ++at) {
            if (found[at] != 0)
                state.seqs.push_back(found[at]);
        }
        state.done = m_counts[i] == 0 || end <= found.size(); // a question proves nothing
        at = end;
        m_states[i] = std::move(state);
    }
}

} // namespace workbench
