// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace workbench {

// What is still known of a stream of bytes: pieces on their offsets, and between them what was not kept. The
// bytes are not owned.
class KeptStream
{
public:
    // The next bytes, as they were.
    void add(std::span<const std::byte> bytes);
    // So many bytes went by that were not kept.
    void addLost(std::uint64_t count) { m_length += count; }

    std::uint64_t length() const { return m_length; }
    // Bytes that were not kept.
    std::uint64_t lost() const { return m_length - m_kept; }
    // Empty where the stream has no such byte or did not keep it.
    std::optional<std::byte> at(std::uint64_t offset) const;

private:
    friend struct StreamComparison compareStreams(const KeptStream& one, const KeptStream& other);

    struct Piece {
        std::uint64_t offset = 0;
        std::span<const std::byte> bytes;
        std::uint64_t end() const { return offset + bytes.size(); }
    };

    std::vector<Piece> m_pieces; // ascending, none empty
    std::uint64_t m_length = 0;
    std::uint64_t m_kept = 0;
};

struct StreamComparison {
    // Of the first byte that differs; empty where all that could be compared is alike.
    std::optional<std::uint64_t> difference;
    // Bytes alike before that, or in all.
    std::uint64_t alike = 0;
    // Bytes before that which both streams had but not both kept: nothing is said of them.
    std::uint64_t unknown = 0;
};

// Up to the end of the shorter one.
StreamComparison compareStreams(const KeptStream& one, const KeptStream& other);

} // namespace workbench
