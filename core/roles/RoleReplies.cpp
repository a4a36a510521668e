// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

/// How the server and the UDP receiver answer by rules.
#include "core/roles/TcpServerWorker.h"
#include "core/roles/UdpReceiverWorker.h"

#include <algorithm>
#include <utility>

namespace workbench {

namespace {

constexpr std::size_t kMostPeers = 16'384;

/// Whether its bytes go out on the role's own socket.
bool isAnswer(const ReplyRun::Deed& deed)
{
    const Firing& firing = deed.firing;
    return !deed.isLost && !firing.refusal &&
           (firing.action == ReplyAction::Reply || firing.action == ReplyAction::Echo);
}

/// Writes what a rule does into the event; returns the bytes that it sends, echoes or forwards.
SharedBytes tellFired(RuleFired& event, ReplyRun::Deed deed)
{
    event.rule = deed.firing.rule;
    event.times = deed.firing.times;
    event.action = deed.firing.action;
    event.refusal = std::move(deed.firing.refusal);
    event.isLost = deed.isLost;
    SharedBytes data = shareBytes(std::move(deed.firing.data));
    if (event.action == ReplyAction::Forward)
        event.data = data;
    return data;
}

} // namespace

// ---- TcpServer

void TcpServer::Worker::setReplies(ReplyEngine engine, std::chrono::seconds utcOffset)
{
    m_replies.set(std::move(engine), utcOffset);
    m_context.onReceived = {};
    if (m_replies.isEmpty())
        return;
    m_context.onReceived = [this](ConnectionId id, std::span<const std::byte> bytes) {
        m_replies.received(id, bytes, std::chrono::steady_clock::now());
    };
}

/// What the rules want done now.
void TcpServer::Worker::reply()
{
    if (m_replies.isEmpty())
        return;
    for (ReplyRun::Deed& deed : m_replies.take(std::chrono::steady_clock::now())) {
        if (m_clients.contains(deed.peer))
            perform(std::move(deed));
    }
}

void TcpServer::Worker::perform(ReplyRun::Deed deed)
{
    const bool isSent = isAnswer(deed);
    const ReplyAction action = deed.isLost ? ReplyAction::Nothing : deed.firing.action;
    const ConnectionId id = deed.peer;
    auto& event = m_events.add<RuleFired>();
    event.connection = id;
    event.generation = m_replies.generation();
    const SharedBytes data = tellFired(event, std::move(deed));
    if (isSent)
        each({id}, [&data](StreamConnection& client) { client.answer(data, DataOrigin::Rule); });
    else if (action == ReplyAction::HalfClose)
        each({id}, [](StreamConnection& client) { client.halfClose(); });
    else if (action == ReplyAction::Close)
        each({id}, [](StreamConnection& client) { client.closeWhenSent(CloseReason::ByRule); });
    else if (action == ReplyAction::Abort)
        each({id}, [](StreamConnection& client) { client.abort(); });
}

// ---- UdpReceiver

void UdpReceiver::Worker::setReplies(ReplyEngine engine, std::chrono::seconds utcOffset)
{
    m_replies.set(std::move(engine), utcOffset);
    m_peers.clear();
    m_addresses.clear();
    if (m_replies.isEmpty()) {
        m_port.setOnReceived({});
        return;
    }
    m_port.setOnReceived([this](const SocketAddress& from, std::span<const std::byte> datagram) {
        if (!from.isEmpty()) // else there is nobody to answer
            m_replies.message(peerOf(from), datagram, std::chrono::steady_clock::now());
    });
}

/// The same number for the same address, until there are too many.
ReplyRun::Peer UdpReceiver::Worker::peerOf(const SocketAddress& address)
{
    if (m_peers.size() >= kMostPeers) {
        m_peers.clear();
        m_addresses.clear();
        m_replies.forgetAll();
    }
    const AddressBytes bytes = address.bytes();
    std::string key(bytes.size(), '\0');
    std::transform(bytes.begin(), bytes.end(), key.begin(),
                   [](std::byte one) { return static_cast<char>(one); });
    const auto [known, isNew] = m_peers.try_emplace(std::move(key), m_lastPeer + 1);
    if (isNew)
        m_addresses.emplace(++m_lastPeer, address);
    return known->second;
}

/// What the rules want done now.
void UdpReceiver::Worker::reply()
{
    if (m_replies.isEmpty())
        return;
    for (ReplyRun::Deed& deed : m_replies.take(std::chrono::steady_clock::now())) {
        const auto to = m_addresses.find(deed.peer);
        if (to == m_addresses.end() || !m_port.isOpen())
            continue;
        const bool isSent = isAnswer(deed);
        auto& event = m_events.add<RuleFired>();
        event.peer = to->second;
        event.generation = m_replies.generation();
        const SharedBytes data = tellFired(event, std::move(deed));
        if (isSent)
            m_port.send(to->second, to->second, data, DataOrigin::Rule);
    }
}

} // namespace workbench
