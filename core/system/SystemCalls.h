// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/system/CallTypes.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace workbench {

/// The one door to the operating system: every socket and resolver call of the program goes through
/// an object of this class. One method is one call with that call's own arguments; nothing is
/// retried, defaulted or hidden behind it. Errors are values (CallResult), the native number kept.
/// All forms (Native, Faulty, Recording) may be called from any thread.
/// A call that this system does not have returns -1 with its "not supported" error.
class SystemCalls
{
public:
    virtual ~SystemCalls() = default;

    virtual CallResult socket(int family, int type, int protocol) = 0;
    virtual CallResult bind(Handle handle, AddressBytes address) = 0;
    virtual CallResult listen(Handle handle, int backlog) = 0;
    /// `peer` in: room in peer->capacity; out: bytes and length. Null passes NULL, NULL.
    virtual CallResult accept(Handle handle, RawAddress* peer) = 0;
    /// accept4(2): Linux and the BSDs.
    virtual CallResult accept4(Handle handle, RawAddress* peer, int flags) = 0;
    virtual CallResult connect(Handle handle, AddressBytes address) = 0;
    virtual CallResult shutdown(Handle handle, int how) = 0;
    /// close(2), closesocket() for sockets on Windows.
    virtual CallResult close(Handle handle) = 0;

    virtual CallResult send(Handle handle, std::span<const std::byte> data, int flags) = 0;
    virtual CallResult sendto(Handle handle, std::span<const std::byte> data, int flags, AddressBytes to) = 0;
    virtual CallResult sendmsg(Handle handle, const OutgoingMessage& message, int flags) = 0;
    virtual CallResult recv(Handle handle, std::span<std::byte> buffer, int flags) = 0;
    virtual CallResult recvfrom(Handle handle, std::span<std::byte> buffer, int flags, RawAddress* from) = 0;
    virtual CallResult recvmsg(Handle handle, IncomingMessage& message, int flags) = 0;

    virtual CallResult getsockname(Handle handle, RawAddress& address) = 0;
    virtual CallResult getpeername(Handle handle, RawAddress& address) = 0;
    /// `length` in: room in `value`; out: what the system wrote.
    virtual CallResult getsockopt(Handle handle, int level, int name, std::span<std::byte> value,
                                  std::uint32_t& length) = 0;
    virtual CallResult setsockopt(Handle handle, int level, int name, std::span<const std::byte> value) = 0;
    /// fcntl(2) with an int argument: F_GETFL, F_SETFL. POSIX only.
    virtual CallResult fcntl(Handle handle, int command, int argument) = 0;
    /// ioctl(2) or ioctlsocket() on one int: FIONREAD, SIOCINQ, SIOCOUTQ, FIONBIO.
    virtual CallResult ioctl(Handle handle, unsigned long request, int& value) = 0;

    /// poll(2) or WSAPoll(). Timeout in milliseconds, -1 waits without limit.
    virtual CallResult poll(std::span<PollItem> items, int timeoutMs) = 0;
    virtual CallResult epollCreate(int flags) = 0;
    virtual CallResult epollControl(Handle epoll, int operation, Handle handle, PollEvent event) = 0;
    virtual CallResult epollWait(Handle epoll, std::span<PollEvent> events, int timeoutMs) = 0;
    virtual CallResult eventfd(unsigned initial, int flags) = 0;
    virtual CallResult pipe(std::span<Handle, 2> ends, int flags) = 0;
    /// read(2)/write(2): for what wakes a poller (eventfd, pipe), never for sockets.
    virtual CallResult read(Handle handle, std::span<std::byte> buffer) = 0;
    virtual CallResult write(Handle handle, std::span<const std::byte> data) = 0;

    /// Null node or service is passed as NULL. The value is 0 or an EAI_ code; the list is freed inside.
    virtual CallResult getaddrinfo(const char* node, const char* service, const AddressHints* hints,
                                   AddressList& out) = 0;
    virtual CallResult getnameinfo(AddressBytes address, int flags, NameInfo& out) = 0;
    virtual CallResult gethostname(std::size_t capacity, std::string& name) = 0;
    /// The value is the pointer that the call returned: 0 is NULL, then the error is h_errno.
    virtual CallResult gethostbyname(const char* name, HostEntry& out) = 0;
    virtual CallResult gethostbyaddr(std::span<const std::byte> address, int family, HostEntry& out) = 0;
    virtual CallResult getservbyname(const char* name, const char* protocol, ServiceEntry& out) = 0;
    /// `port` in host byte order; the call gets it in network byte order.
    virtual CallResult getservbyport(int port, const char* protocol, ServiceEntry& out) = 0;

    /// Windows only; the value is 0 or the error itself.
    virtual CallResult wsaStartup(std::uint16_t version, std::string& description) = 0;
    virtual CallResult wsaCleanup() = 0;

    /// The door for what the program needs for itself (what wakes a waiting thread): no fault spoils its
    /// calls, and they are recorded as housekeeping. Null: this one serves.
    virtual std::shared_ptr<SystemCalls> ownDoor() { return nullptr; }
    /// How long a thread of the program's own should wait at a time, in ms: -1 for as long as it likes. Any
    /// thread.
    virtual int longestWaitMs() const { return -1; }
    /// The door for calls that somebody makes by hand: recorded as what the user did, also where the program
    /// makes such calls for itself (poll, ioctl). Null: this one serves.
    virtual std::shared_ptr<SystemCalls> handDoor() { return nullptr; }

protected:
    SystemCalls() = default;
    SystemCalls(const SystemCalls&) = default;
    SystemCalls& operator=(const SystemCalls&) = default;
};

} // namespace workbench
