// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/address/SocketAddress.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace workbench {

/// One socket option with the bytes that setsockopt takes for it on this system.
class SocketOption
{
public:
    /// Any option whose value is an int.
    static SocketOption number(int level, int name, int value);

    static SocketOption reuseAddress(); ///< SO_REUSEADDR 1
    /// What lets a listener bind over connections in TIME_WAIT and still keeps others out: SO_REUSEADDR on
    /// POSIX; on Windows, where that option would let others in, SO_EXCLUSIVEADDRUSE.
    static SocketOption listenerReuse();
    static SocketOption broadcast(bool on);       ///< SO_BROADCAST
    static SocketOption receiveBuffer(int bytes); ///< SO_RCVBUF
    static SocketOption v6Only(bool on);          ///< IPV6_V6ONLY
    static SocketOption noSigpipe();              ///< SO_NOSIGPIPE 1 (BSD, macOS)
    /// SO_LINGER {on, seconds}; {1, 0} makes close() send a reset.
    static SocketOption linger(bool on, int seconds);
    static SocketOption hopLimit(int family, int hops);          ///< IP_TTL, IPV6_UNICAST_HOPS
    static SocketOption multicastHopLimit(int family, int hops); ///< IP_MULTICAST_TTL, IPV6_MULTICAST_HOPS
    static SocketOption dropCount();                             ///< SO_RXQ_OVFL 1 (Linux)
    static SocketOption packetInfo(int family);                  ///< IP_PKTINFO 1, IPV6_RECVPKTINFO 1
    /// IP_ADD_MEMBERSHIP or IPV6_JOIN_GROUP. The interface by index, or (IPv4) by one of its addresses.
    static SocketOption joinGroup(const SocketAddress& group, const SocketAddress& interfaceAddress,
                                  std::uint32_t interfaceIndex);
    /// IP_DROP_MEMBERSHIP or IPV6_LEAVE_GROUP.
    static SocketOption leaveGroup(const SocketAddress& group, const SocketAddress& interfaceAddress,
                                   std::uint32_t interfaceIndex);
    /// IP_MULTICAST_IF or IPV6_MULTICAST_IF.
    static SocketOption multicastInterface(int family, const SocketAddress& interfaceAddress,
                                           std::uint32_t interfaceIndex);

    int level() const { return m_level; }
    int name() const { return m_name; }
    std::span<const std::byte> value() const { return {m_value.data(), m_length}; }
    /// False: this system has no such option.
    bool exists() const { return m_name != -1; }

private:
    SocketOption(int level, int name) : m_level(level), m_name(name) {}
    void append(std::span<const std::byte> bytes);
    void appendNumber(std::uint32_t value);
    /// struct ip_mreqn or ip_mreq, by system.
    void appendIpv4Membership(const SocketAddress& group, const SocketAddress& interfaceAddress,
                              std::uint32_t interfaceIndex);
    static SocketOption membership(int name4, int name6, const SocketAddress& group,
                                   const SocketAddress& interfaceAddress, std::uint32_t interfaceIndex);

    int m_level;
    int m_name;
    std::array<std::byte, 32> m_value{};
    std::size_t m_length = 0;
};

/// The address alone as struct in_addr or in6_addr, without port; empty for other families.
std::span<const std::byte> hostBytes(const SocketAddress& address);

} // namespace workbench
