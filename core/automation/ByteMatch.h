// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/payload/BytePattern.h"
#include "core/payload/BytesRegex.h"
#include "core/payload/Payload.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace workbench {

enum class MatchKind : std::uint8_t {
    Any,
    Exact, ///< these bytes and no others
    StartsWith,
    Contains,
    EndsWith,
    Regex,      ///< BytesRegex, anywhere
    HexPattern, ///< hex with ?? for any byte: the whole message
    Length,     ///< so many bytes
};

/// What a message must be, as the user wrote it.
struct MatchSpec {
    MatchKind kind = MatchKind::Any;
    Payload bytes;         ///< of Exact, StartsWith, Contains, EndsWith
    std::string pattern;   ///< of Regex, HexPattern; UTF-8
    bool foldCase = false; ///< of Regex and bytes: ASCII letters in either case
    std::size_t least = 0; ///< of Length
    std::size_t most = 0;

    friend bool operator==(const MatchSpec&, const MatchSpec&) = default;
};

/// A MatchSpec, read once. A value.
class ByteMatch
{
public:
    ByteMatch() = default;
    /// Fails with the codes of Payload::bytes(), BytesRegex::parse() and BytePattern::parseHex().
    static Parsed<ByteMatch> parse(const MatchSpec& spec);

    /// What ${0}, ${1} ... stand for: the whole message where nothing narrower is matched, what the
    /// expression found and its groups for a Regex (a group that took no part is empty). Valid as long as the
    /// message. Empty: no match.
    using Captures = std::vector<std::span<const std::byte>>;
    std::optional<Captures> match(std::span<const std::byte> message) const;
    /// The same without the captures.
    bool matches(std::span<const std::byte> message) const;

private:
    MatchKind m_kind = MatchKind::Any;
    BytePattern m_pattern; ///< of all kinds but Any, Regex and Length
    BytesRegex m_regex;
    std::size_t m_least = 0;
    std::size_t m_most = 0;
};

} // namespace workbench
