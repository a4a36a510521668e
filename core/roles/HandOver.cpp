// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

/// How the four roles with sockets give them away, open as they are, and take them back.
#include "core/roles/TcpClientWorker.h"
#include "core/roles/TcpServerWorker.h"
#include "core/roles/UdpReceiverWorker.h"
#include "core/roles/UdpSenderWorker.h"
#include "core/system/Constants.h"
#include "core/system/OptionLayout.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace workbench {

using namespace constants;

namespace {

HeldSocket held(Socket socket, ConnectionId connection = 0)
{
    HeldSocket one;
    one.socket = std::move(socket);
    one.connection = connection;
    return one;
}

/// Roles wait for sockets by their poller alone.
CallResult makeNonBlocking(SystemCalls& calls, const HeldSocket& one)
{
    return one.isBlocking ? Socket::setBlocking(calls, one.socket.handle(), false) : CallResult{};
}

BoundOptions senderOptionsOf(Socket& socket)
{
    BoundOptions has;
    int value = 0;
    if (socket.family() == afUnix)
        return has;
    if (socket.number(solSocket, soBroadcast, value).ok())
        has.broadcast = value != 0;
    const SocketOption hops = SocketOption::hopLimit(socket.family(), 0);
    if (socket.number(hops.level(), hops.name(), value).ok())
        has.ttl = value;
    return has;
}

/// Where the socket leads, asked as the workbench's own question: that it leads nowhere is no failure of
/// anybody's call (ENOTCONN).
bool readPeer(SystemCalls& calls, const Socket& socket, SocketAddress& peer)
{
    const auto own = calls.ownDoor();
    RawAddress raw;
    if (!(own ? *own : calls).getpeername(socket.handle(), raw).ok())
        return false;
    peer = SocketAddress::fromBytes(raw.view());
    return true;
}

/// The number that has this name in a struct that getsockopt(2) writes; empty where it is not told.
std::optional<std::int64_t> memberOf(SystemCalls& calls, const Socket& socket, int level, int option,
                                     std::span<const layout::OptionMember> members, std::string_view name)
{
    const auto member = std::ranges::find(members, name, &layout::OptionMember::name);
    if (member == members.end())
        return {};
    std::array<std::byte, 512> room{};
    auto length = static_cast<std::uint32_t>(room.size());
    if (!calls.getsockopt(socket.handle(), level, option, room, length).ok() || !member->fits(length))
        return {};
    return layout::memberNumber(*member, room);
}

BoundOptions optionsOf(SystemCalls& calls, Socket& socket, bool isListening)
{
    BoundOptions has;
    int value = 0;
    if (socket.family() == afUnix)
        return has;
    if (socket.number(solSocket, soReuseaddr, value).ok())
        has.reuseAddress = value != 0;
    if (socket.family() == afInet6 && socket.number(ipprotoIpv6, ipv6V6only, value).ok())
        has.v6Only = value != 0;
    if (!isListening)
        return has;
    // Of a listener Linux tells here how many connections may wait.
    const auto most = memberOf(calls, socket, ipprotoTcp, tcpInfo, layout::tcpInfoMembers(), "tcpi_sacked");
    if (most)
        has.backlog = static_cast<int>(*most);
    return has;
}

} // namespace

// ---- TcpServer

void TcpServer::Worker::handOver(const TakeSockets& take)
{
    m_repetition.stop(RepeatEnd::TargetGone);
    std::vector<HeldSocket> sockets;
    m_retryAccept.reset();
    if (m_listener.isOpen()) {
        check(RoleStep::MakePoller, m_thread.poller().remove(m_listener.handle()));
        HeldSocket& listener = sockets.emplace_back(held(std::move(m_listener)));
        listener.isListening = true;
        listener.path = std::exchange(m_boundPath, {});
    }
    for (const auto& [id, client] : m_clients) {
        m_away[id] = {.in = client->totalIn(), .out = client->totalOut()};
        sockets.push_back(held(client->release(), id));
    }
    m_clients.clear();
    m_events.add<HandedOver>();
    take(std::move(sockets));
}

std::vector<HeldSocket> TcpServer::Worker::adopt(std::vector<HeldSocket> sockets)
{
    std::vector<HeldSocket> others;
    for (HeldSocket& one : sockets) {
        const bool isUsed =
            one.socket.type() == sockStream && (one.isListening ? adoptListener(one) : adoptClient(one));
        if (!isUsed)
            others.push_back(std::move(one));
    }
    for (const auto& [id, totals] : std::exchange(m_away, {})) {
        auto& event = m_events.add<ConnectionClosed>();
        event.connection = id;
        event.reason = CloseReason::ByHand;
        event.totalIn = totals.in;
        event.totalOut = totals.out;
    }
    return others;
}

