// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/system/Constants.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace workbench {

/// Why a TCP socket went from one state to the next.
enum class TcpCause : std::uint8_t {
    NotObserved, ///< it is there; nobody saw how it came
    SocketMade,  ///< socket()
    ListenCall,
    ConnectSendsSyn,
    SynArrived,
    SynAckArrived,
    AckArrived,
    ShutdownSendsFin,
    CloseSendsFin,
    FinArrived,
    FinAckArrived,
    CloseCall,    ///< close() where nothing has to be sent
    ResetArrived, ///< ECONNRESET, EPIPE after one, ECONNREFUSED
    ResetSent,    ///< SO_LINGER {1, 0} and close()
    NoAnswer,     ///< ETIMEDOUT, EHOSTUNREACH ...
    TimerEnded,   ///< TIME_WAIT is over
};

/// One arrow of the state diagram (RFC 9293, 3.3.2).
struct TcpTransition {
    constants::TcpState from;
    constants::TcpState to;
    TcpCause cause;
    bool usual; ///< false: in the RFC, but rare or unknown to this program's calls
};
/// All arrows; resets, which lead from every state to CLOSED, are left out.
std::span<const TcpTransition> tcpTransitions();

/// A state that a socket was in, and how it came there.
struct TcpStep {
    constants::TcpState state = constants::TcpState::Unknown;
    TcpCause cause = TcpCause::NotObserved;
    std::uint64_t seq = 0; ///< the call that proves it; 0: none does
    bool inferred = false; ///< it must have been so, but no call and no reading showed it
};

/// The way of one TCP socket through the states. It says only what calls and the kernel have shown: where
/// several ways lead to what is seen, the step between is "not observed". A value; one thread.
class TcpWay
{
public:
    /// A call that shows the step.
    void reach(constants::TcpState state, TcpCause cause, std::uint64_t seq, bool inferred = false);
    /// The state is this one now, whatever led there: passed states that must have been are filled in.
    void observe(constants::TcpState state, std::uint64_t seq);
    /// The kernel no longer holds it, and did not say why.
    void vanish();
    /// A call tells why the last step was made, where only the kernel's list had shown that it was.
    void explain(TcpCause cause, std::uint64_t seq);
    /// socket() has made it; accept() has given it.
    void start(std::uint64_t seq) { reach(constants::TcpState::Close, TcpCause::SocketMade, seq); }
    void startAccepted(std::uint64_t seq);

    bool isEmpty() const { return m_steps.empty(); }
    constants::TcpState state() const
    {
        return m_steps.empty() ? constants::TcpState::Unknown : m_steps.back().state;
    }
    const std::vector<TcpStep>& steps() const { return m_steps; }

    /// What comes next in the usual course, and why; empty where nothing does.
    struct Next {
        constants::TcpState state;
        TcpCause cause;
    };
    std::optional<Next> next() const;

private:
    std::vector<TcpStep> m_steps;
};

} // namespace workbench
