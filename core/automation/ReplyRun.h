// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/automation/ReplyEngine.h"

#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <random>
#include <span>
#include <vector>

namespace workbench {

/// The rules of a role on their way: what they want done now and what waits for its delay. Makes no call. One
/// thread.
class ReplyRun
{
public:
    using Peer = ReplyEngine::Peer;
    using Time = ReplyEngine::Time;

    ReplyRun() = default;
    ReplyRun(const ReplyRun&) = delete;
    ReplyRun& operator=(const ReplyRun&) = delete;

    /// From now on these rules; what waited is forgotten. `utcOffset`: of local time, for the payloads.
    void set(ReplyEngine engine, std::chrono::seconds utcOffset);
    bool isEmpty() const { return m_engine.isEmpty(); }
    std::uint64_t generation() const { return m_engine.generation(); }

    void connected(Peer peer, Time now);
    /// Bytes of a stream.
    void received(Peer peer, std::span<const std::byte> bytes, Time now);
    /// A whole message.
    void message(Peer peer, std::span<const std::byte> message, Time now);
    /// The peer is gone, and what it was to get.
    void forget(Peer peer);
    void forgetAll();

    struct Deed {
        Peer peer = 0;
        Firing firing;
        bool isLost = false; ///< more waited for their delays than are kept: nothing is to be done
    };
    /// What is due, in its order.
    std::vector<Deed> take(Time now);
    /// When take() is to be called next; empty where nothing waits.
    std::optional<Time> due() const;

private:
    static constexpr std::size_t kMostWaiting = 100'000;
    static constexpr std::size_t kMostWaitingBytes = std::size_t{64} << 20U;

    void plan(Peer peer, std::vector<Firing> firings, Time now);
    void heard(Time now);

    ReplyEngine m_engine;
    std::mt19937_64 m_random{std::random_device{}()};
    std::multimap<Time, Deed> m_waiting; ///< those of one time in the order in which they came
    std::size_t m_waitingBytes = 0;
    std::optional<Time> m_idleAt; ///< nobody has been quiet long enough before
};

} // namespace workbench
