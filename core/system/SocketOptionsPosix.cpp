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
#ifdef SO_REUSEPORT
    OPTION(SOL_SOCKET, SO_REUSEPORT, Flag),
#endif
    OPTION(SOL_SOCKET, SO_KEEPALIVE, Flag),
    OPTION(SOL_SOCKET, SO_BROADCAST, Flag),
    OPTION(SOL_SOCKET, SO_LINGER, Linger),
    OPTION(SOL_SOCKET, SO_OOBINLINE, Flag),
    OPTION(SOL_SOCKET, SO_RCVBUF, Number),
    OPTION(SOL_SOCKET, SO_SNDBUF, Number),
#ifdef SO_RCVBUFFORCE
    OPTION(SOL_SOCKET, SO_RCVBUFFORCE, Number),
#endif
#ifdef SO_SNDBUFFORCE
    OPTION(SOL_SOCKET, SO_SNDBUFFORCE, Number),
#endif
    OPTION(SOL_SOCKET, SO_RCVLOWAT, Number),
    OPTION(SOL_SOCKET, SO_SNDLOWAT, Number),
    OPTION(SOL_SOCKET, SO_RCVTIMEO, TimeValue),
    OPTION(SOL_SOCKET, SO_SNDTIMEO, TimeValue),
    OPTION(SOL_SOCKET, SO_DONTROUTE, Flag),
    OPTION(SOL_SOCKET, SO_TYPE, SocketType),
#ifdef SO_DOMAIN
    OPTION(SOL_SOCKET, SO_DOMAIN, Family),
#endif
#ifdef SO_PROTOCOL
    OPTION(SOL_SOCKET, SO_PROTOCOL, Protocol),
#endif
    OPTION(SOL_SOCKET, SO_ACCEPTCONN, Flag),
    OPTION(SOL_SOCKET, SO_ERROR, Error),
#ifdef SO_NOSIGPIPE
    OPTION(SOL_SOCKET, SO_NOSIGPIPE, Flag),
#endif
#ifdef SO_BINDTODEVICE
    OPTION(SOL_SOCKET, SO_BINDTODEVICE, Text),
#endif
#ifdef SO_MARK
    OPTION(SOL_SOCKET, SO_MARK, Number),
#endif
#ifdef SO_PRIORITY
    OPTION(SOL_SOCKET, SO_PRIORITY, Number),
#endif
#ifdef SO_RXQ_OVFL
    OPTION(SOL_SOCKET, SO_RXQ_OVFL, Flag),
#endif
#ifdef SO_TIMESTAMP
    OPTION(SOL_SOCKET, SO_TIMESTAMP, Flag),
#endif
#ifdef SO_BUSY_POLL
    OPTION(SOL_SOCKET, SO_BUSY_POLL, Number),
#endif
#ifdef SO_INCOMING_CPU
    OPTION(SOL_SOCKET, SO_INCOMING_CPU, Number),
#endif
#ifdef SO_PEEK_OFF
    OPTION(SOL_SOCKET, SO_PEEK_OFF, Number),
#endif
#ifdef SO_ZEROCOPY
    OPTION(SOL_SOCKET, SO_ZEROCOPY, Flag),
#endif
#ifdef SO_COOKIE
    OPTION(SOL_SOCKET, SO_COOKIE, WideNumber),
#endif
#ifdef SO_MEMINFO
    OPTION(SOL_SOCKET, SO_MEMINFO, MemoryInfo),
#endif
#ifdef SO_PASSCRED
    OPTION(SOL_SOCKET, SO_PASSCRED, Flag),
#endif
#ifdef SO_PEERCRED
    OPTION(SOL_SOCKET, SO_PEERCRED, Credentials),
#endif
    OPTION(IPPROTO_IP, IP_TTL, Number),
    OPTION(IPPROTO_IP, IP_TOS, Number),
#ifdef IP_MTU
    OPTION(IPPROTO_IP, IP_MTU, Number),
#endif
#ifdef IP_MTU_DISCOVER
    OPTION(IPPROTO_IP, IP_MTU_DISCOVER, MtuDiscovery),
#endif
#ifdef IP_FREEBIND
    OPTION(IPPROTO_IP, IP_FREEBIND, Flag),
#endif
#ifdef IP_TRANSPARENT
    OPTION(IPPROTO_IP, IP_TRANSPARENT, Flag),
#endif
#ifdef IP_RECVERR
    OPTION(IPPROTO_IP, IP_RECVERR, Flag),
#endif
#ifdef IP_RECVTTL
    OPTION(IPPROTO_IP, IP_RECVTTL, Flag),
#endif
#ifdef IP_RECVTOS
    OPTION(IPPROTO_IP, IP_RECVTOS, Flag),
#endif
#ifdef IP_PKTINFO
    OPTION(IPPROTO_IP, IP_PKTINFO, Flag),
