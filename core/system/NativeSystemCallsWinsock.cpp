// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/NativeSystemCalls.h"

#include "core/system/SocketHeaders.h"

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

namespace workbench {

namespace {

/// Reads WSAGetLastError() in the same expression as the call that stands as the argument.
CallResult ended(int value) { return {.value = value, .error = value < 0 ? WSAGetLastError() : 0}; }
CallResult ended(SOCKET value)
{
    return {.value = static_cast<std::int64_t>(value),
            .error = value == INVALID_SOCKET ? WSAGetLastError() : 0};
}

CallResult notHere() { return {.value = -1, .error = WSAEOPNOTSUPP}; }

SOCKET native(Handle handle) { return static_cast<SOCKET>(handle); }

/// Winsock counts bytes in int: more is sent by the next call.
int lengthOf(std::span<const std::byte> bytes)
{
    return static_cast<int>(std::min(bytes.size(), std::size_t{std::numeric_limits<int>::max()}));
}

const sockaddr* name(AddressBytes address) { return reinterpret_cast<const sockaddr*>(address.data()); }
const char* chars(std::span<const std::byte> data) { return reinterpret_cast<const char*>(data.data()); }
char* chars(std::span<std::byte> data) { return reinterpret_cast<char*>(data.data()); }

/// A sockaddr to fill, with its value-result length; a null `raw` passes NULL, NULL.
class Room
{
public:
    explicit Room(RawAddress* raw) : m_raw(raw), m_length(raw ? capacityOf(*raw) : 0) {}
    explicit Room(RawAddress& raw) : Room(&raw) {}

    sockaddr* name() { return m_raw ? reinterpret_cast<sockaddr*>(m_raw->bytes.data()) : nullptr; }
    int* length() { return m_raw ? &m_length : nullptr; }

    /// A datagram that was cut is an error here (WSAEMSGSIZE), yet its sender is told.
    CallResult keep(CallResult result)
    {
        if (m_raw) {
            const bool told = result.ok() || result.error == WSAEMSGSIZE;
            m_raw->length = told ? static_cast<std::uint32_t>(m_length) : 0;
        }
        return result;
    }

private:
    static int capacityOf(const RawAddress& raw)
    {
        return static_cast<int>(std::min(raw.capacity, static_cast<std::uint32_t>(raw.bytes.size())));
    }

