// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

/// What the calls behind the door take and give, free of any system's headers.
namespace workbench {

/// A file descriptor, or a SOCKET on Windows.
using Handle = std::int64_t;
inline constexpr Handle kInvalidHandle = -1;

/// The bytes of a struct sockaddr_* as the system lays them out.
using AddressBytes = std::span<const std::byte>;

/// How a call ended.
struct CallResult {
    std::int64_t value = 0;      ///< what the function returned
    int error = 0;               ///< errno, WSAGetLastError(), EAI_ or h_errno number; 0: it did not fail
    bool injected = false;       ///< touched by FaultySystemCalls: made up, cut short or delayed
    std::uint64_t seq = 0;       ///< the call's number in the journal; 0 where nothing records
    std::int64_t durationNs = 0; ///< as the journal has it; 0 where nothing records

    bool ok() const { return error == 0; }
};

/// A sockaddr that a call fills: `capacity` is the addrlen handed in, `length` the one handed back
/// (it may exceed the capacity where the system cut the address).
struct RawAddress {
    alignas(8) std::array<std::byte, 128> bytes{};
    std::uint32_t capacity = 128;
    std::uint32_t length = 0;

    AddressBytes view() const { return {bytes.data(), length < capacity ? length : capacity}; }
};

/// struct msghdr to send: one buffer, an optional destination, optional control bytes.
struct OutgoingMessage {
    AddressBytes to;
    std::span<const std::byte> data;
    std::span<const std::byte> control;
};

/// What recvmsg said in its control messages, decoded inside the door (cmsg(3)).
struct ReceiveNotes {
    bool hasDropped = false;
    std::uint32_t dropped = 0; ///< SO_RXQ_OVFL: datagrams dropped since the socket was made
    bool hasPacketInfo = false;
    std::uint32_t interfaceIndex = 0; ///< IP_PKTINFO, IPV6_PKTINFO
    RawAddress destination;           ///< the address the datagram was sent to (port 0)
};

/// struct msghdr to receive into: one buffer.
struct IncomingMessage {
    std::span<std::byte> buffer;
    RawAddress from;
    std::size_t controlCapacity = 0; ///< room for control messages, 0: none asked for
    ReceiveNotes notes;
    int messageFlags = 0; ///< msg_flags as written back
};

/// struct pollfd.
struct PollItem {
    Handle handle = kInvalidHandle;
    short events = 0;
    short returned = 0;
};

/// struct epoll_event; the data is the handle.
struct PollEvent {
    std::uint32_t events = 0;
    Handle handle = kInvalidHandle;
};

/// struct addrinfo as hints.
struct AddressHints {
    int flags = 0;
    int family = 0;
    int type = 0;
    int protocol = 0;
};

/// One struct addrinfo of getaddrinfo's answer.
struct AddressEntry {
    int family = 0;
    int type = 0;
    int protocol = 0;
    RawAddress address;
};

struct AddressList {
    std::vector<AddressEntry> entries;
    std::string canonicalName;
    int systemError = 0; ///< errno where the result is EAI_SYSTEM
};

struct NameInfo {
    std::size_t hostCapacity = 1025;  ///< NI_MAXHOST
    std::size_t serviceCapacity = 32; ///< NI_MAXSERV
    std::string host;
    std::string service;
};

/// struct hostent.
struct HostEntry {
    std::string name;
    std::vector<std::string> aliases;
    int family = 0;
    std::vector<RawAddress> addresses; ///< as sockaddr with port 0
};

/// struct servent; the port in host byte order.
struct ServiceEntry {
    std::string name;
    std::vector<std::string> aliases;
    int port = 0;
    std::string protocol;
};

} // namespace workbench
