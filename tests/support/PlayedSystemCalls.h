// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/address/SocketAddress.h"
#include "core/system/SystemCalls.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <string>
#include <string_view>

namespace workbench {

/// What the system is to answer to the next call.
struct Played {
    std::int64_t value = 0;
    int error = 0;
    bool injected = false;
    std::string data = {};      ///< what a read finds
    SocketAddress address = {}; ///< peer, sender, own name
    int messageFlags = 0;       ///< recvmsg
    std::uint32_t dropped = 0;  ///< recvmsg: SO_RXQ_OVFL; 0: not told
    AddressList list = {};      ///< getaddrinfo
    HostEntry host = {};        ///< gethostbyname, gethostbyaddr
    std::string name = {};      ///< gethostname
    std::string option = {};    ///< getsockopt: the bytes written back
};

/// A door without a system behind it: every call gets `next`, TCP_INFO gets `state`, queues are empty.
/// `hold`, where set, is called inside a read, an accept or a look-up before it is answered: it may wait, so
/// that the call is pending.
class PlayedSystemCalls final : public SystemCalls
{
public:
    Played next;
    constants::TcpState state = constants::TcpState::Established;
    int queue = 0;
    std::function<void()> hold;

    CallResult socket(int, int, int) override { return answer(); }
    CallResult bind(Handle, AddressBytes) override { return answer(); }
    CallResult listen(Handle, int) override { return answer(); }
    CallResult accept(Handle, RawAddress* peer) override { return wait().answer(peer); }
    CallResult accept4(Handle, RawAddress* peer, int) override { return wait().answer(peer); }
    CallResult connect(Handle, AddressBytes) override { return answer(); }
    CallResult shutdown(Handle, int) override { return answer(); }
    CallResult close(Handle) override { return answer(); }
    CallResult send(Handle, std::span<const std::byte>, int) override { return answer(); }
    CallResult sendto(Handle, std::span<const std::byte>, int, AddressBytes) override { return answer(); }
    CallResult sendmsg(Handle, const OutgoingMessage&, int) override { return answer(); }
    CallResult recv(Handle, std::span<std::byte> buffer, int) override { return read(buffer); }
    CallResult recvfrom(Handle, std::span<std::byte> buffer, int, RawAddress* from) override
    {
        read(buffer);
        return answer(from);
    }
    CallResult recvmsg(Handle, IncomingMessage& message, int) override
    {
        read(message.buffer);
        message.messageFlags = next.messageFlags;
        message.notes.hasDropped = next.dropped > 0;
        message.notes.dropped = next.dropped;
        return answer(&message.from);
    }
    CallResult getsockname(Handle, RawAddress& address) override { return answer(&address); }
    CallResult getpeername(Handle, RawAddress& address) override { return answer(&address); }
    CallResult getsockopt(Handle, int level, int name, std::span<std::byte> value,
                          std::uint32_t& length) override
    {
        if (level == constants::ipprotoTcp && name == constants::tcpInfo) {
            std::ranges::fill(value, std::byte{0});
            value[0] = static_cast<std::byte>(state);
            return {};
        }
        length = static_cast<std::uint32_t>(std::min(value.size(), next.option.size()));
        std::memcpy(value.data(), next.option.data(), length);
        return answer();
    }
    CallResult setsockopt(Handle, int, int, std::span<const std::byte>) override { return answer(); }
    CallResult fcntl(Handle, int, int) override { return answer(); }
    CallResult ioctl(Handle, unsigned long, int& value) override
    {
        value = queue;
        return {};
    }
    CallResult poll(std::span<PollItem>, int) override { return answer(); }
    CallResult epollCreate(int) override { return answer(); }
    CallResult epollControl(Handle, int, Handle, PollEvent) override { return answer(); }
    CallResult epollWait(Handle, std::span<PollEvent>, int) override { return answer(); }
    CallResult eventfd(unsigned, int) override { return answer(); }
    CallResult pipe(std::span<Handle, 2>, int) override { return answer(); }
    CallResult read(Handle, std::span<std::byte> buffer) override { return read(buffer); }
    CallResult write(Handle, std::span<const std::byte>) override { return answer(); }
    CallResult getaddrinfo(const char*, const char*, const AddressHints*, AddressList& out) override
    {
        wait();
        out = next.list;
        return answer();
    }
    CallResult getnameinfo(AddressBytes, int, NameInfo&) override { return answer(); }
    CallResult gethostname(std::size_t, std::string& name) override
    {
        name = next.name;
        return answer();
    }
    CallResult gethostbyname(const char*, HostEntry& out) override
    {
        out = next.host;
        return answer();
    }
    CallResult gethostbyaddr(std::span<const std::byte>, int, HostEntry& out) override
    {
        out = next.host;
        return answer();
    }
    CallResult getservbyname(const char*, const char*, ServiceEntry&) override { return answer(); }
    CallResult getservbyport(int, const char*, ServiceEntry&) override { return answer(); }
    CallResult wsaStartup(std::uint16_t, std::string&) override { return answer(); }
    CallResult wsaCleanup() override { return answer(); }

private:
    CallResult answer() const { return {next.value, next.error, next.injected}; }
    CallResult answer(RawAddress* address) const
    {
        if (address != nullptr && !next.address.isEmpty()) {
            std::ranges::copy(next.address.bytes(), address->bytes.begin());
            address->length = static_cast<std::uint32_t>(next.address.bytes().size());
        }
        return answer();
    }
    PlayedSystemCalls& wait()
    {
        if (hold)
            hold();
        return *this;
    }
    CallResult read(std::span<std::byte> buffer)
    {
        wait();
        std::memcpy(buffer.data(), next.data.data(), std::min(buffer.size(), next.data.size()));
        return answer();
    }
};

} // namespace workbench
