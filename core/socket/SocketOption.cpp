// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/socket/SocketOption.h"

#include "core/system/Constants.h"

#include <algorithm>
#include <cstring>

namespace workbench {

using namespace constants;

SocketOption SocketOption::number(int level, int name, int value)
{
    SocketOption option(level, name);
    option.appendNumber(static_cast<std::uint32_t>(value));
    return option;
}

SocketOption SocketOption::reuseAddress() { return number(solSocket, soReuseaddr, 1); }
SocketOption SocketOption::broadcast(bool on) { return number(solSocket, soBroadcast, on ? 1 : 0); }
SocketOption SocketOption::receiveBuffer(int bytes) { return number(solSocket, soRcvbuf, bytes); }
SocketOption SocketOption::v6Only(bool on) { return number(ipprotoIpv6, ipv6V6only, on ? 1 : 0); }
SocketOption SocketOption::noSigpipe() { return number(solSocket, soNosigpipe, 1); }
SocketOption SocketOption::dropCount() { return number(solSocket, soRxqOvfl, 1); }

SocketOption SocketOption::hopLimit(int family, int hops)
{
    return family == afInet6 ? number(ipprotoIpv6, ipv6UnicastHops, hops) : number(ipprotoIp, ipTtl, hops);
}

SocketOption SocketOption::multicastHopLimit(int family, int hops)
{
    return family == afInet6 ? number(ipprotoIpv6, ipv6MulticastHops, hops)
                             : number(ipprotoIp, ipMulticastTtl, hops);
}

SocketOption SocketOption::packetInfo(int family)
{
    return family == afInet6 ? number(ipprotoIpv6, ipv6Recvpktinfo, 1) : number(ipprotoIp, ipPktinfo, 1);
}

SocketOption SocketOption::joinGroup(const SocketAddress& group, const SocketAddress& interfaceAddress,
                                     std::uint32_t interfaceIndex)
{
    return membership(ipAddMembership, ipv6JoinGroup, group, interfaceAddress, interfaceIndex);
}

SocketOption SocketOption::leaveGroup(const SocketAddress& group, const SocketAddress& interfaceAddress,
                                      std::uint32_t interfaceIndex)
{
    return membership(ipDropMembership, ipv6LeaveGroup, group, interfaceAddress, interfaceIndex);
}

SocketOption SocketOption::membership(int name4, int name6, const SocketAddress& group,
                                      const SocketAddress& interfaceAddress, std::uint32_t interfaceIndex)
{
    if (group.isIpv6()) {
        SocketOption option(ipprotoIpv6, name6); // struct ipv6_mreq
        option.append(hostBytes(group));
        option.appendNumber(interfaceIndex);
        return option;
    }
    SocketOption option(ipprotoIp, name4);
    option.appendIpv4Membership(group, interfaceAddress, interfaceIndex);
    return option;
}

void SocketOption::append(std::span<const std::byte> bytes)
{
    const std::size_t count = std::min(bytes.size(), m_value.size() - m_length);
    std::copy_n(bytes.begin(), count, m_value.begin() + static_cast<std::ptrdiff_t>(m_length));
    m_length += count;
}

void SocketOption::appendNumber(std::uint32_t value)
{
    std::array<std::byte, sizeof value> bytes{};
    std::memcpy(bytes.data(), &value, sizeof value);
    append(bytes);
}

std::span<const std::byte> hostBytes(const SocketAddress& address)
{
    // sin_addr stands after family and port; sin6_addr after those and the flow label.
    if (address.isIpv4())
        return address.bytes().subspan(4, 4);
    if (address.isIpv6())
        return address.bytes().subspan(8, 16);
    return {};
}

} // namespace workbench
