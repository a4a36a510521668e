// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/Constants.h"

#include "core/system/SocketHeaders.h"

/// The name is spelt once, so it cannot differ from the value's.
#define OPTION(level, name, kind)                                                                            \
    {                                                                                                        \
        level, name, #name, OptionKind::kind                                                                 \
    }

namespace workbench::constants {

namespace {

constexpr OptionName kOptions[] = {
    OPTION(SOL_SOCKET, SO_REUSEADDR, Flag),
    OPTION(SOL_SOCKET, SO_EXCLUSIVEADDRUSE, Flag),
    OPTION(SOL_SOCKET, SO_KEEPALIVE, Flag),
    OPTION(SOL_SOCKET, SO_BROADCAST, Flag),
    OPTION(SOL_SOCKET, SO_LINGER, Linger),
    OPTION(SOL_SOCKET, SO_OOBINLINE, Flag),
    OPTION(SOL_SOCKET, SO_RCVBUF, Number),
    OPTION(SOL_SOCKET, SO_SNDBUF, Number),
    OPTION(SOL_SOCKET, SO_RCVLOWAT, Number),
    OPTION(SOL_SOCKET, SO_SNDLOWAT, Number),
    OPTION(SOL_SOCKET, SO_RCVTIMEO, Milliseconds),
    OPTION(SOL_SOCKET, SO_SNDTIMEO, Milliseconds),
    OPTION(SOL_SOCKET, SO_DONTROUTE, Flag),
    OPTION(SOL_SOCKET, SO_TYPE, SocketType),
    OPTION(SOL_SOCKET, SO_ACCEPTCONN, Flag),
    OPTION(SOL_SOCKET, SO_ERROR, Error),
#ifdef SO_CONDITIONAL_ACCEPT
    OPTION(SOL_SOCKET, SO_CONDITIONAL_ACCEPT, Flag),
#endif
#ifdef SO_CONNECT_TIME
    OPTION(SOL_SOCKET, SO_CONNECT_TIME, Number),
#endif
#ifdef SO_MAX_MSG_SIZE
    OPTION(SOL_SOCKET, SO_MAX_MSG_SIZE, Number),
#endif
#ifdef SO_RANDOMIZE_PORT
    OPTION(SOL_SOCKET, SO_RANDOMIZE_PORT, Flag),
#endif
#ifdef SO_REUSE_UNICASTPORT
    OPTION(SOL_SOCKET, SO_REUSE_UNICASTPORT, Flag),
#endif
    OPTION(IPPROTO_IP, IP_TTL, Number),
    OPTION(IPPROTO_IP, IP_TOS, Number),
#ifdef IP_DONTFRAGMENT
    OPTION(IPPROTO_IP, IP_DONTFRAGMENT, Flag),
#endif
#ifdef IP_MTU
    OPTION(IPPROTO_IP, IP_MTU, Number),
#endif
#ifdef IP_MTU_DISCOVER
    OPTION(IPPROTO_IP, IP_MTU_DISCOVER, MtuDiscovery),
#endif
#ifdef IP_PKTINFO
    OPTION(IPPROTO_IP, IP_PKTINFO, Flag),
#endif
#ifdef IP_RECVIF
    OPTION(IPPROTO_IP, IP_RECVIF, Flag),
#endif
#ifdef IP_UNICAST_IF
    OPTION(IPPROTO_IP, IP_UNICAST_IF, Number),
#endif
    OPTION(IPPROTO_IP, IP_MULTICAST_IF, Ipv4Address),
    OPTION(IPPROTO_IP, IP_MULTICAST_TTL, Number),
    OPTION(IPPROTO_IP, IP_MULTICAST_LOOP, Flag),
    OPTION(IPPROTO_IP, IP_ADD_MEMBERSHIP, Ipv4Membership),
    OPTION(IPPROTO_IP, IP_DROP_MEMBERSHIP, Ipv4Membership),
#ifdef IP_ADD_SOURCE_MEMBERSHIP
    OPTION(IPPROTO_IP, IP_ADD_SOURCE_MEMBERSHIP, Ipv4SourceMembership),
#endif
#ifdef IP_DROP_SOURCE_MEMBERSHIP
    OPTION(IPPROTO_IP, IP_DROP_SOURCE_MEMBERSHIP, Ipv4SourceMembership),
#endif
#ifdef IP_BLOCK_SOURCE
    OPTION(IPPROTO_IP, IP_BLOCK_SOURCE, Ipv4SourceMembership),
#endif
#ifdef IP_UNBLOCK_SOURCE
    OPTION(IPPROTO_IP, IP_UNBLOCK_SOURCE, Ipv4SourceMembership),
#endif
#ifdef MCAST_JOIN_SOURCE_GROUP
    OPTION(IPPROTO_IP, MCAST_JOIN_SOURCE_GROUP, GroupSourceMembership),
#endif
#ifdef MCAST_LEAVE_SOURCE_GROUP
    OPTION(IPPROTO_IP, MCAST_LEAVE_SOURCE_GROUP, GroupSourceMembership),
#endif
    OPTION(IPPROTO_IPV6, IPV6_V6ONLY, Flag),
    OPTION(IPPROTO_IPV6, IPV6_UNICAST_HOPS, Number),
#ifdef IPV6_UNICAST_IF
    OPTION(IPPROTO_IPV6, IPV6_UNICAST_IF, InterfaceIndex),
#endif
    OPTION(IPPROTO_IPV6, IPV6_MULTICAST_IF, InterfaceIndex),
    OPTION(IPPROTO_IPV6, IPV6_MULTICAST_HOPS, Number),
    OPTION(IPPROTO_IPV6, IPV6_MULTICAST_LOOP, Flag),
    OPTION(IPPROTO_IPV6, IPV6_JOIN_GROUP, Ipv6Membership),
    OPTION(IPPROTO_IPV6, IPV6_LEAVE_GROUP, Ipv6Membership),
#ifdef IPV6_PKTINFO
    OPTION(IPPROTO_IPV6, IPV6_PKTINFO, Flag),
#endif
#ifdef IPV6_HOPLIMIT
    OPTION(IPPROTO_IPV6, IPV6_HOPLIMIT, Flag),
#endif
#ifdef IPV6_TCLASS
    OPTION(IPPROTO_IPV6, IPV6_TCLASS, Number),
#endif
#ifdef IPV6_RECVTCLASS
    OPTION(IPPROTO_IPV6, IPV6_RECVTCLASS, Flag),
#endif
#ifdef IPV6_MTU
    OPTION(IPPROTO_IPV6, IPV6_MTU, Number),
#endif
#ifdef IPV6_MTU_DISCOVER
    OPTION(IPPROTO_IPV6, IPV6_MTU_DISCOVER, MtuDiscovery6),
#endif
#ifdef IPV6_DONTFRAG
    OPTION(IPPROTO_IPV6, IPV6_DONTFRAG, Flag),
#endif
#ifdef MCAST_JOIN_SOURCE_GROUP
    OPTION(IPPROTO_IPV6, MCAST_JOIN_SOURCE_GROUP, GroupSourceMembership),
#endif
#ifdef MCAST_LEAVE_SOURCE_GROUP
    OPTION(IPPROTO_IPV6, MCAST_LEAVE_SOURCE_GROUP, GroupSourceMembership),
#endif
    OPTION(IPPROTO_TCP, TCP_NODELAY, Flag),
#ifdef TCP_MAXSEG
    OPTION(IPPROTO_TCP, TCP_MAXSEG, Number),
#endif
#ifdef TCP_EXPEDITED_1122
    OPTION(IPPROTO_TCP, TCP_EXPEDITED_1122, Flag),
#endif
#ifdef TCP_KEEPIDLE
    OPTION(IPPROTO_TCP, TCP_KEEPIDLE, Number),
#endif
#ifdef TCP_KEEPINTVL
    OPTION(IPPROTO_TCP, TCP_KEEPINTVL, Number),
#endif
#ifdef TCP_KEEPCNT
    OPTION(IPPROTO_TCP, TCP_KEEPCNT, Number),
#endif
#ifdef TCP_MAXRT
    OPTION(IPPROTO_TCP, TCP_MAXRT, Number),
#endif
#ifdef TCP_MAXRTMS
    OPTION(IPPROTO_TCP, TCP_MAXRTMS, Milliseconds),
#endif
#ifdef TCP_TIMESTAMPS
    OPTION(IPPROTO_TCP, TCP_TIMESTAMPS, Flag),
#endif
#ifdef TCP_FASTOPEN
    OPTION(IPPROTO_TCP, TCP_FASTOPEN, Flag),
#endif
#ifdef TCP_CONGESTION_ALGORITHM
    OPTION(IPPROTO_TCP, TCP_CONGESTION_ALGORITHM, Number),
#endif
#ifdef UDP_NOCHECKSUM
    OPTION(IPPROTO_UDP, UDP_NOCHECKSUM, Flag),
#endif
#ifdef UDP_SEND_MSG_SIZE
    OPTION(IPPROTO_UDP, UDP_SEND_MSG_SIZE, Number),
#endif
#ifdef UDP_RECV_MAX_COALESCED_SIZE
    OPTION(IPPROTO_UDP, UDP_RECV_MAX_COALESCED_SIZE, Number),
#endif
};

} // namespace

std::span<const OptionName> options() { return kOptions; }

} // namespace workbench::constants
