// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/address/SocketAddress.h"

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace workbench {

/// One end of an IP conversation. An IPv4 address inside IPv6 (::ffff:192.0.2.1) is the IPv4 address: that is
/// what goes over the wire.
struct IpEnd {
    std::array<std::uint8_t, 16> octets{}; ///< the first 4 for IPv4
    std::uint16_t port = 0;                ///< host byte order
    bool isV6 = false;

    /// Empty for other families.
    static std::optional<IpEnd> of(const SocketAddress& address);
    bool isWildcard() const;
    bool isLoopback() const;
    bool isMulticast() const; ///< also the limited broadcast
    /// 127.0.0.1 or ::1 of the same family, same port.
    IpEnd asLoopback() const;

    friend auto operator<=>(const IpEnd&,
                            const IpEnd&) = default; // NOLINT(modernize-use-nullptr): clang 14 sees a 0
};

/// IP protocol numbers (IANA). 253 is for experiments (RFC 3692): packets that carry nothing but comments.
enum class IpProtocol : std::uint8_t { Tcp = 6, Udp = 17, Note = 253 };

/// Flags of RFC 9293, section 3.1.
enum TcpFlag : std::uint8_t { kFin = 1, kSyn = 2, kRst = 4, kPsh = 8, kAck = 16 };

struct TcpFields {
    std::uint32_t seq = 0;
    std::uint32_t ack = 0;
    std::uint8_t flags = 0;
};

/// What a packet carries: the true length, and the bytes at its front that are known.
struct IpPayload {
    std::size_t length = 0;
    std::span<const std::byte> known;
};

/// The headers of one packet, with lengths and checksums; RFC 791, 8200, 9293, 768. Where not all of the
/// payload is known the checksum is that of zeros in its place: nobody can check it.
class IpHeaders
{
public:
    IpHeaders(IpProtocol protocol, const IpEnd& from, const IpEnd& to)
        : m_protocol(protocol), m_from(from), m_to(to)
    {
    }

    static IpHeaders tcp(const IpEnd& from, const IpEnd& to, const TcpFields& fields,
                         const IpPayload& payload);
    static IpHeaders udp(const IpEnd& from, const IpEnd& to, const IpPayload& payload);
    static IpHeaders note(const IpEnd& from, const IpEnd& to, const IpPayload& payload);

    std::span<const std::byte> bytes() const { return std::span(m_bytes).first(m_size); }

    /// The most bytes that one packet carries: what an IP packet of 65,535 bytes has room for.
    static std::size_t mostTcp(const IpEnd& end) { return end.isV6 ? 65'535 - 60 : 65'535 - 40; }
    static std::size_t mostUdp(const IpEnd& end) { return end.isV6 ? 65'535 - 8 : 65'535 - 28; }

private:
    void put8(unsigned value) { m_bytes[m_size++] = static_cast<std::byte>(value & 0xffU); }
    void put16(std::size_t value);
    void put32(std::uint32_t value);
    void putAddress(const IpEnd& end);
    void putIp(std::size_t transportLength);
    void set16(std::size_t offset, std::uint16_t value);
    /// Over pseudo header, transport header and payload (RFC 1071).
    std::uint16_t transportChecksum(std::size_t transport, const IpPayload& payload) const;

    IpProtocol m_protocol;
    IpEnd m_from;
    IpEnd m_to;
    std::array<std::byte, 96> m_bytes{};
    std::size_t m_size = 0;
};

} // namespace workbench
