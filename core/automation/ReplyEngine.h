// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/automation/ReplyRule.h"
#include "core/payload/PayloadTemplate.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <variant>
#include <vector>

namespace workbench {

/// Why a rule of a list cannot be used: its place in the list, and what is wrong with its match or its
/// payload.
struct RuleRefusal {
    std::size_t rule = 0;
    bool inMatch = false; ///< else in the payload
    PayloadError error;
};

/// What one rule wants to be done now, or after its delay.
struct Firing {
    std::size_t rule = 0;
    std::uint64_t times = 0; ///< how often this rule has fired, this time included
    ReplyAction action = ReplyAction::Nothing;
    Bytes data; ///< of Reply, Echo and Forward
    std::chrono::milliseconds delay{0};
    std::optional<PayloadError>
        refusal; ///< the payload's variables could not be put in: nothing is to be done
};

/// Rules, read once, and for each peer what they have done so far. Makes no call: tells what is to be done.
/// One thread.
class ReplyEngine
{
public:
    using Peer = std::uint64_t; ///< a connection, or whatever tells peers apart
    using Time = std::chrono::steady_clock::time_point;

    ReplyEngine() = default;
    /// Rules that cannot be read are refused all together.
    static std::variant<ReplyEngine, RuleRefusal> make(const ReplyRules& rules);

    bool isEmpty() const { return m_rules.empty(); }
    /// Its user's number for these rules, to know them again in what is told of them.
    void setGeneration(std::uint64_t generation) { m_generation = generation; }
    std::uint64_t generation() const { return m_generation; }
    /// Time and chance, for the payloads' variables; captures and the counter are the engine's.
    void setExpansion(const Expansion& expansion) { m_expansion = expansion; }

    /// A connection was opened. At most one rule fires.
    std::vector<Firing> connected(Peer peer, Time now);
    /// Bytes of a stream: one rule at most fires for each message that they complete.
    std::vector<Firing> received(Peer peer, std::span<const std::byte> bytes, Time now);
    /// A whole message.
    std::vector<Firing> message(Peer peer, std::span<const std::byte> message, Time now);
    /// The connection is gone.
    void forget(Peer peer) { m_peers.erase(peer); }
    void forgetAll() { m_peers.clear(); }

    /// When idle() is to be called next; empty where no rule waits for it.
    std::optional<Time> nextIdle() const;
    /// The shortest time of an Idle rule; empty where there is none.
    std::optional<std::chrono::milliseconds> shortestIdle() const { return m_shortestIdle; }
    struct IdlePeer {
        Peer peer;
        Firing firing;
    };
    /// Peers from whom nothing has come for as long as a rule says; each rule once until something comes.
    std::vector<IdlePeer> idle(Time now);

    /// For the tester: the rule that would fire for this message of a new peer, and what it would send.
    /// Counts nothing.
    std::optional<Firing> wouldFire(std::span<const std::byte> message) const;

private:
    struct Rule {
        ReplyRule spec;
        ByteMatch match;
        PayloadTemplate payload;
    };
    struct PeerState {
        Framer framer;
        Time lastCame;
        std::vector<std::uint32_t> matched; ///< for each rule; empty: none has
        std::vector<bool> idleDone;         ///< for each rule, since something came
    };

    static constexpr std::size_t kMostPeers =
        16'384; ///< then the half from whom nothing came for longest is forgotten

    PeerState& stateOf(Peer peer, Time now);
    PeerState& heardOf(Peer peer, Time now);
    void fire(PeerState& state, ReplyTrigger trigger, std::span<const std::byte> message,
              std::vector<Firing>& firings);
    bool mayFire(PeerState& state, std::size_t index) const;
    Firing firingOf(std::size_t index, std::span<const std::byte> message,
                    const ByteMatch::Captures& captures, std::uint64_t number) const;
    void forgetTheQuietest();

    Framing m_framing;
    std::uint64_t m_generation = 0;
    std::vector<Rule> m_rules;
    Expansion m_expansion;
    std::unordered_map<Peer, PeerState> m_peers;
    std::optional<std::chrono::milliseconds> m_shortestIdle;
    std::vector<std::uint64_t> m_fired; ///< for each rule, of all peers: ${counter}
};

} // namespace workbench