bool TcpServer::Worker::adoptListener(HeldSocket& one)
{
    SocketAddress local;
    if (m_listener.isOpen() || !check(RoleStep::SetOption, makeNonBlocking(m_thread.calls(), one)) ||
        !check(RoleStep::ReadName, one.socket.localAddress(local)) ||
        !check(RoleStep::MakePoller,
               m_thread.poller().add(one.socket.handle(), {.read = true}, kListenerToken)))
        return false;
    m_listener = std::move(one.socket);
    m_local = local;
    m_boundPath = std::move(one.path);
    auto& event = m_events.add<Listening>();
    event.handle = m_listener.handle();
    event.local = m_local;
    event.has = optionsOf(m_thread.calls(), m_listener, true);
    return true;
}

bool TcpServer::Worker::adoptClient(HeldSocket& one)
{
    SocketAddress peer;
    SocketAddress local;
    if (!readPeer(m_thread.calls(), one.socket, peer) || // not connected: nothing that we could use
        !check(RoleStep::SetOption, makeNonBlocking(m_thread.calls(), one)))
        return false;
    const CallResult named = one.socket.localAddress(local);
    if (!check(RoleStep::ReadName, named))
        return false;
    const auto known = m_away.find(one.connection);
    const Totals totals = known == m_away.end() ? Totals() : known->second;
    const ConnectionId id = known == m_away.end() ? ++m_lastId : known->first;
    m_away.erase(id);
    auto& event = m_events.add<ConnectionOpened>(named.seq);
    event.connection = id;
    event.handle = one.socket.handle();
    event.local = local;
    event.peer = peer;
    auto client = std::make_unique<StreamConnection>(m_context, id, std::move(one.socket));
    client->setTotals(totals.in, totals.out);
    client->start(false);
    if (client->isOpen())
        m_clients.emplace(id, std::move(client));
    return true;
}

// ---- TcpClient

void TcpClient::Worker::handOver(const TakeSockets& take)
{
    m_repetition.stop(RepeatEnd::TargetGone);
    std::vector<HeldSocket> sockets;
    m_away = 0;
    m_deadline.reset();
    if (isConnected()) {
        m_away = m_id;
        m_awayIn = m_connection->totalIn();
        m_awayOut = m_connection->totalOut();
        sockets.push_back(held(m_connection->release(), m_id));
        m_connection.reset();
    } else if (m_socket.isOpen()) { // its connect() goes on
        check(RoleStep::MakePoller, m_thread.poller().remove(m_socket.handle()));
        sockets.push_back(held(std::move(m_socket)));
    } else {
        cancel();
    }
    m_events.add<HandedOver>();
    take(std::move(sockets));
}

std::vector<HeldSocket> TcpClient::Worker::adopt(std::vector<HeldSocket> sockets)
{
    // The connection it had before, if that is still there, else the first.
    std::stable_partition(sockets.begin(), sockets.end(),
                          [this](const HeldSocket& one) { return m_away != 0 && one.connection == m_away; });
    std::vector<HeldSocket> others;
    for (HeldSocket& one : sockets) {
        if (isConnected() || one.socket.type() != sockStream || one.isListening || !adoptConnection(one))
            others.push_back(std::move(one));
    }
    if (const ConnectionId gone = std::exchange(m_away, 0); gone != 0) {
        auto& event = m_events.add<ConnectionClosed>();
        event.connection = gone;
        event.reason = CloseReason::ByHand;
        event.totalIn = m_awayIn;
        event.totalOut = m_awayOut;
    }
    return others;
}

bool TcpClient::Worker::adoptConnection(HeldSocket& one)
{
    SocketAddress peer;
    SocketAddress local;
    if (!readPeer(m_thread.calls(), one.socket, peer) ||
        !check(RoleStep::SetOption, makeNonBlocking(m_thread.calls(), one)))
        return false;
    const CallResult named = one.socket.localAddress(local);
    if (!check(RoleStep::ReadName, named))
        return false;
    const bool isBack = m_away != 0 && one.connection == m_away;
    m_id = isBack ? std::exchange(m_away, 0) : m_id + 1;
    auto& event = m_events.add<ConnectionOpened>(named.seq);
    event.connection = m_id;
    event.handle = one.socket.handle();
    event.local = local;
    event.peer = peer;
    m_connection = std::make_unique<StreamConnection>(m_context, m_id, std::move(one.socket));
    if (isBack)
        m_connection->setTotals(m_awayIn, m_awayOut);
    m_connection->start(false);
    return true;
}

// ---- the UDP roles

Socket DatagramPort::release()
{
    if (!m_readAgain) { // else it is not watched
        const CallResult result = m_thread.poller().remove(m_socket.handle());
        if (!result.ok())
            reportFailure(RoleStep::MakePoller, result, {});
    }
    Socket socket = std::move(m_socket);
    m_released = socket.handle();
    if (!m_outgoing.empty()) {
        auto& event = m_events.add<NotSent>();
        event.bytes = m_outgoingBytes;
        event.reason = NotSentReason::HandedOver;
    }
    m_outgoing.clear();
    m_outgoingBytes = 0;
    m_blocked = false;
    m_readAgain.reset();
    return socket;
}

