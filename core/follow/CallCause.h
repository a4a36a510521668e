// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallDirectory.h"
#include "core/calls/CallHistory.h"

#include <cstddef>
#include <cstdint>

namespace workbench {

/// What an earlier call was to the failure that it caused. Views put it into words.
enum class CauseKind : std::uint8_t {
    None,
    PeerClosed,     ///< close() at the other end: what reaches it afterwards is answered by a reset
    PeerAborted,    ///< close() at the other end with SO_LINGER {1, 0}: the reset itself
    PeerShutDown,   ///< shutdown() of both ways at the other end; of a unix socket, of its reading
    OwnShutDown,    ///< shutdown() of sending on the same socket
    OwnReadingShut, ///< shutdown() of reading on the same socket: accept() fails, a read gives 0
                    ///< (shutdown(2))
    OwnTimeLimit,   ///< SO_RCVTIMEO or SO_SNDTIMEO of the same socket, which the call waited out (socket(7))
    OwnDatagram,    ///< a datagram sent before on the same connected socket, which found nobody
};

/// The cause is no call at the other end of a stream, but one on the same socket.
constexpr bool isOwn(CauseKind kind)
{
    return kind == CauseKind::OwnShutDown || kind == CauseKind::OwnReadingShut ||
           kind == CauseKind::OwnTimeLimit;
}

struct CallCause {
    std::uint64_t seq = 0; ///< 0: none is known
    CauseKind kind = CauseKind::None;
    std::size_t candidates = 1; ///< so many calls may have been it, `seq` is the first of them

    bool isFound() const { return seq != 0; }
    friend bool operator==(const CallCause&, const CallCause&) = default;
};

/// The call of ours that made the call `seq` fail: of EPIPE and ECONNRESET (also read back by SO_ERROR) the
/// one that ended the connection (RFC 9293, 3.5.2 and 3.10.4), of a late ECONNREFUSED on a connected datagram
/// socket the datagram (udp(7)): the first to the peer since the connect or since a refusal was told; the
/// answer does not say which one it is for, and the kernel keeps one error for several. Of a listener's
/// EINVAL and of a 0 that no peer sent the own shutdown() of reading, of a wait that its time limit ended the
/// setsockopt() of it. Nothing for other failures, for injected ones, and where the other end is not one of
/// ours, or made its first call half a million rows away. One thread.
CallCause causeOf(const CallHistory& history, const CallDirectory& directory, std::uint64_t seq);

} // namespace workbench
