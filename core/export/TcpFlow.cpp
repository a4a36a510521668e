// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/export/TcpFlow.h"

#include <algorithm>

namespace workbench {

namespace {

using pcapng::PacketDirection;

/// Scatters numbers (splitmix64, Steele et al. 2014), so that initial sequence numbers differ.
std::uint64_t scattered(std::uint64_t number)
{
    number += 0x9e37'79b9'7f4a'7c15U;
    number = (number ^ (number >> 30U)) * 0xbf58'476d'1ce4'e5b9U;
    number = (number ^ (number >> 27U)) * 0x94d0'49bb'1331'11ebU;
    return number ^ (number >> 31U);
}

PacketMark without(const PacketMark& mark)
{
    return {.timeNs = mark.timeNs, .direction = PacketDirection::Unknown};
}

} // namespace

TcpFlow::TcpFlow(const IpEnd& first, const IpEnd& second, std::uint64_t number, bool fromStart)
    : m_stage(fromStart ? Stage::None : Stage::Established), m_fromStart(fromStart)
{
    const std::uint64_t initial = scattered(number);
    m_sides[0].end = first;
    m_sides[1].end = second;
    m_sides[0].initial = static_cast<std::uint32_t>(initial);
    m_sides[1].initial = static_cast<std::uint32_t>(initial >> 32U);
}

void TcpFlow::attach(Side side)
{
    m_sides[side].attached = true;
    m_sides[side].known = true;
}

void TcpFlow::detach(Side side) { m_sides[side].attached = false; }

void TcpFlow::setRead(Side side, std::uint64_t bytes) { m_sides[side].read = bytes; }

/// Counted from the other's SYN. Never beyond what was written, never back.
std::uint64_t TcpFlow::acknowledgement(Side side) const
{
    const Peer& self = m_sides[side];
    const std::uint64_t all = m_sides[other(side)].next();
    if (!self.attached || onlySendsCount())
        return std::max(self.acknowledged, all);
    const std::uint64_t read = 1 + self.read + (self.readEnd ? 1U : 0U);
    return std::max(self.acknowledged, std::min(all, read));
}

void TcpFlow::write(PacketWriter& writer, Side side, std::uint8_t flags, const IpPayload& payload,
                    const PacketMark& mark)
{
    Peer& self = m_sides[side];
    const Peer& peer = m_sides[other(side)];
    TcpFields fields;
    const bool syn = (flags & kSyn) != 0;
    fields.seq = self.initial + static_cast<std::uint32_t>(syn ? 0 : self.next());
    fields.flags = flags;
    if ((flags & kAck) != 0) {
        self.acknowledged = acknowledgement(side);
        fields.ack = peer.initial + static_cast<std::uint32_t>(self.acknowledged);
    }
    writer.tcp(self.end, peer.end, fields, payload, mark);
}

bool TcpFlow::open(PacketWriter& writer, Side opener, const PacketMark& mark)
{
    if (m_stage != Stage::None)
        return false;
    m_opener = opener;
    m_stage = Stage::Opened;
    write(writer, opener, kSyn, {}, mark);
    return true;
}

bool TcpFlow::accept(PacketWriter& writer, Side accepter, const PacketMark& mark)
{
    if (m_stage >= Stage::Accepted)
        return false;
    open(writer, other(accepter), {.timeNs = mark.timeNs, .direction = PacketDirection::Inbound});
    m_stage = Stage::Accepted;
    write(writer, accepter, kSyn | kAck, {}, mark);
    return true;
}

bool TcpFlow::establish(PacketWriter& writer, const PacketMark& mark)
{
    if (m_stage == Stage::Established)
        return false;
    accept(writer, other(m_opener), without(mark));
    m_stage = Stage::Established;
    write(writer, m_opener, kAck, {}, mark);
    return true;
}

bool TcpFlow::refuse(PacketWriter& writer, Side refuser, const PacketMark& mark)
{
    if (m_stage != Stage::Opened)
        return false;
    m_reset = true;
    Peer& self = m_sides[refuser];
    // As RFC 9293, section 3.10.7.1 has it: sequence number 0, the SYN acknowledged.
    writer.tcp(self.end, m_sides[other(refuser)].end,
               {.seq = 0, .ack = m_sides[other(refuser)].initial + 1, .flags = kRst | kAck}, {}, mark);
    return true;
}

bool TcpFlow::send(PacketWriter& writer, Side side, const RecordedData& data, const PacketMark& mark)
{
    if (m_reset || m_sides[side].ended || data.length == 0)
        return false;
    establish(writer, without(mark));
    const std::size_t most = IpHeaders::mostTcp(m_sides[side].end);
    RecordedData rest = data;
    PacketMark next = mark;
    while (rest.length > 0) {
        const auto length = static_cast<std::size_t>(std::min<std::uint64_t>(rest.length, most));
        const auto known = rest.kept.first(std::min(rest.kept.size(), length));
        rest.length -= length;
        rest.kept = rest.kept.subspan(known.size());
        const auto flags = static_cast<std::uint8_t>(rest.length == 0 ? kPsh | kAck : kAck);
        write(writer, side, flags, {length, known}, next);
        m_sides[side].sent += length;
        next.comments.clear();
    }
    const Side reader = other(side);
    if (acknowledgement(reader) - m_sides[reader].acknowledged > kMostUnacknowledged)
        acknowledge(writer, reader, without(mark));
    return true;
}

bool TcpFlow::end(PacketWriter& writer, Side side, const PacketMark& mark)
{
    if (m_reset || m_sides[side].ended)
        return false;
    establish(writer, without(mark));
    write(writer, side, kFin | kAck, {}, mark);
    m_sides[side].ended = true;
    return true;
}

bool TcpFlow::reset(PacketWriter& writer, Side side, const PacketMark& mark)
{
    if (m_reset)
        return false;
    establish(writer, without(mark));
    write(writer, side, kRst | kAck, {}, mark);
    m_reset = true;
    return true;
}

bool TcpFlow::acknowledge(PacketWriter& writer, Side side, const PacketMark& mark)
{
    if (m_reset || acknowledgement(side) == m_sides[side].acknowledged)
        return false;
    establish(writer, without(mark));
    if (acknowledgement(side) == m_sides[side].acknowledged)
        return false;
    write(writer, side, kAck, {}, mark);
    return true;
}

} // namespace workbench
