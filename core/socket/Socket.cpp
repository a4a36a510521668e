// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/socket/Socket.h"

#include "core/system/Constants.h"

#include <array>
#include <cstring>
#include <utility>

namespace workbench {

using namespace constants;

namespace {

int creationFlags() { return sockCloexec > 0 && sockNonblock > 0 ? sockCloexec | sockNonblock : 0; }

RawAddress roomFor(int family)
{
    RawAddress room;
    room.capacity = Socket::addressCapacity(family);
    return room;
}

} // namespace

Socket::Socket(SystemCalls& calls, Handle handle, int family, int type)
    : m_calls(&calls), m_handle(handle), m_family(family), m_type(type)
{
}

Socket::~Socket() { close(); }

Socket::Socket(Socket&& other) noexcept
    : m_calls(other.m_calls), m_handle(std::exchange(other.m_handle, kInvalidHandle)),
      m_family(other.m_family), m_type(other.m_type)
{
}

Socket& Socket::operator=(Socket&& other) noexcept
{
    if (this != &other) {
        close();
        m_calls = other.m_calls;
        m_handle = std::exchange(other.m_handle, kInvalidHandle);
        m_family = other.m_family;
        m_type = other.m_type;
    }
    return *this;
}

CallResult Socket::open(SystemCalls& calls, int family, int type, int protocol)
{
    close();
    const CallResult made = calls.socket(family, type | creationFlags(), protocol);
    if (!made.ok())
        return made;
    m_calls = &calls;
    m_handle = made.value;
    m_family = family;
    m_type = type;
    const CallResult prepared = prepare();
    if (!prepared.ok()) {
        close();
        return prepared;
    }
    return made;
}

CallResult Socket::prepare()
{
    CallResult result;
    if (creationFlags() == 0)
        result = setBlocking(*m_calls, m_handle, false);
    if (result.ok() && SocketOption::noSigpipe().exists())
        result = setOption(SocketOption::noSigpipe());
    return result;
}

CallResult Socket::bind(const SocketAddress& address) { return m_calls->bind(m_handle, address.bytes()); }
CallResult Socket::listen(int backlog) { return m_calls->listen(m_handle, backlog); }

CallResult Socket::accept(Socket& accepted, SocketAddress& peer)
{
    RawAddress room = roomFor(m_family);
    const int flags = creationFlags();
    const CallResult result =
        flags != 0 ? m_calls->accept4(m_handle, &room, flags) : m_calls->accept(m_handle, &room);
    if (!result.ok())
        return result;
    accepted = Socket(*m_calls, result.value, m_family, m_type);
    peer = SocketAddress::fromBytes(room.view());
    const CallResult prepared = accepted.prepare();
    return prepared.ok() ? result : prepared;
}

CallResult Socket::connect(const SocketAddress& address)
{
    return m_calls->connect(m_handle, address.bytes());
}

CallResult Socket::send(std::span<const std::byte> data)
{
    return m_calls->send(m_handle, data, msgNosignal);
}

CallResult Socket::sendTo(std::span<const std::byte> data, const SocketAddress& to)
{
    return m_calls->sendto(m_handle, data, msgNosignal, to.bytes());
}

CallResult Socket::receive(std::span<std::byte> buffer) { return m_calls->recv(m_handle, buffer, 0); }

CallResult Socket::receiveFrom(std::span<std::byte> buffer, SocketAddress& from)
{
    RawAddress room = roomFor(m_family);
    const CallResult result = m_calls->recvfrom(m_handle, buffer, 0, &room);
    from = room.length > 0 ? SocketAddress::fromBytes(room.view()) : SocketAddress();
    return result;
}

CallResult Socket::shutdownSending() { return m_calls->shutdown(m_handle, shutWr); }

Handle Socket::release() { return std::exchange(m_handle, kInvalidHandle); }

CallResult Socket::close()
{
    if (!isOpen())
        return {};
    return m_calls->close(std::exchange(m_handle, kInvalidHandle));
}

CallResult Socket::readName(CallResult (SystemCalls::*call)(Handle, RawAddress&), SocketAddress& address)
{
    RawAddress room = roomFor(m_family);
    const CallResult result = (m_calls->*call)(m_handle, room);
    if (result.ok())
        address = SocketAddress::fromBytes(room.view());
    return result;
}

CallResult Socket::localAddress(SocketAddress& address)
{
    return readName(&SystemCalls::getsockname, address);
}
CallResult Socket::peerAddress(SocketAddress& address)
{
    return readName(&SystemCalls::getpeername, address);
}

CallResult Socket::setOption(const SocketOption& option)
{
    return m_calls->setsockopt(m_handle, option.level(), option.name(), option.value());
}

CallResult Socket::number(int level, int name, int& value)
{
    std::array<std::byte, sizeof value> bytes{};
    auto length = static_cast<std::uint32_t>(bytes.size());
    const CallResult result = m_calls->getsockopt(m_handle, level, name, bytes, length);
    std::memcpy(&value, bytes.data(), sizeof value);
    return result;
}

CallResult Socket::takeError(int& error) { return number(solSocket, soError, error); }

std::uint32_t Socket::addressCapacity(int family)
{
    if (family == afInet)
        return 16;
    if (family == afInet6)
        return 28;
    return family == afUnix ? 110 : 128;
}

} // namespace workbench
