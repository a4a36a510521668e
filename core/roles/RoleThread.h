// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/socket/Poller.h"
#include "core/system/SystemCalls.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <thread>
#include <vector>

namespace workbench {

using SteadyTime = std::chrono::steady_clock::time_point;

/// The earlier of two times that may not be there.
inline std::optional<SteadyTime> earlierOf(std::optional<SteadyTime> one, std::optional<SteadyTime> other)
{
    return one && other ? std::min(one, other) : one ? one : other;
}

/// Where a role's commands wait for its thread. Shared with threads that may outlive the role: what they
/// post after its end is dropped. Any thread.
class RoleMailbox
{
public:
    using Command = std::function<void()>;

    void post(Command command);

private:
    friend class RoleThread;

    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::vector<Command> m_commands;
    Poller* m_sleeper = nullptr; ///< the poller that its thread is waiting in
    bool m_closed = false;
};

/// What a role does on its thread.
class RoleDuty
{
public:
    virtual ~RoleDuty() = default;
    virtual void socketsReady(std::span<const Poller::Ready> ready) = 0;
    /// Nothing can be waited for; tried again with the next command, or soon. Sockets stay.
    virtual void pollerFailed(const CallResult& result) = 0;
    /// When turnEnds() is to be called next, even if nothing happens; in the past: at once after a look at
    /// sockets and commands.
    virtual std::optional<SteadyTime> deadline() const = 0;
    /// After commands, ready sockets or the deadline: do what is due, hand the events out.
    virtual void turnEnds() = 0;
    /// The last call: close everything.
    virtual void end() = 0;
};

/// One worker thread with its poller and its commands. The thread starts with the first command.
class RoleThread
{
public:
    /// `name`: at most 15 characters.
    RoleThread(std::shared_ptr<SystemCalls> calls, const char* name, RoleDuty& duty);
    ~RoleThread();
    RoleThread(const RoleThread&) = delete;
    RoleThread& operator=(const RoleThread&) = delete;

    /// Any thread. Commands are done in their order.
    void post(RoleMailbox::Command command);
    /// Lets the duty end, drops the commands not yet done (on the thread), joins. The owner's last use of its
    /// duty.
    void finish();

    /// For the duty, on the thread: somebody waits for this turn to end (a command is there, or finish()).
    bool isAwaited() const;
    /// For the duty, on the thread. Closed where it could not be opened.
    Poller& poller() { return m_poller; }
    SystemCalls& calls() { return *m_calls; }
    const std::shared_ptr<SystemCalls>& sharedCalls() const { return m_calls; }
    std::weak_ptr<RoleMailbox> mailbox() const { return m_mailbox; }

private:
    void run();
    /// False: the role ends.
    bool doCommands();
    /// What is ready, valid until the next wait.
    std::span<const Poller::Ready> waitForSockets();
    void waitWithoutPoller(std::chrono::milliseconds limit);
    int timeoutMs() const;

    std::shared_ptr<SystemCalls> m_calls;
    const char* m_name;
    RoleDuty& m_duty;
    Poller m_poller;
    std::shared_ptr<RoleMailbox> m_mailbox;
    std::atomic<bool> m_ending = false;
    std::mutex m_startMutex;
    std::thread m_thread;
};

} // namespace workbench
