// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/roles/AutomationEvents.h"
#include "core/roles/SharedEvents.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace workbench {

// TCP, and unix stream sockets.

/// The listener is open; `local` has the real port.
struct Listening : EventStamp {
    Handle handle = kInvalidHandle;
    SocketAddress local;
    BoundOptions has;
};

/// The listener was closed, its clients stay (TcpServer::stopListening).
struct ListeningEnded : EventStamp {
};

/// accept failed for want of descriptors or memory (EMFILE, ENFILE, ENOBUFS, ENOMEM). It is tried again
/// when a client leaves and every `retryMs`; `error` says why.
struct AcceptPaused : EventStamp {
    int error = 0;
    int retryMs = 0;
};

struct AcceptResumed : EventStamp {
};

/// One address of `count` is being tried; `index` counts from 0.
struct ConnectTrying : EventStamp {
    Handle handle = kInvalidHandle;
    SocketAddress address;
    std::size_t index = 0;
    std::size_t count = 0;
};

/// No answer from this address within the time limit; its socket was closed.
struct ConnectTimedOut : EventStamp {
    SocketAddress address;
    std::size_t index = 0;
    std::size_t count = 0;
    int limitMs = 0;
};

/// Why TcpClient::connect() ended without a connection.
enum class ConnectEnd : std::uint8_t { LookupFailed, NoAddressLeft, Cancelled };

struct ConnectEnded : EventStamp {
    ConnectEnd reason = ConnectEnd::NoAddressLeft;
};

struct ConnectionOpened : EventStamp {
    ConnectionId connection = 0;
    Handle handle = kInvalidHandle;
    SocketAddress local; ///< concrete also where the listener is bound to all addresses
    SocketAddress peer;
    WallTime since{};           ///< when it was connected or accepted; of one that was adopted before `time`
    std::uint64_t totalIn = 0;  ///< bytes received since then
    std::uint64_t totalOut = 0; ///< bytes sent since then
    bool isUsedByHand = false;  ///< calls by hand have sent or received on it: no event tells what
};

/// Which ways of a connection are still open (RFC 9293, 3.6; state names as seen from here).
enum class ConnectionPhase : std::uint8_t {
    Established,
    PeerFinished, ///< recv returned 0: CLOSE_WAIT; sending still works
    WeFinished,   ///< shutdown(SHUT_WR): FIN_WAIT; receiving still works
    Reset, ///< reset after the peer had finished: it is gone; the handle is still ours, the next send tells
};

struct ConnectionChanged : EventStamp {
    ConnectionId connection = 0;
    Handle handle = kInvalidHandle;
    ConnectionPhase phase = ConnectionPhase::Established;
};

enum class CloseReason : std::uint8_t {
    ByUser,       ///< close()
    Aborted,      ///< abort(): SO_LINGER {1, 0}, the peer gets a reset
    BothFinished, ///< both ways ended
    PeerFinished, ///< the peer finished; echo or closeWhenPeerFinishes closed our side
    Failed,       ///< a recv or send failed with `error` (ECONNRESET ...)
    RoleStopped,  ///< stop(), or the role's end
    ByRule,       ///< a reply rule said so
    ByHand,       ///< closed by hand while it was handed over
    LeftByHand    ///< not closed: it was handed over and stays there, the role has gone on without it
};

/// The handle is closed (but for LeftByHand) and may be given to another socket by the system at once.
struct ConnectionClosed : EventStamp {
    ConnectionId connection = 0;
    Handle handle = kInvalidHandle;
    CloseReason reason = CloseReason::ByUser;
    int error = 0;
    std::uint64_t totalIn = 0;
    std::uint64_t totalOut = 0;
    std::uint64_t unsent = 0; ///< bytes that were still to be handed to the system: lost
};

/// What one recv returned.
struct DataReceived : EventStamp {
    ConnectionId connection = 0;
    Handle handle = kInvalidHandle;
    SharedBytes data;
    std::uint64_t totalIn = 0; ///< bytes received on this connection, these included
};

/// What one send accepted: the `length` bytes at `offset` of `data`.
struct DataSent : EventStamp {
    ConnectionId connection = 0;
    Handle handle = kInvalidHandle;
    SharedBytes data;
    std::size_t offset = 0;
    std::size_t length = 0;
    DataOrigin origin = DataOrigin::User;
    std::uint64_t totalOut = 0; ///< bytes the system has accepted on this connection, these included
    std::uint64_t unsent = 0;   ///< bytes still waiting here for the system to take them
};

/// The system took nothing for now (EAGAIN); `unsent` bytes wait and go on by themselves. Where it took a
/// part, DataSent::unsent tells what waits.
struct SendBlocked : EventStamp {
    ConnectionId connection = 0;
    Handle handle = kInvalidHandle;
    std::uint64_t unsent = 0;
};

enum class FileEnd : std::uint8_t {
    Sent,      ///< every byte has been taken by the system
    Cancelled, ///< cancelFiles(): what is told as sent has gone
    Lost,      ///< it could not be read on, or the connection is over
};

/// A file on its way: when it is queued, ten times a second at most while it goes, and once when it has
/// ended.
struct FileProgress : EventStamp {
    ConnectionId connection = 0;
    std::uint64_t file = 0; ///< tells the files of a connection apart; each number once
    std::string path;
    std::uint64_t sent = 0; ///< bytes
    std::uint64_t size = 0; ///< bytes that it had when it was opened
    bool running = true;
    FileEnd end = FileEnd::Sent; ///< once it has ended
};

using TcpEvent =
    std::variant<EventsSkipped, Stopped, HandedOver, TakenBack, CallFailed, Listening, ListeningEnded,
                 AcceptPaused, AcceptResumed, ResolveStarted, Resolved, ConnectTrying, ConnectTimedOut,
                 ConnectEnded, ConnectionOpened, ConnectionChanged, ConnectionClosed, DataReceived, DataSent,
                 SendBlocked, NotSent, RepeatProgress, RuleFired, SequenceProgress, FileProgress>;

} // namespace workbench
