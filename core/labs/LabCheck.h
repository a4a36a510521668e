// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/labs/Lab.h"

#include <cstddef>
#include <cstdint>
#include <set>
#include <vector>

namespace workbench {

/// How far somebody has come with one step.
struct LabStepState {
    bool done = false;
    std::vector<std::uint64_t> seqs; ///< the calls that prove it, those that were found so far
};

/// Follows a log and ticks off the steps of a lab: a step is done when its calls and those of all steps
/// before it have been found. Questions are none of its business: they count as done. One thread.
class LabCheck
{
public:
    /// Calls up to `since` do not count.
    explicit LabCheck(const Lab& lab, std::uint64_t since = 0);

    /// Looks at what has come since the last time; whether there was anything that could matter. Takes time
    /// by the new calls, and some milliseconds at most for the search.
    bool look(const CallHistory& history, const CallDirectory& directory);
    /// Begins anew with calls after `since`.
    void restart(std::uint64_t since);

    /// One for each step of the lab.
    const std::vector<LabStepState>& steps() const { return m_states; }
    /// Every step is done.
    bool isComplete() const;

private:
    bool take(const CallHistory& history, const CallDirectory& directory, std::size_t row);
    void tellStates();

    std::vector<std::size_t> m_counts; ///< of each step: how many calls prove it
    PatternSearch m_search;
    std::uint64_t m_last = 0;          ///< the last call that was looked at
    std::set<std::uint64_t> m_waiting; ///< those of them that had not returned
    std::vector<LabStepState> m_states;
};

} // namespace workbench
