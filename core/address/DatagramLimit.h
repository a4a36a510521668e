// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/address/SocketAddress.h"

#include <cstdint>
#include <optional>

namespace workbench {

/// Bytes of payload that one UDP datagram to this address can carry: 65,535 less the headers that the length
/// counts, of IPv4 20 and of UDP 8 (RFC 791, RFC 768); of IPv6 its own header is not counted (RFC 8200, 3).
/// Longer ones fail with EMSGSIZE. Empty for unix sockets, where the send buffer decides (unix(7)).
inline std::optional<std::int64_t> datagramLimit(const SocketAddress& to)
{
    constexpr std::int64_t kMost = 65'535;
    constexpr std::int64_t kUdpHeader = 8;
    constexpr std::int64_t kIpv4Header = 20;
    if (to.isLocal())
        return std::nullopt;
    // ::ffff:1.2.3.4 goes out as IPv4 (ipv6(7)).
    return kMost - kUdpHeader - (to.unmapped().isIpv6() ? 0 : kIpv4Header);
}

} // namespace workbench
