// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/follow/PeerCall.h"
#include "core/follow/SocketLife.h"

#include <deque>
#include <optional>
#include <unordered_map>

namespace workbench {

/// Which send belongs to which read of datagrams between sockets of ours: the history is played again, sends
/// wait in a queue and each read takes the first that has its addresses, its length and its bytes.
class DatagramPeer
{
public:
    /// Both must outlive it.
    DatagramPeer(const CallHistory& history, const CallDirectory& directory)
        : m_history(history), m_directory(directory)
    {
    }

    /// Of a call on a datagram socket.
    PeerCall matching(const CallRecord& record);

private:
    struct Sent {
        CallRecord record;
        SocketAddress source; ///< empty: not known
    };

    std::optional<SocketLife> receiverOf(const CallRecord& sent);
    PeerCall play(const SocketLife& receiver, std::uint64_t seq);
    bool goesTo(const CallRecord& record, const SocketAddress& local);
    SocketAddress sourceOf(const CallRecord& record);
    const Endpoint& endpoint(std::uint32_t id);
    std::size_t take(const CallRecord& read, std::deque<Sent>& waiting);
    bool fits(const Sent& sent, const CallRecord& read);

    const CallHistory& m_history;
    const CallDirectory& m_directory;
    std::unordered_map<std::uint32_t, Endpoint> m_endpoints;
    std::unordered_map<Handle, SocketLife> m_lives;
};

} // namespace workbench
