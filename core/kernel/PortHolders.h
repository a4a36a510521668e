// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/kernel/KernelReading.h"
#include "core/kernel/SocketProcess.h"
#include "core/kernel/SocketTable.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace workbench {

/// Who keeps an address from being bound (EADDRINUSE, bind(2)).
struct PortHolder {
    enum class Kind : std::uint8_t {
        Ours,     ///< an open socket of this workbench
        TimeWait, ///< a connection that is over, for `timerMs` still
        Closing,  ///< a connection that was closed and is not over: FIN_WAIT ...
        Program,  ///< a socket of another program
    };

    Kind kind = Kind::Program;
    SocketKey key; ///< Ours; TimeWait, Closing: the closed socket that it was, see findClosed()
    constants::TcpState state = constants::TcpState::Unknown; ///< TCP
    std::uint32_t timerMs = 0;                                ///< TimeWait: until it runs out
    std::uint32_t inode = 0;                                  ///< Program: names the socket
    std::optional<KernelEnds> ends;                           ///< where the kernel lists it
    std::optional<Process> process; ///< Program, where the system tells it: one of the own user's

    friend bool operator==(const PortHolder&, const PortHolder&) = default;
};

/// What was asked for and refused: an address (IPv4, IPv6) of one socket.
struct PortQuestion {
    SocketAddress address;
    bool isTcp = true;
    SocketKey asking; ///< the socket that was to be bound: never a holder
};

/// The open sockets of this workbench that hold it: same port, and the same address or one of both any
/// address.
std::vector<PortHolder> ownHoldersOf(const PortQuestion& question, const SocketTable& table);
/// Those that the kernel lists; `reading` must have the tables of tablesOf(). First those that can be named.
/// Sockets that are bound and neither listen nor are connected are in no list of TCP.
std::vector<PortHolder> kernelHoldersOf(const PortQuestion& question, const KernelReading& reading);
/// Which of the closed sockets of this workbench the holders were.
void findClosed(std::vector<PortHolder>& holders, const SocketTable& table);
/// The lists that kernelHoldersOf() looks into.
KernelReading::Tables tablesOf(const PortQuestion& question);

} // namespace workbench
