// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/kernel/SocketList.h"
#include "core/kernel/StreamTally.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace workbench {

/// One of the two ways of a connection: each can end alone (RFC 9293, 3.6).
enum class PipeState : std::uint8_t {
    NotYet,   ///< there is no connection yet
    Open,     ///< bytes can go this way
    Finished, ///< whoever sends this way has said that nothing follows: a FIN
    Cut,      ///< ended without that: a reset, or nobody answers any more
};

/// One end's calls that moved bytes one way.
struct StreamLane {
    std::vector<StreamBlock> blocks; ///< the last ones, oldest first
    std::uint64_t total = 0;         ///< bytes, those of forgotten calls too

    friend bool operator==(const StreamLane&, const StreamLane&) = default;
};

/// One way of a stream: who sends and who receives on the same byte offsets.
struct StreamDirection {
    PipeState state = PipeState::NotYet;
    std::optional<StreamLane> sent;              ///< empty: that end is not of this workbench
    std::optional<StreamLane> received;          ///< the same
    std::optional<std::uint64_t> inSendQueue;    ///< bytes that the sender's kernel holds: not acknowledged
    std::optional<std::uint64_t> inReceiveQueue; ///< bytes that wait for the receiver's calls
    std::uint32_t sendRoom = 0; ///< bytes of the sender's buffer, as SO_SNDBUF tells it; 0: not told
    std::uint32_t receiveRoom =
        0; ///< the receiver's, SO_RCVBUF; of unix the sender's bounds both; 0: not told

    // The offsets that are worth drawing: of all blocks, and of what waits.
    std::uint64_t from = 0;
    std::uint64_t to = 0; ///< from == to: nothing has moved

    friend bool operator==(const StreamDirection&, const StreamDirection&) = default;
};

/// A connected stream socket (TCP, unix) as two ways of bytes. A value.
struct StreamView {
    StreamDirection out; ///< from the socket to its peer
    StreamDirection in;
    bool hasPeer = false; ///< the peer's socket is of this workbench

    friend bool operator==(const StreamView&, const StreamView&) = default;
};

/// Of `own`, which must be a stream socket; `peer` is null where it is not of this workbench. The figures are
/// what the kernel tells of each, where it does.
StreamView streamViewOf(const SocketEntry& own, const std::optional<KernelFigures>& ownFigures,
                        const SocketEntry* peer, const std::optional<KernelFigures>& peerFigures);

/// The sockets are the two ends of one TCP connection: their addresses mirror each other (an IPv4 address
/// inside IPv6 is that IPv4 address).
bool areBothEnds(const SocketEntry& one, const SocketEntry& other);

} // namespace workbench
