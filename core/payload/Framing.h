// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/payload/Checksum.h"
#include "core/payload/PayloadError.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>

namespace workbench {

// Where the messages of a stream begin and end.
enum class FramingKind : std::uint8_t {
    Read,      // what one receiving call returned
    Line,      // up to a line feed
    Delimiter, // up to given bytes
    Fixed,     // so many bytes
    Prefix,    // a number in front says how long it is
};

struct Framing {
    FramingKind kind = FramingKind::Read;
    Bytes delimiter;        // of Delimiter; not empty
    std::size_t step = 1;   // of Delimiter: it begins at a multiple of so many bytes, those of a character
    std::size_t size = 1;   // of Fixed: bytes; at least 1
    std::size_t offset = 0; // of Prefix: bytes in front of the number
    std::size_t width = 2;  // of Prefix: bytes of the number, 1 to 8
    ByteOrder order = ByteOrder::BigEndian;
    std::int64_t plus = 0; // of Prefix: added to the number; together they count what follows the number

    friend bool operator==(const Framing&, const Framing&) = default;
};

// Cuts what comes in into messages, which keep their line ends, delimiters and prefixes. For one stream.
class Framer
{
public:
    // A message is never longer: one that would be is given as far as it has come, and what follows begins
    // anew.
    static constexpr std::size_t kLongest = std::size_t{1} << 20U;

    // The bytes are valid during the call.
    using Take = std::function<void(std::span<const std::byte> message)>;

    explicit Framer(Framing framing = {}) : m_framing(std::move(framing)) {}

    // Calls `take` for each message that is whole now.
    void feed(std::span<const std::byte> bytes, const Take& take);
    // At the end of the stream: the message that was begun, if there is one.
    void finish(const Take& take);
    std::size_t pending() const { return m_begun.size(); }
    // The message that was begun, as far as it has come; valid until the next feed() or finish().
    std::span<const std::byte> begun() const { return m_begun; }

private:
    // Length of the message that `bytes` begin with; 0: its end has not come.
    std::size_t messageLength(std::span<const std::byte> bytes);
    std::size_t delimitedLength(std::span<const std::byte> bytes, std::span<const std::byte> end);
    std::size_t prefixedLength(std::span<const std::byte> bytes) const;

    Framing m_framing;
    Bytes m_begun;
    std::size_t m_searched = 0; // so many of m_begun hold no end
};

} // namespace workbench
