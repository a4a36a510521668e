// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/system/FaultRule.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <random>
#include <vector>

namespace workbench {

/// The rules by which FaultySystemCalls spoils calls, with their counts. Any thread. Same rules, seed and
/// order of calls give the same faults.
class FaultPlan
{
public:
    using Id = std::uint32_t;

    struct Entry {
        Id id = 0;
        FaultRule rule;
        bool enabled = true;
        std::uint64_t matched = 0; ///< calls that the rule was asked about
        std::uint64_t fired = 0;   ///< calls that it spoiled
    };

    explicit FaultPlan(std::uint32_t seed = 1);

    Id add(const FaultRule& rule);
    /// Removing or disabling a rule, and clear(), end its delays at once. False where there is no such rule.
    bool remove(Id id);
    bool setEnabled(Id id, bool enabled);
    void clear();
    std::vector<Entry> entries() const;

    /// Asks every enabled rule about a call on `length` bytes (0 where it moves none) and waits out the
    /// delays that fire. Of several errors and short counts the first added rule's counts.
    Fault apply(CallId call, Handle handle, std::size_t length);

private:
    struct Rule {
        Entry entry;
        std::minstd_rand random;
    };

    static bool fires(Rule& rule);
    bool isEnabled(Id id) const;
    void noteActive();

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<Rule> m_rules;
    std::atomic<bool> m_active{false}; ///< a rule is enabled: spares the lock while none is
    std::uint32_t m_seed;
    Id m_nextId = 1;
};

} // namespace workbench
