// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/roles/AutomationEvents.h"
#include "core/roles/SharedEvents.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>

namespace workbench {

// UDP, and unix datagram sockets.

/// The socket is open. `local` is what getsockname said (empty: a sender that is neither bound nor connected,
/// LocalNamed follows); `peer` is empty where connect() was not called.
struct Opened : EventStamp {
    Handle handle = kInvalidHandle;
    SocketAddress local;
    SocketAddress peer;
    BoundOptions has;
};

/// A sender that was not bound has got its local address from the system, with its first send.
struct LocalNamed : EventStamp {
    Handle handle = kInvalidHandle;
    SocketAddress local;
};

/// What one recvmsg or recvfrom returned. An empty `data` is a datagram of no bytes, not an end.
struct DatagramReceived : EventStamp {
    Handle handle = kInvalidHandle;
    SocketAddress from; ///< empty where the sender has no name (unix)
    SocketAddress to;   ///< where the system tells (IP_PKTINFO); port 0; else empty
    SharedBytes data;
    std::size_t fullLength = 0; ///< MSG_TRUNC: the datagram's true length, more than data where it was cut
    bool truncated = false;     ///< cut; fullLength equals the data's length where the system does not say it
    std::uint32_t interfaceIndex = 0; ///< where it came in; 0: not known
};

/// The system dropped datagrams before the next one received: the receive buffer was full (SO_RXQ_OVFL). Of
/// an adopted socket it comes at once where any were dropped before (SO_MEMINFO).
struct DatagramsDropped : EventStamp {
    Handle handle = kInvalidHandle;
    std::uint32_t count = 0; ///< not told before; 0: all of them were
    std::uint64_t total = 0; ///< since the socket was opened
};

struct DatagramSent : EventStamp {
    Handle handle = kInvalidHandle;
    SocketAddress to;
    SharedBytes data;
    DataOrigin origin = DataOrigin::User;
};

/// A multicast group and the interface it is joined on; both have to be chosen.
struct Membership {
    SocketAddress group;              ///< port ignored
    SocketAddress interfaceAddress;   ///< IPv4, where there is no index; else empty
    std::uint32_t interfaceIndex = 0; ///< 0: IPv4 by address
    friend bool operator==(const Membership&, const Membership&) = default;
};

struct MembershipChanged : EventStamp {
    Handle handle = kInvalidHandle;
    Membership membership;
    bool joined = false; ///< false: left
};

/// The size of the receive buffer as the system tells it (SO_RCVBUF; Linux says the doubled value).
struct ReceiveBufferSize : EventStamp {
    int bytes = 0;
};

using UdpEvent =
    std::variant<EventsSkipped, Stopped, HandedOver, TakenBack, CallFailed, Opened, LocalNamed,
                 ResolveStarted, Resolved, DatagramReceived, DatagramsDropped, DatagramSent, NotSent,
                 MembershipChanged, ReceiveBufferSize, RepeatProgress, RuleFired, SequenceProgress>;

} // namespace workbench
