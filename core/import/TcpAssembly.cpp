// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/import/TcpAssembly.h"

#include <algorithm>
#include <limits>

namespace workbench {

namespace {

/// More than any window that is in use; what is waited for longer has been lost.
constexpr std::size_t kMostWaitingBytes = std::size_t{16} << 20U;
constexpr std::size_t kMostWaiting = 16'384;
/// Numbers begin here, so that those before the first byte are not negative.
constexpr std::uint64_t kBase = std::uint64_t{1} << 32U;

CapturedWay other(CapturedWay way)
{
    return way == CapturedWay::FromClient ? CapturedWay::FromServer : CapturedWay::FromClient;
}

} // namespace

/// The number nearest to the one that is to come.
std::uint64_t TcpAssembly::place(const Side& side, std::uint32_t seq)
{
    const std::uint64_t next = side.next.value_or(kBase + seq);
    const auto distance = static_cast<std::int32_t>(seq - static_cast<std::uint32_t>(next));
    return next + static_cast<std::uint64_t>(std::int64_t{distance});
}

bool TcpAssembly::isNew(CapturedWay way, const CapturedPacket& packet) const
{
    if (!packet.syn || packet.hasAck)
        return false;
    const Side& from = side(way);
    const Side& to = side(other(way));
    if (from.first)
        return *from.first != packet.seq && (from.next || from.ended || to.ended);
    return from.next.has_value() || to.next.has_value();
}

void TcpAssembly::add(CapturedStream& stream, CapturedWay way, const CapturedPacket& packet)
{
    Side& from = side(way);
    std::uint32_t seq = packet.seq;
    if (packet.syn) {
        ++seq; // SYN takes a number of its own
        if (!from.next)
            from.next = kBase + seq;
        from.first = packet.seq;
    }
    if (packet.hasAck && side(other(way)).next)
        takeWaiting(stream, other(way), place(side(other(way)), packet.ack));
    if (!packet.payload.empty()) {
        if (!from.next)
            from.next = kBase + seq;
        take(stream, way, place(from, seq), {packet.payload, packet.timeNs});
    }
    from.ended = from.ended || packet.fin || packet.reset;
}

void TcpAssembly::take(CapturedStream& stream, CapturedWay way, std::uint64_t seq, const Segment& segment)
{
    Side& from = side(way);
    if (seq > *from.next) {
        ++stream.outOfOrder;
        from.waiting.emplace(seq, segment);
        from.waitingBytes += segment.bytes.size();
        while (from.waiting.size() > kMostWaiting || from.waitingBytes > kMostWaitingBytes)
            takeWaiting(stream, way, from.waiting.begin()->first + 1);
        return;
    }
    const auto known =
        static_cast<std::size_t>(std::min<std::uint64_t>(*from.next - seq, segment.bytes.size()));
    stream.repeated += known;
    append(stream, way, {segment.bytes.subspan(known), segment.timeNs});
    takeWaiting(stream, way, *from.next);
}

/// Takes what waits and begins before `upTo`, over gaps, and what follows it without one.
void TcpAssembly::takeWaiting(CapturedStream& stream, CapturedWay way, std::uint64_t upTo)
{
    Side& from = side(way);
    while (!from.waiting.empty()) {
        const auto first = from.waiting.begin();
        const auto [seq, segment] = *first;
        if (seq > *from.next && seq >= upTo)
            break;
        from.waitingBytes -= segment.bytes.size();
        from.waiting.erase(first);
        if (seq > *from.next) {
            m_missing[static_cast<std::size_t>(way)] += seq - *from.next;
            stream.missing += seq - *from.next;
            from.next = seq;
        }
        const auto known =
            static_cast<std::size_t>(std::min<std::uint64_t>(*from.next - seq, segment.bytes.size()));
        stream.repeated += known;
        append(stream, way, {segment.bytes.subspan(known), segment.timeNs});
    }
}

void TcpAssembly::append(CapturedStream& stream, CapturedWay way, const Segment& segment)
{
    if (segment.bytes.empty())
        return;
    *side(way).next += segment.bytes.size();
    std::uint64_t& missing = m_missing[static_cast<std::size_t>(way)];
    std::span<const std::byte> rest = segment.bytes;
    while (!rest.empty()) {
        const bool goesOn = !stream.messages.empty() && stream.messages.back().way == way && missing == 0 &&
                            stream.messages.back().bytes.size() < kLongestMessage;
        if (!goesOn)
            stream.messages.push_back({way, segment.timeNs, {}, missing});
        missing = 0;
        Bytes& bytes = stream.messages.back().bytes;
        const auto piece = rest.first(std::min(rest.size(), kLongestMessage - bytes.size()));
        bytes.insert(bytes.end(), piece.begin(), piece.end());
        rest = rest.subspan(piece.size());
    }
}

void TcpAssembly::finish(CapturedStream& stream)
{
    for (const CapturedWay way : {CapturedWay::FromClient, CapturedWay::FromServer}) {
        if (side(way).next)
            takeWaiting(stream, way, std::numeric_limits<std::uint64_t>::max());
    }
}

} // namespace workbench
