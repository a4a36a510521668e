// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/payload/BytePattern.h"

#include "core/payload/HexText.h"

#include <algorithm>
#include <cstring>
#include <string>

namespace workbench {

BytePattern::BytePattern(Bytes bytes, bool foldCase) : m_bytes(std::move(bytes)), m_foldCase(foldCase)
{
    for (std::byte& byte : m_bytes)
        byte = folded(byte);
}

Parsed<BytePattern> BytePattern::parseHex(std::string_view text)
{
    // Each "??" stands for a byte: read as 00, so that positions of errors stay right.
    std::string digits(text);
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i + 1 < digits.size(); ++i) {
        if (digits[i] == '?' && digits[i + 1] == '?') {
            digits[i] = digits[i + 1] = '0';
            places.push_back(i++);
        }
    }
    auto parsed = workbench::parseHex(digits);
    if (!parsed)
        return parsed.error();
    BytePattern pattern(parsed.value());
    if (places.empty())
        return pattern;
    pattern.m_any.resize(pattern.m_bytes.size(), false);
    for (const std::size_t place : places) {
        // What stands before it, alone, tells which byte it is.
        const auto before = workbench::parseHex(std::string_view(digits).substr(0, place + 2));
        if (!before)
            return before.error();
        pattern.m_any[before.value().size() - 1] = true;
    }
    return pattern;
}

std::byte BytePattern::folded(std::byte byte) const
{
    const bool upper = m_foldCase && byte >= std::byte{'A'} && byte <= std::byte{'Z'};
    return upper ? byte | std::byte{0x20} : byte;
}

bool BytePattern::matchesAt(std::span<const std::byte> bytes, std::size_t offset) const
{
    if (isEmpty() || offset > bytes.size() || bytes.size() - offset < m_bytes.size())
        return false;
    for (std::size_t i = 0; i < m_bytes.size(); ++i) {
        if ((m_any.empty() || !m_any[i]) && folded(bytes[offset + i]) != m_bytes[i])
            return false;
    }
    return true;
}

std::optional<std::size_t> BytePattern::find(std::span<const std::byte> bytes, std::size_t from) const
{
    if (isEmpty() || bytes.size() < m_bytes.size())
        return std::nullopt;
    const std::size_t last = bytes.size() - m_bytes.size();
    const bool firstIsSure = m_any.empty() && !m_foldCase;
    for (std::size_t at = from; at <= last; ++at) {
        if (firstIsSure) {
            const void* next =
                std::memchr(bytes.data() + at, std::to_integer<int>(m_bytes[0]), last - at + 1);
            if (next == nullptr)
                return std::nullopt;
            at = static_cast<std::size_t>(static_cast<const std::byte*>(next) - bytes.data());
        }
        if (matchesAt(bytes, at))
            return at;
    }
    return std::nullopt;
}

std::optional<std::size_t> BytePattern::findBefore(std::span<const std::byte> bytes, std::size_t end) const
{
    if (isEmpty() || bytes.size() < m_bytes.size())
        return std::nullopt;
    for (std::size_t at = std::min(end, bytes.size() - m_bytes.size() + 1); at-- > 0;) {
        if (matchesAt(bytes, at))
            return at;
    }
    return std::nullopt;
}

} // namespace workbench
