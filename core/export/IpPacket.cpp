// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/export/IpPacket.h"

#include "core/payload/Checksum.h"
#include "core/system/AddressLayout.h"

#include <algorithm>

namespace workbench {

namespace {

constexpr std::size_t kIpv4Header = 20;
constexpr std::size_t kIpv6Header = 40;
constexpr std::uint8_t kHopLimit = 64;
constexpr std::uint16_t kWindow = 65'535;
constexpr std::uint8_t kWindowScale = 10;

} // namespace

std::optional<IpEnd> IpEnd::of(const SocketAddress& address)
{
    IpEnd end;
    if (const auto v4 = layout::decodeIpv4(address.bytes())) {
        std::ranges::copy(v4->octets, end.octets.begin());
        end.port = v4->port;
        return end;
    }
    const auto v6 = layout::decodeIpv6(address.bytes());
    if (!v6)
        return std::nullopt;
    end.port = v6->port;
    constexpr std::array<std::uint8_t, 12> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    if (std::ranges::equal(std::span(v6->octets).first<12>(), mapped)) {
        std::ranges::copy(std::span(v6->octets).last<4>(), end.octets.begin());
        return end;
    }
    end.octets = v6->octets;
    end.isV6 = true;
    return end;
}

bool IpEnd::isWildcard() const
{
    return std::ranges::all_of(octets, [](std::uint8_t octet) { return octet == 0; });
}

bool IpEnd::isLoopback() const { return isV6 ? octets == asLoopback().octets : octets[0] == 127; }

bool IpEnd::isMulticast() const { return isV6 ? octets[0] == 0xff : octets[0] >= 224; }

IpEnd IpEnd::asLoopback() const
{
    IpEnd end;
    end.isV6 = isV6;
    end.port = port;
    if (isV6) {
        end.octets[15] = 1;
    } else {
        end.octets[0] = 127;
        end.octets[3] = 1;
    }
    return end;
}

IpHeaders IpHeaders::tcp(const IpEnd& from, const IpEnd& to, const TcpFields& fields,
                         const IpPayload& payload)
{
    IpHeaders headers(IpProtocol::Tcp, from, to);
    const bool syn = (fields.flags & kSyn) != 0;
    const std::size_t size = syn ? 28 : 20;
    headers.putIp(size + payload.length);
    const std::size_t start = headers.m_size;
    headers.put16(from.port);
    headers.put16(to.port);
    headers.put32(fields.seq);
    headers.put32((fields.flags & kAck) != 0 ? fields.ack : 0);
    headers.put8(static_cast<unsigned>(size / 4) << 4U);
    headers.put8(fields.flags);
    headers.put16(kWindow);
    headers.put32(0); // checksum, urgent pointer
    if (syn) {
        headers.put16(0x0204); // maximum segment size
        headers.put16(mostTcp(from));
        headers.put32(0x0103'0300U | kWindowScale); // a filler, the window's scale
    }
    headers.set16(start + 16, headers.transportChecksum(start, payload));
    return headers;
}

IpHeaders IpHeaders::udp(const IpEnd& from, const IpEnd& to, const IpPayload& payload)
{
    IpHeaders headers(IpProtocol::Udp, from, to);
    headers.putIp(8 + payload.length);
    const std::size_t start = headers.m_size;
    headers.put16(from.port);
    headers.put16(to.port);
    headers.put16(8 + payload.length);
    headers.put16(0);
    const std::uint16_t sum = headers.transportChecksum(start, payload);
    headers.set16(start + 6, sum == 0 ? 0xffff : sum); // 0 would mean none
    return headers;
}

IpHeaders IpHeaders::note(const IpEnd& from, const IpEnd& to, const IpPayload& payload)
{
    IpHeaders headers(IpProtocol::Note, from, to);
    headers.putIp(payload.length);
    return headers;
}

void IpHeaders::put16(std::size_t value)
{
    put8(static_cast<unsigned>(value >> 8U));
    put8(static_cast<unsigned>(value));
}

void IpHeaders::put32(std::uint32_t value)
{
    put16(value >> 16U);
    put16(value & 0xffffU);
}

void IpHeaders::putAddress(const IpEnd& end)
{
    for (const std::uint8_t octet : std::span(end.octets).first(end.isV6 ? 16 : 4))
        put8(octet);
}

void IpHeaders::putIp(std::size_t transportLength)
{
    if (m_from.isV6) {
        put32(0x6000'0000U);
        put16(transportLength);
        put8(static_cast<unsigned>(m_protocol));
        put8(kHopLimit);
    } else {
        put16(0x4500);
        put16(kIpv4Header + transportLength);
        put32(0x0000'4000U); // never in fragments, so it needs no number (RFC 6864)
        put8(kHopLimit);
        put8(static_cast<unsigned>(m_protocol));
        put16(0);
    }
    putAddress(m_from);
    putAddress(m_to);
    if (!m_from.isV6)
        set16(10, internetChecksum(internetSum(std::span(m_bytes).first(kIpv4Header))));
}

void IpHeaders::set16(std::size_t offset, std::uint16_t value)
{
    m_bytes[offset] = static_cast<std::byte>(value >> 8U);
    m_bytes[offset + 1] = static_cast<std::byte>(value & 0xffU);
}

std::uint16_t IpHeaders::transportChecksum(std::size_t transport, const IpPayload& payload) const
{
    const std::size_t addresses = m_from.isV6 ? kIpv6Header - 32 : kIpv4Header - 8;
    const std::span<const std::byte> all(m_bytes);
    const std::size_t header = m_size - transport;
    std::uint64_t sum = internetSum(all.subspan(addresses, m_from.isV6 ? 32 : 8));
    sum += static_cast<std::uint64_t>(m_protocol) + header + payload.length;
    sum += internetSum(all.subspan(transport, header)); // always even
    return internetChecksum(sum + internetSum(payload.known));
}

} // namespace workbench
