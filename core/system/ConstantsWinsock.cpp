// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/Constants.h"

#include "core/system/SocketHeaders.h"

namespace workbench::constants {

const int afUnspec = AF_UNSPEC, afInet = AF_INET, afInet6 = AF_INET6, afUnix = AF_UNIX;
const int sockStream = SOCK_STREAM, sockDgram = SOCK_DGRAM, sockRaw = SOCK_RAW, sockCloexec = 0,
          sockNonblock = 0;
const int ipprotoTcp = IPPROTO_TCP, ipprotoUdp = IPPROTO_UDP, ipprotoIp = IPPROTO_IP,
          ipprotoIpv6 = IPPROTO_IPV6;
const int shutRd = SD_RECEIVE, shutWr = SD_SEND, shutRdwr = SD_BOTH;
const int msgNosignal = 0, msgPeek = MSG_PEEK, msgDontwait = 0, msgTrunc = MSG_TRUNC, msgCtrunc = MSG_CTRUNC,
          msgOob = MSG_OOB, msgWaitall = MSG_WAITALL, msgMore = 0;
const int solSocket = SOL_SOCKET;
const int soReuseaddr = SO_REUSEADDR, soExclusiveaddruse = SO_EXCLUSIVEADDRUSE, soBroadcast = SO_BROADCAST,
          soLinger = SO_LINGER, soError = SO_ERROR, soRcvbuf = SO_RCVBUF, soSndbuf = SO_SNDBUF,
          soRxqOvfl = -1, soKeepalive = SO_KEEPALIVE, soType = SO_TYPE, soNosigpipe = -1, soMeminfo = -1;
const int tcpNodelay = TCP_NODELAY, tcpInfo = -1;
const int ipTtl = IP_TTL, ipMulticastIf = IP_MULTICAST_IF, ipMulticastTtl = IP_MULTICAST_TTL,
          ipMulticastLoop = IP_MULTICAST_LOOP, ipMulticastAll = -1, ipAddMembership = IP_ADD_MEMBERSHIP,
          ipDropMembership = IP_DROP_MEMBERSHIP, ipPktinfo = IP_PKTINFO;
const int ipv6V6only = IPV6_V6ONLY, ipv6UnicastHops = IPV6_UNICAST_HOPS, ipv6MulticastIf = IPV6_MULTICAST_IF,
          ipv6MulticastHops = IPV6_MULTICAST_HOPS, ipv6MulticastLoop = IPV6_MULTICAST_LOOP,
          ipv6JoinGroup = IPV6_JOIN_GROUP, ipv6LeaveGroup = IPV6_LEAVE_GROUP, ipv6Recvpktinfo = IPV6_PKTINFO;
const int aiPassive = AI_PASSIVE, aiCanonname = AI_CANONNAME, aiNumerichost = AI_NUMERICHOST,
          aiNumericserv = AI_NUMERICSERV, aiAddrconfig = AI_ADDRCONFIG, aiV4mapped = AI_V4MAPPED,
          aiAll = AI_ALL;
const int niNumerichost = NI_NUMERICHOST, niNumericserv = NI_NUMERICSERV, niNamereqd = NI_NAMEREQD,
          niDgram = NI_DGRAM, niNofqdn = NI_NOFQDN;
const int fGetfl = -1, fSetfl = -1, oNonblock = 0;
const unsigned long fionread = FIONREAD, fionbio = FIONBIO, siocinq = 0, siocoutq = 0;
const short pollIn = POLLIN, pollOut = POLLOUT, pollErr = POLLERR, pollHup = POLLHUP, pollNval = POLLNVAL;
const short pollPeerFinished = POLLHUP;
const std::uint32_t epollIn = 0, epollOut = 0, epollErr = 0, epollHup = 0, epollRdhup = 0;
const int epollCtlAdd = -1, epollCtlMod = -1, epollCtlDel = -1, epollCloexec = 0;
const int efdCloexec = 0, efdNonblock = 0;
const int somaxconn = SOMAXCONN;
const bool resetIsToldOnce = false;

namespace errors {
// A non-blocking connect that has begun says WSAEWOULDBLOCK here, ENFILE and EPIPE have neighbours only.
const int again = WSAEWOULDBLOCK, inProgress = WSAEWOULDBLOCK, already = WSAEALREADY,
          isConnected = WSAEISCONN, interrupted = WSAEINTR, tooManyFiles = WSAEMFILE,
          tooManyFilesSystem = WSAENOBUFS, noBuffers = WSAENOBUFS, noMemory = WSA_NOT_ENOUGH_MEMORY,
          connectionAborted = WSAECONNABORTED, connectionReset = WSAECONNRESET,
          connectionRefused = WSAECONNREFUSED, messageSize = WSAEMSGSIZE, addressInUse = WSAEADDRINUSE,
          access = WSAEACCES, addressFamily = WSAEAFNOSUPPORT, notConnected = WSAENOTCONN,
          pipe = WSAESHUTDOWN, notSupported = WSAEOPNOTSUPP, invalid = WSAEINVAL, badDescriptor = WSAENOTSOCK,
          networkUnreachable = WSAENETUNREACH, hostUnreachable = WSAEHOSTUNREACH, timedOut = WSAETIMEDOUT,
          addressNotAvailable = WSAEADDRNOTAVAIL, canceled = WSAECANCELLED,
          endedByOthers = WSA_OPERATION_ABORTED, readTimedOut = WSAETIMEDOUT;
} // namespace errors

} // namespace workbench::constants
