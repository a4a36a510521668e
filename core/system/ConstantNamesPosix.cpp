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
    NAMED(AF_UNSPEC),  NAMED(AF_INET), NAMED(AF_INET6), NAMED(AF_UNIX),
#ifdef AF_NETLINK
    NAMED(AF_NETLINK),
#endif
#ifdef AF_PACKET
    NAMED(AF_PACKET),
#endif
#ifdef AF_VSOCK
    NAMED(AF_VSOCK),
#endif
};

constexpr NamedValue kSocketTypes[] = {
    NAMED(SOCK_STREAM), NAMED(SOCK_DGRAM), NAMED(SOCK_RAW), NAMED(SOCK_RDM), NAMED(SOCK_SEQPACKET),
};

constexpr NamedValue kAcceptFlags[] = {
#ifdef SOCK_CLOEXEC
    NAMED(SOCK_CLOEXEC),
    NAMED(SOCK_NONBLOCK),
#else
    {0, ""},
#endif
};

// socket(2) and addrinfo say 0 for "whatever goes with the type"; as an option's level it is IPPROTO_IP.
constexpr NamedValue kProtocols[] = {
    NAMED(IPPROTO_ICMP),    NAMED(IPPROTO_TCP),    NAMED(IPPROTO_UDP),
    NAMED(IPPROTO_IPV6),    NAMED(IPPROTO_ICMPV6),
#ifdef IPPROTO_SCTP
    NAMED(IPPROTO_SCTP),
#endif
#ifdef IPPROTO_UDPLITE
    NAMED(IPPROTO_UDPLITE),
#endif
    NAMED(IPPROTO_RAW),
};

constexpr NamedValue kShutdownHows[] = {NAMED(SHUT_RD), NAMED(SHUT_WR), NAMED(SHUT_RDWR)};

constexpr NamedValue kMessageFlags[] = {
    NAMED(MSG_OOB),          NAMED(MSG_PEEK),     NAMED(MSG_DONTROUTE), NAMED(MSG_CTRUNC),
    NAMED(MSG_TRUNC),        NAMED(MSG_DONTWAIT), NAMED(MSG_EOR),       NAMED(MSG_WAITALL),
#ifdef MSG_CONFIRM
    NAMED(MSG_CONFIRM),
#endif
#ifdef MSG_ERRQUEUE
    NAMED(MSG_ERRQUEUE),
#endif
#ifdef MSG_NOSIGNAL
    NAMED(MSG_NOSIGNAL),
#endif
#ifdef MSG_MORE
    NAMED(MSG_MORE),
#endif
#ifdef MSG_ZEROCOPY
    NAMED(MSG_ZEROCOPY),
#endif
#ifdef MSG_FASTOPEN
    NAMED(MSG_FASTOPEN),
#endif
#ifdef MSG_CMSG_CLOEXEC
    NAMED(MSG_CMSG_CLOEXEC),
#endif
};

constexpr NamedValue kOptionLevels[] = {
    NAMED(SOL_SOCKET),  NAMED(IPPROTO_IP),   NAMED(IPPROTO_ICMP),   NAMED(IPPROTO_TCP),
    NAMED(IPPROTO_UDP), NAMED(IPPROTO_IPV6), NAMED(IPPROTO_ICMPV6),
};

constexpr NamedValue kAddressInfoFlags[] = {
    NAMED(AI_PASSIVE), NAMED(AI_CANONNAME),  NAMED(AI_NUMERICHOST), NAMED(AI_V4MAPPED),
    NAMED(AI_ALL),     NAMED(AI_ADDRCONFIG), NAMED(AI_NUMERICSERV),
#ifdef AI_IDN
    NAMED(AI_IDN),     NAMED(AI_CANONIDN),
#endif
};

constexpr NamedValue kNameInfoFlags[] = {
    NAMED(NI_NUMERICHOST), NAMED(NI_NUMERICSERV), NAMED(NI_NOFQDN), NAMED(NI_NAMEREQD), NAMED(NI_DGRAM),
#ifdef NI_IDN
    NAMED(NI_IDN),
#endif
};

constexpr NamedValue kFcntlCommands[] = {
    NAMED(F_DUPFD), NAMED(F_GETFD), NAMED(F_SETFD), NAMED(F_GETFL), NAMED(F_SETFL),
};

