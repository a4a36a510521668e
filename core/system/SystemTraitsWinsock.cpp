// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/Constants.h"
#include "core/system/SystemTraits.h"

#include "core/system/SocketHeaders.h"

namespace workbench::constants {

// Windows tells TCP states by SIO_TCP_INFO alone, which is not a socket option.
TcpState tcpStateOf(std::span<const std::byte> /*bytes*/) { return TcpState::Unknown; }

std::size_t tcpInfoSize() { return 0; }

bool isWindows() { return true; }

std::uint64_t currentThreadId() { return ::GetCurrentThreadId(); }

const CallNames& callNames()
{
    static constexpr CallNames kNames{.close = "closesocket",
                                      .ioctl = "ioctlsocket",
                                      .poll = "WSAPoll",
                                      .pipe = "pipe",
                                      .sendmsg = "WSASendTo",
                                      .recvmsg = "WSARecvFrom"};
    return kNames;
}

} // namespace workbench::constants
