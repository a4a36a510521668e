// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Numeric addresses as text. Stricter than inet_aton(3): no octal, no hex, no short forms.
namespace workbench::numeric {

using Ipv4Octets = std::array<std::uint8_t, 4>;
using Ipv6Octets = std::array<std::uint8_t, 16>;

/// Four decimal numbers of 0-255 without leading zeros.
std::optional<Ipv4Octets> parseIpv4(std::string_view text);
/// RFC 4291, section 2.2, without scope and brackets.
std::optional<Ipv6Octets> parseIpv6(std::string_view text);
/// A decimal number from 0 to most, digits alone; leading zeros only where `most` is not exceeded.
std::optional<std::uint32_t> parseNumber(std::string_view text, std::uint32_t most);

std::string text(const Ipv4Octets& octets);
/// RFC 5952; an IPv4-mapped address as ::ffff:1.2.3.4.
std::string text(const Ipv6Octets& octets);

bool isMappedIpv4(const Ipv6Octets& octets);

} // namespace workbench::numeric
