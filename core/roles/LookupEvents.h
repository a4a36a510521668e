// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/roles/SharedEvents.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace workbench {

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

} // namespace workbench
