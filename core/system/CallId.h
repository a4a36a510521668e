// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

namespace workbench {

/// One per method of SystemCalls, in its order: the index of every table over the calls.
enum class CallId : std::uint8_t {
    Socket,
    Bind,
    Listen,
    Accept,
    Accept4,
    Connect,
    Shutdown,
    Close,
    Send,
    Sendto,
    Sendmsg,
    Recv,
    Recvfrom,
    Recvmsg,
    Getsockname,
    Getpeername,
    Getsockopt,
    Setsockopt,
    Fcntl,
    Ioctl,
    Poll,
    EpollCreate,
    EpollControl,
    EpollWait,
    Eventfd,
    Pipe,
    Read,
    Write,
    Getaddrinfo,
    Getnameinfo,
    Gethostname,
    Gethostbyname,
    Gethostbyaddr,
    Getservbyname,
    Getservbyport,
    WsaStartup,
    WsaCleanup,
};

inline constexpr std::size_t kCallCount = static_cast<std::size_t>(CallId::WsaCleanup) + 1;

} // namespace workbench
