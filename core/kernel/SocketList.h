// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/kernel/KernelSockets.h"
#include "core/kernel/SocketTable.h"

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace workbench {

/// What the kernel tells of a socket that changes from reading to reading.
struct KernelFigures {
    constants::TcpState state = constants::TcpState::Unknown;
    KernelTimer timer = KernelTimer::None;
    std::uint32_t timerMs = 0;
    std::uint32_t receiveQueue = 0; ///< as KernelSocket has it, but without the FIN that the kernel counts
    std::uint32_t sendQueue = 0;    ///< likewise, without SYN and FIN
    std::uint32_t drops = 0;
    std::uint32_t receiveBuffer = 0; ///< SO_RCVBUF; 0: not told
    std::uint32_t sendBuffer = 0;    ///< SO_SNDBUF; 0: not told
    bool hasLimit = true;
    bool errorPending = false;
    std::optional<TcpFigures> tcp; ///< of the chosen socket

    friend bool operator==(const KernelFigures&, const KernelFigures&) = default;
};

/// Of one of the kernel's lines; what that does not hold is left out.
KernelFigures figuresOf(const KernelSocket& socket);

/// One line of the Sockets panel.
struct SocketRow {
    std::shared_ptr<const SocketEntry> entry; ///< null: only the kernel knows it (not accepted yet)
    std::optional<KernelEnds> ends;           ///< of a socket that only the kernel knows
    std::optional<KernelFigures> kernel;      ///< empty where the kernel tells nothing of it
    SocketKey parent;                         ///< the listener above it; none: it stands by itself
};
/// By what the row is, whatever it tells: own sockets by number, then what only the kernel knows.
std::strong_ordering compareRows(const SocketRow& a, const SocketRow& b);

/// A listener or any other socket that stands by itself, and what belongs below it; both sorted by
/// compareRows().
struct SocketGroup {
    SocketRow row;
    std::vector<SocketRow> below;
};

/// All sockets that are listed: open ones, closed ones that the kernel still holds, connections that wait for
/// accept. `reading` may be null.
std::vector<SocketGroup> listSockets(const SocketTable& table, const KernelReading* reading);
/// What to ask the kernel next, to tell of these, and more of the chosen one (none: of no socket).
KernelQuestion questionFor(const SocketTable& table, const SocketKey& chosen = {});

} // namespace workbench
