// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/FaultySystemCalls.h"

#include "core/system/Constants.h"

#include <algorithm>
#include <utility>

namespace workbench {

namespace {

/// What the call returns when it fails with the error.
std::int64_t failureValue(CallId id, int error)
{
    switch (id) {
    case CallId::Getaddrinfo:
    case CallId::Getnameinfo:
    case CallId::WsaStartup:
        return error;
    case CallId::Gethostbyname:
    case CallId::Gethostbyaddr:
    case CallId::Getservbyname:
    case CallId::Getservbyport:
        return 0;
    default:
        return -1;
    }
}

bool isAskedAllTheSame(CallId id, int error)
{
    return id == CallId::Close || (id == CallId::Connect && error == constants::errors::interrupted);
}

template <typename Byte> std::span<Byte> cut(std::span<Byte> bytes, std::size_t length)
{
    return bytes.first(std::min(bytes.size(), length));
}

/// With MSG_TRUNC Linux returns a datagram's true length: the caller would take what lies behind `length`
/// in its buffer for bytes of it. A read that was cut short tells what it gave.
void limitTo(std::size_t length, CallResult& result)
{
    if (result.ok() && static_cast<std::uint64_t>(result.value) > length) {
        result.value = static_cast<std::int64_t>(length);
    }
}

} // namespace

FaultySystemCalls::FaultySystemCalls(std::shared_ptr<SystemCalls> inner, std::shared_ptr<FaultPlan> plan)
    : m_inner(std::move(inner)), m_plan(std::move(plan))
{
}

/// `call` gets the number of bytes that the rules leave.
template <typename Call>
CallResult FaultySystemCalls::askWith(CallId id, Handle handle, std::size_t length, Call call)
{
    if (!m_plan->isActive()) {
        return call(SIZE_MAX);
    }
    const Fault fault = m_plan->apply(id, handle, length);
    if (fault.error != 0) {
        if (isAskedAllTheSame(id, fault.error)) {
            call(fault.length);
        }
        return {.value = failureValue(id, fault.error), .error = fault.error, .injected = true};
    }
    CallResult result = call(fault.length);
    result.injected = result.injected || fault.injected;
    return result;
}

template <typename Call> CallResult FaultySystemCalls::ask(CallId id, Handle handle, Call call)
{
    return askWith(id, handle, 0, [&call](std::size_t /*length*/) { return call(); });
}

CallResult FaultySystemCalls::socket(int family, int type, int protocol)
{
    return ask(CallId::Socket, kInvalidHandle, [&] { return m_inner->socket(family, type, protocol); });
}

CallResult FaultySystemCalls::bind(Handle handle, AddressBytes address)
{
    return ask(CallId::Bind, handle, [&] { return m_inner->bind(handle, address); });
}

CallResult FaultySystemCalls::listen(Handle handle, int backlog)
{
    return ask(CallId::Listen, handle, [&] { return m_inner->listen(handle, backlog); });
}

CallResult FaultySystemCalls::accept(Handle handle, RawAddress* peer)
{
    return ask(CallId::Accept, handle, [&] { return m_inner->accept(handle, peer); });
}

CallResult FaultySystemCalls::accept4(Handle handle, RawAddress* peer, int flags)
{
    return ask(CallId::Accept4, handle, [&] { return m_inner->accept4(handle, peer, flags); });
}

CallResult FaultySystemCalls::connect(Handle handle, AddressBytes address)
{
    return ask(CallId::Connect, handle, [&] { return m_inner->connect(handle, address); });
}

CallResult FaultySystemCalls::shutdown(Handle handle, int how)
{
    return ask(CallId::Shutdown, handle, [&] { return m_inner->shutdown(handle, how); });
}

CallResult FaultySystemCalls::close(Handle handle)
{
    return ask(CallId::Close, handle, [&] { return m_inner->close(handle); });
}

CallResult FaultySystemCalls::send(Handle handle, std::span<const std::byte> data, int flags)
{
    return askWith(CallId::Send, handle, data.size(),
                   [&](std::size_t length) { return m_inner->send(handle, cut(data, length), flags); });
}

CallResult FaultySystemCalls::sendto(Handle handle, std::span<const std::byte> data, int flags,
                                     AddressBytes to)
{
    return askWith(CallId::Sendto, handle, data.size(),
                   [&](std::size_t length) { return m_inner->sendto(handle, cut(data, length), flags, to); });
}

CallResult FaultySystemCalls::sendmsg(Handle handle, const OutgoingMessage& message, int flags)
{
    return askWith(CallId::Sendmsg, handle, message.data.size(), [&](std::size_t length) {
        OutgoingMessage shorter = message;
        shorter.data = cut(message.data, length);
        return m_inner->sendmsg(handle, shorter, flags);
    });
}

CallResult FaultySystemCalls::recv(Handle handle, std::span<std::byte> buffer, int flags)
{
    return askWith(CallId::Recv, handle, buffer.size(), [&](std::size_t length) {
        CallResult result = m_inner->recv(handle, cut(buffer, length), flags);
        limitTo(length, result);
        return result;
    });
}

CallResult FaultySystemCalls::recvfrom(Handle handle, std::span<std::byte> buffer, int flags,
                                       RawAddress* from)
{
    return askWith(CallId::Recvfrom, handle, buffer.size(), [&](std::size_t length) {
        CallResult result = m_inner->recvfrom(handle, cut(buffer, length), flags, from);
        limitTo(length, result);
        return result;
    });
}

CallResult FaultySystemCalls::recvmsg(Handle handle, IncomingMessage& message, int flags)
{
    return askWith(CallId::Recvmsg, handle, message.buffer.size(), [&](std::size_t length) {
        const std::span<std::byte> whole = std::exchange(message.buffer, cut(message.buffer, length));
        CallResult result = m_inner->recvmsg(handle, message, flags);
        limitTo(length, result);
        message.buffer = whole;
        return result;
    });
}

CallResult FaultySystemCalls::getsockname(Handle handle, RawAddress& address)
{
    return ask(CallId::Getsockname, handle, [&] { return m_inner->getsockname(handle, address); });
}

CallResult FaultySystemCalls::getpeername(Handle handle, RawAddress& address)
{
    return ask(CallId::Getpeername, handle, [&] { return m_inner->getpeername(handle, address); });
}

CallResult FaultySystemCalls::getsockopt(Handle handle, int level, int name, std::span<std::byte> value,
                                         std::uint32_t& length)
{
    return ask(CallId::Getsockopt, handle,
               [&] { return m_inner->getsockopt(handle, level, name, value, length); });
}

CallResult FaultySystemCalls::setsockopt(Handle handle, int level, int name, std::span<const std::byte> value)
{
    return ask(CallId::Setsockopt, handle, [&] { return m_inner->setsockopt(handle, level, name, value); });
}

CallResult FaultySystemCalls::fcntl(Handle handle, int command, int argument)
{
    return ask(CallId::Fcntl, handle, [&] { return m_inner->fcntl(handle, command, argument); });
}

CallResult FaultySystemCalls::ioctl(Handle handle, unsigned long request, int& value)
{
    return ask(CallId::Ioctl, handle, [&] { return m_inner->ioctl(handle, request, value); });
}

CallResult FaultySystemCalls::poll(std::span<PollItem> items, int timeoutMs)
{
    return ask(CallId::Poll, kInvalidHandle, [&] { return m_inner->poll(items, timeoutMs); });
}

CallResult FaultySystemCalls::epollCreate(int flags)
{
    return ask(CallId::EpollCreate, kInvalidHandle, [&] { return m_inner->epollCreate(flags); });
}

CallResult FaultySystemCalls::epollControl(Handle epoll, int operation, Handle handle, PollEvent event)
{
    return ask(CallId::EpollControl, epoll,
               [&] { return m_inner->epollControl(epoll, operation, handle, event); });
}

CallResult FaultySystemCalls::epollWait(Handle epoll, std::span<PollEvent> events, int timeoutMs)
{
    return ask(CallId::EpollWait, epoll, [&] { return m_inner->epollWait(epoll, events, timeoutMs); });
}

CallResult FaultySystemCalls::eventfd(unsigned initial, int flags)
{
    return ask(CallId::Eventfd, kInvalidHandle, [&] { return m_inner->eventfd(initial, flags); });
}

CallResult FaultySystemCalls::pipe(std::span<Handle, 2> ends, int flags)
{
    return ask(CallId::Pipe, kInvalidHandle, [&] { return m_inner->pipe(ends, flags); });
}

CallResult FaultySystemCalls::read(Handle handle, std::span<std::byte> buffer)
{
    return askWith(CallId::Read, handle, buffer.size(),
                   [&](std::size_t length) { return m_inner->read(handle, cut(buffer, length)); });
}

CallResult FaultySystemCalls::write(Handle handle, std::span<const std::byte> data)
{
    return askWith(CallId::Write, handle, data.size(),
                   [&](std::size_t length) { return m_inner->write(handle, cut(data, length)); });
}

CallResult FaultySystemCalls::getaddrinfo(const char* node, const char* service, const AddressHints* hints,
                                          AddressList& out)
{
    return ask(CallId::Getaddrinfo, kInvalidHandle,
               [&] { return m_inner->getaddrinfo(node, service, hints, out); });
}

CallResult FaultySystemCalls::getnameinfo(AddressBytes address, int flags, NameInfo& out)
{
    return ask(CallId::Getnameinfo, kInvalidHandle,
               [&] { return m_inner->getnameinfo(address, flags, out); });
}

CallResult FaultySystemCalls::gethostname(std::size_t capacity, std::string& name)
{
    return ask(CallId::Gethostname, kInvalidHandle, [&] { return m_inner->gethostname(capacity, name); });
}

CallResult FaultySystemCalls::gethostbyname(const char* name, HostEntry& out)
{
    return ask(CallId::Gethostbyname, kInvalidHandle, [&] { return m_inner->gethostbyname(name, out); });
}

CallResult FaultySystemCalls::gethostbyaddr(std::span<const std::byte> address, int family, HostEntry& out)
{
    return ask(CallId::Gethostbyaddr, kInvalidHandle,
               [&] { return m_inner->gethostbyaddr(address, family, out); });
}

CallResult FaultySystemCalls::getservbyname(const char* name, const char* protocol, ServiceEntry& out)
{
    return ask(CallId::Getservbyname, kInvalidHandle,
               [&] { return m_inner->getservbyname(name, protocol, out); });
}

CallResult FaultySystemCalls::getservbyport(int port, const char* protocol, ServiceEntry& out)
{
    return ask(CallId::Getservbyport, kInvalidHandle,
               [&] { return m_inner->getservbyport(port, protocol, out); });
}

CallResult FaultySystemCalls::wsaStartup(std::uint16_t version, std::string& description)
{
    return ask(CallId::WsaStartup, kInvalidHandle, [&] { return m_inner->wsaStartup(version, description); });
}

CallResult FaultySystemCalls::wsaCleanup()
{
    return ask(CallId::WsaCleanup, kInvalidHandle, [&] { return m_inner->wsaCleanup(); });
}

std::shared_ptr<SystemCalls> FaultySystemCalls::ownDoor()
{
    const auto inner = m_inner->ownDoor();
    return inner ? inner : m_inner;
}

} // namespace workbench
