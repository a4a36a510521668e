// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/kernel/SocketNotes.h"

#include "core/calls/SocketFacts.h"

namespace workbench::notes {

using constants::TcpState;
namespace errors = constants::errors;

bool isAccident(int error)
{
    return error != 0 && error != errors::again && error != errors::inProgress && error != errors::already &&
           error != errors::interrupted;
}

namespace {

/// Nobody answered, or nobody could be asked.
bool isUnanswered(int error)
{
    return error == errors::timedOut || error == errors::hostUnreachable ||
           error == errors::networkUnreachable;
}

} // namespace

void noteBytes(SocketEntry& entry, const CallRecord& record, const CallTraffic& traffic)
{
    if (traffic.direction == TrafficDirection::Out)
        entry.sent.add(record.seq(), record.call(), record.header().startNs, traffic.bytes);
    else if (!peeks(record))
        entry.received.add(record.seq(), record.call(), record.header().startNs, traffic.bytes);
    // Where the system tells no state, bytes show that it is connected (others may send with the SYN).
    if (entry.isTcp && record.state() == TcpState::Unknown && entry.way.state() == TcpState::SynSent)
        entry.way.reach(TcpState::Established, TcpCause::SynAckArrived, record.seq());
}

void noteEnd(SocketEntry& entry, int error, std::uint64_t seq, bool ofConnect)
{
    const TcpState state = entry.way.state();
    if (!entry.isTcp || entry.isListener || state == TcpState::Unknown)
        return;
    if (state == TcpState::Close) {
        if (error == errors::connectionReset || error == errors::connectionRefused)
            entry.way.explain(TcpCause::ResetArrived, seq);
        else if (isUnanswered(error))
            entry.way.explain(TcpCause::NoAnswer, seq);
        return;
    }
    const bool tries = state == TcpState::SynSent;
    // EPIPE is also what sending after one's own shutdown gives.
    const bool broken =
        error == errors::pipe && (state == TcpState::Established || state == TcpState::CloseWait);
    if (error == errors::connectionReset || broken || (tries && error == errors::connectionRefused))
        entry.way.reach(TcpState::Close, TcpCause::ResetArrived, seq);
    else if (error == errors::timedOut || (tries && ofConnect && isUnanswered(error)))
        entry.way.reach(TcpState::Close, TcpCause::NoAnswer, seq);
}

bool dissolves(const CallRecord& record)
{
    const auto to = record.bytes(fieldSlot(record.spec(), FieldKind::Address));
    return to && SocketAddress::fromBytes(*to).family() == constants::afUnspec;
}

namespace {

/// What had connection and state has a reset sent (Linux, tcp_disconnect).
void noteDissolved(SocketEntry& entry, std::uint64_t seq)
{
    entry.isDissolved = true;
    const TcpState state = entry.way.state();
    if (state == TcpState::Established || state == TcpState::CloseWait || state == TcpState::SynReceived ||
        state == TcpState::FinWait1 || state == TcpState::FinWait2)
        entry.way.reach(TcpState::Close, TcpCause::ResetSent, seq);
    else if (state != TcpState::Close)
        entry.way.reach(TcpState::Close, TcpCause::CloseCall, seq);
}

void beginStream(SocketEntry& entry)
{
    entry.isDissolved = false;
    ++entry.stream;
    entry.sent = {};
    entry.received = {};
    entry.weFinished = false;
    entry.peerFinished = false;
    entry.readsEnded = false;
}

} // namespace

void noteConnect(SocketEntry& entry, const CallRecord& record)
{
    if (!entry.isTcp)
        return;
    const std::uint64_t seq = record.seq();
    const int error = record.error();
    if (dissolves(record)) {
        if (!record.pending() && error == 0)
            noteDissolved(entry, seq);
        return;
    }
    const bool began = record.pending() || error == 0 || error == errors::again ||
                       error == errors::inProgress || error == errors::interrupted ||
                       error == errors::connectionRefused || error == errors::timedOut ||
                       error == errors::hostUnreachable;
    if (began && entry.isDissolved)
        beginStream(entry);
    if (began && entry.way.state() == TcpState::Close)
        entry.way.reach(TcpState::SynSent, TcpCause::ConnectSendsSyn, seq);
    if (!record.pending() && (error == 0 || error == errors::isConnected) &&
        entry.way.state() == TcpState::SynSent)
        entry.way.reach(TcpState::Established, TcpCause::SynAckArrived, seq);
}

void noteNoError(SocketEntry& entry, std::uint64_t seq)
{
    if (entry.isTcp && entry.isConnectReady && entry.way.state() == TcpState::SynSent)
        entry.way.reach(TcpState::Established, TcpCause::SynAckArrived, seq);
}

void noteAccept(SocketEntry& entry, const CallRecord& record)
{
    std::erase(entry.accepts, record.seq());
    if (record.pending())
        entry.accepts.push_back(record.seq());
    else if (!entry.isOpen() && entry.isListener && entry.accepts.empty())
        entry.way.reach(TcpState::Close, TcpCause::CloseCall, entry.closedSeq);
}

void noteShutdown(SocketEntry& entry, const CallRecord& record)
{
    const auto how = record.number(1);
    // From now on recv() returns 0 whatever the peer does.
    entry.readsEnded = entry.readsEnded || how != constants::shutWr;
    entry.weFinished = entry.weFinished || how != constants::shutRd;
    if (!entry.isTcp || how == constants::shutRd)
        return;
    const TcpState state = entry.way.state();
    if (state == TcpState::Established || state == TcpState::SynReceived)
        entry.way.reach(TcpState::FinWait1, TcpCause::ShutdownSendsFin, record.seq());
    else if (state == TcpState::CloseWait)
        entry.way.reach(TcpState::LastAck, TcpCause::ShutdownSendsFin, record.seq());
}

void noteClose(SocketEntry& entry, std::uint64_t seq)
{
    const TcpState state = entry.way.state();
    const bool connected = state == TcpState::Established || state == TcpState::CloseWait ||
                           state == TcpState::SynReceived || state == TcpState::FinWait1 ||
                           state == TcpState::FinWait2;
    if (entry.resetsOnClose && connected)
        entry.way.reach(TcpState::Close, TcpCause::ResetSent, seq);
    else if (state == TcpState::Established)
        entry.way.reach(TcpState::FinWait1, TcpCause::CloseSendsFin, seq, true);
    else if (state == TcpState::CloseWait)
        entry.way.reach(TcpState::LastAck, TcpCause::CloseSendsFin, seq, true);
    else if (state == TcpState::Listen || state == TcpState::SynSent)
        entry.way.reach(TcpState::Close, TcpCause::CloseCall, seq);
}

void notePeerFinished(SocketEntry& entry, std::uint64_t seq)
{
    if (entry.readsEnded)
        return;
    entry.peerFinished = true;
    if (!entry.isTcp)
        return;
    const TcpState state = entry.way.state();
    if (state == TcpState::Established)
        entry.way.reach(TcpState::CloseWait, TcpCause::FinArrived, seq);
    else if (state == TcpState::FinWait2)
        entry.way.reach(TcpState::TimeWait, TcpCause::FinArrived, seq);
}

void noteState(SocketEntry& entry, TcpState state, std::uint64_t seq)
{
    const TcpState before = entry.way.state();
    const bool finishing = before == TcpState::FinWait1 || before == TcpState::FinWait2 ||
                           before == TcpState::Closing || before == TcpState::TimeWait;
    if (state != before && !(state == TcpState::Close && finishing))
        entry.way.observe(state, seq);
}

} // namespace workbench::notes
