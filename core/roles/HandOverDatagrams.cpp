// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

/// How the UDP roles give their sockets away, open as they are, and take them back.
#include "core/roles/HandOverParts.h"
#include "core/roles/UdpReceiverWorker.h"
#include "core/roles/UdpSenderWorker.h"
#include "core/system/Constants.h"

#include <utility>

namespace workbench {

using namespace constants;

namespace {

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

/// Takes over the first datagram socket that `adoptOne` can take, the chosen one and the one given away
/// (`turn`; 0: none was) before others; gives back the rest.
template <typename AdoptOne>
std::vector<HeldSocket> adoptBest(std::vector<HeldSocket> sockets, std::uint64_t turn,
                                  const DatagramPort& port, EventBatch<UdpEvent>& events, AdoptOne adoptOne)
{
    const auto former = [turn](const HeldSocket& one) { return turn != 0 && one.turn == turn; };
    TakenBack told;
    bool isBack = false;
    for (const std::size_t i : handover::bestFirst(sockets, former)) {
        HeldSocket& one = sockets[i];
        const Handle handle = one.socket.handle();
        if (!port.isOpen() && one.socket.type() == sockDgram && adoptOne(one)) {
            told.taken = handle;
            told.isUsedByHand = one.isUsedByHand;
            isBack = former(one);
        }
    }
    sockets = handover::leftOf(std::move(sockets));
    auto& event = events.add<TakenBack>();
    event.refused = handover::chosenOf(sockets);
    event.taken = told.taken;
    event.isUsedByHand = told.isUsedByHand || (turn != 0 && !isBack);
    return sockets;
}

} // namespace

Socket DatagramPort::release()
{
    if (!m_readAgain) { // else it is not watched
        const CallResult result = m_thread.poller().remove(m_socket.handle());
        if (!result.ok())
            reportFailure(RoleStep::MakePoller, result, {});
    }
    Socket socket = std::move(m_socket);
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

CallResult DatagramPort::adopt(Socket socket, bool isBack)
{
    m_socket = std::move(socket);
    m_hasNotes = false;
    m_hasSent = false;
    if (!isBack)
        m_dropped = 0;
    m_failuresInRow = 0;
    const CallResult asked = askForNotes();
    return asked.ok() ? watch() : asked;
}

void DatagramPort::tellDrops()
{
    const auto told = handover::memberOf(m_thread.calls(), m_socket, solSocket, soMeminfo,
                                         layout::memoryMembers(), "drops");
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
    ++m_turn;
    m_given = 0;
    if (m_port.isOpen()) {
        m_given = m_turn;
        HeldSocket& one = sockets.emplace_back(handover::held(m_port.release()));
        one.turn = m_turn;
        one.path = std::exchange(m_boundPath, {});
    }
    m_events.add<HandedOver>();
    take(std::move(sockets));
}

std::vector<HeldSocket> UdpReceiver::Worker::adopt(std::vector<HeldSocket> sockets)
{
    return adoptBest(std::move(sockets), m_given, m_port, m_events,
                     [this](HeldSocket& one) { return adoptOne(one); });
}

bool UdpReceiver::Worker::adoptOne(HeldSocket& one)
{
    SocketAddress local;
    const CallResult named = one.socket.localAddress(local);
    const bool isBound = local.isLocal() ? !local.host().empty() : local.port() != 0;
    if (!named.ok() || !isBound || // Windows has no name for what is not bound
        !check(RoleStep::SetOption, handover::makeNonBlocking(m_thread.calls(), one)))
        return false;
    check(RoleStep::SetOption, m_port.adopt(std::move(one.socket), m_given != 0 && one.turn == m_given),
          local);
    m_boundPath = std::move(one.path);
    auto& event = m_events.add<Opened>(named.seq);
    event.handle = m_port.socket().handle();
    event.local = local;
    event.has = handover::optionsOf(m_thread.calls(), m_port.socket(), false);
    m_port.tellDrops();
    return true;
}

void UdpSender::Worker::handOver(const TakeSockets& take)
{
    m_repetition.stop(RepeatEnd::TargetGone);
    m_sequence.stop(SequenceEnd::TargetGone);
    m_looking = false;
    for (const Task& task : std::exchange(m_tasks, {})) {
        if (task.options)
            m_options = *task.options;
        refuse(task, NotSentReason::HandedOver);
    }
    std::vector<HeldSocket> sockets;
    ++m_turn;
    m_given = 0;
    if (m_port.isOpen()) {
        m_given = m_turn;
        HeldSocket& one = sockets.emplace_back(handover::held(m_port.release()));
        one.turn = m_turn;
        one.path = std::exchange(m_boundPath, {});
    }
    m_applied.reset();
    m_connectedTo = {};
    m_events.add<HandedOver>();
    take(std::move(sockets));
}

std::vector<HeldSocket> UdpSender::Worker::adopt(std::vector<HeldSocket> sockets)
{
    return adoptBest(std::move(sockets), m_given, m_port, m_events,
                     [this](HeldSocket& one) { return adoptOne(one); });
}

/// What its options say otherwise than the socket has is set before the next datagram: the tab shows what it
/// has.
bool UdpSender::Worker::adoptOne(HeldSocket& one)
{
    SocketAddress local;
    const CallResult named = one.socket.localAddress(local);
    if (!check(RoleStep::SetOption, handover::makeNonBlocking(m_thread.calls(), one)))
        return false;
    SocketAddress peer;
    if (handover::readPeer(m_thread.calls(), one.socket, peer))
        m_connectedTo = peer;
    check(RoleStep::SetOption, m_port.adopt(std::move(one.socket), m_given != 0 && one.turn == m_given));
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
