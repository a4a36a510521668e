// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/address/SocketAddress.h"
#include "core/calls/CallDirectory.h"
#include "core/calls/CallRecord.h"

#include <cstdint>

namespace workbench {

/// Where a packet to the peer came to its end, by the error that the system told of it.
enum class PacketStop : std::uint8_t {
    None,
    NoRoute,     ///< ENETUNREACH: nothing left this computer
    LastNetwork, ///< EHOSTUNREACH: on the last network nobody answered for the address, or a router said so
    NoAnswer,    ///< ETIMEDOUT: dropped on the way, here or there; no answer came
    Refused,     ///< ECONNREFUSED: it reached the computer, which answered that nobody has the port
};

/// A packet's way, as far as the record tells it.
struct PacketWay {
    PacketStop stop = PacketStop::None;
    SocketAddress target; ///< where it was to go; empty where not known
    bool tcp = false;     ///< it was answered by a reset of TCP; else by a message of ICMP
};

/// The way of what a call sent, or tried to send, to an IPv4 or IPv6 address: connect, the calls that move
/// bytes, and SO_ERROR read back; to the address that it was given, else to the connected peer. Of a late
/// refusal the way of the datagram before, which went to the connected peer whatever this call was given; not
/// known where there is none (IP_RECVERR). Nothing for other calls and errors, and for injected ones: no
/// packet was on the way. Source: connect(2), ip(7), RFC 1122 (3.2.2.1), RFC 4861 (7.2.2).
PacketWay packetWayOf(const CallRecord& record, const CallDirectory& directory);

} // namespace workbench
