// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/system/CallTypes.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace workbench {

/// A socket address of any family (struct sockaddr_in, _in6, _un), as a value. It makes no system call:
/// scope ids stay numbers, names are not resolved. Empty (family AF_UNSPEC) when default constructed.
class SocketAddress
{
public:
    SocketAddress() = default;
    /// Takes over what a call wrote; unknown families are kept as bytes.
    static SocketAddress fromBytes(AddressBytes bytes);
    static SocketAddress ipv4(std::array<std::uint8_t, 4> octets, std::uint16_t port);
    static SocketAddress ipv6(std::array<std::uint8_t, 16> octets, std::uint16_t port,
                              std::uint32_t scopeId = 0);
    /// A path, or "@name" for Linux's abstract names (unix(7)). Empty where the path is too long (107 bytes).
    static std::optional<SocketAddress> local(std::string_view path);
    /// Numeric IPv4 in dotted quad ("127.0.0.1"; no octal, no short forms) or IPv6 (RFC 4291, scope as
    /// "%2"; brackets allowed). Empty where the text is anything else: then it is a name to look up.
    static std::optional<SocketAddress> parseNumeric(std::string_view host, std::uint16_t port);

    bool isEmpty() const { return m_length == 0; }
    int family() const;
    std::uint16_t port() const; ///< host byte order; 0 for other families
    std::uint32_t scopeId() const;
    SocketAddress withPort(std::uint16_t port) const;
    /// ::ffff:127.0.0.1 as 127.0.0.1 (RFC 4291, 2.5.5.2); others as they are.
    SocketAddress unmapped() const;

    bool isIpv4() const;
    bool isIpv6() const;
    bool isLocal() const; ///< AF_UNIX
    bool isWildcard() const;
    /// What getsockname(2) says of a socket that is not bound: no host and port 0, or no name (unix(7)).
    bool isNothing() const;
    bool isLoopback() const;         ///< 127.0.0.0/8, ::1, ::ffff:127.0.0.0/104, any unix address
    bool isMulticast() const;        ///< 224.0.0.0/4, ff00::/8
    bool isLimitedBroadcast() const; ///< 255.255.255.255

    std::string host() const;     ///< "127.0.0.1", "fe80::1%2" (RFC 5952), "/tmp/x", "@name"
    std::string text() const;     ///< "127.0.0.1:80", "[::1]:80", "/tmp/x", "@name", "" when empty
    std::string callText() const; ///< as in the log: "{AF_INET, 127.0.0.1:80}"; "NULL" when empty

    AddressBytes bytes() const;
    friend bool operator==(const SocketAddress& a, const SocketAddress& b);

private:
    std::array<std::byte, 28> m_inline{}; ///< IPv4 and IPv6 live here
    std::uint8_t m_length = 0;
    std::string m_long; ///< the whole sockaddr where it is longer (unix)
};

} // namespace workbench
