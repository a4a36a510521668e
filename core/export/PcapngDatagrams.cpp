// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/CallFigures.h"
#include "core/calls/FieldCoding.h"
#include "core/export/PcapngExporter.h"

#include <algorithm>
#include <utility>

/// The part of PcapngExporter that is about UDP.
namespace workbench {

namespace {

/// Datagrams that wait for their source port before one is made up.
constexpr std::size_t kMostHeld = 8;

std::optional<IpEnd> addressIn(const CallRecord& record, Direction direction)
{
    const int slot = fieldSlot(record.spec(), FieldKind::Address);
    const auto bytes = slot < 0 ? std::nullopt : record.bytes(slot, direction);
    return bytes ? IpEnd::of(SocketAddress::fromBytes(*bytes)) : std::nullopt;
}

/// The address that a datagram was sent to, where IP_PKTINFO tells it.
std::optional<IpEnd> destinationTold(const CallRecord& record)
{
    const int slot = fieldSlot(record.spec(), FieldKind::Control);
    const auto bytes = slot < 0 ? std::nullopt : record.bytes(slot, Direction::Out);
    if (!bytes)
        return std::nullopt;
    const coding::ControlParts parts(*bytes);
    return parts.hasPacketInfo ? IpEnd::of(SocketAddress::fromBytes(parts.destination)) : std::nullopt;
}

IpPayload payloadOf(const IpEnd& to, std::size_t length, std::span<const std::byte> kept)
{
    const std::size_t most = std::min(length, IpHeaders::mostUdp(to));
    return {most, kept.first(std::min(kept.size(), most))};
}

} // namespace

void PcapngExporter::sendDatagram(WireSocket& socket, Call& call)
{
    const auto data = movedData(call.record);
    const auto named = addressIn(call.record, workbench::Direction::In);
    const auto to = named ? named : socket.peer;
    if (!call.ok() || !data || !to)
        return keep(socket, call);
    const std::uint16_t port = socket.local ? socket.local->port : socket.madeUpPort;
    m_datagrams.add(call.handle(), socket.local ? port : std::uint16_t{0}, to->port, *data);
    PacketMark mark = markOf(socket, call, Direction::Outbound, call.startNs);
    const IpPayload payload = payloadOf(*to, static_cast<std::size_t>(data->length), data->kept);
    if (port != 0) {
        m_writer.udp(localOf(socket, *to), *to, payload, mark);
        return;
    }
    socket.held.push_back(
        {*to, {payload.known.begin(), payload.known.end()}, payload.length, std::move(mark)});
    if (socket.held.size() >= kMostHeld)
        releaseHeld(socket);
}

void PcapngExporter::releaseHeld(WireSocket& socket)
{
    for (const WireSocket::Held& held : std::exchange(socket.held, {}))
        m_writer.udp(localOf(socket, held.to), held.to, {held.length, held.kept}, held.mark);
}

void PcapngExporter::readDatagram(WireSocket& socket, Call& call)
{
    const CallRecord& record = call.record;
    const int flags = fieldSlot(record.spec(), "flags");
    const bool peeks = flags >= 0 && (record.number(flags).value_or(0) & constants::msgPeek) != 0;
    const bool cut = call.failedWith(constants::errors::messageSize);
    auto data = movedData(record);
    const auto named = addressIn(record, workbench::Direction::Out);
    const auto from = named ? named : socket.peer;
    if ((!call.ok() && !cut) || peeks || !data || !from)
        return keep(socket, call);
    // With MSG_TRUNC the result is the datagram's true length.
    if (record.ret() > 0)
        data->length = std::max(data->length, static_cast<std::uint64_t>(record.ret()));
    IpEnd to = localOf(socket, *from);
    if (const auto told = destinationTold(record); told && told->isV6 == from->isV6)
        to.octets = told->octets;
    if (const auto sender = m_datagrams.take(socket.place, from->port, to.port, *data)) {
        // The datagram is there already. Now its source port is known too.
        if (const auto found = m_sockets.find(*sender); found != m_sockets.end() && !found->second.local)
            learnLocal(found->second, *from, call.endNs);
        m_writer.note(*from, to, markOf(socket, call, Direction::Inbound, call.endNs));
        return;
    }
    m_writer.udp(*from, to, payloadOf(to, static_cast<std::size_t>(data->length), data->kept),
                 markOf(socket, call, Direction::Inbound, call.endNs));
}

} // namespace workbench
