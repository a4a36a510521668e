// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/manual/ManualEvents.h"
#include "core/roles/HeldSocket.h"
#include "core/system/OpenHandles.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <unordered_map>
#include <vector>

namespace workbench {

/// An event of now.
template <class Event> Event stamped(std::uint64_t seq = 0)
{
    Event event;
    event.time = std::chrono::system_clock::now();
    event.seq = seq;
    return event;
}

/// What is known of the sockets that calls are made on by hand, from these calls alone. It makes no call. One
/// thread at a time: ManualSockets uses it under its lock.
class KnownSockets
{
public:
    using Events = std::vector<ManualEvent>;

    /// `open` must outlive it.
    explicit KnownSockets(const OpenHandles& open) : m_open(open) {}

    bool has(const SocketKey& socket) const { return m_sockets.contains(socket); }
    /// What the call means for the sockets; `ended` learns which one it has made.
    void learn(ManualCallEnded& ended, Events& events);
    void setBlocking(const SocketKey& socket, bool blocking, std::uint64_t seq, Events& events);
    /// Takes an open socket over.
    void adopt(HeldSocket& held, Events& events);
    /// Gives every open socket away, with its door, the oldest first, and forgets all; of those that are
    /// closed the files of unix sockets go, and a role's connection comes back closed, for its totals.
    std::vector<HeldSocket> giveAll(SystemCalls& calls, const SocketKey& chosen, Events& events);

    /// What is left of a socket that nobody takes over: to be closed where it is open, its file to be
    /// removed.
    struct Left {
        SocketKey key;
        bool isOpen = false;
        BoundPath path;
    };
    /// Forgets all.
    std::vector<Left> leaveAll();

private:
    struct Known {
        ManualSocket socket;
        std::uint64_t turn = 0; ///< HeldSocket
        ConnectionId connection = 0;
        BoundPath path;
        std::uint64_t order = 0; ///< older ones have smaller numbers
        WallTime since{};        ///< HeldSocket
        std::uint64_t totalIn = 0;
        std::uint64_t totalOut = 0;
        bool isUsedByHand = false;
    };

    static void beginAnew(Known& known, WallTime time);
    static void count(Known& known, const ManualCallEnded& ended);
    void learnNew(ManualCallEnded& ended, Events& events);
    void forgetOldClosed(Events& events);

    const OpenHandles& m_open;
    std::unordered_map<SocketKey, Known> m_sockets;
    std::uint64_t m_lastOrder = 0;
    std::deque<SocketKey> m_closed; ///< those of m_sockets that are closed, oldest first
};

} // namespace workbench
