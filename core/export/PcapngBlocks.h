// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

/// Blocks of a pcapng file (draft-ietf-opsawg-pcapng), little-endian. Each function appends one whole block.
namespace workbench::pcapng {

/// Section Header Block.
struct Section {
    std::string_view hardware;
    std::string_view system;
    std::string_view application;
    std::string_view comment;
};
void appendSection(std::string& out, const Section& section);

/// Interface Description Block: raw IP packets (LINKTYPE_RAW), times in nanoseconds.
void appendInterface(std::string& out, std::string_view name, std::string_view description);

/// epb_flags, bits 0 and 1.
enum class PacketDirection : std::uint8_t { Unknown = 0, Inbound = 1, Outbound = 2 };

/// Enhanced Packet Block on the first interface. `length` may exceed the bytes given: the packet was cut.
struct Packet {
    std::int64_t timeNs = 0; ///< UTC, since 1970
    PacketDirection direction = PacketDirection::Unknown;
    std::span<const std::byte> headers;
    std::span<const std::byte> payload;
    std::size_t length = 0;                ///< on the wire, headers included
    std::span<const std::string> comments; ///< UTF-8, one opt_comment each
};
void appendPacket(std::string& out, const Packet& packet);

} // namespace workbench::pcapng