    RawAddress* m_raw;
    int m_length;
};

} // namespace

CallResult NativeSystemCalls::socket(int family, int type, int protocol)
{
    return made(ended(::socket(family, type, protocol)));
}

CallResult NativeSystemCalls::bind(Handle handle, AddressBytes address)
{
    return ended(::bind(native(handle), name(address), lengthOf(address)));
}

CallResult NativeSystemCalls::listen(Handle handle, int backlog)
{
    return ended(::listen(native(handle), backlog));
}

CallResult NativeSystemCalls::accept(Handle handle, RawAddress* peer)
{
    Room room(peer);
    return room.keep(made(ended(::accept(native(handle), room.name(), room.length()))));
}

CallResult NativeSystemCalls::accept4(Handle /*handle*/, RawAddress* /*peer*/, int /*flags*/)
{
    return notHere();
}

CallResult NativeSystemCalls::connect(Handle handle, AddressBytes address)
{
    return ended(::connect(native(handle), name(address), lengthOf(address)));
}

CallResult NativeSystemCalls::shutdown(Handle handle, int how)
{
    return ended(::shutdown(native(handle), how));
}

CallResult NativeSystemCalls::close(Handle handle)
{
    m_open->closing(handle);
    return ended(::closesocket(native(handle)));
}

CallResult NativeSystemCalls::send(Handle handle, std::span<const std::byte> data, int flags)
{
    return ended(::send(native(handle), chars(data), lengthOf(data), flags));
}

CallResult NativeSystemCalls::sendto(Handle handle, std::span<const std::byte> data, int flags,
                                     AddressBytes to)
{
    return ended(::sendto(native(handle), chars(data), lengthOf(data), flags, name(to), lengthOf(to)));
}

// WSASendTo is the nearest to sendmsg that needs no function pointer from WSAIoctl; control bytes have
// no place in it.
CallResult NativeSystemCalls::sendmsg(Handle handle, const OutgoingMessage& message, int flags)
{
    if (!message.control.empty()) {
        return notHere();
    }
    WSABUF buffer{.len = static_cast<ULONG>(lengthOf(message.data)),
                  .buf = const_cast<char*>(chars(message.data))};
    DWORD sent = 0;
    CallResult result = ended(::WSASendTo(native(handle), &buffer, 1, &sent, static_cast<DWORD>(flags),
                                          name(message.to), lengthOf(message.to), nullptr, nullptr));
    if (result.ok()) {
        result.value = sent;
    }
    return result;
}

CallResult NativeSystemCalls::recv(Handle handle, std::span<std::byte> buffer, int flags)
{
    return ended(::recv(native(handle), chars(buffer), lengthOf(buffer), flags));
}

CallResult NativeSystemCalls::recvfrom(Handle handle, std::span<std::byte> buffer, int flags,
                                       RawAddress* from)
{
    Room room(from);
    return room.keep(ended(
        ::recvfrom(native(handle), chars(buffer), lengthOf(buffer), flags, room.name(), room.length())));
}

// WSARecvMsg would have to be asked for by WSAIoctl first, a call of its own: WSARecvFrom says all but
// the control messages.
CallResult NativeSystemCalls::recvmsg(Handle handle, IncomingMessage& message, int flags)
{
    Room room(message.from);
    WSABUF buffer{.len = static_cast<ULONG>(lengthOf(message.buffer)), .buf = chars(message.buffer)};
    DWORD received = 0;
    auto messageFlags = static_cast<DWORD>(flags);
    CallResult result = room.keep(ended(::WSARecvFrom(native(handle), &buffer, 1, &received, &messageFlags,
                                                      room.name(), room.length(), nullptr, nullptr)));
    if (result.ok()) {
        result.value = received;
    }
    message.notes.hasDropped = false;
    message.notes.hasPacketInfo = false;
    message.messageFlags = result.ok() ? static_cast<int>(messageFlags) : 0;
    return result;
}

CallResult NativeSystemCalls::getsockname(Handle handle, RawAddress& address)
{
    Room room(address);
    return room.keep(ended(::getsockname(native(handle), room.name(), room.length())));
}

CallResult NativeSystemCalls::getpeername(Handle handle, RawAddress& address)
{
    Room room(address);
    return room.keep(ended(::getpeername(native(handle), room.name(), room.length())));
}

CallResult NativeSystemCalls::getsockopt(Handle handle, int level, int name, std::span<std::byte> value,
                                         std::uint32_t& length)
{
    int room = static_cast<int>(std::min(length, static_cast<std::uint32_t>(value.size())));
    const CallResult result = ended(::getsockopt(native(handle), level, name, chars(value), &room));
    length = static_cast<std::uint32_t>(room);
    return result;
}

CallResult NativeSystemCalls::setsockopt(Handle handle, int level, int name, std::span<const std::byte> value)
{
    return ended(::setsockopt(native(handle), level, name, chars(value), lengthOf(value)));
}

CallResult NativeSystemCalls::fcntl(Handle /*handle*/, int /*command*/, int /*argument*/)
{
    return notHere();
}

CallResult NativeSystemCalls::ioctl(Handle handle, unsigned long request, int& value)
{
    auto argument = static_cast<u_long>(value);
    const CallResult result = ended(::ioctlsocket(native(handle), static_cast<long>(request), &argument));
    value = static_cast<int>(argument);
    return result;
}

CallResult NativeSystemCalls::poll(std::span<PollItem> items, int timeoutMs)
{
    constexpr std::size_t kOnStack = 64;
    std::array<WSAPOLLFD, kOnStack> few;
    std::vector<WSAPOLLFD> many;
    WSAPOLLFD* list = few.data();
    if (items.size() > kOnStack) {
        many.resize(items.size());
        list = many.data();
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        list[i] = {.fd = native(items[i].handle), .events = items[i].events, .revents = 0};
    }

    const CallResult result = ended(::WSAPoll(list, static_cast<ULONG>(items.size()), timeoutMs));

    for (std::size_t i = 0; i < items.size(); ++i) {
        items[i].returned = list[i].revents;
    }
    return result;
}

CallResult NativeSystemCalls::epollCreate(int /*flags*/) { return notHere(); }

CallResult NativeSystemCalls::epollControl(Handle /*epoll*/, int /*operation*/, Handle /*handle*/,
                                           PollEvent /*event*/)
{
    return notHere();
}

CallResult NativeSystemCalls::epollWait(Handle /*epoll*/, std::span<PollEvent> /*events*/, int /*timeoutMs*/)
{
    return notHere();
}

CallResult NativeSystemCalls::eventfd(unsigned /*initial*/, int /*flags*/) { return notHere(); }

CallResult NativeSystemCalls::pipe(std::span<Handle, 2> /*ends*/, int /*flags*/) { return notHere(); }

CallResult NativeSystemCalls::read(Handle /*handle*/, std::span<std::byte> /*buffer*/) { return notHere(); }

CallResult NativeSystemCalls::write(Handle /*handle*/, std::span<const std::byte> /*data*/)
{
    return notHere();
}

CallResult NativeSystemCalls::wsaStartup(std::uint16_t version, std::string& description)
{
    WSADATA data{};
    const int code = ::WSAStartup(version, &data);
    description = code == 0 ? data.szDescription : "";
    return {.value = code, .error = code};
}

CallResult NativeSystemCalls::wsaCleanup() { return ended(::WSACleanup()); }

} // namespace workbench
