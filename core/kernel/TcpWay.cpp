// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/kernel/TcpWay.h"

#include <algorithm>
#include <array>

namespace workbench {

using constants::TcpState;

namespace {

constexpr std::array kTransitions{
    TcpTransition{TcpState::Close, TcpState::Listen, TcpCause::ListenCall, true},
    TcpTransition{TcpState::Close, TcpState::SynSent, TcpCause::ConnectSendsSyn, true},
    TcpTransition{TcpState::Listen, TcpState::SynReceived, TcpCause::SynArrived, true},
    TcpTransition{TcpState::Listen, TcpState::SynSent, TcpCause::ConnectSendsSyn, false},
    TcpTransition{TcpState::Listen, TcpState::Close, TcpCause::CloseCall, true},
    TcpTransition{TcpState::SynSent, TcpState::SynReceived, TcpCause::SynArrived, false},
    TcpTransition{TcpState::SynSent, TcpState::Established, TcpCause::SynAckArrived, true},
    TcpTransition{TcpState::SynSent, TcpState::Close, TcpCause::CloseCall, true},
    TcpTransition{TcpState::SynReceived, TcpState::Established, TcpCause::AckArrived, true},
    TcpTransition{TcpState::SynReceived, TcpState::FinWait1, TcpCause::CloseSendsFin, false},
    TcpTransition{TcpState::Established, TcpState::FinWait1, TcpCause::CloseSendsFin, true},
    TcpTransition{TcpState::Established, TcpState::CloseWait, TcpCause::FinArrived, true},
    TcpTransition{TcpState::FinWait1, TcpState::FinWait2, TcpCause::AckArrived, true},
    TcpTransition{TcpState::FinWait1, TcpState::Closing, TcpCause::FinArrived, true},
    TcpTransition{TcpState::FinWait1, TcpState::TimeWait, TcpCause::FinAckArrived, true},
    TcpTransition{TcpState::FinWait2, TcpState::TimeWait, TcpCause::FinArrived, true},
    TcpTransition{TcpState::Closing, TcpState::TimeWait, TcpCause::AckArrived, true},
    TcpTransition{TcpState::CloseWait, TcpState::LastAck, TcpCause::CloseSendsFin, true},
    TcpTransition{TcpState::LastAck, TcpState::Close, TcpCause::AckArrived, true},
    TcpTransition{TcpState::TimeWait, TcpState::Close, TcpCause::TimerEnded, true},
};

using Path = std::vector<const TcpTransition*>;

/// Every usual way from one state to another that passes no state twice and does not begin anew.
void findPaths(TcpState from, TcpState to, Path& way, std::vector<Path>& found)
{
    for (const TcpTransition& arrow : kTransitions) {
        const auto passed = [&arrow](const TcpTransition* done) { return done->from == arrow.to; };
        if (!arrow.usual || arrow.from != from || std::ranges::any_of(way, passed))
            continue;
        way.push_back(&arrow);
        if (arrow.to == to)
            found.push_back(way);
        else if (arrow.to != TcpState::Close)
            findPaths(arrow.to, to, way, found);
        way.pop_back();
    }
}

} // namespace

std::span<const TcpTransition> tcpTransitions() { return kTransitions; }

void TcpWay::reach(TcpState state, TcpCause cause, std::uint64_t seq, bool inferred)
{
    if (!m_steps.empty() && m_steps.back().state == state) {
        // What was only inferred has now been seen.
        m_steps.back().inferred = m_steps.back().inferred && inferred;
        return;
    }
    m_steps.push_back({state, cause, seq, inferred});
}

void TcpWay::observe(TcpState state, std::uint64_t seq)
{
    if (state == TcpState::Unknown || m_steps.empty() || this->state() == state) {
        if (!m_steps.empty() && this->state() == state)
            m_steps.back().inferred = false;
        return;
    }
    std::vector<Path> paths;
    Path way;
    findPaths(this->state(), state, way, paths);
    std::size_t common = 0;
    while (!paths.empty() && std::ranges::all_of(paths, [&](const Path& path) {
        return common < path.size() && path[common] == paths.front()[common];
    }))
        ++common;
    for (std::size_t step = 0; step < common; ++step) {
        const TcpTransition& arrow = *paths.front()[step];
        const bool last = arrow.to == state;
        m_steps.push_back({arrow.to, arrow.cause, last ? seq : 0, !last});
    }
    if (this->state() != state)
        m_steps.push_back({state, TcpCause::NotObserved, seq, false});
}

void TcpWay::vanish()
{
    if (state() == TcpState::TimeWait)
        reach(TcpState::Close, TcpCause::TimerEnded, 0);
    else if (state() == TcpState::LastAck)
        reach(TcpState::Close, TcpCause::AckArrived, 0, true); // a reset would look the same
    else
        reach(TcpState::Close, TcpCause::NotObserved, 0);
}

void TcpWay::explain(TcpCause cause, std::uint64_t seq)
{
    if (m_steps.size() < 2 || m_steps.back().cause != TcpCause::NotObserved || m_steps.back().seq != 0)
        return;
    m_steps.back().cause = cause;
    m_steps.back().seq = seq;
}

void TcpWay::startAccepted(std::uint64_t seq)
{
    // There is no other way to be accepted.
    m_steps = {{TcpState::Listen, TcpCause::ListenCall, seq, false},
               {TcpState::SynReceived, TcpCause::SynArrived, seq, false},
               {TcpState::Established, TcpCause::AckArrived, seq, false}};
}

std::optional<TcpWay::Next> TcpWay::next() const
{
    // Of several ways on, the one that the next usual call or packet takes.
    static constexpr std::array kUsual{
        Next{TcpState::SynSent, TcpCause::ConnectSendsSyn},
        Next{TcpState::SynReceived, TcpCause::SynArrived},
        Next{TcpState::Established, TcpCause::SynAckArrived},
        Next{TcpState::Established, TcpCause::AckArrived},
        Next{TcpState::FinWait1, TcpCause::CloseSendsFin},
        Next{TcpState::FinWait2, TcpCause::AckArrived},
        Next{TcpState::TimeWait, TcpCause::FinArrived},
        Next{TcpState::TimeWait, TcpCause::AckArrived},
        Next{TcpState::LastAck, TcpCause::CloseSendsFin},
        Next{TcpState::Close, TcpCause::AckArrived},
        Next{TcpState::Close, TcpCause::TimerEnded},
    };
    const bool begun = m_steps.size() > 1;
    for (const Next& wanted : kUsual) {
        for (const TcpTransition& arrow : kTransitions) {
            const bool again = arrow.from == TcpState::Close && begun;
            if (arrow.usual && arrow.from == state() && arrow.to == wanted.state &&
                arrow.cause == wanted.cause && !again)
                return wanted;
        }
    }
    return std::nullopt;
}

} // namespace workbench
