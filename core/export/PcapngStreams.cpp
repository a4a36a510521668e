// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/CallFigures.h"
#include "core/calls/CallValue.h"
#include "core/export/PcapngExporter.h"

#include <algorithm>
#include <utility>

/// The part of PcapngExporter that is about TCP.
namespace workbench {

using namespace constants;
using Opening = WireSocket::Opening;

namespace {

/// No call moves more (Linux: 0x7ffff000); a loaded file may claim it.
constexpr std::uint64_t kMostMoved = std::uint64_t{1} << 31U;

bool hasFlag(const CallRecord& record, int flag)
{
    const int slot = fieldSlot(record.spec(), "flags");
    return slot >= 0 && (record.number(slot).value_or(0) & flag) != 0;
}

bool isOption(const CallRecord& record, int level, int name)
{
    const int slot = fieldSlot(record.spec(), FieldKind::OptionName);
    return record.number(slot) == name && record.number(slot - 1) == level;
}

std::optional<CallValue> optionValue(const CallRecord& record, Direction direction)
{
    return decodeField(record, fieldSlot(record.spec(), FieldKind::OptionValue), direction);
}

/// Still under way, or not refused.
bool isUnderWay(const CallRecord& record)
{
    const int error = record.error();
    return record.pending() || error == errors::inProgress || error == errors::again ||
           error == errors::already || error == errors::interrupted;
}

} // namespace

// ---- beginning

void PcapngExporter::accept(WireSocket& listener, Call& call)
{
    if (!call.ok())
        return keep(listener, call);
    const CallRecord& record = call.record;
    const Handle handle = record.ret();
    forget(handle);
    keep(listener, call);
    WireSocket& socket = m_sockets[handle]; // a map: the listener stays where it is
    socket.isIp = true;
    socket.isStream = true;
    socket.fromStart = true;
    socket.established = true;
    socket.opening = Opening::Accepted;
    socket.openingNs = call.endNs;
    socket.pendingNs = call.endNs;
    socket.local = listener.local;
    const auto peer = record.bytes(fieldSlot(record.spec(), FieldKind::Address), workbench::Direction::Out);
    if (peer)
        socket.peer = IpEnd::of(SocketAddress::fromBytes(*peer));
    socket.pending = std::exchange(listener.pending, {});
    open(socket, call.endNs, false);
}

void PcapngExporter::connect(WireSocket& socket, Call& call)
{
    const CallRecord& record = call.record;
    const auto address = record.bytes(fieldSlot(record.spec(), FieldKind::Address));
    const auto peer = address ? IpEnd::of(SocketAddress::fromBytes(*address)) : std::optional<IpEnd>();
    const bool madeUp = record.injected() && record.error() != 0 && record.error() != errors::interrupted;
    if (madeUp || (socket.isStream && (!peer || socket.flow)))
        return keep(socket, call);
    socket.peer = peer;
    if (!socket.isStream)
        return keep(socket, call);
    if (socket.opening == Opening::None) {
        socket.opening = Opening::Connecting;
        socket.established = false;
        socket.openingNs = call.startNs;
        ++m_opening;
    }
    if (call.ok() || record.error() == errors::isConnected)
        socket.established = true;
    else if (!isUnderWay(record))
        return failOpening(socket, call, record.error());
    const std::int64_t end = call.endNs;
    keep(socket, call);
    open(socket, end, false);
}

/// Refused, or never answered. The call is the one that told it.
void PcapngExporter::failOpening(WireSocket& socket, Call& call, int error)
{
    const bool asked =
        error == errors::connectionRefused || error == errors::timedOut || error == errors::hostUnreachable;
    if (asked && socket.peer) {
        const IpEnd peer = socket.peer->isWildcard() ? socket.peer->asLoopback() : *socket.peer;
        TcpFlow flow(localOf(socket, peer), peer, ++m_flowCount, true);
        flow.open(
            m_writer, 0,
            {.timeNs = socket.openingNs, .direction = Direction::Outbound, .comments = takePending(socket)});
        socket.madeUpPort = 0; // the next attempt has another
        const PacketMark answer = markOf(socket, call, Direction::Inbound, call.endNs);
        if (error == errors::connectionRefused)
            flow.refuse(m_writer, 1, answer);
        else
            giveBack(socket, answer);
    } else {
        keep(socket, call);
    }
    stopOpening(socket);
}

void PcapngExporter::stopOpening(WireSocket& socket)
{
    const bool connecting = std::exchange(socket.opening, Opening::None) == Opening::Connecting;
    if (!connecting || --m_opening > 0)
        return;
    for (const FlowKey& key : std::exchange(m_left, {})) {
        const auto found = m_flows.find(key);
        if (found != m_flows.end() && !found->second->hasHandles())
            m_flows.erase(found);
    }
}

void PcapngExporter::open(WireSocket& socket, std::int64_t timeNs, bool now)
{
    if (socket.opening == Opening::None)
        return;
    const bool named = socket.local && !socket.local->isWildcard();
    if (!now && (!named || !socket.peer || !socket.established))
        return;
    IpEnd peer = socket.peer.value_or(IpEnd());
    if (!socket.peer && socket.local) // accept() that did not ask who it is
        peer = socket.local->asLoopback();
    if (peer.isWildcard())
        peer = peer.asLoopback();
    socket.peer = peer;
    const bool accepted = socket.opening == Opening::Accepted;
    attach(socket, localOf(socket, peer), peer, true);
    PacketMark mark{
        .timeNs = socket.openingNs, .direction = Direction::Outbound, .comments = takePending(socket)};
    bool written = accepted ? socket.flow->accept(m_writer, socket.side, mark)
                            : socket.flow->open(m_writer, socket.side, mark);
    if (!written && !accepted) {
        mark.timeNs = timeNs;
        written = socket.flow->establish(m_writer, mark);
    }
    if (!written)
        giveBack(socket, std::move(mark));
    stopOpening(socket);
}

void PcapngExporter::attach(WireSocket& socket, const IpEnd& local, const IpEnd& peer, bool fromStart)
{
    const FlowKey key = local < peer ? FlowKey(local, peer) : FlowKey(peer, local);
    socket.side = local < peer ? 0 : 1;
    std::shared_ptr<TcpFlow>& flow = m_flows[key];
    if (!flow || flow->wasAttached(socket.side) || flow->isReset())
        flow = std::make_shared<TcpFlow>(key.first, key.second, ++m_flowCount, fromStart);
    socket.flow = flow;
    flow->attach(socket.side);
}

TcpFlow* PcapngExporter::flowOf(WireSocket& socket, const Call& call)
{
    if (socket.opening != Opening::None) {
        socket.established = true;
        open(socket, call.startNs, true);
    }
    if (!socket.flow && socket.peer)
        attach(socket, localOf(socket, *socket.peer), *socket.peer, false);
    return socket.flow.get();
}

void PcapngExporter::leaveFlow(WireSocket& socket)
{
    const auto flow = std::exchange(socket.flow, nullptr);
    if (!flow)
        return;
    flow->detach(socket.side);
    const FlowKey key(flow->address(0), flow->address(1));
    const auto found = m_flows.find(key);
    if (flow->hasHandles() || found == m_flows.end() || found->second != flow)
        return;
    if (m_opening == 0)
        m_flows.erase(found);
    else
        m_left.push_back(key);
}

// ---- data

void PcapngExporter::sendStream(WireSocket& socket, Call& call)
{
    const auto data = movedData(call.record);
    if (call.failedWith(errors::connectionReset))
        return resetByPeer(socket, call);
    TcpFlow* flow = call.ok() && data && data->length > 0 ? flowOf(socket, call) : nullptr;
    if (flow == nullptr)
        return keep(socket, call);
    const std::uint64_t length = std::min(data->length, kMostMoved);
    // The peer is ours too and may have read this already.
    const std::uint64_t place = flow->onlySendsCount() ? flow->sent(socket.side) : socket.sent;
    const std::uint64_t known =
        std::min(length, flow->sent(socket.side) - std::min(place, flow->sent(socket.side)));
    socket.sent = place + length;
    PacketMark mark = markOf(socket, call, Direction::Outbound, call.startNs);
    const RecordedData rest{length - known,
                            data->kept.subspan(std::min<std::size_t>(known, data->kept.size()))};
    if (!flow->send(m_writer, socket.side, rest, mark))
        giveBack(socket, std::move(mark));
}

void PcapngExporter::readStream(WireSocket& socket, Call& call)
{
    const CallRecord& record = call.record;
    if (call.failedWith(errors::connectionReset) || call.failedWith(errors::connectionAborted))
        return resetByPeer(socket, call);
    const bool looks = hasFlag(record, msgPeek) || hasFlag(record, msgOob);
    const bool ends = outcomeOf(record, true) == Outcome::EndOfStream;
    const auto data = movedData(record);
    const std::uint64_t length =
        call.ok() ? std::min(static_cast<std::uint64_t>(std::max<std::int64_t>(record.ret(), 0)), kMostMoved)
                  : 0;
    TcpFlow* flow = !looks && (ends || length > 0) ? flowOf(socket, call) : nullptr;
    if (flow == nullptr)
        return keep(socket, call);
    const TcpFlow::Side peer = TcpFlow::other(socket.side);
    PacketMark mark = markOf(socket, call, Direction::Inbound, call.endNs);
    const std::uint64_t place = socket.read;
    socket.read += length;
    bool written = false;
    if (!flow->onlySendsCount() && length > 0) {
        const std::uint64_t known = std::min(length, flow->sent(peer) - std::min(place, flow->sent(peer)));
        const auto kept = data ? data->kept : std::span<const std::byte>();
        const RecordedData rest{length - known, kept.subspan(std::min<std::size_t>(known, kept.size()))};
        written = flow->send(m_writer, peer, rest, mark);
    }
    if (ends)
        written = flow->end(m_writer, peer, mark);
    flow->setRead(socket.side, socket.read);
    if (ends)
        flow->setReadEnd(socket.side);
    if (!written) {
        mark.direction = Direction::Outbound;
        written = flow->acknowledge(m_writer, socket.side, mark);
    }
    if (!written)
        giveBack(socket, std::move(mark));
}

// ---- the end

void PcapngExporter::resetByPeer(WireSocket& socket, Call& call)
{
    const bool wasOpen = socket.opening == Opening::Accepted || !socket.fromStart;
    if (!socket.flow && (!wasOpen || flowOf(socket, call) == nullptr))
        return keep(socket, call);
    PacketMark mark = markOf(socket, call, Direction::Inbound, call.endNs);
    if (!socket.flow->reset(m_writer, TcpFlow::other(socket.side), mark))
        giveBack(socket, std::move(mark));
}

void PcapngExporter::shutDown(WireSocket& socket, Call& call)
{
    const auto how = call.record.number(fieldSlot(call.record.spec(), "how"));
    const bool known = socket.flow || socket.opening != Opening::None || !socket.fromStart;
    TcpFlow* flow = call.ok() && how != shutRd && socket.isStream && known ? flowOf(socket, call) : nullptr;
    if (flow == nullptr)
        return keep(socket, call);
    PacketMark mark = markOf(socket, call, Direction::Outbound, call.startNs);
    if (!flow->end(m_writer, socket.side, mark))
        giveBack(socket, std::move(mark));
}

void PcapngExporter::close(WireSocket& socket, Call& call)
{
    // Where the result was made up or a signal came, the handle is closed all the same.
    const int error = call.record.error();
    const bool closes =
        !call.record.pending() && (error == 0 || call.record.injected() || error == errors::interrupted);
    if (!closes)
        return keep(socket, call);
    const Handle handle = call.handle();
    const bool unanswered = socket.opening == Opening::Connecting && !socket.established;
    const bool known =
        socket.flow || socket.opening == Opening::Accepted || socket.established || !socket.fromStart;
    if (!socket.isStream || unanswered || !known) {
        const std::int64_t end = call.endNs;
        keep(socket, call);
        open(socket, end, true);
        releaseHeld(socket);
    } else if (flowOf(socket, call) != nullptr) {
        const auto flow = socket.flow;
        PacketMark mark = markOf(socket, call, Direction::Outbound, call.startNs);
        // What was not read is acknowledged by the system.
        flow->detach(socket.side);
        const bool written = socket.resets ? flow->reset(m_writer, socket.side, mark)
                                           : flow->end(m_writer, socket.side, mark) ||
                                                 flow->acknowledge(m_writer, socket.side, mark);
        if (!written)
            giveBack(socket, std::move(mark));
    } else {
        keep(socket, call);
    }
    forget(handle);
}

// ---- options

void PcapngExporter::readOption(WireSocket& socket, Call& call)
{
    if (!call.ok() || call.record.injected() || !isOption(call.record, solSocket, soError))
        return keep(socket, call);
    const auto value = optionValue(call.record, workbench::Direction::Out);
    const int error = value && !value->parts.empty() ? static_cast<int>(value->parts.front().number) : 0;
    if (socket.opening == Opening::Connecting && error != 0)
        return failOpening(socket, call, error);
    if (error == errors::connectionReset && error != 0)
        return resetByPeer(socket, call);
    const std::int64_t end = call.endNs;
    keep(socket, call);
    if (socket.opening == Opening::Connecting) {
        socket.established = true;
        open(socket, end, false);
    }
}

void PcapngExporter::setOption(WireSocket& socket, Call& call)
{
    if (call.ok() && isOption(call.record, solSocket, soLinger)) {
        const auto value = optionValue(call.record, workbench::Direction::In);
        socket.resets =
            value && value->parts.size() == 2 && value->parts[0].number != 0 && value->parts[1].number == 0;
    }
    keep(socket, call);
}

} // namespace workbench
