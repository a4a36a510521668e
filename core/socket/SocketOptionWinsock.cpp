// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/socket/SocketOption.h"

#include "core/system/Constants.h"

namespace workbench {

using namespace constants;

namespace {

/// An interface as Windows takes it in place of an address: 0.x.x.x is an index (ws2tcpip.h).
std::array<std::byte, 4> interfaceBytes(std::uint32_t index)
{
    return {std::byte{0}, std::byte(index >> 16 & 0xff), std::byte(index >> 8 & 0xff),
            std::byte(index & 0xff)};
}

} // namespace

SocketOption SocketOption::listenerReuse() { return number(solSocket, soExclusiveaddruse, 1); }

SocketOption SocketOption::linger(bool on, int seconds)
{
    SocketOption option(solSocket, soLinger); // struct linger: two u_shorts
    option.appendNumber(static_cast<std::uint32_t>(seconds) << 16 | (on ? 1U : 0U));
    return option;
}

void SocketOption::appendIpv4Membership(const SocketAddress& group, const SocketAddress& interfaceAddress,
                                        std::uint32_t interfaceIndex)
{
    append(hostBytes(group)); // struct ip_mreq
    if (interfaceIndex == 0 && interfaceAddress.isIpv4())
        append(hostBytes(interfaceAddress));
    else
        append(interfaceBytes(interfaceIndex));
}

SocketOption SocketOption::multicastInterface(int family, const SocketAddress& interfaceAddress,
                                              std::uint32_t interfaceIndex)
{
    if (family == afInet6)
        return number(ipprotoIpv6, ipv6MulticastIf, static_cast<int>(interfaceIndex));
    SocketOption option(ipprotoIp, ipMulticastIf);
    if (interfaceIndex == 0 && interfaceAddress.isIpv4())
        option.append(hostBytes(interfaceAddress));
    else
        option.append(interfaceBytes(interfaceIndex));
    return option;
}

} // namespace workbench
