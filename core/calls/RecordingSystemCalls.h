// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallJournal.h"
#include "core/system/SystemCalls.h"

#include <memory>

namespace workbench {

/// The door as one actor uses it: hands each call to `inner`, times it and writes exactly one record for it.
/// After calls that may change a TCP socket's state it reads TCP_INFO (and after calls that move bytes
/// SIOCINQ and SIOCOUTQ) and records those too, as housekeeping; at most some 2,000 times a second
/// and thread, so that bulk transfer is not slowed. No fault rule spoils or counts these. Any thread.
class RecordingSystemCalls final : public SystemCalls
{
public:
    /// Whose wish the calls are: those of the workbench itself (what a panel reads) are recorded as
    /// housekeeping, whatever they are; those made by hand never, nor as waiting.
    enum class Purpose : std::uint8_t { User, Housekeeping, ByHand };

    RecordingSystemCalls(std::shared_ptr<SystemCalls> inner, std::shared_ptr<CallJournal> journal,
                         std::uint16_t actor, Purpose purpose = Purpose::User);

    CallResult socket(int family, int type, int protocol) override;
    CallResult bind(Handle handle, AddressBytes address) override;
    CallResult listen(Handle handle, int backlog) override;
    CallResult accept(Handle handle, RawAddress* peer) override;
    CallResult accept4(Handle handle, RawAddress* peer, int flags) override;
    CallResult connect(Handle handle, AddressBytes address) override;
    CallResult shutdown(Handle handle, int how) override;
    CallResult close(Handle handle) override;
    CallResult send(Handle handle, std::span<const std::byte> data, int flags) override;
    CallResult sendto(Handle handle, std::span<const std::byte> data, int flags, AddressBytes to) override;
    CallResult sendmsg(Handle handle, const OutgoingMessage& message, int flags) override;
    CallResult recv(Handle handle, std::span<std::byte> buffer, int flags) override;
    CallResult recvfrom(Handle handle, std::span<std::byte> buffer, int flags, RawAddress* from) override;
    CallResult recvmsg(Handle handle, IncomingMessage& message, int flags) override;
    CallResult getsockname(Handle handle, RawAddress& address) override;
    CallResult getpeername(Handle handle, RawAddress& address) override;
    CallResult getsockopt(Handle handle, int level, int name, std::span<std::byte> value,
                          std::uint32_t& length) override;
    CallResult setsockopt(Handle handle, int level, int name, std::span<const std::byte> value) override;
    CallResult fcntl(Handle handle, int command, int argument) override;
    CallResult ioctl(Handle handle, unsigned long request, int& value) override;
    CallResult poll(std::span<PollItem> items, int timeoutMs) override;
    CallResult epollCreate(int flags) override;
    CallResult epollControl(Handle epoll, int operation, Handle handle, PollEvent event) override;
    CallResult epollWait(Handle epoll, std::span<PollEvent> events, int timeoutMs) override;
    CallResult eventfd(unsigned initial, int flags) override;
    CallResult pipe(std::span<Handle, 2> ends, int flags) override;
    CallResult read(Handle handle, std::span<std::byte> buffer) override;
    CallResult write(Handle handle, std::span<const std::byte> data) override;
    CallResult getaddrinfo(const char* node, const char* service, const AddressHints* hints,
                           AddressList& out) override;
    CallResult getnameinfo(AddressBytes address, int flags, NameInfo& out) override;
    CallResult gethostname(std::size_t capacity, std::string& name) override;
    CallResult gethostbyname(const char* name, HostEntry& out) override;
    CallResult gethostbyaddr(std::span<const std::byte> address, int family, HostEntry& out) override;
    CallResult getservbyname(const char* name, const char* protocol, ServiceEntry& out) override;
    CallResult getservbyport(int port, const char* protocol, ServiceEntry& out) override;
    CallResult wsaStartup(std::uint16_t version, std::string& description) override;
    CallResult wsaCleanup() override;
    std::shared_ptr<SystemCalls> ownDoor() override;
    std::shared_ptr<SystemCalls> handDoor() override;
    int longestWaitMs() const override;

    /// A socket's type without SOCK_CLOEXEC and SOCK_NONBLOCK.
    static int plainType(int type);

private:
    friend class RecordedCall;
    std::size_t kept(std::size_t length) const; ///< how much of a payload is kept

    std::shared_ptr<SystemCalls> m_inner;
    std::shared_ptr<SystemCalls> m_own; ///< for what is asked as housekeeping: no fault spoils it
    std::shared_ptr<CallJournal> m_journal;
    std::uint16_t m_actor;
    Purpose m_purpose;
};

} // namespace workbench