CallResult DatagramPort::adopt(Socket socket)
{
    m_socket = std::move(socket);
    m_hasNotes = false;
    m_hasSent = false;
    if (m_socket.handle() != m_released) // another one than it had before
        m_dropped = 0;
    m_failuresInRow = 0;
    const CallResult asked = askForNotes();
    return asked.ok() ? watch() : asked;
}

void DatagramPort::tellDrops()
{
    const auto told =
        memberOf(m_thread.calls(), m_socket, solSocket, soMeminfo, layout::memoryMembers(), "drops");
    const auto dropped = static_cast<std::uint32_t>(told.value_or(0));
    if (dropped == 0)
        return;
    if (m_dropped > dropped) // a new socket with the number of an old one
        m_dropped = 0;
    m_message.notes.dropped = dropped;
    countDrops(0);
}

void UdpReceiver::Worker::handOver(const TakeSockets& take)
{
    std::vector<HeldSocket> sockets;
    if (m_port.isOpen()) {
        HeldSocket& one = sockets.emplace_back(held(m_port.release()));
        one.path = std::exchange(m_boundPath, {});
    }
    m_events.add<HandedOver>();
    take(std::move(sockets));
}

std::vector<HeldSocket> UdpReceiver::Worker::adopt(std::vector<HeldSocket> sockets)
{
    std::vector<HeldSocket> others;
    for (HeldSocket& one : sockets) {
        if (m_port.isOpen() || one.socket.type() != sockDgram || !adoptOne(one))
            others.push_back(std::move(one));
    }
    return others;
}

bool UdpReceiver::Worker::adoptOne(HeldSocket& one)
{
    SocketAddress local;
    const CallResult named = one.socket.localAddress(local);
    const bool isBound = local.isLocal() ? !local.host().empty() : local.port() != 0;
    if (!named.ok() || !isBound || // Windows has no name for what is not bound
        !check(RoleStep::SetOption, makeNonBlocking(m_thread.calls(), one)))
        return false;
    check(RoleStep::SetOption, m_port.adopt(std::move(one.socket)), local);
    m_boundPath = std::move(one.path);
    auto& event = m_events.add<Opened>(named.seq);
    event.handle = m_port.socket().handle();
    event.local = local;
    event.has = optionsOf(m_thread.calls(), m_port.socket(), false);
    m_port.tellDrops();
    return true;
}

void UdpSender::Worker::handOver(const TakeSockets& take)
{
    m_repetition.stop(RepeatEnd::TargetGone);
    m_looking = false;
    for (const Task& task : std::exchange(m_tasks, {})) {
        if (task.options)
            m_options = *task.options;
        refuse(task, NotSentReason::HandedOver);
    }
    std::vector<HeldSocket> sockets;
    if (m_port.isOpen()) {
        HeldSocket& one = sockets.emplace_back(held(m_port.release()));
        one.path = std::exchange(m_boundPath, {});
    }
    m_applied.reset();
    m_connectedTo = {};
    m_events.add<HandedOver>();
    take(std::move(sockets));
}

std::vector<HeldSocket> UdpSender::Worker::adopt(std::vector<HeldSocket> sockets)
{
    std::vector<HeldSocket> others;
    for (HeldSocket& one : sockets) {
        if (m_port.isOpen() || one.socket.type() != sockDgram || !adoptOne(one))
            others.push_back(std::move(one));
    }
    return others;
}

/// What its options say otherwise than the socket has is set before the next datagram: the tab shows what it
/// has.
bool UdpSender::Worker::adoptOne(HeldSocket& one)
{
    SocketAddress local;
    const CallResult named = one.socket.localAddress(local);
    if (!check(RoleStep::SetOption, makeNonBlocking(m_thread.calls(), one)))
        return false;
    SocketAddress peer;
    if (readPeer(m_thread.calls(), one.socket, peer))
        m_connectedTo = peer;
    check(RoleStep::SetOption, m_port.adopt(std::move(one.socket)));
    m_applied = m_options;
    const BoundOptions has = senderOptionsOf(m_port.socket());
    m_applied->broadcast = has.broadcast.value_or(m_options.broadcast);
    m_applied->connect = m_options.connect && !m_connectedTo.isEmpty();
    m_applied->ttl = m_options.ttl ? has.ttl : std::nullopt;
    m_ttlForGroup = false;
    m_applied->multicastInterface.reset();
    m_boundPath = std::move(one.path);
    m_named = named.ok() && (local.isLocal() || local.port() != 0);
    auto& event = m_events.add<Opened>(named.seq);
    event.handle = m_port.socket().handle();
    event.local = m_named ? local : SocketAddress();
    event.peer = m_connectedTo;
    event.has = has;
    return true;
}

} // namespace workbench
