// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/Constants.h"

#include "core/system/SocketHeaders.h"

// What Linux has and some other POSIX systems lack: a flag is 0, any other constant -1.
#ifndef SOCK_CLOEXEC
#define SOCK_CLOEXEC 0
#define SOCK_NONBLOCK 0
#endif
#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0
#endif
#ifndef MSG_MORE
#define MSG_MORE 0
#endif
#ifndef SO_RXQ_OVFL
#define SO_RXQ_OVFL (-1)
#endif
#ifndef SO_MEMINFO
#define SO_MEMINFO (-1)
#endif
#ifndef SO_NOSIGPIPE
#define SO_NOSIGPIPE (-1)
#endif
#ifndef TCP_INFO
#define TCP_INFO (-1)
#endif
#ifndef IP_MULTICAST_ALL
#define IP_MULTICAST_ALL (-1)
#endif
#ifndef IP_PKTINFO
#define IP_PKTINFO (-1)
#endif
#ifndef SIOCINQ
#define SIOCINQ 0
#define SIOCOUTQ 0
#endif
#ifndef EPOLL_CLOEXEC
#define EPOLLIN 0
#define EPOLLOUT 0
#define EPOLLERR 0
#define EPOLLHUP 0
#define EPOLLRDHUP 0
#define EPOLL_CTL_ADD (-1)
#define EPOLL_CTL_MOD (-1)
#define EPOLL_CTL_DEL (-1)
#define EPOLL_CLOEXEC 0
#define EFD_CLOEXEC 0
#define EFD_NONBLOCK 0
#endif

namespace workbench::constants {

const int afUnspec = AF_UNSPEC, afInet = AF_INET, afInet6 = AF_INET6, afUnix = AF_UNIX;
const int sockStream = SOCK_STREAM, sockDgram = SOCK_DGRAM, sockRaw = SOCK_RAW, sockCloexec = SOCK_CLOEXEC,
          sockNonblock = SOCK_NONBLOCK;
const int ipprotoTcp = IPPROTO_TCP, ipprotoUdp = IPPROTO_UDP, ipprotoIp = IPPROTO_IP,
          ipprotoIpv6 = IPPROTO_IPV6;
const int shutRd = SHUT_RD, shutWr = SHUT_WR, shutRdwr = SHUT_RDWR;
const int msgNosignal = MSG_NOSIGNAL, msgPeek = MSG_PEEK, msgDontwait = MSG_DONTWAIT, msgTrunc = MSG_TRUNC,
          msgCtrunc = MSG_CTRUNC, msgOob = MSG_OOB, msgWaitall = MSG_WAITALL, msgMore = MSG_MORE;
const int solSocket = SOL_SOCKET;
const int soReuseaddr = SO_REUSEADDR, soExclusiveaddruse = -1, soBroadcast = SO_BROADCAST,
          soLinger = SO_LINGER, soError = SO_ERROR, soRcvbuf = SO_RCVBUF, soSndbuf = SO_SNDBUF,
          soRxqOvfl = SO_RXQ_OVFL, soKeepalive = SO_KEEPALIVE, soType = SO_TYPE, soNosigpipe = SO_NOSIGPIPE,
          soMeminfo = SO_MEMINFO;
const int tcpNodelay = TCP_NODELAY, tcpInfo = TCP_INFO;
const int ipTtl = IP_TTL, ipMulticastIf = IP_MULTICAST_IF, ipMulticastTtl = IP_MULTICAST_TTL,
          ipMulticastLoop = IP_MULTICAST_LOOP, ipMulticastAll = IP_MULTICAST_ALL,
          ipAddMembership = IP_ADD_MEMBERSHIP, ipDropMembership = IP_DROP_MEMBERSHIP, ipPktinfo = IP_PKTINFO;
const int ipv6V6only = IPV6_V6ONLY, ipv6UnicastHops = IPV6_UNICAST_HOPS, ipv6MulticastIf = IPV6_MULTICAST_IF,
          ipv6MulticastHops = IPV6_MULTICAST_HOPS, ipv6MulticastLoop = IPV6_MULTICAST_LOOP,
          ipv6JoinGroup = IPV6_JOIN_GROUP, ipv6LeaveGroup = IPV6_LEAVE_GROUP,
          ipv6Recvpktinfo = IPV6_RECVPKTINFO;
const int aiPassive = AI_PASSIVE, aiCanonname = AI_CANONNAME, aiNumerichost = AI_NUMERICHOST,
          aiNumericserv = AI_NUMERICSERV, aiAddrconfig = AI_ADDRCONFIG, aiV4mapped = AI_V4MAPPED,
          aiAll = AI_ALL;
const int niNumerichost = NI_NUMERICHOST, niNumericserv = NI_NUMERICSERV, niNamereqd = NI_NAMEREQD,
          niDgram = NI_DGRAM, niNofqdn = NI_NOFQDN;
const int fGetfl = F_GETFL, fSetfl = F_SETFL, oNonblock = O_NONBLOCK;
const unsigned long fionread = FIONREAD, fionbio = FIONBIO, siocinq = SIOCINQ, siocoutq = SIOCOUTQ;
const short pollIn = POLLIN, pollOut = POLLOUT, pollErr = POLLERR, pollHup = POLLHUP, pollNval = POLLNVAL;
const short pollPeerFinished = 0;
const std::uint32_t epollIn = EPOLLIN, epollOut = EPOLLOUT, epollErr = EPOLLERR, epollHup = EPOLLHUP,
                    epollRdhup = EPOLLRDHUP;
const int epollCtlAdd = EPOLL_CTL_ADD, epollCtlMod = EPOLL_CTL_MOD, epollCtlDel = EPOLL_CTL_DEL,
          epollCloexec = EPOLL_CLOEXEC;
const int efdCloexec = EFD_CLOEXEC, efdNonblock = EFD_NONBLOCK;
const int somaxconn = SOMAXCONN;
const bool resetIsToldOnce = true;

namespace errors {
static_assert(EAGAIN == EWOULDBLOCK);
const int again = EAGAIN, inProgress = EINPROGRESS, already = EALREADY, isConnected = EISCONN,
          interrupted = EINTR, tooManyFiles = EMFILE, tooManyFilesSystem = ENFILE, noBuffers = ENOBUFS,
          noMemory = ENOMEM, connectionAborted = ECONNABORTED, connectionReset = ECONNRESET,
          connectionRefused = ECONNREFUSED, messageSize = EMSGSIZE, addressInUse = EADDRINUSE,
          access = EACCES, addressFamily = EAFNOSUPPORT, notConnected = ENOTCONN, pipe = EPIPE,
          notSupported = EOPNOTSUPP, invalid = EINVAL, badDescriptor = EBADF,
          networkUnreachable = ENETUNREACH, hostUnreachable = EHOSTUNREACH, timedOut = ETIMEDOUT,
          addressNotAvailable = EADDRNOTAVAIL, canceled = ECANCELED, endedByOthers = EINTR,
          readTimedOut = EAGAIN;
} // namespace errors

} // namespace workbench::constants
