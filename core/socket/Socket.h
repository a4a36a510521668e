// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/address/SocketAddress.h"
#include "core/socket/SocketOption.h"
#include "core/system/SystemCalls.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace workbench {

/// Owns one handle: non-blocking, closed on exec where the system can. One method is one call, named in its
/// comment; results come back as they are. Move-only; closes through the door when it goes. One thread at a
/// time. The door must outlive it.
class Socket
{
public:
    Socket() = default;
    /// Takes over an open handle.
    Socket(SystemCalls& calls, Handle handle, int family, int type);
    ~Socket();
    Socket(Socket&& other) noexcept;
    Socket& operator=(Socket&& other) noexcept;
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;

    /// socket(2) with SOCK_CLOEXEC|SOCK_NONBLOCK; where these do not exist followed by the call that makes
    /// it non-blocking (fcntl, ioctlsocket), and by SO_NOSIGPIPE where that does. Of these calls the failed
    /// one is returned, and the handle closed.
    CallResult open(SystemCalls& calls, int family, int type, int protocol = 0);

    bool isOpen() const { return m_handle != kInvalidHandle; }
    Handle handle() const { return m_handle; }
    int family() const { return m_family; }
    int type() const { return m_type; }

    CallResult bind(const SocketAddress& address); ///< bind(2)
    CallResult listen(int backlog);                ///< listen(2)
    /// accept4(2) with SOCK_CLOEXEC|SOCK_NONBLOCK, else accept(2) and what open() adds to socket(2).
    CallResult accept(Socket& accepted, SocketAddress& peer);
    CallResult connect(const SocketAddress& address); ///< connect(2)
    /// True: the error says that the connection is being made in the background (EINPROGRESS,
    /// WSAEWOULDBLOCK).
    static bool isConnecting(const CallResult& result);

    CallResult send(std::span<const std::byte> data);                            ///< send(2), MSG_NOSIGNAL
    CallResult sendTo(std::span<const std::byte> data, const SocketAddress& to); ///< sendto(2), MSG_NOSIGNAL
    CallResult receive(std::span<std::byte> buffer);                             ///< recv(2)
    CallResult receiveFrom(std::span<std::byte> buffer, SocketAddress& from);    ///< recvfrom(2)
    /// recvmsg(2) with MSG_TRUNC where that makes it return the datagram's whole length (Linux).
    CallResult receiveMessage(IncomingMessage& message);

    CallResult shutdownSending(); ///< shutdown(2) with SHUT_WR
    /// Hands the open handle over; the object is empty afterwards.
    Handle release();
    CallResult close();                                 ///< close(2); the object is empty afterwards
    CallResult localAddress(SocketAddress& address);    ///< getsockname(2)
    CallResult peerAddress(SocketAddress& address);     ///< getpeername(2)
    CallResult setOption(const SocketOption& option);   ///< setsockopt(2)
    CallResult number(int level, int name, int& value); ///< getsockopt(2) of an int
    /// getsockopt(2) of SO_ERROR: tells and clears it.
    CallResult takeError(int& error);

    /// Room of an address of the family: 16, 28, 110, else 128.
    static std::uint32_t addressCapacity(int family);

    /// fcntl(F_GETFL), fcntl(F_SETFL); on Windows ioctlsocket(FIONBIO). The call that failed, or the last.
    static CallResult setBlocking(SystemCalls& calls, Handle handle, bool blocking);

private:
    CallResult readName(CallResult (SystemCalls::*call)(Handle, RawAddress&), SocketAddress& address);
    CallResult prepare();

    SystemCalls* m_calls = nullptr;
    Handle m_handle = kInvalidHandle;
    int m_family = 0;
    int m_type = 0;
};

} // namespace workbench