#endif
#ifdef IP_RECVDSTADDR
    OPTION(IPPROTO_IP, IP_RECVDSTADDR, Flag),
#endif
    OPTION(IPPROTO_IP, IP_MULTICAST_IF, Ipv4Address),
    OPTION(IPPROTO_IP, IP_MULTICAST_TTL, Number),
    OPTION(IPPROTO_IP, IP_MULTICAST_LOOP, Flag),
#ifdef IP_MULTICAST_ALL
    OPTION(IPPROTO_IP, IP_MULTICAST_ALL, Flag),
#endif
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
    OPTION(IPPROTO_IPV6, IPV6_MULTICAST_IF, InterfaceIndex),
    OPTION(IPPROTO_IPV6, IPV6_MULTICAST_HOPS, Number),
    OPTION(IPPROTO_IPV6, IPV6_MULTICAST_LOOP, Flag),
#ifdef IPV6_MULTICAST_ALL
    OPTION(IPPROTO_IPV6, IPV6_MULTICAST_ALL, Flag),
#endif
    OPTION(IPPROTO_IPV6, IPV6_JOIN_GROUP, Ipv6Membership),
    OPTION(IPPROTO_IPV6, IPV6_LEAVE_GROUP, Ipv6Membership),
    OPTION(IPPROTO_IPV6, IPV6_RECVPKTINFO, Flag),
#ifdef IPV6_RECVHOPLIMIT
    OPTION(IPPROTO_IPV6, IPV6_RECVHOPLIMIT, Flag),
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
#ifdef IPV6_RECVERR
    OPTION(IPPROTO_IPV6, IPV6_RECVERR, Flag),
#endif
#ifdef IPV6_FREEBIND
    OPTION(IPPROTO_IPV6, IPV6_FREEBIND, Flag),
#endif
#ifdef MCAST_JOIN_SOURCE_GROUP
    OPTION(IPPROTO_IPV6, MCAST_JOIN_SOURCE_GROUP, GroupSourceMembership),
#endif
#ifdef MCAST_LEAVE_SOURCE_GROUP
    OPTION(IPPROTO_IPV6, MCAST_LEAVE_SOURCE_GROUP, GroupSourceMembership),
#endif
    OPTION(IPPROTO_TCP, TCP_NODELAY, Flag),
#ifdef TCP_CORK
    OPTION(IPPROTO_TCP, TCP_CORK, Flag),
#endif
#ifdef TCP_NOPUSH
    OPTION(IPPROTO_TCP, TCP_NOPUSH, Flag),
#endif
#ifdef TCP_QUICKACK
    OPTION(IPPROTO_TCP, TCP_QUICKACK, Flag),
#endif
    OPTION(IPPROTO_TCP, TCP_MAXSEG, Number),
#ifdef TCP_KEEPALIVE
    OPTION(IPPROTO_TCP, TCP_KEEPALIVE, Number),
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
#ifdef TCP_USER_TIMEOUT
    OPTION(IPPROTO_TCP, TCP_USER_TIMEOUT, Milliseconds),
#endif
#ifdef TCP_DEFER_ACCEPT
    OPTION(IPPROTO_TCP, TCP_DEFER_ACCEPT, Number),
#endif
#ifdef TCP_FASTOPEN
    OPTION(IPPROTO_TCP, TCP_FASTOPEN, Number),
#endif
#ifdef TCP_FASTOPEN_CONNECT
    OPTION(IPPROTO_TCP, TCP_FASTOPEN_CONNECT, Flag),
#endif
#ifdef TCP_CONGESTION
    OPTION(IPPROTO_TCP, TCP_CONGESTION, Text),
#endif
#ifdef TCP_SYNCNT
    OPTION(IPPROTO_TCP, TCP_SYNCNT, Number),
#endif
#ifdef TCP_LINGER2
    OPTION(IPPROTO_TCP, TCP_LINGER2, Number),
#endif
#ifdef TCP_WINDOW_CLAMP
    OPTION(IPPROTO_TCP, TCP_WINDOW_CLAMP, Number),
#endif
#ifdef TCP_NOTSENT_LOWAT
    OPTION(IPPROTO_TCP, TCP_NOTSENT_LOWAT, Number),
#endif
#ifdef TCP_INFO
    OPTION(IPPROTO_TCP, TCP_INFO, TcpInfo),
#endif
#ifdef UDP_CORK
    OPTION(IPPROTO_UDP, UDP_CORK, Flag),
#endif
#ifdef UDP_SEGMENT
    OPTION(IPPROTO_UDP, UDP_SEGMENT, Number),
#endif
#ifdef UDP_GRO
    OPTION(IPPROTO_UDP, UDP_GRO, Flag),
#endif
};

} // namespace

std::span<const OptionName> options() { return kOptions; }

} // namespace workbench::constants
