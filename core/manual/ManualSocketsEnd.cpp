// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/manual/ManualSockets.h"

#include <chrono>
#include <utility>

/// ManualSockets: how calls that wait are ended, and how sockets go from one owner to the other.
namespace workbench {

using namespace std::chrono_literals;

namespace {

/// How often a signal is repeated: the thread may not have been inside its call yet.
constexpr auto kRepeat = 5ms;
/// How long finish() hopes that signals end what waits, before it closes under their feet.
constexpr auto kPatience = 100ms;

} // namespace

// ---- cancelling

void ManualSockets::cancel(ManualId id)
{
    const std::lock_guard lock(m_mutex);
    const auto pending = m_pending.find(id);
    if (pending == m_pending.end())
        return;
    pending->second.cancelled = true;
    if (std::exchange(m_interrupting, true))
        return;
    if (!m_runners.run([this](const CallThread&) { interruptCancelled(); }))
        m_interrupting = false;
}

/// Where the system ends calls by their socket, a number that another socket has now is left alone.
void ManualSockets::interrupt(const Pending& pending) const
{
    const bool isIts = m_open->keyOf(pending.socket.handle) == pending.socket;
    if (pending.thread != nullptr)
        pending.thread->interrupt(isIts ? pending.socket.handle : kInvalidHandle);
}

/// Repeats the signals until every cancelled call has returned.
void ManualSockets::interruptCancelled()
{
    Lock lock(m_mutex);
    for (;;) {
        bool any = false;
        for (const auto& [id, pending] : m_pending) {
            if (!pending.cancelled)
                continue;
            any = true;
            interrupt(pending);
        }
        if (!any)
            break;
        m_ended.wait_for(lock, kRepeat);
    }
    m_interrupting = false;
}

/// Cancels all calls and waits for their return; sockets whose calls do not heed are closed.
void ManualSockets::interruptUntilNone(Lock& lock)
{
    const auto patience = std::chrono::steady_clock::now() + kPatience;
    while (!m_pending.empty()) {
        for (auto& [id, pending] : m_pending) {
            pending.cancelled = true;
            interrupt(pending);
        }
        m_ended.wait_for(lock, kRepeat);
        if (m_finished && std::chrono::steady_clock::now() >= patience) {
            lock.unlock();
            closeAll();
            lock.lock();
        }
    }
}

// ---- from one owner to the other

void ManualSockets::adopt(std::vector<HeldSocket> sockets)
{
    Events events;
    {
        const std::lock_guard lock(m_mutex);
        if (m_finished)
            return; // they close as they go
        for (HeldSocket& held : sockets)
            m_known.adopt(held, events);
    }
    m_events.publish(events);
}

void ManualSockets::handOver(const TakeSockets& take, const SocketKey& chosen)
{
    const bool runs = m_runners.run([this, take, chosen](const CallThread&) {
        std::vector<HeldSocket> sockets;
        Events events;
        {
            Lock lock(m_mutex);
            interruptUntilNone(lock);
            if (m_finished)
                return;
            sockets = m_known.giveAll(*m_calls, chosen, events);
        }
        m_events.publish(events);
        take(std::move(sockets));
    });
    if (!runs)
        take({});
}

void ManualSockets::finish()
{
    {
        Lock lock(m_mutex);
        m_finished = true;
        interruptUntilNone(lock);
    }
    m_runners.run([this](const CallThread&) { closeAll(); }); // close() may wait (SO_LINGER)
    m_runners.finish();
    closeAll();
}

void ManualSockets::closeAll()
{
    std::vector<KnownSockets::Left> sockets;
    {
        const std::lock_guard lock(m_mutex);
        sockets = m_known.leaveAll();
    }
    for (KnownSockets::Left& left : sockets) {
        if (left.isOpen && m_open->keyOf(left.key.handle) == left.key)
            m_calls->close(left.key.handle);
        left.path.removeFile();
    }
}

} // namespace workbench
