// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallRecord.h"
#include "core/export/SentDatagrams.h"
#include "core/export/TcpFlow.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace workbench {

/// What an exporter of packets knows of one handle, from the handle's first record on.
struct WireSocket {
    /// A connection that is not on the wire yet, because one of its addresses is still to be told.
    enum class Opening : std::uint8_t { None, Connecting, Accepted };

    /// A datagram that waits for its source port.
    struct Held {
        IpEnd to;
        std::vector<std::byte> kept;
        std::size_t length = 0;
        PacketMark mark;
    };

    bool isIp = false;
    bool isStream = false;
    bool fromStart = false;     ///< the call that made it was seen
    std::uint32_t endpoint = 0; ///< the one that the addresses are of
    std::optional<IpEnd> local;
    std::optional<IpEnd> peer;
    std::uint16_t madeUpPort = 0; ///< stands for a local port that nothing has told
    bool resets = false;          ///< SO_LINGER with no time: closing aborts

    Opening opening = Opening::None;
    bool established = false; ///< while opening: the handshake is known to have ended well
    std::int64_t openingNs = 0;

    std::shared_ptr<TcpFlow> flow;
    TcpFlow::Side side = 0;
    std::uint64_t sent = 0;
    std::uint64_t read = 0;

    std::vector<Held> held;
    SentDatagrams::Place place;

    std::vector<std::string> pending; ///< texts of calls that wait for a packet
    std::int64_t pendingNs = 0;
};

} // namespace workbench
