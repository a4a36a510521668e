// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/address/SocketAddress.h"
#include "core/payload/PayloadError.h"
#include "core/system/CallTypes.h"
#include "core/system/Constants.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// What the roles tell: plain values, one variant per family of roles (TcpEvent, UdpEvent, LookupEvent).
/// Numbers and codes only; the widgets turn them into words.
namespace workbench {

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

/// What a slow reader of an EventQueue missed at this place. Only data events are ever left out; their
/// totals go on counting and the call log has every call.
struct EventsSkipped : EventStamp {
    std::uint64_t count = 0; ///< events
    std::uint64_t bytes = 0; ///< bytes of user data in them
};

struct ResolveStarted : EventStamp {
    std::string host;
};

/// The addresses in the order in which they will be tried. A failed lookup is CallFailed{Resolve}.
struct Resolved : EventStamp {
    std::string host;
    std::vector<SocketAddress> addresses;
};

// ---- TCP (and unix stream sockets) ---------------------------------------------------------------------

/// What a socket that others have made really has, as the system tells it. Empty: it does not, or the role
/// has made the socket itself and set what it was told to.
struct BoundOptions {
    std::optional<bool> reuseAddress; ///< SO_REUSEADDR
    std::optional<bool> v6Only;       ///< IPV6_V6ONLY, of IPv6
    std::optional<bool> broadcast;    ///< SO_BROADCAST, of a sender of datagrams
    std::optional<int> ttl;           ///< IP_TTL or IPV6_UNICAST_HOPS, of a sender of datagrams
    std::optional<int> backlog;       ///< of a TCP listener: how many may wait for accept (TCP_INFO, Linux)
};

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

enum class DataOrigin : std::uint8_t { User, Echo, File };

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

enum class RepeatEnd : std::uint8_t {
    CountReached,
    Stopped,        ///< by command, or another repetition began
    TargetGone,     ///< the connection or the socket was closed
    PayloadRefused, ///< a variable could not be put in: RepeatProgress::refusal
};

/// How a repetition gets on: about ten times a second, and once more when it has ended. What was sent is told
/// by events of its own as well.
struct RepeatProgress : EventStamp {
    bool running = true;
    RepeatEnd end = RepeatEnd::CountReached; ///< where it is not running
    PayloadError refusal;
    std::uint64_t planned = 0;   ///< sends; 0: until it is stopped
    std::uint64_t sent = 0;      ///< with those cut short
    std::uint64_t bytes = 0;     ///< of the payloads sent
    std::uint64_t shortened = 0; ///< the system took only a part at first
    std::uint64_t failed = 0;    ///< CallFailed says how
    std::uint64_t blocked = 0;   ///< how often the system could take nothing and had to be waited for
    std::uint64_t pauses = 0;    ///< how often it was more than a second late and left out what was missed
    std::chrono::nanoseconds elapsed{0};
    double perSecond = 0;    ///< sends, since the begin
    double perSecondNow = 0; ///< since the event before
    /// How late the sends were: half of them, 99 % of them, all of them at most so late. 0 where no time was
    /// set.
    std::chrono::nanoseconds lateHalf{0};
    std::chrono::nanoseconds late99{0};
    std::chrono::nanoseconds latest{0};
};

using TcpEvent =
    std::variant<EventsSkipped, Stopped, HandedOver, TakenBack, CallFailed, Listening, ListeningEnded,
                 AcceptPaused, AcceptResumed, ResolveStarted, Resolved, ConnectTrying, ConnectTimedOut,
                 ConnectEnded, ConnectionOpened, ConnectionChanged, ConnectionClosed, DataReceived, DataSent,
                 SendBlocked, NotSent, RepeatProgress>;

// ---- UDP (and unix datagram sockets) -------------------------------------------------------------------

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

using UdpEvent = std::variant<EventsSkipped, Stopped, HandedOver, TakenBack, CallFailed, Opened, LocalNamed,
                              ResolveStarted, Resolved, DatagramReceived, DatagramsDropped, DatagramSent,
                              NotSent, MembershipChanged, ReceiveBufferSize, RepeatProgress>;

// ---- Host lookup ---------------------------------------------------------------------------------------

using LookupId = std::uint64_t;

enum class LookupKind : std::uint8_t {
    Getaddrinfo,
    Gethostbyname,
    Getnameinfo,
    Gethostbyaddr,
    Gethostname,
    MyAddress, ///< gethostname, then gethostbyname of it
    Getservbyname,
    Getservbyport
};

/// A question; which members count depends on the kind.
struct LookupRequest {
    LookupKind kind = LookupKind::Getaddrinfo;
    std::string node;             ///< Getaddrinfo (empty: NULL), Gethostbyname
    std::string service;          ///< Getaddrinfo (empty: NULL), Getservbyname
    SocketAddress address;        ///< Getnameinfo, Gethostbyaddr
    int family = 0;               ///< Getaddrinfo: AF_UNSPEC ...
    int type = 0;                 ///< Getaddrinfo: SOCK_STREAM ... or 0
    int protocol = 0;             ///< Getaddrinfo
    int flags = 0;                ///< Getaddrinfo: AI_*; Getnameinfo: NI_*
    int port = 0;                 ///< Getservbyport, host byte order
    std::string protocolName;     ///< Getservbyname, Getservbyport: "tcp", "udp"; empty: NULL
    bool noHints = false;         ///< Getaddrinfo: NULL instead of the four above
    bool emptyNode = false;       ///< Getaddrinfo: an empty node is passed as "", not as NULL
    bool emptyService = false;    ///< Getaddrinfo: the same for the service
    std::size_t nameRoom = 256;   ///< Gethostname: bytes of the buffer
    std::size_t hostRoom = 1025;  ///< Getnameinfo: bytes of the buffer, NI_MAXHOST
    std::size_t serviceRoom = 32; ///< Getnameinfo: NI_MAXSERV
};

struct LookupStarted : EventStamp {
    LookupId id = 0;
    LookupRequest request;
};

struct LookupEntry {
    SocketAddress address;
    int type = 0;     ///< 0 where the call does not tell it
    int protocol = 0; ///< as type
};

/// The answer; members that the kind does not fill stay empty.
struct LookupAnswered : EventStamp {
    LookupId id = 0;
    LookupRequest request;
    std::chrono::nanoseconds duration{}; ///< of the calls, as the log has it
    std::vector<LookupEntry> entries;    ///< Getaddrinfo, Gethostbyname, Gethostbyaddr, MyAddress
    std::string name; ///< canonical or official name, the host of an address, or this computer's name
    std::vector<std::string> aliases;
    std::string service;      ///< Getnameinfo, Getserv*
    int port = 0;             ///< Getserv*, host byte order
    std::string protocolName; ///< Getserv*
};

struct LookupFailed : EventStamp {
    LookupId id = 0;
    LookupRequest request;
    std::chrono::nanoseconds duration{};
    int error = 0;
    constants::ErrorSpace space = constants::ErrorSpace::AddressInfo;
    int systemError = 0; ///< errno where the error is EAI_SYSTEM
    bool injected = false;
    std::string name; ///< MyAddress: the name that gethostname gave, where that worked
};

/// Nobody waits for the answer any more. The call itself goes on: LookupReturned follows.
struct LookupAbandoned : EventStamp {
    LookupId id = 0;
    LookupRequest request;
};

/// The call of an abandoned look-up has returned after all; `seq` is its number in the log. What it found is
/// told to nobody.
struct LookupReturned : EventStamp {
    LookupId id = 0;
    LookupRequest request;
    std::chrono::nanoseconds duration{};
    int error = 0; ///< 0: it was answered
    constants::ErrorSpace space = constants::ErrorSpace::AddressInfo;
    int systemError = 0; ///< errno where the error is EAI_SYSTEM
};

using LookupEvent =
    std::variant<EventsSkipped, LookupStarted, LookupAnswered, LookupFailed, LookupAbandoned, LookupReturned>;

// ---- What an event weighs in a queue -------------------------------------------------------------------

/// Data events may be skipped when a queue is full; state events never are.
struct EventWeight {
    bool isData = false;
    std::size_t bytes = 0; ///< user data in it
};
EventWeight weightOf(const TcpEvent& event);
EventWeight weightOf(const UdpEvent& event);
EventWeight weightOf(const LookupEvent& event);

} // namespace workbench
