// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/manual/CallRunners.h"
#include "core/manual/KnownSockets.h"
#include "core/manual/ManualEvents.h"
#include "core/roles/EventStream.h"
#include "core/roles/HeldSocket.h"
#include "core/roles/RoleThread.h"
#include "core/system/OpenHandles.h"
#include "core/system/SystemCalls.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace workbench {

/// Makes calls one by one, in any order, right or wrong, each on a thread of its own: one that blocks holds
/// up no other, also not on the same socket. Commands return at once, in any thread; results arrive as
/// events.
///
/// A closed socket can still be called upon, as a program could by mistake: the kernel's answer (EBADF) is
/// what comes. Where something else of the program has got its number meanwhile, no call is made: it would
/// meet that.
class ManualSockets
{
public:
    /// `open`: of the door behind `calls`.
    ManualSockets(std::shared_ptr<SystemCalls> calls, std::shared_ptr<OpenHandles> open);
    ~ManualSockets();
    ManualSockets(const ManualSockets&) = delete;
    ManualSockets& operator=(const ManualSockets&) = delete;

    EventStream<ManualEvent>& events() { return m_events; }

    /// ManualCallEnded or ManualCallRefused follows. `call` must have a ManualSpec. Of several calls
    /// (ManualArguments::calls) the last one is told; those to come are not made once one has failed, is
    /// cancelled, or a close of the socket waits for them.
    ManualId make(CallId call, const ManualArguments& arguments);
    /// Ends a call that is blocked (CallThread::interrupt). Nothing where it has returned.
    void cancel(ManualId id);
    /// Socket::setBlocking. ManualSocketChanged, or ManualBlockingFailed.
    void setBlocking(const SocketKey& socket, bool blocking);

    /// Takes open sockets over: ManualSocketChanged for each.
    void adopt(std::vector<HeldSocket> sockets);
    /// Cancels what waits, then gives every open socket away: ManualSocketGone for each, also for those that
    /// are closed. `take` is called once, also with none. `chosen`: HeldSocket::isChosen; may be none.
    void handOver(const TakeSockets& take, const SocketKey& chosen = {});

    /// Cancels what waits and closes every socket, as the destructor does. Sockets adopted after it are
    /// closed at once, and no `take` is called any more.
    void finish();

private:
    struct Pending {
        SocketKey socket;
        const CallThread* thread = nullptr; ///< null: it has not begun
        SteadyTime since;
        bool closes = false;
        bool switches = false; ///< setBlocking(): calls after it wait for it
        bool cancelled = false;
    };
    using Events = KnownSockets::Events;
    using Lock = std::unique_lock<std::mutex>;

    ManualId newId();
    bool begin(ManualId id, const CallThread& self);
    void end(ManualId id);
    void finishCall(ManualId id, ManualCallEnded& ended, Events& events);
    void perform(ManualId id, const ManualSpec& spec, ManualCallEnded ended);
    bool performEach(ManualId id, const ManualSpec& spec, ManualCallEnded& ended);
    bool performOne(const ManualSpec& spec, const ManualArguments& arguments, ManualAnswer& answer);
    bool performOnClosed(const ManualSpec& spec, const ManualArguments& arguments, ManualAnswer& answer);
    bool goesOn(ManualId id);
    void changeBlocking(ManualId id, const SocketKey& socket, bool blocking);
    bool waitForEarlier(ManualId id);
    bool isInTheWay(const Pending& earlier, const Pending& later) const;
    void refuse(ManualId id, CallId call, const SocketKey& socket, ManualRefusal reason);
    void interrupt(const Pending& pending) const;
    void interruptCancelled();
    void interruptUntilNone(Lock& lock);
    void closeAll();

    const std::shared_ptr<SystemCalls> m_calls; ///< that of the sockets that are handed over
    const std::shared_ptr<SystemCalls> m_byHand;
    const std::shared_ptr<OpenHandles> m_open;
    EventStream<ManualEvent> m_events;

    mutable std::mutex m_mutex;
    std::condition_variable m_ended; ///< a call has returned
    KnownSockets m_known;
    std::unordered_map<ManualId, Pending> m_pending;
    ManualId m_lastId = 0;
    bool m_interrupting = false; ///< a job of ours repeats the signals
    bool m_finished = false;
    CallRunners m_runners;
};

} // namespace workbench
