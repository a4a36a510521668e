// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/ConstantNames.h"

#include "core/system/SocketHeaders.h"

/// The name is spelt once, so it cannot differ from the value's.
#define NAMED(constant)                                                                                      \
    {                                                                                                        \
        static_cast<std::uint64_t>(constant), #constant                                                      \
    }

namespace workbench::constants {

namespace {

constexpr NamedValue kFamilies[] = {
    NAMED(AF_UNSPEC), NAMED(AF_INET), NAMED(AF_INET6), NAMED(AF_UNIX), NAMED(AF_IRDA), NAMED(AF_BTH),
};

constexpr NamedValue kSocketTypes[] = {
    NAMED(SOCK_STREAM), NAMED(SOCK_DGRAM), NAMED(SOCK_RAW), NAMED(SOCK_RDM), NAMED(SOCK_SEQPACKET),
};

// socket(2) and addrinfo say 0 for "whatever goes with the type"; as an option's level it is IPPROTO_IP.
constexpr NamedValue kProtocols[] = {
    NAMED(IPPROTO_ICMP), NAMED(IPPROTO_TCP),    NAMED(IPPROTO_UDP),
    NAMED(IPPROTO_IPV6), NAMED(IPPROTO_ICMPV6), NAMED(IPPROTO_RAW),
};

constexpr NamedValue kShutdownHows[] = {
    NAMED(SD_RECEIVE),
    NAMED(SD_SEND),
    NAMED(SD_BOTH),
};

constexpr NamedValue kMessageFlags[] = {
    NAMED(MSG_OOB),   NAMED(MSG_PEEK),   NAMED(MSG_DONTROUTE), NAMED(MSG_WAITALL), NAMED(MSG_PUSH_IMMEDIATE),
    NAMED(MSG_TRUNC), NAMED(MSG_CTRUNC), NAMED(MSG_BCAST),     NAMED(MSG_MCAST),   NAMED(MSG_PARTIAL),
};

constexpr NamedValue kOptionLevels[] = {
    NAMED(SOL_SOCKET),  NAMED(IPPROTO_IP),   NAMED(IPPROTO_ICMP),   NAMED(IPPROTO_TCP),
    NAMED(IPPROTO_UDP), NAMED(IPPROTO_IPV6), NAMED(IPPROTO_ICMPV6),
};

constexpr NamedValue kAddressInfoFlags[] = {
    NAMED(AI_PASSIVE), NAMED(AI_CANONNAME),  NAMED(AI_NUMERICHOST), NAMED(AI_NUMERICSERV),
    NAMED(AI_ALL),     NAMED(AI_ADDRCONFIG), NAMED(AI_V4MAPPED),    NAMED(AI_FQDN),
};

constexpr NamedValue kNameInfoFlags[] = {
    NAMED(NI_NUMERICHOST), NAMED(NI_NUMERICSERV), NAMED(NI_NOFQDN), NAMED(NI_NAMEREQD), NAMED(NI_DGRAM),
};

constexpr NamedValue kIoctlRequests[] = {
    NAMED(FIONREAD),
    NAMED(FIONBIO),
    NAMED(SIOCATMARK),
};

constexpr NamedValue kPollEvents[] = {
    NAMED(POLLIN),     NAMED(POLLRDNORM), NAMED(POLLRDBAND), NAMED(POLLPRI),  NAMED(POLLOUT),
    NAMED(POLLWRBAND), NAMED(POLLERR),    NAMED(POLLHUP),    NAMED(POLLNVAL),
};

// The same numbers for IPv6: enum _PMTUD_STATE (ws2ipdef.h), which MinGW's headers lack.
constexpr NamedValue kMtuDiscovery[] = {
    {0, "IP_PMTUDISC_NOT_SET"}, {1, "IP_PMTUDISC_DO"}, {2, "IP_PMTUDISC_DONT"}, {3, "IP_PMTUDISC_PROBE"}};

} // namespace

std::span<const NamedValue> namesOf(Group group)
{
    switch (group) {
    case Group::Family:
        return kFamilies;
    case Group::SocketType:
        return kSocketTypes;
    case Group::Protocol:
        return kProtocols;
    case Group::ShutdownHow:
        return kShutdownHows;
    case Group::MessageFlags:
        return kMessageFlags;
    case Group::OptionLevel:
        return kOptionLevels;
    case Group::AddressInfoFlags:
        return kAddressInfoFlags;
    case Group::NameInfoFlags:
        return kNameInfoFlags;
    case Group::IoctlRequest:
        return kIoctlRequests;
    case Group::PollEvents:
        return kPollEvents;
    case Group::MtuDiscovery:
    case Group::MtuDiscovery6:
        return kMtuDiscovery;
    case Group::AcceptFlags:
    case Group::FcntlCommand:
    case Group::StatusFlags:
    case Group::EpollEvents:
    case Group::EpollOperation:
    case Group::EpollFlags:
    case Group::EventfdFlags:
    case Group::PipeFlags:
    case Group::CongestionState:
    case Group::TcpInfoOptions:
        break; // none of these calls is here
    }
    return {};
}

} // namespace workbench::constants
