// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/address/SocketAddress.h"
#include "core/system/Constants.h"
#include "core/system/SystemCalls.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace workbench {

/// What to ask getaddrinfo(3). Empty texts are passed as NULL, or as "" where that is wanted.
struct ResolveQuery {
    std::string host;
    std::string service;
    AddressHints hints;
    bool noHints = false; ///< NULL instead of them
    bool emptyHost = false;
    bool emptyService = false;
};

/// Bytes of the buffers that getnameinfo(3) writes to.
struct NameRooms {
    std::size_t host = 1025;  ///< NI_MAXHOST
    std::size_t service = 32; ///< NI_MAXSERV
};

struct ResolvedEntry {
    SocketAddress address;
    int type = 0;     ///< SOCK_*; 0 where the call does not tell it
    int protocol = 0; ///< IPPROTO_*; as type
};

/// The answer of any of Resolver's calls; what a call does not fill stays empty.
struct ResolveAnswer {
    CallResult result;
    constants::ErrorSpace space = constants::ErrorSpace::AddressInfo; ///< of result.error
    int systemError = 0;                                              ///< errno where the error is EAI_SYSTEM
    std::vector<ResolvedEntry> entries;
    std::string name; ///< canonical name, official name, or host
    std::vector<std::string> aliases;
    std::string service;
    int port = 0; ///< host byte order
    std::string protocol;
};

/// The resolver's calls as values. Each blocks for as long as the system likes (many seconds): call them
/// on a thread that nobody has to wait for. Stateless; any thread.
class Resolver
{
public:
    explicit Resolver(SystemCalls& calls) : m_calls(calls) {}

    ResolveAnswer addressesOf(const ResolveQuery& query);                                ///< getaddrinfo(3)
    ResolveAnswer nameOf(const SocketAddress& address, int flags, NameRooms rooms = {}); ///< getnameinfo(3)
    ResolveAnswer ownName(std::size_t room = 256);                                       ///< gethostname(2)
    ResolveAnswer hostByName(const std::string& name);                                   ///< gethostbyname(3)
    ResolveAnswer hostByAddress(const SocketAddress& address);                           ///< gethostbyaddr(3)
    ResolveAnswer serviceByName(const std::string& name, const std::string& protocol);   ///< getservbyname(3)
    ResolveAnswer serviceByPort(int port, const std::string& protocol);                  ///< getservbyport(3)

private:
    SystemCalls& m_calls;
};

} // namespace workbench
