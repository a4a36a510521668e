// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/RoleThread.h"

#include "core/roles/ThreadName.h"
#include "core/system/Constants.h"

#include <algorithm>
#include <utility>

namespace workbench {

using namespace std::chrono_literals;

namespace {

/// Rounded up; nothing for what is past, however long ago: the difference to SteadyTime::min() overflows.
std::chrono::milliseconds timeLeftUntil(SteadyTime due)
{
    const SteadyTime now = std::chrono::steady_clock::now();
    return due <= now ? 0ms : std::chrono::ceil<std::chrono::milliseconds>(due - now);
}

} // namespace

void RoleMailbox::post(Command command)
{
    const std::lock_guard lock(m_mutex);
    if (m_closed)
        return;
    m_commands.push_back(std::move(command));
    if (m_sleeper != nullptr)
        std::exchange(m_sleeper, nullptr)->wake();
    m_arrived.notify_one();
}

RoleThread::RoleThread(std::shared_ptr<SystemCalls> calls, const char* name, RoleDuty& duty)
    : m_calls(std::move(calls)), m_name(name), m_duty(duty), m_poller(*m_calls),
      m_mailbox(std::make_shared<RoleMailbox>())
{
}

RoleThread::~RoleThread() { finish(); }

void RoleThread::post(RoleMailbox::Command command)
{
    m_mailbox->post(std::move(command));
    const std::lock_guard lock(m_startMutex);
    if (!m_thread.joinable() && !m_ending)
        m_thread = std::thread([this] { run(); });
}

void RoleThread::finish()
{
    {
        const std::lock_guard lock(m_startMutex);
        m_ending = true;
    }
    {
        const std::lock_guard lock(m_mailbox->m_mutex);
        m_mailbox->m_closed = true;
        if (m_mailbox->m_sleeper != nullptr)
            std::exchange(m_mailbox->m_sleeper, nullptr)->wake();
        m_mailbox->m_arrived.notify_one();
    }
    if (m_thread.joinable())
        m_thread.join();
}

bool RoleThread::isAwaited() const
{
    const std::lock_guard lock(m_mailbox->m_mutex);
    return m_mailbox->m_closed || !m_mailbox->m_commands.empty();
}

void RoleThread::run()
{
    nameThisThread(m_name);
    while (doCommands()) {
        m_duty.turnEnds();
        const auto ready = waitForSockets();
        // What was asked for before the bytes came counts for these bytes.
        if (!ready.empty() && doCommands())
            m_duty.socketsReady(ready);
    }
    m_duty.end();
    // Sockets that are on their way in a command close here: who calls finish() makes no socket call.
    std::vector<RoleMailbox::Command> undone;
    const std::lock_guard lock(m_mailbox->m_mutex);
    undone.swap(m_mailbox->m_commands);
}

bool RoleThread::doCommands()
{
    std::vector<RoleMailbox::Command> commands;
    {
        const std::lock_guard lock(m_mailbox->m_mutex);
        if (m_mailbox->m_closed)
            return false;
        commands.swap(m_mailbox->m_commands);
    }
    if (!commands.empty() && !m_poller.isOpen()) {
        const CallResult opened = m_poller.open();
        if (!opened.ok())
            m_duty.pollerFailed(opened);
    }
    for (const RoleMailbox::Command& command : commands) {
        if (m_ending)
            return false;
        command();
    }
    return true;
}

std::span<const Poller::Ready> RoleThread::waitForSockets()
{
    if (!m_poller.isOpen()) {
        waitWithoutPoller(24h);
        return {};
    }
    {
        const std::lock_guard lock(m_mailbox->m_mutex);
        if (m_mailbox->m_closed || !m_mailbox->m_commands.empty())
            return {};
        m_mailbox->m_sleeper = &m_poller;
    }
    CallResult result;
    const auto ready = m_poller.wait(timeoutMs(), result);
    {
        const std::lock_guard lock(m_mailbox->m_mutex);
        m_mailbox->m_sleeper = nullptr;
    }
    if (!result.ok() && result.error != constants::errors::interrupted) {
        m_duty.pollerFailed(result);
        waitWithoutPoller(100ms);
        return {};
    }
    return ready;
}

void RoleThread::waitWithoutPoller(std::chrono::milliseconds limit)
{
    if (const auto due = m_duty.deadline())
        limit = std::min(timeLeftUntil(*due), limit);
    std::unique_lock lock(m_mailbox->m_mutex);
    m_mailbox->m_arrived.wait_for(lock, limit,
                                  [this] { return m_mailbox->m_closed || !m_mailbox->m_commands.empty(); });
}

int RoleThread::timeoutMs() const
{
    const int longest = m_calls->longestWaitMs();
    const auto due = m_duty.deadline();
    if (!due)
        return longest;
    return static_cast<int>(
        std::min<std::int64_t>(timeLeftUntil(*due).count(), longest < 0 ? 1'000'000'000 : longest));
}

} // namespace workbench
