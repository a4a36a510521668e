// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/pattern/CallPattern.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <vector>

namespace workbench {

/// One call of a course of calls that is looked for.
struct PatternStep {
    /// Of PatternStep::after: it may come at any time.
    static constexpr std::size_t kAnyTime = std::numeric_limits<std::size_t>::max();

    CallPattern pattern;
    /// Index of the step that it comes after: it ends after that one has begun, so that a call that was
    /// already waiting counts.
    std::size_t after = kAnyTime;
    bool forbidden = false; ///< no call after `after` may be like it
};

/// Looks for a course of calls in a log, while it grows: one call for each step, another one each, in their
/// order, and every variable the same in all of them. What stands between does not matter. One thread.
class PatternSearch
{
public:
    explicit PatternSearch(std::vector<PatternStep> steps);

    /// A call that has returned, each once, in any order.
    void add(const SeenCall& call);
    /// Whether add() could make use of a call of this function.
    bool asksFor(const CallRecord& record) const;
    /// Forgets all calls.
    void clear();

    /// Numbers of the calls that the first steps were found in: as many steps as there are calls for, 0 for
    /// one that forbids. Where none forbids, there are never fewer than before.
    const std::vector<std::uint64_t>& found();
    /// All steps were found.
    bool isComplete() { return found().size() == m_steps.size(); }
    /// What the variables stand for in what found() told.
    const PatternBindings& bindings() const { return m_bestBindings; }
    /// Steps in all.
    std::size_t size() const { return m_steps.size(); }

private:
    struct Trial;

    bool extend(Trial& trial);
    bool tryCandidates(Trial& trial, std::size_t step, std::int64_t earliest);
    bool goOn(Trial& trial, const SeenCall* call);
    bool isForbidden(Trial& trial, std::size_t step) const;
    void trim(std::size_t step);
    std::string stateOf(const Trial& trial) const;
    void keepBest(const Trial& trial);

    std::vector<PatternStep> m_steps;
    std::vector<std::vector<std::string>> m_usedLater; ///< for each step: variables of it and those after it
    std::vector<bool> m_referred;                      ///< a step that not only the next one comes after
    using Candidates = std::vector<std::shared_ptr<const SeenCall>>;
    std::vector<Candidates> m_candidates; ///< for each step, by when they ended
    std::vector<std::uint64_t> m_found;
    PatternBindings m_bestBindings;
    bool m_forbids = false; ///< one of the steps does
    bool m_changed = false;
};

} // namespace workbench