constexpr NamedValue kStatusFlags[] = {
    NAMED(O_WRONLY),  NAMED(O_RDWR), NAMED(O_APPEND), NAMED(O_NONBLOCK), NAMED(O_ASYNC),
#ifdef O_CLOEXEC
    NAMED(O_CLOEXEC),
#endif
};

constexpr NamedValue kIoctlRequests[] = {
#ifdef SIOCINQ
    NAMED(SIOCOUTQ), // the same number as TIOCOUTQ
#endif
    NAMED(FIONREAD), NAMED(FIONBIO),
#ifdef SIOCINQ
    NAMED(SIOCINQ), // FIONREAD's number, which is shown by that name
#endif
};

constexpr NamedValue kPollEvents[] = {
    NAMED(POLLIN),     NAMED(POLLPRI),    NAMED(POLLOUT),    NAMED(POLLERR), NAMED(POLLHUP), NAMED(POLLNVAL),
#ifdef POLLRDHUP
    NAMED(POLLRDHUP),
#endif
    NAMED(POLLRDNORM), NAMED(POLLRDBAND), NAMED(POLLWRBAND),
};

#ifdef IP_PMTUDISC_OMIT
constexpr NamedValue kMtuDiscovery[] = {
    NAMED(IP_PMTUDISC_DONT),  NAMED(IP_PMTUDISC_WANT),      NAMED(IP_PMTUDISC_DO),
    NAMED(IP_PMTUDISC_PROBE), NAMED(IP_PMTUDISC_INTERFACE), NAMED(IP_PMTUDISC_OMIT),
};
constexpr NamedValue kMtuDiscovery6[] = {
    NAMED(IPV6_PMTUDISC_DONT),  NAMED(IPV6_PMTUDISC_WANT),      NAMED(IPV6_PMTUDISC_DO),
    NAMED(IPV6_PMTUDISC_PROBE), NAMED(IPV6_PMTUDISC_INTERFACE), NAMED(IPV6_PMTUDISC_OMIT),
};
#else
constexpr std::span<const NamedValue> kMtuDiscovery, kMtuDiscovery6;
#endif

#ifdef EPOLL_CLOEXEC
constexpr NamedValue kEpollEvents[] = {
    NAMED(EPOLLIN),        NAMED(EPOLLPRI),    NAMED(EPOLLOUT),     NAMED(EPOLLERR),    NAMED(EPOLLHUP),
    NAMED(EPOLLRDHUP),     NAMED(EPOLLRDNORM), NAMED(EPOLLRDBAND),  NAMED(EPOLLWRNORM), NAMED(EPOLLWRBAND),
    NAMED(EPOLLEXCLUSIVE), NAMED(EPOLLWAKEUP), NAMED(EPOLLONESHOT), NAMED(EPOLLET),
};
constexpr NamedValue kEpollOperations[] = {NAMED(EPOLL_CTL_ADD), NAMED(EPOLL_CTL_DEL), NAMED(EPOLL_CTL_MOD)};
constexpr NamedValue kEpollFlags[] = {NAMED(EPOLL_CLOEXEC)};
constexpr NamedValue kEventfdFlags[] = {NAMED(EFD_CLOEXEC), NAMED(EFD_NONBLOCK), NAMED(EFD_SEMAPHORE)};
#else
constexpr std::span<const NamedValue> kEpollEvents, kEpollOperations, kEpollFlags, kEventfdFlags;
#endif

} // namespace

std::span<const NamedValue> namesOf(Group group)
{
    switch (group) {
    case Group::Family:
        return kFamilies;
    case Group::SocketType:
        return kSocketTypes;
    case Group::AcceptFlags:
        return kAcceptFlags;
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
    case Group::FcntlCommand:
        return kFcntlCommands;
    case Group::StatusFlags:
    case Group::PipeFlags:
        return kStatusFlags;
    case Group::IoctlRequest:
        return kIoctlRequests;
    case Group::PollEvents:
        return kPollEvents;
    case Group::EpollEvents:
        return kEpollEvents;
    case Group::EpollOperation:
        return kEpollOperations;
    case Group::EpollFlags:
        return kEpollFlags;
    case Group::EventfdFlags:
        return kEventfdFlags;
    case Group::MtuDiscovery:
        return kMtuDiscovery;
    case Group::MtuDiscovery6:
        return kMtuDiscovery6;
    case Group::CongestionState:
        return tcpCongestionStates();
    case Group::TcpInfoOptions:
        return tcpInfoOptions();
    }
    return {};
}

} // namespace workbench::constants
