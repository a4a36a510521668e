// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/manual/ManualEvents.h"
#include "core/roles/EventStream.h"
#include "core/roles/LookupEvents.h"
#include "core/scenario/Scenario.h"
#include "core/scenario/ScenarioTab.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace workbench {

/// Why a scenario did not come to its end.
enum class ScenarioFault : std::uint8_t {
    None,
    UnknownTab,     ///< there is none of that title, or it makes no such calls; `detail`: its title
    UnknownCommand, ///< the tab has none of that name; `detail`: the command
    WrongArgument,  ///< `detail`: its name
    NoSocket,       ///< the variable stands for no socket; `detail`: the variable
    Refused,        ///< the call was not made (ManualRefusal)
    Unexpected,     ///< the call is not what was expected; `seq`: its number
    TimedOut,       ///< `seq`: the call that still waits, 0 where none does
    Stopped,
};

struct ScenarioEnd {
    ScenarioFault fault = ScenarioFault::None;
    std::size_t step = 0; ///< index of the one that failed
    std::uint64_t seq = 0;
    std::string detail;
};

/// Plays the steps of a scenario. It makes no thread of its own and waits for nothing: advance() goes as far
/// as it can. One thread.
class ScenarioRun
{
public:
    using Clock = std::chrono::steady_clock;

    /// `wake`: advance() has something to do; called on any thread.
    ScenarioRun(std::vector<ScenarioStep> steps, ScenarioTabs tabs, std::function<void()> wake);
    ~ScenarioRun();
    ScenarioRun(const ScenarioRun&) = delete;
    ScenarioRun& operator=(const ScenarioRun&) = delete;

    /// To be called after wake(), whenever the history has grown, and at deadline(). The history must hold
    /// every call from the first advance() on.
    void advance(const CallHistory& history, const CallDirectory& directory);
    /// Makes no further call; those that wait go on.
    void stop();

    /// All is done, or something went wrong.
    bool isOver() const { return m_over; }
    /// How it ended, once it is over.
    const ScenarioEnd& end() const { return m_end; }
    /// When the time limit of what is waited for ends; empty: nothing is.
    std::optional<Clock::time_point> deadline() const;
    /// Index of the step that goes on now.
    std::size_t step() const { return m_next == 0 ? 0 : m_next - 1; }

private:
    struct Player; ///< a tab and what it tells
    struct Running {
        std::size_t step = 0;
        Player* player = nullptr;
        ManualId call = 0;
        LookupId lookup = 0;
        std::int64_t sinceNs = 0; ///< expects a call that starts no earlier, in ns since 1970
        std::uint64_t looked = 0; ///< number of the last call of those that need not be looked at again
        std::optional<SocketKey> switching; ///< a socket whose blocking is being set
        std::uint64_t seq = 0;              ///< the record of the call that was made; 0: not known yet
        bool refused = false;
        bool isOver = false;
        Clock::time_point until;
    };

    Player* playerOf(const std::string& title);
    void takeEvents();
    void takeCalls(Player& player);
    void takeSwitch(const Player& player, const SocketKey& socket, std::optional<bool> blocking,
                    std::uint64_t seq);
    void takeLookups(Player& player);
    void learn(const Player& player, const ManualCallEnded& ended);
    Running* runningCall(const Player& player, ManualId call);
    bool settle(const CallHistory& history, const CallDirectory& directory);
    bool settleOne(Running& running, const CallHistory& history, const CallDirectory& directory);
    bool settleCall(Running& running, const CallHistory& history, const CallDirectory& directory);
    bool isExpected(Running& running, const CallHistory& history, const CallDirectory& directory,
                    std::size_t row);
    bool settleByLog(Running& running, const CallHistory& history, const CallDirectory& directory);
    bool mayGoOn() const;
    void begin();
    void beginCall(const ScenarioStep& step, Running& running);
    void beginLookup(const ScenarioStep& step, const ManualArguments& arguments, Running& running);
    void beginCommand(const ScenarioStep& step, Running& running);
    std::optional<SocketKey> socketOf(const std::string& variable) const;
    void checkTime(const CallHistory& history, const CallDirectory& directory);
    std::uint64_t waitingCall(const Running& running, const CallHistory& history,
                              const CallDirectory& directory) const;
    void fail(ScenarioFault fault, std::size_t step, std::string detail, std::uint64_t seq = 0);

    const std::vector<ScenarioStep> m_steps;
    const ScenarioTabs m_tabs;
    const std::function<void()> m_wake;
    std::map<std::string, std::unique_ptr<Player>> m_players;
    std::map<std::uint64_t, SocketKey> m_sockets; ///< by the call that made them
    PatternBindings m_bindings;
    std::set<std::uint64_t> m_expected; ///< calls that steps have waited for: each of them another one
    std::int64_t m_lastActNs = 0;       ///< when the last step began that did something
    std::vector<Running> m_running;
    std::size_t m_next = 0; ///< the step that has not begun
    bool m_over = false;
    ScenarioEnd m_end;
};

} // namespace workbench
