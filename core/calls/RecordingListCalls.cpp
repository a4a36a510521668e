// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/RecordedCall.h"
#include "core/calls/RecordingSystemCalls.h"
#include "core/calls/ThreadLane.h"

#include <algorithm>
#include <array>
#include <cstring>

/// The calls that give lists and structures (resolver, poller): RecordingSystemCalls' other half.
namespace workbench {

using enum Direction;
using Call = RecordedCall;
using coding::PartsWriter;

namespace {

std::size_t lengthOf(const char* text) { return text == nullptr ? 0 : std::strlen(text); }

/// Lists are put together before they are written: the room for them must be known when the call starts.
constexpr std::size_t kMostListBytes = 8192;

void putList(Call& call, int slot, const std::vector<std::byte>& parts)
{
    if (parts.size() <= kMostListBytes)
        call.out(slot, parts);
}

void putHost(Call& call, int slot, const HostEntry& host)
{
    std::vector<std::byte> bytes;
    PartsWriter parts(bytes);
    parts.text(host.name).number(static_cast<std::int64_t>(host.aliases.size()));
    for (const std::string& alias : host.aliases)
        parts.text(alias);
    parts.number(host.family).number(static_cast<std::int64_t>(host.addresses.size()));
    for (const RawAddress& address : host.addresses)
        parts.bytes(address.view());
    putList(call, slot, bytes);
}

void putService(Call& call, int slot, const ServiceEntry& service)
{
    std::vector<std::byte> bytes;
    PartsWriter parts(bytes);
    parts.text(service.name).number(static_cast<std::int64_t>(service.aliases.size()));
    for (const std::string& alias : service.aliases)
        parts.text(alias);
    parts.number(service.port).text(service.protocol);
    putList(call, slot, bytes);
}

/// As many items as are kept of a long poll list.
constexpr std::size_t kMostItems = 256;

void putItems(std::vector<std::byte>& bytes, std::span<const PollItem> items, bool returned)
{
    PartsWriter parts(bytes);
    for (const PollItem& item : items.first(std::min(items.size(), kMostItems)))
        parts.number(item.handle).number(returned ? item.returned : item.events);
}

} // namespace

CallResult RecordingSystemCalls::poll(std::span<PollItem> items, int timeoutMs)
{
    std::vector<std::byte>& bytes = threadLane().scratch;
    putItems(bytes, items, false);
    // Of several it is about none alone.
    const Handle handle = items.size() == 1 ? items.front().handle : kInvalidHandle;
    Call call(*this, CallId::Poll, handle, std::size_t{2} * 20 * std::min(items.size(), kMostItems));
    call.in(0, bytes).in(1, static_cast<std::int64_t>(items.size())).in(2, timeoutMs);
    if (call.run([&] { return m_inner->poll(items, timeoutMs); }).ok()) {
        putItems(bytes, items, true);
        call.out(0, bytes);
    }
    return call.finish();
}

CallResult RecordingSystemCalls::epollCreate(int flags)
{
    Call call(*this, CallId::EpollCreate);
    call.in(0, flags);
    if (const CallResult result = call.run([&] { return m_inner->epollCreate(flags); }); result.ok())
        call.openedOwn(result.value);
    return call.finish();
}

CallResult RecordingSystemCalls::epollControl(Handle epoll, int operation, Handle handle, PollEvent event)
{
    Call call(*this, CallId::EpollControl, epoll, 32);
    std::array<std::byte, 32> bytes;
    std::byte* end = coding::putVarint(bytes.data(), coding::zigzag(event.events));
    end = coding::putVarint(end, coding::zigzag(event.handle));
    call.in(1, operation).in(2, handle).in(3, std::span<const std::byte>(bytes.data(), end));
    call.run([&] { return m_inner->epollControl(epoll, operation, handle, event); });
    return call.finish();
}

CallResult RecordingSystemCalls::epollWait(Handle epoll, std::span<PollEvent> events, int timeoutMs)
{
    Call call(*this, CallId::EpollWait, epoll, std::min(events.size(), kMostItems) * 20);
    call.in(2, static_cast<std::int64_t>(events.size())).in(3, timeoutMs);
    const CallResult result = call.run([&] { return m_inner->epollWait(epoll, events, timeoutMs); });
    if (result.ok()) {
        std::vector<std::byte>& bytes = threadLane().scratch;
        PartsWriter parts(bytes);
        const auto count = std::min(static_cast<std::size_t>(result.value), kMostItems);
        for (const PollEvent& event : events.first(count))
            parts.number(event.events).number(event.handle);
        call.out(1, bytes);
    }
    return call.finish();
}

CallResult RecordingSystemCalls::pipe(std::span<Handle, 2> ends, int flags)
{
    Call call(*this, CallId::Pipe, kInvalidHandle, 32);
    call.in(1, flags);
    if (call.run([&] { return m_inner->pipe(ends, flags); }).ok()) {
        std::vector<std::byte> bytes;
        PartsWriter(bytes).number(ends[0]).number(ends[1]);
        call.openedOwn(ends[0]);
        call.openedOwn(ends[1]);
        call.out(0, bytes);
    }
    return call.finish();
}

CallResult RecordingSystemCalls::getaddrinfo(const char* node, const char* service, const AddressHints* hints,
                                             AddressList& out)
{
    Call call(*this, CallId::Getaddrinfo, kInvalidHandle,
              lengthOf(node) + lengthOf(service) + 64 + kMostListBytes);
    call.text(0, node).text(1, service);
    std::vector<std::byte> bytes;
    if (hints != nullptr) {
        PartsWriter(bytes)
            .number(hints->flags)
            .number(hints->family)
            .number(hints->type)
            .number(hints->protocol);
        call.in(2, bytes);
    }
    if (call.run([&] { return m_inner->getaddrinfo(node, service, hints, out); }).ok()) {
        PartsWriter parts(bytes);
        parts.text(out.canonicalName);
        for (const AddressEntry& entry : out.entries)
            parts.number(entry.family).number(entry.type).number(entry.protocol).bytes(entry.address.view());
        putList(call, 3, bytes);
    }
    return call.finish();
}

CallResult RecordingSystemCalls::getnameinfo(AddressBytes address, int flags, NameInfo& out)
{
    Call call(*this, CallId::Getnameinfo, kInvalidHandle,
              address.size() + out.hostCapacity + out.serviceCapacity);
    call.in(0, address).in(1, static_cast<std::int64_t>(address.size()));
    call.in(3, static_cast<std::int64_t>(out.hostCapacity))
        .in(5, static_cast<std::int64_t>(out.serviceCapacity));
    call.in(6, flags);
    if (call.run([&] { return m_inner->getnameinfo(address, flags, out); }).ok())
        call.text(2, out.host.c_str(), Out).text(4, out.service.c_str(), Out);
    return call.finish();
}

CallResult RecordingSystemCalls::gethostname(std::size_t capacity, std::string& name)
{
    Call call(*this, CallId::Gethostname, kInvalidHandle, capacity);
    call.in(1, static_cast<std::int64_t>(capacity));
    if (call.run([&] { return m_inner->gethostname(capacity, name); }).ok())
        call.text(0, name.c_str(), Out);
    return call.finish();
}

CallResult RecordingSystemCalls::gethostbyname(const char* name, HostEntry& out)
{
    Call call(*this, CallId::Gethostbyname, kInvalidHandle, lengthOf(name) + kMostListBytes);
    call.text(0, name);
    if (call.run([&] { return m_inner->gethostbyname(name, out); }).ok())
        putHost(call, 1, out);
    return call.finish();
}

CallResult RecordingSystemCalls::gethostbyaddr(std::span<const std::byte> address, int family, HostEntry& out)
{
    Call call(*this, CallId::Gethostbyaddr, kInvalidHandle, address.size() + kMostListBytes);
    call.in(0, address).in(1, static_cast<std::int64_t>(address.size())).in(2, family);
    if (call.run([&] { return m_inner->gethostbyaddr(address, family, out); }).ok())
        putHost(call, 3, out);
    return call.finish();
}

CallResult RecordingSystemCalls::getservbyname(const char* name, const char* protocol, ServiceEntry& out)
{
    Call call(*this, CallId::Getservbyname, kInvalidHandle,
              lengthOf(name) + lengthOf(protocol) + kMostListBytes);
    call.text(0, name).text(1, protocol);
    if (call.run([&] { return m_inner->getservbyname(name, protocol, out); }).ok())
        putService(call, 2, out);
    return call.finish();
}

CallResult RecordingSystemCalls::getservbyport(int port, const char* protocol, ServiceEntry& out)
{
    Call call(*this, CallId::Getservbyport, kInvalidHandle, lengthOf(protocol) + kMostListBytes);
    call.in(0, port).text(1, protocol);
    if (call.run([&] { return m_inner->getservbyport(port, protocol, out); }).ok())
        putService(call, 2, out);
    return call.finish();
}

CallResult RecordingSystemCalls::wsaStartup(std::uint16_t version, std::string& description)
{
    Call call(*this, CallId::WsaStartup, kInvalidHandle, 512);
    call.in(0, version);
    if (call.run([&] { return m_inner->wsaStartup(version, description); }).ok())
        call.text(1, description.substr(0, 480).c_str(), Out);
    return call.finish();
}

CallResult RecordingSystemCalls::wsaCleanup()
{
    Call call(*this, CallId::WsaCleanup);
    call.run([&] { return m_inner->wsaCleanup(); });
    return call.finish();
}

} // namespace workbench
