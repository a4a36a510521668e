// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallRecord.h"
#include "core/export/IpPacket.h"

#include <cstdint>
#include <deque>
#include <map>
#include <optional>

namespace workbench {

/// The latest datagrams that our sockets have sent, by destination port, to find out whether one that a
/// socket of ours receives is on the wire already. Bounded for each port.
class SentDatagrams
{
public:
    /// `sourcePort` is 0 where it is not known yet.
    void add(Handle sender, std::uint16_t sourcePort, std::uint16_t destinationPort,
             const RecordedData& data);

    /// How far a receiver has come in what was sent to its port.
    struct Place {
        std::uint64_t next = 0;
    };
    /// Behind all that was sent to the port so far.
    Place endOf(std::uint16_t destinationPort) const;
    /// The handle that has sent what was received now, in the order of sending; each once for each receiver.
    std::optional<Handle> take(Place& place, std::uint16_t sourcePort, std::uint16_t destinationPort,
                               const RecordedData& data) const;

private:
    static constexpr std::size_t kMost = 4096;
    struct Sent {
        Handle sender;
        std::uint64_t length;
        std::uint64_t front; ///< the first bytes
        std::uint16_t sourcePort;
    };
    struct Port {
        std::deque<Sent> latest;
        std::uint64_t first = 0; ///< number of latest.front()
    };

    std::map<std::uint16_t, Port> m_ports;
};

} // namespace workbench
