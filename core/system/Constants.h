// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

/// The numbers that this system gives to the field's constants, and their names.
/// Defined in ConstantsPosix.cpp or ConstantsWinsock.cpp from the system's own headers.
namespace workbench::constants {

// Where a system lacks a constant its value is -1 (flags: 0).
extern const int afUnspec, afInet, afInet6, afUnix;
extern const int sockStream, sockDgram, sockRaw, sockCloexec, sockNonblock;
extern const int ipprotoTcp, ipprotoUdp, ipprotoIp, ipprotoIpv6;
extern const int shutRd, shutWr, shutRdwr;
extern const int msgNosignal, msgPeek, msgDontwait, msgTrunc, msgCtrunc, msgOob, msgWaitall, msgMore;
extern const int solSocket;
extern const int soReuseaddr, soExclusiveaddruse, soBroadcast, soLinger, soError, soRcvbuf, soSndbuf,
    soRxqOvfl, soKeepalive, soType, soNosigpipe, soMeminfo;
extern const int tcpNodelay, tcpInfo;
extern const int ipTtl, ipMulticastIf, ipMulticastTtl, ipMulticastLoop, ipMulticastAll, ipAddMembership,
    ipDropMembership, ipPktinfo;
extern const int ipv6V6only, ipv6UnicastHops, ipv6MulticastIf, ipv6MulticastHops, ipv6MulticastLoop,
    ipv6JoinGroup, ipv6LeaveGroup, ipv6Recvpktinfo;
extern const int aiPassive, aiCanonname, aiNumerichost, aiNumericserv, aiAddrconfig, aiV4mapped, aiAll;
extern const int niNumerichost, niNumericserv, niNamereqd, niDgram, niNofqdn;
extern const int fGetfl, fSetfl, oNonblock;
extern const unsigned long fionread, fionbio, siocinq, siocoutq;
extern const short pollIn, pollOut, pollErr, pollHup, pollNval;
/// What poll tells, for ever and unasked, of a peer that has finished sending: POLLHUP on Windows. Elsewhere
/// 0: POLLHUP means that both ways are over.
extern const short pollPeerFinished;
extern const std::uint32_t epollIn, epollOut, epollErr, epollHup, epollRdhup;
extern const int epollCtlAdd, epollCtlMod, epollCtlDel, epollCloexec;
extern const int efdCloexec, efdNonblock;
extern const int somaxconn;
/// ECONNRESET is told by one call and used up by it: the next read gives 0, the next send EPIPE. False where
/// it stays (Windows).
extern const bool resetIsToldOnce;

// Errors that the roles decide by. EAGAIN and EWOULDBLOCK are one number everywhere that we build.
namespace errors {
extern const int again, inProgress, already, isConnected, interrupted, tooManyFiles, tooManyFilesSystem,
    noBuffers, noMemory, connectionAborted, connectionReset, connectionRefused, messageSize, addressInUse,
    access, addressFamily, notConnected, pipe, notSupported, invalid, badDescriptor, networkUnreachable,
    hostUnreachable, timedOut, addressNotAvailable, canceled, endedByOthers, readTimedOut;
// readTimedOut: SO_RCVTIMEO is over: EAGAIN, WSAETIMEDOUT
// endedByOthers: another thread ended the blocked call: EINTR, WSA_OPERATION_ABORTED
} // namespace errors

/// Groups of constants that are printed by name.
enum class Group : std::uint8_t {
    Family,           ///< AF_*
    SocketType,       ///< SOCK_*, with SOCK_CLOEXEC|SOCK_NONBLOCK joined
    AcceptFlags,      ///< SOCK_CLOEXEC|SOCK_NONBLOCK
    Protocol,         ///< IPPROTO_*, 0
    ShutdownHow,      ///< SHUT_*, SD_*
    MessageFlags,     ///< MSG_*, joined
    OptionLevel,      ///< SOL_SOCKET, IPPROTO_*
    AddressInfoFlags, ///< AI_*, joined
    NameInfoFlags,    ///< NI_*, joined
    FcntlCommand,     ///< F_*
    StatusFlags,      ///< O_*, joined
    IoctlRequest,     ///< FION*, SIOC*
    PollEvents,       ///< POLL*, joined
    EpollEvents,      ///< EPOLL*, joined
    EpollOperation,   ///< EPOLL_CTL_*
    EpollFlags,       ///< EPOLL_CLOEXEC
    EventfdFlags,     ///< EFD_*
    PipeFlags,        ///< O_* of pipe2
    MtuDiscovery,     ///< IP_PMTUDISC_*
    MtuDiscovery6,    ///< IPV6_PMTUDISC_*
    CongestionState,  ///< TCP_CA_*, of TCP_INFO
    TcpInfoOptions,   ///< TCPI_OPT_*, joined
};

/// The symbolic text of a value in C syntax: "AF_INET", "SOCK_STREAM|SOCK_CLOEXEC", "0", unknown bits as
/// 0x...
std::string text(Group group, std::uint64_t value);
/// The value of such a text; empty where this system does not know a part of it.
std::optional<std::uint64_t> valueOf(Group group, std::string_view text);

/// How the value of a socket option is to be read.
enum class OptionKind : std::uint8_t {
    Unknown,
    Flag,
    Number,
    WideNumber, ///< of eight bytes
    Milliseconds,
    Linger,
    TimeValue,
    Error,
    SocketType,
    Family,
    Protocol,
    MtuDiscovery,
    MtuDiscovery6,
    Ipv4Address, ///< an interface by one of its addresses; what sets it may be a membership without a group
    Ipv4Membership,
    Ipv4SourceMembership,
    Ipv6Membership,
    GroupMembership,       ///< struct group_req
    GroupSourceMembership, ///< struct group_source_req
    InterfaceIndex,
    Credentials, ///< struct ucred
    MemoryInfo,  ///< SK_MEMINFO_*
    TcpInfo,
    Text
};

struct OptionName {
    int level;
    int name;
    std::string_view symbol;
    OptionKind kind;
};

/// All socket options this program knows on this system.
std::span<const OptionName> options();
/// Null where the option is not known.
const OptionName* findOption(int level, int name);
const OptionName* findOption(int level, std::string_view symbol);

/// Which table an error number is of.
/// File: errno of the C library; on Windows not the numbers of the sockets.
enum class ErrorSpace : std::uint8_t { System, AddressInfo, Host, File };
/// "EADDRINUSE", "WSAEADDRINUSE", "EAI_NONAME", "HOST_NOT_FOUND"; an unknown one as its number.
std::string errorName(ErrorSpace space, int error);
/// The number of such a name (also of a number's text); empty where this system has none.
std::optional<int> errorNumber(ErrorSpace space, std::string_view name);
/// The system's own words, in English: "Address already in use".
std::string errorText(ErrorSpace space, int error);

/// TCP states, numbered as Linux does (netinet/tcp.h); 0 is "not known".
enum class TcpState : std::uint8_t {
    Unknown,
    Established,
    SynSent,
    SynReceived,
    FinWait1,
    FinWait2,
    TimeWait,
    Close,
    CloseWait,
    LastAck,
    Listen,
    Closing
};
/// "ESTABLISHED", "CLOSE_WAIT" ... as Linux has them, but "CLOSED" as in RFC 9293; empty for Unknown.
std::string_view tcpStateName(TcpState state);
/// Empty where no state has that name.
std::optional<TcpState> tcpStateNamed(std::string_view name);
/// The state in the bytes that getsockopt(TCP_INFO) wrote; Unknown where this system has none.
TcpState tcpStateOf(std::span<const std::byte> bytes);
/// Room that TCP_INFO takes; 0 where this system has none.
std::size_t tcpInfoSize();

/// What really runs behind a method of SystemCalls where systems differ: the log names that.
struct CallNames {
    std::string_view close = "close";     ///< close, closesocket
    std::string_view ioctl = "ioctl";     ///< ioctl, ioctlsocket
    std::string_view poll = "poll";       ///< poll, WSAPoll
    std::string_view pipe = "pipe2";      ///< pipe2, pipe
    std::string_view sendmsg = "sendmsg"; ///< sendmsg, WSASendTo
    std::string_view recvmsg = "recvmsg"; ///< recvmsg, WSARecvFrom
};
const CallNames& callNames();

/// The system's own number for the calling thread (gettid(2), GetCurrentThreadId).
std::uint64_t currentThreadId();

} // namespace workbench::constants
