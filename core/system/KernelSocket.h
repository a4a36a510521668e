// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/system/Constants.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace workbench {

/// The kernel's lists of sockets.
enum class KernelTable : std::uint8_t { Tcp4, Tcp6, Udp4, Udp6, Unix };
inline constexpr std::size_t kKernelTables = 5;

/// Both ends of a socket as the kernel tells them: what a socket is known by.
struct KernelEnds {
    KernelTable table{};
    std::array<std::uint8_t, 16> local{}; ///< IPv4 in the first four
    std::array<std::uint8_t, 16> peer{};
    std::uint16_t localPort = 0; ///< host byte order
    std::uint16_t peerPort = 0;  ///< 0: not connected

    friend bool operator==(const KernelEnds&, const KernelEnds&) = default;
    // NOLINTNEXTLINE(modernize-use-nullptr): clang 14 takes <=> for a null
    friend auto operator<=>(const KernelEnds&, const KernelEnds&) = default;
};

/// What a running timer of a TCP socket is for (tcp(7), /proc/net/tcp "tr").
enum class KernelTimer : std::uint8_t { None, Retransmit, KeepAlive, TimeWait, Probe };

/// One line of the kernel's lists.
struct KernelSocket {
    KernelEnds ends;
    /// UDP: Established where connected, else Close. unix: Listen, Established, Close.
    constants::TcpState state = constants::TcpState::Unknown;
    KernelTimer timer = KernelTimer::None;
    std::uint32_t timerMs = 0;       ///< until it runs out
    std::uint32_t receiveQueue = 0;  ///< bytes; of a listener: connections that wait for accept
    std::uint32_t sendQueue = 0;     ///< bytes; of a listener: how many may wait
    bool hasLimit = true;            ///< of a listener: the source tells how many may wait
    std::uint32_t drops = 0;         ///< datagrams or connections dropped for want of room
    std::uint32_t receiveBuffer = 0; ///< bytes, as SO_RCVBUF tells it; 0: not told
    std::uint32_t sendBuffer = 0;    ///< bytes, as SO_SNDBUF tells it; 0: not told
    std::uint32_t inode = 0;         ///< 0: no process has it open (not accepted yet, or closed)
    std::uint64_t cookie = 0;        ///< SO_COOKIE; 0: not told
    std::string path;                ///< unix; "@" before abstract names
};

/// sock_diag(7), the source of these lists on Linux: what to ask and how to read the answer. No call is made
/// here.
namespace sockdiag {

/// For socket(): family, type, protocol. Empty where this system has no such source.
std::optional<std::array<int, 3>> source();
/// A request for a whole list, to be sent on such a socket.
std::vector<std::byte> request(KernelTable table, std::uint32_t sequence);

enum class Progress : std::uint8_t { More, Done, Failed };
/// Reads what one recv returned and appends its sockets. Answers to other requests are passed over.
Progress read(std::span<const std::byte> datagram, KernelTable table, std::uint32_t sequence,
              std::vector<KernelSocket>& out);

} // namespace sockdiag

} // namespace workbench
