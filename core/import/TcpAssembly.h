// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/import/CaptureStreams.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>

namespace workbench {

/// Puts one TCP connection of a capture together (RFC 9293, section 3.4): what comes again is dropped, what
/// comes before its turn waits. A gap is given up once the peer acknowledges what is behind it, when too much
/// waits, or at the end. The bytes of packets must stay valid.
class TcpAssembly
{
public:
    /// For `stream`, which must outlive it or be given anew with each call.
    void add(CapturedStream& stream, CapturedWay way, const CapturedPacket& packet);
    /// At the end of the capture.
    void finish(CapturedStream& stream);
    /// Whether this is the begin of another connection between the same ends.
    bool isNew(CapturedWay way, const CapturedPacket& packet) const;

private:
    struct Segment {
        std::span<const std::byte> bytes;
        std::int64_t timeNs;
    };
    struct Side {
        std::optional<std::uint32_t> first; ///< number of SYN
        std::optional<std::uint64_t> next;  ///< number of the byte that is to come, counted on past 2^32
        std::multimap<std::uint64_t, Segment> waiting;
        std::size_t waitingBytes = 0;
        bool ended = false; ///< FIN or RST
    };
    static std::uint64_t place(const Side& side, std::uint32_t seq);
    void take(CapturedStream& stream, CapturedWay way, std::uint64_t seq, const Segment& segment);
    void takeWaiting(CapturedStream& stream, CapturedWay way, std::uint64_t upTo);
    void append(CapturedStream& stream, CapturedWay way, const Segment& segment);
    Side& side(CapturedWay way) { return m_sides[static_cast<std::size_t>(way)]; }
    const Side& side(CapturedWay way) const { return m_sides[static_cast<std::size_t>(way)]; }

    std::array<Side, 2> m_sides;
    std::array<std::uint64_t, 2> m_missing{}; ///< in front of the next byte
};

} // namespace workbench
