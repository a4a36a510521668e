// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/system/CallTypes.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

/// How this system lays out struct sockaddr_in, sockaddr_in6 and sockaddr_un. Pure conversions: no
/// system call, any thread. Ports are in host byte order.
namespace workbench::layout {

struct Ipv4 {
    std::array<std::uint8_t, 4> octets{};
    std::uint16_t port = 0;
};

struct Ipv6 {
    std::array<std::uint8_t, 16> octets{};
    std::uint16_t port = 0;
    std::uint32_t scopeId = 0;
    std::uint32_t flowInfo = 0; ///< as on the wire
};

/// The family that the bytes begin with; AF_UNSPEC where they are too few to hold one.
int familyOf(AddressBytes bytes);
/// Empty where the family is another or the bytes are too few.
std::optional<Ipv4> decodeIpv4(AddressBytes bytes);
std::optional<Ipv6> decodeIpv6(AddressBytes bytes);
/// What stands in sun_path, without the NUL that ends a path; an abstract name begins with NUL, an
/// unnamed socket's is empty. The view is into `bytes`.
std::optional<std::string_view> decodeLocal(AddressBytes bytes);

RawAddress encode(const Ipv4& address);
RawAddress encode(const Ipv6& address);
/// Of any family; `rest` is what follows the family (up to 126 bytes of it).
RawAddress encode(int family, std::span<const std::byte> rest);
/// `name` as decodeLocal gives it. Empty where it does not fit into sun_path.
std::optional<RawAddress> encodeLocal(std::string_view name);

} // namespace workbench::layout
