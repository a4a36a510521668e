// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/import/CapturedPacket.h"

#include <algorithm>

namespace workbench {

namespace {

using Span = std::span<const std::byte>;
using Outcome = std::variant<CapturedPacket, ImportProblem>;

// https://www.tcpdump.org/linktypes.html
enum LinkType : std::uint32_t {
    kNull = 0,
    kEthernet = 1,
    kRawBsd = 12,
    kRawOpenBsd = 14,
    kRaw = 101,
    kLoop = 108,
    kLinuxCooked = 113,
    kIpv4 = 228,
    kIpv6 = 229,
    kLinuxCooked2 = 276,
};

constexpr std::uint16_t kEtherIpv4 = 0x0800;
constexpr std::uint16_t kEtherIpv6 = 0x86dd;
constexpr std::uint8_t kTcp = 6;
constexpr std::uint8_t kUdp = 17;

std::uint8_t one(Span bytes, std::size_t at) { return std::to_integer<std::uint8_t>(bytes[at]); }
std::uint16_t two(Span bytes, std::size_t at) { return FileNumbers(bytes, true).two(at); }
std::uint32_t four(Span bytes, std::size_t at) { return FileNumbers(bytes, true).four(at); }

Outcome readTransport(Span segment, bool isCut, std::uint8_t protocol, CapturedPacket packet)
{
    packet.isCut = isCut;
    packet.isTcp = protocol == kTcp;
    if (protocol != kTcp && protocol != kUdp)
        return ImportProblem::NotCarried;
    if (segment.size() < (packet.isTcp ? 20U : 8U))
        return ImportProblem::Malformed;
    packet.from.port = two(segment, 0);
    packet.to.port = two(segment, 2);
    if (!packet.isTcp) {
        const std::size_t length = two(segment, 4); // 0: a jumbogram, or offloaded
        if (length != 0 && length < 8)
            return ImportProblem::Malformed;
        const std::size_t told = length == 0 ? segment.size() : length;
        packet.isCut = told > segment.size();
        packet.payload = segment.subspan(8, std::min(told, segment.size()) - 8);
        return packet;
    }
    packet.seq = four(segment, 4);
    packet.ack = four(segment, 8);
    const std::size_t header = std::size_t{one(segment, 12)} / 16 * 4;
    const unsigned flags = one(segment, 13);
    packet.fin = (flags & 0x01U) != 0;
    packet.syn = (flags & 0x02U) != 0;
    packet.reset = (flags & 0x04U) != 0;
    packet.hasAck = (flags & 0x10U) != 0;
    if (header < 20)
        return ImportProblem::Malformed;
    packet.payload = segment.subspan(std::min(header, segment.size()));
    return packet;
}

Outcome readIpv4(Span ip, CapturedPacket packet)
{
    if (ip.size() < 20 || one(ip, 0) / 16 != 4)
        return ImportProblem::Malformed;
    const std::size_t header = (std::size_t{one(ip, 0)} & 0xfU) * 4;
    std::size_t length = two(ip, 2);
    if (length == 0) // left to the hardware
        length = ip.size();
    if (header < 20 || header > ip.size() || length < header)
        return ImportProblem::Malformed;
    if ((two(ip, 6) & 0x3fffU) != 0)
        return ImportProblem::Fragment;
    for (std::size_t i = 0; i < 4; ++i) {
        packet.from.octets[i] = one(ip, 12 + i);
        packet.to.octets[i] = one(ip, 16 + i);
    }
    const bool isCut = length > ip.size();
    return readTransport(ip.subspan(header, std::min(length, ip.size()) - header), isCut, one(ip, 9), packet);
}

Outcome readIpv6(Span ip, CapturedPacket packet)
{
    if (ip.size() < 40 || one(ip, 0) / 16 != 6)
        return ImportProblem::Malformed;
    packet.from.isV6 = true;
    packet.to.isV6 = true;
    for (std::size_t i = 0; i < 16; ++i) {
        packet.from.octets[i] = one(ip, 8 + i);
        packet.to.octets[i] = one(ip, 24 + i);
    }
    const std::size_t told = two(ip, 4); // 0: a jumbogram, or left to the hardware
    Span rest = ip.subspan(40);
    const bool isCut = told > rest.size();
    if (told != 0)
        rest = rest.first(std::min(told, rest.size()));
    std::uint8_t next = one(ip, 6);
    // Hop-by-hop, routing, fragment, destination options: RFC 8200, section 4; authentication: RFC 4302.
    while (next == 0 || next == 43 || next == 44 || next == 51 || next == 60) {
        if (rest.size() < 8)
            return ImportProblem::Malformed;
        if (next == 44 && (two(rest, 2) & 0xfff9U) != 0)
            return ImportProblem::Fragment;
        std::size_t length = 8;
        if (next == 51)
            length = (std::size_t{one(rest, 1)} + 2) * 4;
        else if (next != 44)
            length = (std::size_t{one(rest, 1)} + 1) * 8;
        if (length > rest.size())
            return ImportProblem::Malformed;
        next = one(rest, 0);
        rest = rest.subspan(length);
    }
    return readTransport(rest, isCut, next, packet);
}

Outcome readIp(Span ip, const CapturedPacket& packet)
{
    if (ip.empty())
        return ImportProblem::Malformed;
    switch (one(ip, 0) / 16) {
    case 4:
        return readIpv4(ip, packet);
    case 6:
        return readIpv6(ip, packet);
    default:
        return ImportProblem::NotIp;
    }
}

Outcome readEtherType(std::uint16_t type, Span rest, const CapturedPacket& packet)
{
    // VLAN tags: IEEE 802.1Q, 802.1ad and what came before it.
    while (type == 0x8100 || type == 0x88a8 || type == 0x9100) {
        if (rest.size() < 4)
            return ImportProblem::Malformed;
        type = two(rest, 2);
        rest = rest.subspan(4);
    }
    if (type != kEtherIpv4 && type != kEtherIpv6)
        return ImportProblem::NotIp;
    return readIp(rest, packet);
}

/// A family of the machine that captured, in its byte order: AF_INET is 2 everywhere, AF_INET6 is not.
Outcome readLoopback(Span frame, const CapturedPacket& packet)
{
    const std::uint32_t big = four(frame, 0);
    const std::uint32_t family = big > 0xffff ? FileNumbers(frame, false).four(0) : big;
    if (family != 2 && family != 10 && family != 24 && family != 28 && family != 30)
        return ImportProblem::NotIp;
    return readIp(frame.subspan(4), packet);
}

} // namespace

std::string PacketEnd::host() const
{
    if (isV6)
        return SocketAddress::ipv6(octets, port).host();
    return SocketAddress::ipv4({octets[0], octets[1], octets[2], octets[3]}, port).host();
}

std::string PacketEnd::text() const
{
    if (isV6)
        return SocketAddress::ipv6(octets, port).text();
    return SocketAddress::ipv4({octets[0], octets[1], octets[2], octets[3]}, port).text();
}

std::variant<CapturedPacket, ImportProblem> packetIn(const CapturedFrame& frame)
{
    CapturedPacket packet;
    packet.timeNs = frame.timeNs;
    const Span bytes = frame.bytes;
    const auto needs = [&](std::size_t header) { return bytes.size() >= header; };
    switch (frame.linkType) {
    case kEthernet:
        return needs(14) ? readEtherType(two(bytes, 12), bytes.subspan(14), packet)
                         : ImportProblem::Malformed;
    case kLinuxCooked:
        return needs(16) ? readEtherType(two(bytes, 14), bytes.subspan(16), packet)
                         : ImportProblem::Malformed;
    case kLinuxCooked2:
        return needs(20) ? readEtherType(two(bytes, 0), bytes.subspan(20), packet) : ImportProblem::Malformed;
    case kNull:
    case kLoop:
        return needs(4) ? readLoopback(bytes, packet) : ImportProblem::Malformed;
    case kRaw:
    case kRawBsd:
    case kRawOpenBsd:
    case kIpv4:
    case kIpv6:
        return readIp(bytes, packet);
    default:
        return ImportProblem::LinkType;
    }
}

} // namespace workbench
