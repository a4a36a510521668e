// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/payload/PayloadError.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace workbench {

// Bytes to look for, some of which may be any byte. A value.
class BytePattern
{
public:
    BytePattern() = default;
    // These bytes; `foldCase`: ASCII letters in either case.
    explicit BytePattern(Bytes bytes, bool foldCase = false);
    // Hex as parseHex reads it, and "??" for a byte that may be any: "47 45 ?? 2f". Fails with a Hex... code.
    static Parsed<BytePattern> parseHex(std::string_view text);

    bool isEmpty() const { return m_bytes.empty(); }
    std::size_t size() const { return m_bytes.size(); }
    bool matchesAt(std::span<const std::byte> bytes, std::size_t offset) const;
    // Offset of the first match at `from` or after it.
    std::optional<std::size_t> find(std::span<const std::byte> bytes, std::size_t from) const;
    // Offset of the last match that begins before `end`.
    std::optional<std::size_t> findBefore(std::span<const std::byte> bytes, std::size_t end) const;

private:
    std::byte folded(std::byte byte) const;

    Bytes m_bytes;
    std::vector<bool> m_any; // empty: none is
    bool m_foldCase = false;
};

} // namespace workbench
