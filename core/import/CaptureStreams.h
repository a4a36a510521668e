// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/import/CapturedPacket.h"
#include "core/import/ImportReport.h"
#include "core/import/TextProgress.h"
#include "core/payload/PayloadError.h"
#include "core/workspace/Library.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace workbench {

/// Which way bytes went: from the end that opened the connection (or was seen to send first), or to it.
enum class CapturedWay : std::uint8_t { FromClient, FromServer };

/// What went one way before something went the other: of TCP as much as came without a break, of UDP a
/// datagram.
struct CapturedMessage {
    CapturedWay way{};
    std::int64_t timeNs = 0; ///< of its first byte: UTC, since 1970
    Bytes bytes;
    std::uint64_t missing = 0; ///< bytes in front of it that are not in the capture
};

/// A TCP connection, or all datagrams between two ends.
struct CapturedStream {
    bool isTcp = false;
    PacketEnd client;
    PacketEnd server;
    bool sawBegin = false; ///< TCP: the first SYN is in the capture
    std::uint64_t packets = 0;
    std::uint64_t repeated = 0;   ///< TCP: bytes that came again
    std::uint64_t outOfOrder = 0; ///< TCP: segments that came before their turn
    std::uint64_t missing = 0;    ///< bytes that are not in the capture
    std::vector<CapturedMessage> messages;

    std::uint64_t bytes(CapturedWay way) const;
    std::string text() const; ///< "10.0.0.1:50000 -> 10.0.0.2:80"
};

/// A message is never longer: one that would be is cut into several.
inline constexpr std::size_t kLongestMessage = std::size_t{16} << 20U;

/// The streams of a capture in the order in which they begin, put together by sequence numbers; and why the
/// other packets were left out, a note for each reason. Of a reading that was given up, what is before that.
std::vector<CapturedStream> readStreams(std::span<const std::byte> file, ImportReport& report,
                                        const ImportProgress& progress = {});

/// The message `row` of a stream (0 is the first; it must be there) as a payload: named
/// "1 10.0.0.1:50000 -> 10.0.0.2:80"; one that went to the server has it as its target.
LibraryItem itemOf(const CapturedStream& stream, std::size_t row);

/// The same of all messages of a stream, or of one way of it, however many they are.
std::vector<LibraryItem> itemsOf(const CapturedStream& stream, std::optional<CapturedWay> way = std::nullopt);

} // namespace workbench
