// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/payload/Checksum.h"
#include "core/payload/PayloadError.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace workbench {

// A stretch of a payload as in Python: negative numbers count from the end, what is missing is the end
// itself. "0..-2" is all but the last two bytes.
struct ByteRange {
    std::optional<std::int64_t> first;
    std::optional<std::int64_t> last; // behind the last byte

    // The stretch of bytes; nullopt where it does not lie inside `size` bytes.
    struct Place {
        std::size_t begin;
        std::size_t end;
    };
    std::optional<Place> in(std::size_t size) const;
};

enum class VariableKind : std::uint8_t {
    Counter,    // counts the sends
    UnixTime,   // seconds since 1970
    UnixTimeMs, // milliseconds
    Time,       // as text, local time
    Utc,        // as text, UTC
    Random,     // random bytes
    RandomText, // random letters and digits
    Uuid,       // version 4, RFC 9562, as text
    Fill,       // one byte, n times
    Pattern,    // 00 01 02 ... ff 00 ..., n bytes
    Length,     // how long a stretch of the payload is
    Checksum,   // of a stretch of the payload
    Capture,    // what a reply's rule matched
};

// One "${...}", read. Which members count depends on the kind.
struct PayloadVariable {
    VariableKind kind{};
    ChecksumKind checksum{};
    std::size_t bytes = 0; // of a number: 1, 2, 4 or 8; 0: written in decimal. Of Random, Fill ...: how many
    ByteOrder order = ByteOrder::BigEndian;
    std::optional<ByteRange> range; // of Length (empty: all behind it) and Checksum (all before it)
    std::int64_t plus = 0;          // added to Length
    std::byte filler{};
    std::string format; // of Time, Utc: see timeText(); of Capture: its number or name

    // Reads what stands between "${" and "}". Positions in the error are of `text`. Fails with
    // VariableUnknown or VariableArgument.
    static Parsed<PayloadVariable> parse(std::string_view text);
};

// What is offered to the user: a name, and how it is written with its arguments.
struct VariableSpec {
    VariableKind kind;
    std::string_view name;
    std::string_view example; // "counter:4be"
};
// Without the checksums, which checksumSpecs() lists, and captures.
std::span<const VariableSpec> variableSpecs();

// At most so many bytes are made by one Random, Fill or Pattern, and by one payload with variables.
inline constexpr std::size_t kVariableBytes = std::size_t{16} << 20U;
inline constexpr std::size_t kExpandedBytes = std::size_t{256} << 20U;

} // namespace workbench
