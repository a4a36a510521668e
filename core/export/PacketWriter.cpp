// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/export/PacketWriter.h"

#include <string_view>

namespace workbench {

void PacketWriter::tcp(const IpEnd& from, const IpEnd& to, const TcpFields& fields, const IpPayload& payload,
                       const PacketMark& mark)
{
    write(IpHeaders::tcp(from, to, fields, payload), payload, mark);
}

void PacketWriter::udp(const IpEnd& from, const IpEnd& to, const IpPayload& payload, const PacketMark& mark)
{
    write(IpHeaders::udp(from, to, payload), payload, mark);
}

void PacketWriter::note(const IpEnd& from, const IpEnd& to, const PacketMark& mark)
{
    constexpr std::string_view text = "see the comments";
    const IpPayload payload{text.size(), std::as_bytes(std::span(text))};
    write(IpHeaders::note(from, to, payload), payload, mark);
}

void PacketWriter::write(const IpHeaders& headers, const IpPayload& payload, const PacketMark& mark)
{
    pcapng::Packet packet;
    packet.timeNs = mark.timeNs;
    packet.direction = mark.direction;
    packet.headers = headers.bytes();
    packet.payload = payload.known;
    packet.length = headers.bytes().size() + payload.length;
    packet.comments = mark.comments;
    pcapng::appendPacket(*m_out, packet);
}

} // namespace workbench
