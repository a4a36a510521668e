// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/address/SocketAddress.h"
#include "core/kernel/StreamTally.h"
#include "core/kernel/TcpWay.h"
#include "core/system/KernelSocket.h"
#include "core/system/OpenHandles.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace workbench {

/// What the records tell of one socket of the workbench, from the call that made it on.
struct SocketEntry : std::enable_shared_from_this<SocketEntry> {
    SocketKey key;
    std::uint16_t actor = 0; ///< CallDirectory: who made it
    int family = 0;
    int type = 0;     ///< without SOCK_CLOEXEC and SOCK_NONBLOCK
    int protocol = 0; ///< as handed to socket()
    bool isTcp = false;
    bool isListener = false;
    int backlog = 0;        ///< as handed to listen()
    SocketKey acceptedFrom; ///< the listener; none where it was not accepted
    SocketAddress local;    ///< empty while not known
    SocketAddress peer;     ///< empty while not known or not connected

    std::uint64_t createdSeq = 0;   ///< number of the call that made it
    std::uint64_t closedSeq = 0;    ///< of the one that closed it; 0: open
    std::int64_t openedNs = 0;      ///< UTC, ns since 1970
    std::int64_t closedNs = 0;      ///< when close() began; 0: open
    std::uint64_t calls = 0;        ///< that somebody asked for: without housekeeping
    std::uint64_t bytesIn = 0;      ///< read by calls
    std::uint64_t bytesOut = 0;     ///< taken by the system
    std::uint32_t stream = 0;       ///< grows with each new connection after one was dissolved (AF_UNSPEC)
    StreamTally sent;               ///< of that stream: what goes out
    StreamTally received;           ///< of that stream: what was taken in, without what was only peeked at
    int error = 0;                  ///< native number of the last call that failed; 0: none has
    std::uint64_t errorSeq = 0;     ///< that call
    std::uint64_t optionSeq = 0;    ///< the last call that set an option; 0: none has
    bool resetsOnClose = false;     ///< SO_LINGER {1, 0} is set
    bool weFinished = false;        ///< shutdown() has ended our sending
    bool peerFinished = false;      ///< a read has returned 0: the peer's sending has ended
    bool readsEnded = false;        ///< shutdown() has ended our reading: 0 tells nothing of the peer
    bool isConnectReady = false;    ///< since connect() was begun a call that waits has told it ready
    bool isDissolved = false;       ///< connect() to AF_UNSPEC has ended the connection; a new one may come
    TcpWay way;                     ///< TCP only
    std::uint64_t changes = 0;      ///< grows with each change of what is told here
    std::uint32_t endpoint = 0;     ///< CallDirectory: the last one seen
    std::optional<KernelEnds> ends; ///< of local and peer, where both (or a listener's one) are known
    std::int64_t lastNs = 0;        ///< end of its last call: older readings say nothing new
    int missing = 0;                ///< readings in a row that did not find it
    std::uint32_t inode = 0;        ///< of an open TCP socket in the kernel's list; 0: not seen there yet
    std::vector<std::uint64_t> accepts; ///< calls that wait at this listener, by their numbers

    bool isOpen() const { return closedSeq == 0; }
    /// close() has taken the descriptor of a listener at which calls wait: the kernel listens until they
    /// return (close(2): the open file lives as long as a call uses it).
    bool isHeldByCalls() const { return !isOpen() && isListener && !accepts.empty(); }
    bool isStream() const { return type == constants::sockStream; }
    /// Both ends from the addresses, as far as they are known.
    void updateEnds();
};

/// The kernel's list that a socket stands in; empty where it is in none that is read.
std::optional<KernelTable> kernelTableOf(const SocketEntry& entry);
/// The ends as the kernel writes them; empty where an address is not of the table's family.
std::optional<KernelEnds> kernelEndsOf(KernelTable table, const SocketAddress& local,
                                       const SocketAddress& peer);
/// The address in one of the kernel's lines.
SocketAddress kernelAddress(const KernelEnds& ends, bool ofPeer);

} // namespace workbench
