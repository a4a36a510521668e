// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/address/SocketAddress.h"
#include "core/system/CallTypes.h"
#include "core/system/Constants.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace workbench {

// What the events of several roles have in common.

using WallTime = std::chrono::system_clock::time_point;

/// Bytes that several owners share and nobody changes (one payload sent to many clients is kept once).
using SharedBytes = std::shared_ptr<const std::vector<std::byte>>;
SharedBytes shareBytes(std::vector<std::byte> bytes);

/// Names one connection of one role for as long as the role lives; never used twice. 0: none.
using ConnectionId = std::uint64_t;

/// Base of every event.
struct EventStamp {
    WallTime time{};       ///< when it became known
    std::uint64_t seq = 0; ///< CallResult::seq of the call that proves it; 0: no call does
};

/// What a role was doing when a call failed.
enum class RoleStep : std::uint8_t {
    MakePoller, ///< epoll_create1, eventfd, pipe ... : nothing can be watched
    MakeSocket,
    SetOption,
    Bind,
    Listen,
    ReadName, ///< getsockname
    Accept,
    Connect, ///< connect itself, or what SO_ERROR said afterwards
    Send,
    Receive,
    Shutdown,
    Close,
    Resolve,
    Join,
    Leave,
    OpenFile,  ///< not a socket call: `error` is errno, seq 0
    ReadFile,  ///< as OpenFile
    RemovePath ///< a unix socket's path could not be removed after use; as OpenFile
};

/// A call that failed. What follows from it (Stopped, ConnectionClosed ...) comes as an event of its own.
struct CallFailed : EventStamp {
    RoleStep step = RoleStep::MakeSocket;
    int error = 0; ///< the native number
    constants::ErrorSpace space = constants::ErrorSpace::System;
    SocketAddress address; ///< what was to be bound, connected or sent to; empty where it does not apply
    Handle handle = kInvalidHandle;
    ConnectionId connection = 0;
    bool injected = false;
    std::string text; ///< the host that was looked up or the file's path (UTF-8); else empty
};

/// The role has no socket left. The answer to stop(), and what follows a failed start or open.
struct Stopped : EventStamp {
};

/// The role's sockets, open as they are, went to whoever makes calls by hand (handOver); the role has none
/// left.
struct HandedOver : EventStamp {
};

/// The role goes on by itself, with sockets that calls were made on by hand, or with none (adopt). It comes
/// after what tells of them.
struct TakenBack : EventStamp {
    Handle refused = kInvalidHandle; ///< HeldSocket::isChosen, but of no use here; else invalid
    Handle taken = kInvalidHandle;   ///< what the role works with: listener, connection; invalid: nothing
    /// UDP: something was sent or received by hand, or may have been on a socket that has not come back.
    bool isUsedByHand = false;
};

/// What a slow reader of an EventQueue missed at this place, of each connection for itself. Only data events
/// are ever left out; their totals go on counting and the call log has every call.
struct EventsSkipped : EventStamp {
    ConnectionId connection = 0; ///< 0: of none (datagrams)
    std::uint64_t count = 0;     ///< events
    std::uint64_t bytes = 0;     ///< bytes of user data in them
    /// Bytes received on the connection, these included; empty where nothing received was left out.
    std::optional<std::uint64_t> totalIn;
    std::optional<std::uint64_t> totalOut; ///< the same, sent
    std::uint64_t unsent = 0;              ///< with totalOut: bytes that waited then, as DataSent::unsent
};

struct ResolveStarted : EventStamp {
    std::string host;
};

/// The addresses in the order in which they will be tried. A failed lookup is CallFailed{Resolve}.
struct Resolved : EventStamp {
    std::string host;
    std::vector<SocketAddress> addresses;
};

/// What a socket that others have made really has, as the system tells it. Empty: it does not, or the role
/// has made the socket itself and set what it was told to.
struct BoundOptions {
    std::optional<bool> reuseAddress; ///< SO_REUSEADDR
    std::optional<bool> v6Only;       ///< IPV6_V6ONLY, of IPv6
    std::optional<bool> broadcast;    ///< SO_BROADCAST, of a sender of datagrams
    std::optional<int> ttl;           ///< IP_TTL or IPV6_UNICAST_HOPS, of a sender of datagrams
    std::optional<int> backlog;       ///< of a TCP listener: how many may wait for accept (TCP_INFO, Linux)
};

enum class DataOrigin : std::uint8_t { User, Echo, File, Rule };

enum class NotSentReason : std::uint8_t {
    NoConnection,  ///< that connection is gone, or there is none yet; no call was made
    SendFailed,    ///< a send failed (CallFailed says how) and took these bytes with it
    NoDestination, ///< the destination could not be resolved
    HandedOver,    ///< the socket was handed over before these bytes were sent
};

/// Bytes that a command asked to send and that will not be sent.
struct NotSent : EventStamp {
    ConnectionId connection = 0;
    std::uint64_t bytes = 0;
    NotSentReason reason = NotSentReason::NoConnection;
};

} // namespace workbench
