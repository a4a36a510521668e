// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/address/SocketAddress.h"
#include "core/import/CaptureReader.h"
#include "core/import/ImportReport.h"

#include <array>
#include <compare>
#include <cstdint>
#include <span>
#include <variant>

namespace workbench {

/// One end of a packet.
struct PacketEnd {
    std::array<std::uint8_t, 16> octets{}; ///< of IPv4 the first four
    bool isV6 = false;
    std::uint16_t port = 0;

    friend auto operator<=>(const PacketEnd&,
                            const PacketEnd&) = default; // NOLINT(modernize-use-nullptr): clang 14 sees a 0
    std::string host() const;
    std::string text() const; ///< "127.0.0.1:80", "[::1]:80"
};

/// What a TCP segment or UDP datagram in a capture holds.
struct CapturedPacket {
    bool isTcp = false;
    PacketEnd from;
    PacketEnd to;
    std::uint32_t seq = 0; ///< of TCP, as the rest
    std::uint32_t ack = 0;
    bool syn = false;
    bool hasAck = false;
    bool fin = false;
    bool reset = false;
    std::span<const std::byte> payload; ///< of the file
    bool isCut = false;                 ///< the payload was longer on the wire
    std::int64_t timeNs = 0;
};

/// Takes a frame apart: Ethernet (with VLAN tags), raw IP, BSD loopback, Linux cooked v1 and v2; IPv4, IPv6
/// with its extension headers; TCP, UDP. Or says why it is left out: LinkType, NotIp, NotCarried, Fragment,
/// Malformed.
std::variant<CapturedPacket, ImportProblem> packetIn(const CapturedFrame& frame);

} // namespace workbench
