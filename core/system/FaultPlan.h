// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/system/FaultRule.h"

#include <atomic>
#include <condition_variable>
#include <functional>
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

    Id add(const FaultRule& rule, bool enabled = true);
    /// Puts a rule back in its place among the others, counts and all: the undoing of remove().
    void insert(std::size_t place, const Entry& entry);
    /// Another rule in the place of the old one; its counts begin anew.
    bool replace(Id id, const FaultRule& rule);
    /// Removing, replacing or disabling a rule, and clear(), end its delays at once. False where there is no
    /// such rule.
    bool remove(Id id);
    bool setEnabled(Id id, bool enabled);
    void clear();
    /// All counts begin anew: what fires on the Nth call fires once more.
    void clearHits();
    std::vector<Entry> entries() const;

    /// `changed` is called when rules or counts are other ones than entries() told last, once until
    /// entries() is asked again; at first as well. Any thread, under the plan's lock: it must return at once
    /// and ask the plan nothing. Null: nobody is told any more, and no call is under way when this returns.
    void setListener(std::function<void()> changed);

    /// While held, no delay is waited out: those under way end at once. For whoever waits for a thread that
    /// may be in one. Holds add up.
    void holdDelays();
    void releaseDelays();

    /// A rule is enabled. Costs one load: what every call pays while none is.
    bool isActive() const { return m_active.load(std::memory_order_relaxed); }
    /// Asks every enabled rule about a call on `length` bytes (0 where it moves none) and waits out the
    /// delays that fire. Of several errors and short counts the first added rule's counts.
    Fault apply(CallId call, Handle handle, std::size_t length);

private:
    struct Rule {
        Entry entry;
        std::minstd_rand random;
        std::uint32_t version = 0; ///< another one once it was replaced or switched
    };
    /// A delay that has fired.
    struct Wait {
        Id id;
        std::uint32_t version;
        std::chrono::milliseconds delay;
    };

    static bool fires(Rule& rule);
    Rule* find(Id id);
    void waitOut(std::unique_lock<std::mutex>& lock, const Wait& wait);
    void noteChanged();
    void tell();

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<Rule> m_rules;
    std::atomic<bool> m_active{false}; ///< a rule is enabled: spares the lock while none is
    std::uint32_t m_seed;
    Id m_nextId = 1;
    int m_holds = 0;
    std::function<void()> m_listener;
    mutable bool m_told = false; ///< the listener knows, and has not asked since
};

} // namespace workbench
