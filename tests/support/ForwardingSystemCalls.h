// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/system/NativeSystemCalls.h"
#include "core/system/SystemCalls.h"

namespace workbench {

/// A door that hands everything to the system: a test overrides the calls that it wants to play itself.
class ForwardingSystemCalls : public SystemCalls
{
public:
    const std::shared_ptr<OpenHandles>& openHandles() const { return m_native.openHandles(); }
    CallResult socket(int family, int type, int protocol) override
    {
        return m_native.socket(family, type, protocol);
    }
    CallResult bind(Handle handle, AddressBytes address) override { return m_native.bind(handle, address); }
    CallResult listen(Handle handle, int backlog) override { return m_native.listen(handle, backlog); }
    CallResult accept(Handle handle, RawAddress* peer) override { return m_native.accept(handle, peer); }
    CallResult accept4(Handle handle, RawAddress* peer, int flags) override
    {
        return m_native.accept4(handle, peer, flags);
    }
    CallResult connect(Handle handle, AddressBytes address) override
    {
        return m_native.connect(handle, address);
    }
    CallResult shutdown(Handle handle, int how) override { return m_native.shutdown(handle, how); }
    CallResult close(Handle handle) override { return m_native.close(handle); }
    CallResult send(Handle handle, std::span<const std::byte> data, int flags) override
    {
        return m_native.send(handle, data, flags);
    }
    CallResult sendto(Handle handle, std::span<const std::byte> data, int flags, AddressBytes to) override
    {
        return m_native.sendto(handle, data, flags, to);
    }
    CallResult sendmsg(Handle handle, const OutgoingMessage& message, int flags) override
    {
        return m_native.sendmsg(handle, message, flags);
    }
    CallResult recv(Handle handle, std::span<std::byte> buffer, int flags) override
    {
        return m_native.recv(handle, buffer, flags);
    }
    CallResult recvfrom(Handle handle, std::span<std::byte> buffer, int flags, RawAddress* from) override
    {
        return m_native.recvfrom(handle, buffer, flags, from);
    }
    CallResult recvmsg(Handle handle, IncomingMessage& message, int flags) override
    {
        return m_native.recvmsg(handle, message, flags);
    }
    CallResult getsockname(Handle handle, RawAddress& address) override
    {
        return m_native.getsockname(handle, address);
    }
    CallResult getpeername(Handle handle, RawAddress& address) override
    {
        return m_native.getpeername(handle, address);
    }
    CallResult getsockopt(Handle handle, int level, int name, std::span<std::byte> value,
                          std::uint32_t& length) override
    {
        return m_native.getsockopt(handle, level, name, value, length);
    }
    CallResult setsockopt(Handle handle, int level, int name, std::span<const std::byte> value) override
    {
        return m_native.setsockopt(handle, level, name, value);
    }
    CallResult fcntl(Handle handle, int command, int argument) override
    {
        return m_native.fcntl(handle, command, argument);
    }
    CallResult ioctl(Handle handle, unsigned long request, int& value) override
    {
        return m_native.ioctl(handle, request, value);
    }
    CallResult poll(std::span<PollItem> items, int timeoutMs) override
    {
        return m_native.poll(items, timeoutMs);
    }
    CallResult epollCreate(int flags) override { return m_native.epollCreate(flags); }
    CallResult epollControl(Handle epoll, int operation, Handle handle, PollEvent event) override
    {
        return m_native.epollControl(epoll, operation, handle, event);
    }
    CallResult epollWait(Handle epoll, std::span<PollEvent> events, int timeoutMs) override
    {
        return m_native.epollWait(epoll, events, timeoutMs);
    }
    CallResult eventfd(unsigned initial, int flags) override { return m_native.eventfd(initial, flags); }
    CallResult pipe(std::span<Handle, 2> ends, int flags) override { return m_native.pipe(ends, flags); }
    CallResult read(Handle handle, std::span<std::byte> buffer) override
    {
        return m_native.read(handle, buffer);
    }
    CallResult write(Handle handle, std::span<const std::byte> data) override
    {
        return m_native.write(handle, data);
    }
    CallResult getaddrinfo(const char* node, const char* service, const AddressHints* hints,
                           AddressList& out) override
    {
        return m_native.getaddrinfo(node, service, hints, out);
    }
    CallResult getnameinfo(AddressBytes address, int flags, NameInfo& out) override
    {
        return m_native.getnameinfo(address, flags, out);
    }
    CallResult gethostname(std::size_t capacity, std::string& name) override
    {
        return m_native.gethostname(capacity, name);
    }
    CallResult gethostbyname(const char* name, HostEntry& out) override
    {
        return m_native.gethostbyname(name, out);
    }
    CallResult gethostbyaddr(std::span<const std::byte> address, int family, HostEntry& out) override
    {
        return m_native.gethostbyaddr(address, family, out);
    }
    CallResult getservbyname(const char* name, const char* protocol, ServiceEntry& out) override
    {
        return m_native.getservbyname(name, protocol, out);
    }
    CallResult getservbyport(int port, const char* protocol, ServiceEntry& out) override
    {
        return m_native.getservbyport(port, protocol, out);
    }
    CallResult wsaStartup(std::uint16_t version, std::string& description) override
    {
        return m_native.wsaStartup(version, description);
    }
    CallResult wsaCleanup() override { return m_native.wsaCleanup(); }

protected:
    NativeSystemCalls m_native;
};

} // namespace workbench
