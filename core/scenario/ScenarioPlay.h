// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallHistory.h"
#include "core/calls/CallJournal.h"
#include "core/scenario/ScenarioRun.h"
#include "core/system/OpenHandles.h"
#include "core/system/SystemCalls.h"

#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <vector>

namespace workbench {

/// Plays scenarios without a window, in tabs of its own. Its sockets stay open until it goes. One thread.
class ScenarioPlay
{
public:
    /// `native`: the door beneath the recording one; `open`: of it. The journal must be drained by nobody
    /// else.
    ScenarioPlay(std::shared_ptr<SystemCalls> native, std::shared_ptr<OpenHandles> open,
                 std::shared_ptr<CallJournal> journal);
    ~ScenarioPlay();
    ScenarioPlay(const ScenarioPlay&) = delete;
    ScenarioPlay& operator=(const ScenarioPlay&) = delete;

    /// Told every batch that was drained, on the thread that plays.
    using Drained = std::function<void(const CallBatch& batch)>;
    /// Returns when the last step has ended or one has failed; on a stop, with ScenarioFault::Stopped.
    ScenarioEnd play(std::vector<ScenarioStep> steps, const Drained& drained = {},
                     const std::stop_token& stop = {});
    /// Closes every socket of the tabs, and drains what that has recorded.
    void closeAll(const Drained& drained = {});

    /// All calls so far.
    const CallHistory& history() const { return m_history; }
    const CallDirectory& directory() const { return m_journal->directory(); }

private:
    struct Tab;

    ScenarioTab tab(const std::string& title);
    void drain(const Drained& drained);
    void wake();
    void wait(const ScenarioRun& run, const std::stop_token& stop);

    std::shared_ptr<SystemCalls> m_native;
    std::shared_ptr<OpenHandles> m_open;
    std::shared_ptr<CallJournal> m_journal;
    CallHistory m_history;
    std::map<std::string, std::unique_ptr<Tab>> m_tabs;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_ready = false;
};

} // namespace workbench
