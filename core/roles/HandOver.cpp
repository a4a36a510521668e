// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

/// How the TCP roles give their sockets away, open as they are, and take them back.
#include "core/roles/HandOverParts.h"
#include "core/roles/TcpClientWorker.h"
#include "core/roles/TcpServerWorker.h"
#include "core/system/Constants.h"

#include <algorithm>
#include <utility>

namespace workbench {

using namespace constants;

// ---- TcpServer

void TcpServer::Worker::handOver(const TakeSockets& take)
{
    m_repetition.stop(RepeatEnd::TargetGone);
    std::vector<HeldSocket> sockets;
    m_retryAccept.reset();
    ++m_turn;
    if (m_listener.isOpen()) {
        check(RoleStep::MakePoller, m_thread.poller().remove(m_listener.handle()));
        HeldSocket& listener = sockets.emplace_back(handover::held(std::move(m_listener)));
        listener.isListening = true;
        listener.turn = m_turn;
        listener.path = std::exchange(m_boundPath, {});
    }
    for (const auto& [id, client] : m_clients) {
        m_away[id] = {.in = client->totalIn(), .out = client->totalOut()};
        sockets.push_back(handover::held(*client, id));
    }
    m_clients.clear();
    m_replies.forgetAll();
    std::ranges::sort(sockets, {}, &HeldSocket::connection); // the oldest first
    m_events.add<HandedOver>();
    take(std::move(sockets));
}

std::vector<HeldSocket> TcpServer::Worker::adopt(std::vector<HeldSocket> sockets)
{
    for (const HeldSocket& one : sockets) {
        if (const auto away = m_away.find(one.connection); away != m_away.end())
            away->second = {.in = one.totalIn, .out = one.totalOut};
    }
    adoptBestListener(sockets);
    std::vector<SocketAddress> otherListeners;
    for (const HeldSocket& one : sockets) {
        if (one.socket.isOpen() && one.isListening)
            otherListeners.push_back(handover::nameOf(m_thread.calls(), one.socket));
    }
    Handle taken = m_listener.handle();
    for (HeldSocket& one : sockets) {
        const Handle handle = one.socket.handle();
        if (one.socket.isOpen() && one.socket.type() == sockStream && !one.isListening &&
            adoptClient(one, otherListeners) && taken == kInvalidHandle)
            taken = handle;
    }
    sockets = handover::leftOf(std::move(sockets));
    tellGone(sockets);
    auto& event = m_events.add<TakenBack>();
    event.refused = handover::chosenOf(sockets);
    event.taken = taken;
    return sockets;
}

/// The chosen one, or that of the chosen client.
void TcpServer::Worker::adoptBestListener(std::vector<HeldSocket>& sockets)
{
    const auto former = [this](const HeldSocket& one) { return one.turn == m_turn; };
    std::vector<std::size_t> order = handover::bestFirst(sockets, former);
    SocketAddress cameTo;
    if (!order.empty() && sockets[order.front()].isChosen && !sockets[order.front()].isListening)
        cameTo = handover::nameOf(m_thread.calls(), sockets[order.front()].socket);
    std::erase_if(order, [&](std::size_t i) {
        return !sockets[i].isListening || sockets[i].socket.type() != sockStream;
    });
    if (!cameTo.isEmpty())
        std::stable_partition(order.begin(), order.end(), [&](std::size_t i) {
            return handover::isOfListener(handover::nameOf(m_thread.calls(), sockets[i].socket), cameTo);
        });
    for (const std::size_t i : order) {
        if (adoptListener(sockets[i]))
            return;
    }
}

/// What was closed by hand, and what stays there.
void TcpServer::Worker::tellGone(const std::vector<HeldSocket>& others)
{
    for (const auto& [id, totals] : std::exchange(m_away, {})) {
        auto& event = m_events.add<ConnectionClosed>();
        event.connection = id;
        event.reason = std::ranges::find(others, id, &HeldSocket::connection) == others.end()
                           ? CloseReason::ByHand
                           : CloseReason::LeftByHand;
        event.totalIn = totals.in;
        event.totalOut = totals.out;
    }
}

bool TcpServer::Worker::adoptListener(HeldSocket& one)
{
    SocketAddress local;
    if (m_listener.isOpen() ||
        !check(RoleStep::SetOption, handover::makeNonBlocking(m_thread.calls(), one)) ||
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
    event.has = handover::optionsOf(m_thread.calls(), m_listener, true);
    return true;
}

/// One that came to another listener, which stays by hand, stays there with it.
bool TcpServer::Worker::adoptClient(HeldSocket& one, const std::vector<SocketAddress>& otherListeners)
{
    SocketAddress peer;
    SocketAddress local;
    if (!handover::readPeer(m_thread.calls(), one.socket, peer)) // not connected: nothing that we could use
        return false;
    const CallResult named = one.socket.localAddress(local);
    if (!check(RoleStep::ReadName, named))
        return false;
    const bool isOurs = m_listener.isOpen() && handover::isOfListener(m_local, local);
    const auto isOthers = [&local](const SocketAddress& other) {
        return handover::isOfListener(other, local);
    };
    if ((!isOurs && std::ranges::any_of(otherListeners, isOthers)) ||
        !check(RoleStep::SetOption, handover::makeNonBlocking(m_thread.calls(), one)))
        return false;
    const bool isBack = m_away.erase(one.connection) > 0;
    const ConnectionId id = isBack ? one.connection : ++m_lastId;
    auto& event = m_events.add<ConnectionOpened>(named.seq);
    event.connection = id;
    event.handle = one.socket.handle();
    event.local = local;
    event.peer = peer;
    handover::tellPast(event, one);
    auto client = std::make_unique<StreamConnection>(m_context, id, std::move(one.socket));
    client->setPast(one.since, one.totalIn, one.totalOut);
    client->start(false);
    if (client->isOpen())
        m_clients.emplace(id, std::move(client));
    return true;
}

// ---- TcpClient

void TcpClient::Worker::handOver(const TakeSockets& take)
{
    m_repetition.stop(RepeatEnd::TargetGone);
    m_sequence.stop(SequenceEnd::TargetGone);
    std::vector<HeldSocket> sockets;
    m_away = 0;
    m_deadline.reset();
    if (isConnected()) {
        m_away = m_id;
        m_awayIn = m_connection->totalIn();
        m_awayOut = m_connection->totalOut();
        sockets.push_back(handover::held(*m_connection, m_id));
        m_connection.reset();
    } else if (m_socket.isOpen()) { // its connect() goes on
        check(RoleStep::MakePoller, m_thread.poller().remove(m_socket.handle()));
        sockets.push_back(handover::held(std::move(m_socket)));
    } else {
        cancel();
    }
    m_events.add<HandedOver>();
    take(std::move(sockets));
}

std::vector<HeldSocket> TcpClient::Worker::adopt(std::vector<HeldSocket> sockets)
{
    const auto former = [this](const HeldSocket& one) { return m_away != 0 && one.connection == m_away; };
    if (const auto away = std::ranges::find_if(sockets, former); away != sockets.end()) {
        m_awayIn = away->totalIn;
        m_awayOut = away->totalOut;
    }
    for (const std::size_t i : handover::bestFirst(sockets, former)) {
        const HeldSocket& one = sockets[i];
        if (!isConnected() && one.socket.type() == sockStream && !one.isListening)
            adoptConnection(sockets, i);
    }
    sockets = handover::leftOf(std::move(sockets));
    tellGone(sockets);
    auto& event = m_events.add<TakenBack>();
    event.refused = handover::chosenOf(sockets);
    event.taken = isConnected() ? m_connection->handle() : kInvalidHandle;
    return sockets;
}

bool TcpClient::Worker::adoptConnection(std::vector<HeldSocket>& sockets, std::size_t index)
{
    HeldSocket& one = sockets[index];
    SocketAddress peer;
    SocketAddress local;
    if (!handover::readPeer(m_thread.calls(), one.socket, peer) ||
        !check(RoleStep::SetOption, handover::makeNonBlocking(m_thread.calls(), one)))
        return false;
    const CallResult named = one.socket.localAddress(local);
    if (!check(RoleStep::ReadName, named))
        return false;
    const bool isBack = m_away != 0 && one.connection == m_away;
    if (isBack)
        m_away = 0;
    else
        tellGone(sockets);
    m_id = isBack ? one.connection : m_id + 1;
    auto& event = m_events.add<ConnectionOpened>(named.seq);
    event.connection = m_id;
    event.handle = one.socket.handle();
    event.local = local;
    event.peer = peer;
    handover::tellPast(event, one);
    m_connection = std::make_unique<StreamConnection>(m_context, m_id, std::move(one.socket));
    m_connection->setPast(one.since, one.totalIn, one.totalOut);
    m_connection->start(false);
    return true;
}

/// The connection that it had is not what it goes on with: it was closed by hand, or stays there.
void TcpClient::Worker::tellGone(const std::vector<HeldSocket>& sockets)
{
    const ConnectionId gone = std::exchange(m_away, 0);
    if (gone == 0)
        return;
    const bool isLeft = std::ranges::any_of(
        sockets, [gone](const HeldSocket& one) { return one.socket.isOpen() && one.connection == gone; });
    auto& event = m_events.add<ConnectionClosed>();
    event.connection = gone;
    event.reason = isLeft ? CloseReason::LeftByHand : CloseReason::ByHand;
    event.totalIn = m_awayIn;
    event.totalOut = m_awayOut;
}

} // namespace workbench
