// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/manual/ManualEvents.h"
#include "widgets/step/StepOutcome.h"
#include "widgets/tabs/Tab.h"

#include <optional>
#include <unordered_map>

namespace workbench {

/// What the calls by hand have made of each socket, as far as the next one depends on it. It knows nothing
/// but these calls: what the peer has done counts from when a call has told it. GUI thread.
class StepCourse
{
public:
    /// The socket of the call was a stream or not.
    void note(const ManualCallEnded& event, bool isStream);
    void note(const ManualSocket& socket);
    void forget(const SocketKey& socket) { m_courses.erase(socket); }

    /// Which call usually comes next; none that must fail as things are.
    CallId next(TabKind kind, const ManualSocket& socket) const;
    /// What a poll() that comes next is to wait for; empty: it does not come next.
    std::optional<short> awaited(const SocketKey& socket) const;
    /// Why a read gives 0.
    StepEnd whyEnded(const SocketKey& socket) const { return of(socket).whyEnded(); }
    /// Made here, and no bind() has succeeded.
    bool isNotBound(const SocketKey& socket) const { return of(socket).isNotBound; }
    /// It listens, or did.
    bool hasListened(const SocketKey& socket) const { return of(socket).hasListened; }

private:
    struct Course {
        std::optional<CallId> done;   ///< the last call that succeeded and leads on
        std::optional<CallId> wanted; ///< what the last call needs, whatever usually follows
        bool isNotBound = false;
        bool isUnconnected = false; ///< made here, and no connect() has succeeded or goes on
        bool isConnecting = false;  ///< connect() goes on in the background
        bool hasListened = false;
        bool wasReset = false;    ///< ECONNRESET has been told: nothing is left
        bool hasTimedOut = false; ///< likewise ETIMEDOUT
        bool isBroken = false; ///< EPIPE, and not for the own shutdown(): what has arrived can still be read
        bool weFinished = false; ///< shutdown() has ended the own sending
        bool readsEnded = false; ///< shutdown() has ended the own receiving
        bool hasEnded = false;   ///< a read has given 0

        StepEnd whyEnded() const;
        void fail(const ManualCallEnded& event);
        void succeed(const ManualCallEnded& event, bool isStream);
    };

    Course of(const SocketKey& socket) const;

    std::unordered_map<SocketKey, Course> m_courses;
};

} // namespace workbench
