// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/socket/SocketOption.h"

#include "core/system/Constants.h"

namespace workbench {

using namespace constants;

SocketOption SocketOption::listenerReuse() { return reuseAddress(); }

SocketOption SocketOption::linger(bool on, int seconds)
{
    SocketOption option(solSocket, soLinger); // struct linger: two ints
    option.appendNumber(on ? 1 : 0);
    option.appendNumber(static_cast<std::uint32_t>(seconds));
    return option;
}

void SocketOption::appendIpv4Membership(const SocketAddress& group, const SocketAddress& interfaceAddress,
                                        std::uint32_t interfaceIndex)
{
    static constexpr std::array<std::byte, 4> kNone{};
    append(hostBytes(group)); // struct ip_mreqn
    append(interfaceAddress.isIpv4() ? hostBytes(interfaceAddress) : std::span<const std::byte>(kNone));
    appendNumber(interfaceIndex);
}

SocketOption SocketOption::multicastInterface(int family, const SocketAddress& interfaceAddress,
                                              std::uint32_t interfaceIndex)
{
    if (family == afInet6)
        return number(ipprotoIpv6, ipv6MulticastIf, static_cast<int>(interfaceIndex));
    SocketOption option(ipprotoIp, ipMulticastIf);
    option.appendIpv4Membership(SocketAddress::ipv4({}, 0), interfaceAddress, interfaceIndex);
    return option;
}

} // namespace workbench
