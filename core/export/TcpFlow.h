// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallRecord.h"
#include "core/export/PacketWriter.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace workbench {

/// One TCP connection as packets whose numbers fit together: each byte once, in order, each end once (RFC
/// 9293). Who calls decides what happens when; the flow keeps sequence and acknowledgement numbers.
class TcpFlow
{
public:
    using Side = std::size_t; ///< 0 or 1
    static constexpr Side other(Side side) { return 1 - side; }

    /// `number` tells connections apart that follow each other on the same ports. Without `fromStart` the
    /// connection is under way already: no handshake will be written.
    TcpFlow(const IpEnd& first, const IpEnd& second, std::uint64_t number, bool fromStart);

    const IpEnd& address(Side side) const { return m_sides[side].end; }
    /// A handle of ours is (or is no more) at that side.
    void attach(Side side);
    void detach(Side side);
    /// A handle was or is there.
    bool wasAttached(Side side) const { return m_sides[side].known; }
    bool hasHandles() const { return m_sides[0].attached || m_sides[1].attached; }
    /// Both sides are ours, but not from the connection's start: what one reads cannot be told from what the
    /// other has sent, so only what is sent counts.
    bool onlySendsCount() const { return !m_fromStart && m_sides[0].known && m_sides[1].known; }
    bool isReset() const { return m_reset; }
    bool isEnded(Side side) const { return m_sides[side].ended; }
    /// Bytes that have been written from that side.
    std::uint64_t sent(Side side) const { return m_sides[side].sent; }

    // Each returns false, and takes nothing, where there is no packet to write.

    /// SYN.
    bool open(PacketWriter& writer, Side opener, const PacketMark& mark);
    /// SYN and ACK of the side that accepts; the SYN before it where there was none.
    bool accept(PacketWriter& writer, Side accepter, const PacketMark& mark);
    /// What is missing of the handshake; the mark is for its last packet.
    bool establish(PacketWriter& writer, const PacketMark& mark);
    /// RST to a SYN.
    bool refuse(PacketWriter& writer, Side refuser, const PacketMark& mark);
    /// In as many packets as it takes; the comments are on the first.
    bool send(PacketWriter& writer, Side side, const RecordedData& data, const PacketMark& mark);
    /// FIN.
    bool end(PacketWriter& writer, Side side, const PacketMark& mark);
    bool reset(PacketWriter& writer, Side side, const PacketMark& mark);
    /// A packet without data, where there is something new to acknowledge.
    bool acknowledge(PacketWriter& writer, Side side, const PacketMark& mark);

    /// The application at that side has read so many bytes, and perhaps the end behind them: no more than
    /// that is acknowledged. A side that is not ours acknowledges everything.
    void setRead(Side side, std::uint64_t bytes);
    void setReadEnd(Side side) { m_sides[side].readEnd = true; }

private:
    enum class Stage : std::uint8_t { None, Opened, Accepted, Established };
    struct Peer {
        IpEnd end;
        std::uint32_t initial = 0; ///< sequence number of the SYN
        std::uint64_t sent = 0;
        std::uint64_t acknowledged = 0; ///< of the other's sequence, counted from its SYN as 0
        std::uint64_t read = 0;
        bool readEnd = false;
        bool ended = false;
        bool attached = false;
        bool known = false;

        std::uint64_t next() const { return 1 + sent + (ended ? 1U : 0U); }
    };

    /// Unacknowledged bytes after which a side acknowledges by a packet of its own.
    static constexpr std::uint64_t kMostUnacknowledged = std::uint64_t{1} << 20;

    std::uint64_t acknowledgement(Side side) const;
    void write(PacketWriter& writer, Side side, std::uint8_t flags, const IpPayload& payload,
               const PacketMark& mark);

    std::array<Peer, 2> m_sides;
    Side m_opener = 0;
    Stage m_stage = Stage::None;
    bool m_fromStart;
    bool m_reset = false;
};

} // namespace workbench
