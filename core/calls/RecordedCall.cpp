// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/RecordedCall.h"
#include "core/calls/ThreadLane.h"

namespace workbench {

using enum Direction;

namespace {

bool wouldBlock(const CallResult& result) { return result.error == constants::errors::again; }

/// A port that the kernel has still to choose is not known: nothing is claimed.
bool isChosen(const SocketAddress& address)
{
    return address.isLocal() ? !address.isNothing() : address.port() != 0;
}

} // namespace

void RecordedCall::received(int slot, const CallResult& result, std::span<const std::byte> buffer)
{
    const bool cut = result.error == constants::errors::messageSize;
    if (!result.ok() && !cut)
        return;
    const std::size_t moved =
        cut ? buffer.size() : std::min(static_cast<std::size_t>(result.value), buffer.size());
    m_writer.data(slot, moved, buffer.first(m_door.kept(moved)), Out);
}

void RecordedCall::control(int slot, const ReceiveNotes& notes)
{
    if (!notes.hasDropped && !notes.hasPacketInfo)
        return;
    coding::ControlParts parts;
    parts.hasDropped = notes.hasDropped;
    parts.dropped = notes.dropped;
    if (notes.hasDropped)
        parts.newlyDropped = notes.dropped - m_door.m_journal->directory().exchangeDropped(
                                                 m_writer.header().handle, notes.dropped);
    parts.hasPacketInfo = notes.hasPacketInfo;
    parts.interfaceIndex = notes.interfaceIndex;
    if (notes.hasPacketInfo)
        parts.destination = notes.destination.view();
    std::vector<std::byte>& bytes = threadLane().scratch;
    parts.write(bytes);
    m_writer.bytes(slot, bytes, Out);
}

bool RecordedCall::isStillOpen()
{
    return m_door.m_journal->directory().closingsOf(m_writer.header().handle) == m_closings;
}

void RecordedCall::opened(Handle handle, const Endpoint& endpoint)
{
    if (m_door.m_purpose == RecordingSystemCalls::Purpose::Housekeeping)
        return openedOwn(handle);
    CallDirectory& directory = m_door.m_journal->directory();
    directory.setEndpointOf(handle, directory.addEndpoint(endpoint));
    directory.exchangeDropped(handle, 0);
    directory.countSocket(1);
}

void RecordedCall::bound(AddressBytes address)
{
    CallDirectory& directory = m_door.m_journal->directory();
    const Handle handle = m_writer.header().handle;
    const std::uint32_t known = directory.endpointOf(handle);
    if (known == CallDirectory::kOwnHandle || !isStillOpen() || directory.isBoundTo(known, address))
        return;
    SocketAddress local = SocketAddress::fromBytes(address);
    if (!isChosen(local))
        return;
    Endpoint endpoint = directory.endpoint(known);
    endpoint.local = std::move(local);
    directory.setEndpointOf(handle, directory.addEndpoint(endpoint));
}

void RecordedCall::connected(AddressBytes address)
{
    CallDirectory& directory = m_door.m_journal->directory();
    const Handle handle = m_writer.header().handle;
    const std::uint32_t known = directory.endpointOf(handle);
    if (known == CallDirectory::kOwnHandle || !isStillOpen())
        return;
    Endpoint endpoint = directory.endpoint(known);
    SocketAddress peer = SocketAddress::fromBytes(address);
    if (peer.family() == constants::afUnspec) {
        endpoint.peer = {};
        if (!endpoint.local.isLocal())
            endpoint.local = {}; // what the system had chosen it takes back: askOwnName()
    } else {
        endpoint.peer = std::move(peer);
    }
    directory.setEndpointOf(handle, directory.addEndpoint(endpoint));
}

void RecordedCall::askOwnName()
{
    const Handle handle = m_writer.header().handle;
    const CallDirectory& directory = m_door.m_journal->directory();
    const Endpoint endpoint = directory.endpoint(directory.endpointOf(handle));
    const bool known = isChosen(endpoint.local) && !endpoint.local.isWildcard();
    const bool isInternet = endpoint.family == constants::afInet || endpoint.family == constants::afInet6 ||
                            endpoint.peer.isIpv4() || endpoint.peer.isIpv6();
    if (known || !isStillOpen() || !isInternet)
        return;
    RawAddress address;
    m_door.ownDoor()->getsockname(handle, address);
}

void RecordedCall::accepted(const CallResult& result, const RawAddress* peer)
{
    if (!result.ok())
        return;
    CallDirectory& directory = m_door.m_journal->directory();
    const RecordHeader& header = m_writer.header();
    // A listener that was closed while accept() waited still gives a connection.
    Endpoint endpoint =
        directory.endpoint(isStillOpen() ? directory.endpointOf(header.handle) : header.endpoint);
    if (endpoint.local.isWildcard())
        endpoint.local = {}; // getsockname tells the one that the client chose
    if (peer != nullptr) {
        out(1, peer->view()).out(2, peer->length);
        endpoint.peer = SocketAddress::fromBytes(peer->view());
    }
    opened(result.value, endpoint);
}

void RecordedCall::closing()
{
    CallDirectory& directory = m_door.m_journal->directory();
    const Handle handle = m_writer.header().handle;
    const std::uint32_t known = directory.endpointOf(handle);
    if (known == 0)
        return;
    directory.close(handle);
    m_closings = directory.closingsOf(handle);
    if (known == CallDirectory::kOwnHandle)
        m_writer.header().category = CallCategory::Housekeeping;
    else
        directory.countSocket(-1);
}

void RecordedCall::openedOwn(Handle handle)
{
    m_door.m_journal->directory().setEndpointOf(handle, CallDirectory::kOwnHandle);
}

void RecordedCall::write(RecordWriter& writer, const CallResult& result)
{
    RecordHeader& header = writer.header();
    header.ret = result.value;
    header.error = result.error;
    header.injected = result.injected;
    m_lane.seal(writer);
}

CallResult RecordedCall::finish(Observe what)
{
    m_result.seq = m_writer.header().seq;
    write(m_writer, m_result);
    if (what != Observe::Nothing && CallDirectory::isTcp(m_writer.header().endpoint) &&
        !wouldBlock(m_result) && isStillOpen() && constants::tcpInfoSize() > 0 && m_lane.takeObservation())
        m_writer.header().state = static_cast<std::uint8_t>(observe(what));
    m_lane.commit();
    return m_result;
}

/// getsockopt(TCP_INFO), SIOCINQ and SIOCOUTQ change nothing (checked on Linux). Each is a record of its own.
constants::TcpState RecordedCall::observe(Observe what)
{
    constexpr std::size_t most = 256;
    const std::size_t size = std::min(constants::tcpInfoSize(), most);
    std::array<std::byte, most> info;
    auto length = static_cast<std::uint32_t>(size);
    const Handle handle = m_writer.header().handle;
    RecordWriter writer =
        m_lane.follow(CallId::Getsockopt, handle, m_door.m_actor, size + 6 * coding::kFieldOverhead);
    writer.header().category = CallCategory::Housekeeping;
    writer.number(1, constants::ipprotoTcp);
    writer.number(2, constants::tcpInfo);
    writer.number(4, length);
    m_lane.start(writer);
    const CallResult result = m_door.m_own->getsockopt(handle, constants::ipprotoTcp, constants::tcpInfo,
                                                       std::span(info).first(size), length);
    m_lane.stop(writer);
    auto state = constants::TcpState::Unknown;
    if (result.ok()) {
        const auto told = std::span<const std::byte>(info).first(std::min<std::size_t>(length, size));
        writer.bytes(3, told, Out);
        writer.number(4, length, Out);
        state = constants::tcpStateOf(told);
        writer.header().state = static_cast<std::uint8_t>(state);
    }
    write(writer, result);
    if (result.ok() && what == Observe::StateAndQueues) {
        observeQueue(constants::siocinq);
        observeQueue(constants::siocoutq);
    }
    return state;
}

void RecordedCall::observeQueue(unsigned long request)
{
    const Handle handle = m_writer.header().handle;
    RecordWriter writer = m_lane.follow(CallId::Ioctl, handle, m_door.m_actor, 4 * coding::kFieldOverhead);
    writer.number(1, static_cast<std::int64_t>(request));
    int value = 0;
    writer.number(2, value);
    m_lane.start(writer);
    const CallResult result = m_door.m_own->ioctl(handle, request, value);
    m_lane.stop(writer);
    if (result.ok())
        writer.number(2, value, Out);
    write(writer, result);
}

} // namespace workbench
