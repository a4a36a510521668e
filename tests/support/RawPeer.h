// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/address/SocketAddress.h"
#include "core/system/Constants.h"
#include "core/system/NativeSystemCalls.h"
#include "core/system/SystemTraits.h"

#include <cstddef>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace workbench {

inline std::vector<std::byte> bytesOf(std::string_view text)
{
    const auto bytes = std::as_bytes(std::span(text));
    return {bytes.begin(), bytes.end()};
}

inline std::string textOf(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// Bytes that are not alike anywhere, so that a lost or swapped piece shows.
inline std::vector<std::byte> countedBytes(std::size_t size)
{
    std::vector<std::byte> bytes(size);
    for (std::size_t i = 0; i + 4 <= size; i += 4) {
        const auto value = static_cast<std::uint32_t>(i * 2'654'435'761U);
        std::memcpy(bytes.data() + i, &value, sizeof value);
    }
    return bytes;
}

inline SocketAddress loopback(std::uint16_t port = 0) { return SocketAddress::ipv4({127, 0, 0, 1}, port); }

/// A plain blocking socket: what a program on the other side would use. Every failure shows in result().
class RawPeer
{
public:
    explicit RawPeer(int family = constants::afInet, int type = constants::sockStream)
    {
        m_result = m_calls.socket(family, type, 0);
        m_handle = m_result.value;
    }
    explicit RawPeer(Handle handle) : m_handle(handle) {}
    ~RawPeer() { close(); }
    RawPeer(RawPeer&& other) noexcept : m_handle(std::exchange(other.m_handle, kInvalidHandle)) {}
    RawPeer& operator=(RawPeer&&) = delete;
    RawPeer(const RawPeer&) = delete;

    /// Connected, or !result().ok().
    static RawPeer connectedTo(const SocketAddress& address)
    {
        RawPeer peer(address.family());
        peer.connect(address);
        return peer;
    }
    static RawPeer listeningOn(const SocketAddress& address, int backlog = 16)
    {
        RawPeer peer(address.family());
        peer.bind(address);
        peer.m_result = peer.m_calls.listen(peer.m_handle, backlog);
        return peer;
    }

    /// Wine takes a socket's pending error itself once the socket is polled: recv then returns 0.
    static bool hidesResets() { return constants::isWindows(); }

    const CallResult& result() const { return m_result; }
    Handle handle() const { return m_handle; }
    bool connect(const SocketAddress& address) { return keep(m_calls.connect(m_handle, address.bytes())); }
    bool bind(const SocketAddress& address) { return keep(m_calls.bind(m_handle, address.bytes())); }
    RawPeer accept() { return RawPeer(m_calls.accept(m_handle, nullptr).value); }

    SocketAddress local()
    {
        RawAddress raw;
        keep(m_calls.getsockname(m_handle, raw));
        return SocketAddress::fromBytes(raw.view());
    }

    /// May run on another thread while this one receives, as may finish(): they leave result() alone.
    bool sendAll(std::span<const std::byte> data)
    {
        while (!data.empty()) {
            const CallResult sent = m_calls.send(m_handle, data, constants::msgNosignal);
            if (!sent.ok())
                return false;
            data = data.subspan(static_cast<std::size_t>(sent.value));
        }
        return true;
    }
    bool sendAll(std::string_view text) { return sendAll(bytesOf(text)); }
    bool sendTo(std::string_view text, const SocketAddress& to)
    {
        return keep(m_calls.sendto(m_handle, bytesOf(text), constants::msgNosignal, to.bytes()));
    }

    /// One recv: empty at the end and on failure (result() tells).
    std::vector<std::byte> receive(std::size_t room = 65'536)
    {
        std::vector<std::byte> buffer(room);
        buffer.resize(keep(m_calls.recv(m_handle, buffer, 0)) ? static_cast<std::size_t>(m_result.value) : 0);
        return buffer;
    }
    /// Until `size` bytes are there or the end comes.
    std::vector<std::byte> receiveExactly(std::size_t size, std::size_t room = 65'536)
    {
        std::vector<std::byte> all;
        while (all.size() < size) {
            const std::vector<std::byte> piece = receive(std::min(room, size - all.size()));
            if (piece.empty())
                break;
            all.insert(all.end(), piece.begin(), piece.end());
        }
        return all;
    }
    std::vector<std::byte> receiveToEnd(std::size_t room = 65'536)
    {
        std::vector<std::byte> all;
        for (;;) {
            const std::vector<std::byte> piece = receive(room);
            if (piece.empty())
                return all;
            all.insert(all.end(), piece.begin(), piece.end());
        }
    }

    bool finish() { return m_calls.shutdown(m_handle, constants::shutWr).ok(); }
    bool setNumber(int level, int name, int value)
    {
        return keep(m_calls.setsockopt(m_handle, level, name, std::as_bytes(std::span(&value, 1))));
    }
    void close()
    {
        if (m_handle != kInvalidHandle)
            m_calls.close(std::exchange(m_handle, kInvalidHandle));
    }

private:
    bool keep(const CallResult& result)
    {
        m_result = result;
        return result.ok();
    }

    NativeSystemCalls m_calls;
    CallResult m_result;
    Handle m_handle = kInvalidHandle;
};

} // namespace workbench
