// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/NativeSystemCalls.h"

#include "core/system/ControlMessages.h"
#include "core/system/SocketHeaders.h"

#include <algorithm>
#include <array>
#include <vector>

namespace workbench {

namespace {

/// Reads errno in the same expression as the call that stands as the argument.
CallResult ended(std::int64_t value) { return {.value = value, .error = value < 0 ? errno : 0}; }

CallResult notHere() { return {.value = -1, .error = EOPNOTSUPP}; }

int fd(Handle handle) { return static_cast<int>(handle); }

const sockaddr* name(AddressBytes address) { return reinterpret_cast<const sockaddr*>(address.data()); }
socklen_t nameLength(AddressBytes address) { return static_cast<socklen_t>(address.size()); }

/// A sockaddr to fill, with its value-result length; a null `raw` passes NULL, NULL.
class Room
{
public:
    explicit Room(RawAddress* raw) : m_raw(raw), m_length(raw ? std::min(raw->capacity, kMost) : 0) {}
    explicit Room(RawAddress& raw) : Room(&raw) {}

    sockaddr* name() { return m_raw ? reinterpret_cast<sockaddr*>(m_raw->bytes.data()) : nullptr; }
    socklen_t* length() { return m_raw ? &m_length : nullptr; }

    CallResult keep(CallResult result)
    {
        if (m_raw) {
            m_raw->length = result.ok() ? m_length : 0;
        }
        return result;
    }

private:
    static constexpr std::uint32_t kMost = sizeof(RawAddress::bytes);
    RawAddress* m_raw;
    socklen_t m_length;
};

} // namespace

CallResult NativeSystemCalls::socket(int family, int type, int protocol)
{
    return made(ended(::socket(family, type, protocol)));
}

CallResult NativeSystemCalls::bind(Handle handle, AddressBytes address)
{
    return ended(::bind(fd(handle), name(address), nameLength(address)));
}

CallResult NativeSystemCalls::listen(Handle handle, int backlog)
{
    return ended(::listen(fd(handle), backlog));
}

CallResult NativeSystemCalls::accept(Handle handle, RawAddress* peer)
{
    Room room(peer);
    return room.keep(made(ended(::accept(fd(handle), room.name(), room.length()))));
}

CallResult NativeSystemCalls::connect(Handle handle, AddressBytes address)
{
    return ended(::connect(fd(handle), name(address), nameLength(address)));
}

CallResult NativeSystemCalls::shutdown(Handle handle, int how) { return ended(::shutdown(fd(handle), how)); }

CallResult NativeSystemCalls::close(Handle handle)
{
    m_open->closing(handle);
    return ended(::close(fd(handle)));
}

CallResult NativeSystemCalls::send(Handle handle, std::span<const std::byte> data, int flags)
{
    return ended(::send(fd(handle), data.data(), data.size(), flags));
}

CallResult NativeSystemCalls::sendto(Handle handle, std::span<const std::byte> data, int flags,
                                     AddressBytes to)
{
    return ended(::sendto(fd(handle), data.data(), data.size(), flags, name(to), nameLength(to)));
}

CallResult NativeSystemCalls::sendmsg(Handle handle, const OutgoingMessage& message, int flags)
{
    // The system only reads through these pointers; struct msghdr has them without const.
    iovec buffer{.iov_base = const_cast<std::byte*>(message.data.data()), .iov_len = message.data.size()};
    msghdr head{};
    head.msg_name = const_cast<std::byte*>(message.to.data());
    head.msg_namelen = nameLength(message.to);
    head.msg_iov = &buffer;
    head.msg_iovlen = 1;
    head.msg_control = const_cast<std::byte*>(message.control.data());
    head.msg_controllen = static_cast<decltype(head.msg_controllen)>(message.control.size());
    return ended(::sendmsg(fd(handle), &head, flags));
}

CallResult NativeSystemCalls::recv(Handle handle, std::span<std::byte> buffer, int flags)
{
    return ended(::recv(fd(handle), buffer.data(), buffer.size(), flags));
}

CallResult NativeSystemCalls::recvfrom(Handle handle, std::span<std::byte> buffer, int flags,
                                       RawAddress* from)
{
    Room room(from);
    return room.keep(
        ended(::recvfrom(fd(handle), buffer.data(), buffer.size(), flags, room.name(), room.length())));
}

CallResult NativeSystemCalls::recvmsg(Handle handle, IncomingMessage& message, int flags)
{
    constexpr std::size_t kMostControl = 512;
    alignas(cmsghdr) std::array<std::byte, kMostControl> control; // the system writes it before it is read
    const std::size_t room = std::min(message.controlCapacity, kMostControl);
    iovec buffer{.iov_base = message.buffer.data(), .iov_len = message.buffer.size()};
    msghdr head{};
    head.msg_name = message.from.bytes.data();
    head.msg_namelen = std::min(message.from.capacity, static_cast<std::uint32_t>(message.from.bytes.size()));
    head.msg_iov = &buffer;
    head.msg_iovlen = 1;
    head.msg_control = room == 0 ? nullptr : control.data();
    head.msg_controllen = static_cast<decltype(head.msg_controllen)>(room);

    const CallResult result = ended(::recvmsg(fd(handle), &head, flags));

    message.notes.hasDropped = false;
    message.notes.hasPacketInfo = false;
    message.messageFlags = result.ok() ? head.msg_flags : 0;
    message.from.length = result.ok() ? head.msg_namelen : 0;
    if (result.ok() && room != 0) {
        readControlMessages(head, message.notes);
    }
    return result;
}

CallResult NativeSystemCalls::getsockname(Handle handle, RawAddress& address)
{
    Room room(address);
    return room.keep(ended(::getsockname(fd(handle), room.name(), room.length())));
}

CallResult NativeSystemCalls::getpeername(Handle handle, RawAddress& address)
{
    Room room(address);
    return room.keep(ended(::getpeername(fd(handle), room.name(), room.length())));
}

CallResult NativeSystemCalls::getsockopt(Handle handle, int level, int name, std::span<std::byte> value,
                                         std::uint32_t& length)
{
    socklen_t room = std::min(length, static_cast<std::uint32_t>(value.size()));
    const CallResult result = ended(::getsockopt(fd(handle), level, name, value.data(), &room));
    length = room;
    return result;
}

CallResult NativeSystemCalls::setsockopt(Handle handle, int level, int name, std::span<const std::byte> value)
{
    return ended(::setsockopt(fd(handle), level, name, value.data(), static_cast<socklen_t>(value.size())));
}

CallResult NativeSystemCalls::fcntl(Handle handle, int command, int argument)
{
    return ended(::fcntl(fd(handle), command, argument));
}

CallResult NativeSystemCalls::ioctl(Handle handle, unsigned long request, int& value)
{
    return ended(::ioctl(fd(handle), request, &value));
}

CallResult NativeSystemCalls::poll(std::span<PollItem> items, int timeoutMs)
{
    constexpr std::size_t kOnStack = 64;
    std::array<pollfd, kOnStack> few;
    std::vector<pollfd> many;
    pollfd* list = few.data();
    if (items.size() > kOnStack) {
        many.resize(items.size());
        list = many.data();
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        list[i] = {.fd = fd(items[i].handle), .events = items[i].events, .revents = 0};
    }

    const CallResult result = ended(::poll(list, static_cast<nfds_t>(items.size()), timeoutMs));

    for (std::size_t i = 0; i < items.size(); ++i) {
        items[i].returned = list[i].revents;
    }
    return result;
}

CallResult NativeSystemCalls::read(Handle handle, std::span<std::byte> buffer)
{
    return ended(::read(fd(handle), buffer.data(), buffer.size()));
}

CallResult NativeSystemCalls::write(Handle handle, std::span<const std::byte> data)
{
    return ended(::write(fd(handle), data.data(), data.size()));
}

CallResult NativeSystemCalls::wsaStartup(std::uint16_t /*version*/, std::string& /*description*/)
{
    return notHere();
}

CallResult NativeSystemCalls::wsaCleanup() { return notHere(); }

} // namespace workbench
