// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/kernel/StreamView.h"

#include "core/follow/SocketLife.h"

#include <algorithm>
#include <limits>

namespace workbench {

using constants::TcpState;

namespace {

/// On the way of the present connection, or of the last one: the steps from the last CLOSED that more follow.
bool passed(const TcpWay& way, std::initializer_list<TcpState> states)
{
    const std::vector<TcpStep>& steps = way.steps();
    for (std::size_t at = steps.size(); at-- > 0;) {
        if (std::ranges::find(states, steps[at].state) != states.end())
            return true;
        if (steps[at].state == TcpState::Close && at + 1 < steps.size())
            return false;
    }
    return false;
}

struct Pipes {
    PipeState out;
    PipeState in;
};

Pipes pipesOfTcp(const SocketEntry& own)
{
    const TcpWay& way = own.way;
    if (!passed(way, {TcpState::Established, TcpState::FinWait1, TcpState::CloseWait}))
        return {PipeState::NotYet, PipeState::NotYet};
    const bool weFinished = own.weFinished || passed(way, {TcpState::FinWait1, TcpState::LastAck});
    const bool peerFinished =
        own.peerFinished || passed(way, {TcpState::CloseWait, TcpState::Closing, TcpState::TimeWait});
    if (way.state() != TcpState::Close)
        return {weFinished ? PipeState::Finished : PipeState::Open,
                peerFinished ? PipeState::Finished : PipeState::Open};
    const TcpCause cause = way.steps().back().cause;
    const bool cut =
        cause == TcpCause::ResetArrived || cause == TcpCause::ResetSent || cause == TcpCause::NoAnswer;
    return {weFinished && !cut ? PipeState::Finished : PipeState::Cut,
            peerFinished && !cut ? PipeState::Finished : PipeState::Cut};
}

Pipes pipesOfUnix(const SocketEntry& own)
{
    if (own.peer.isEmpty() && !own.acceptedFrom)
        return {PipeState::NotYet, PipeState::NotYet};
    if (own.error == constants::errors::connectionReset)
        return {PipeState::Cut, PipeState::Cut};
    return {own.weFinished || !own.isOpen() ? PipeState::Finished : PipeState::Open,
            own.peerFinished ? PipeState::Finished
            : own.isOpen()   ? PipeState::Open
                             : PipeState::Cut}; // by our own close: the peer has not finished
}

std::optional<StreamLane> laneOf(const SocketEntry* end, StreamTally SocketEntry::*tally)
{
    if (end == nullptr)
        return {};
    return StreamLane{(end->*tally).blocks(), (end->*tally).total()};
}

void measure(StreamDirection& way)
{
    way.from = std::numeric_limits<std::uint64_t>::max();
    for (const auto* lane : {&way.sent, &way.received}) {
        if (!*lane)
            continue;
        if (!(*lane)->blocks.empty())
            way.from = std::min(way.from, (*lane)->blocks.front().offset);
        way.to = std::max(way.to, (*lane)->total);
    }
    if (way.received && way.inReceiveQueue)
        way.to = std::max(way.to, way.received->total + *way.inReceiveQueue);
    way.from = std::min(way.from, way.to);
}

std::optional<std::uint64_t> sendQueue(const std::optional<KernelFigures>& figures)
{
    return figures ? std::optional<std::uint64_t>(figures->sendQueue) : std::nullopt;
}

std::optional<std::uint64_t> receiveQueue(const std::optional<KernelFigures>& figures)
{
    return figures ? std::optional<std::uint64_t>(figures->receiveQueue) : std::nullopt;
}

} // namespace

StreamView streamViewOf(const SocketEntry& own, const std::optional<KernelFigures>& ownFigures,
                        const SocketEntry* peer, const std::optional<KernelFigures>& peerFigures)
{
    StreamView view;
    view.hasPeer = peer != nullptr;
    const Pipes pipes = own.isTcp ? pipesOfTcp(own) : pipesOfUnix(own);
    view.out.state = pipes.out;
    view.out.sent = laneOf(&own, &SocketEntry::sent);
    view.out.received = laneOf(peer, &SocketEntry::received);
    view.out.inSendQueue = sendQueue(ownFigures);
    view.in.state = pipes.in;
    view.in.sent = laneOf(peer, &SocketEntry::sent);
    view.in.received = laneOf(&own, &SocketEntry::received);
    view.in.inReceiveQueue = receiveQueue(ownFigures);
    if (peer != nullptr) {
        view.out.inReceiveQueue = receiveQueue(peerFigures);
        view.in.inSendQueue = sendQueue(peerFigures);
    }
    const std::uint32_t ownSends = ownFigures ? ownFigures->sendBuffer : 0;
    const std::uint32_t peerSends = peer != nullptr && peerFigures ? peerFigures->sendBuffer : 0;
    view.out.sendRoom = ownSends;
    view.in.sendRoom = peerSends;
    if (own.isTcp) {
        view.in.receiveRoom = ownFigures ? ownFigures->receiveBuffer : 0;
        view.out.receiveRoom = peer != nullptr && peerFigures ? peerFigures->receiveBuffer : 0;
    } else { // unix(7): SO_RCVBUF has no effect
        view.in.receiveRoom = peerSends;
        view.out.receiveRoom = ownSends;
    }
    measure(view.out);
    measure(view.in);
    return view;
}

bool areBothEnds(const SocketEntry& one, const SocketEntry& other)
{
    return one.isTcp && other.isTcp && !one.isListener && !other.isListener && !one.peer.isEmpty() &&
           !other.peer.isEmpty() && sameEnd(one.local, other.peer) && sameEnd(one.peer, other.local);
}

} // namespace workbench
