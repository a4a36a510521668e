// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/follow/PeerCall.h"
#include "core/follow/SocketLife.h"

#include <cstddef>

namespace workbench {

/// Both ends of one connection of ours, and how their calls belong together: by counting the bytes that the
/// calls returned, from the start of the connection, or from its end where its start is no longer held.
class StreamPeer
{
public:
    /// Both must outlive it; `own` is the end that is asked from.
    StreamPeer(const CallHistory& history, SocketLife own, SocketLife peer);

    /// Of a call in `own` (its creation included).
    PeerCall matching(const CallRecord& record) const;

private:
    PeerCall matchingBytes(const CallRecord& record) const;
    PeerCall fromStart(const CallRecord& record) const;
    PeerCall fromEnd(const CallRecord& record) const;
    PeerCall connectOfPeer() const;
    PeerCall endOfSending() const;
    PeerCall endOfReading(bool closed) const;
    bool endIsHeld(const SocketLife& sender, const SocketLife& reader) const;

    /// Calls `visit` with each call of the life, oldest first, until it returns true.
    template <typename Visit> bool each(const SocketLife& life, Visit visit) const;

    const CallHistory& m_history;
    SocketLife m_own;
    SocketLife m_peer;
};

} // namespace workbench
