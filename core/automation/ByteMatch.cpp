// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/automation/ByteMatch.h"

#include <utility>

namespace workbench {

Parsed<ByteMatch> ByteMatch::parse(const MatchSpec& spec)
{
    ByteMatch made;
    made.m_kind = spec.kind;
    made.m_least = spec.least;
    made.m_most = spec.most;
    if (spec.kind == MatchKind::Any || spec.kind == MatchKind::Length)
        return made;
    if (spec.kind == MatchKind::Regex) {
        auto regex = BytesRegex::parse(spec.pattern,
                                       spec.foldCase ? BytesRegex::Case::Folded : BytesRegex::Case::Exact);
        if (!regex)
            return regex.error();
        made.m_regex = std::move(regex).value();
        return made;
    }
    if (spec.kind == MatchKind::HexPattern) {
        auto pattern = BytePattern::parseHex(spec.pattern);
        if (!pattern)
            return pattern.error();
        made.m_pattern = std::move(pattern).value();
        return made;
    }
    auto bytes = spec.bytes.bytes();
    if (!bytes)
        return bytes.error();
    made.m_pattern = BytePattern(std::move(bytes).value(), spec.foldCase);
    return made;
}

bool ByteMatch::matches(std::span<const std::byte> message) const
{
    const std::size_t size = m_pattern.size();
    const auto standsAt = [&](std::size_t at) { return size == 0 || m_pattern.matchesAt(message, at); };
    switch (m_kind) {
    case MatchKind::Any:
        return true;
    case MatchKind::Exact:
    case MatchKind::HexPattern:
        return message.size() == size && standsAt(0);
    case MatchKind::StartsWith:
        return message.size() >= size && standsAt(0);
    case MatchKind::EndsWith:
        return message.size() >= size && standsAt(message.size() - size);
    case MatchKind::Contains:
        return size == 0 || m_pattern.find(message, 0).has_value();
    case MatchKind::Regex:
        return m_regex.isFoundIn(message);
    case MatchKind::Length:
        break;
    }
    return message.size() >= m_least && message.size() <= m_most;
}

std::optional<ByteMatch::Captures> ByteMatch::match(std::span<const std::byte> message) const
{
    if (m_kind != MatchKind::Regex)
        return matches(message) ? std::optional(Captures{message}) : std::nullopt;
    if (!m_regex.isFoundIn(message)) // cheaper where it is not
        return std::nullopt;
    const auto groups = m_regex.find(message);
    if (!groups)
        return std::nullopt;
    Captures captures;
    for (const auto& group : *groups)
        captures.push_back(group ? message.subspan(group->begin, group->end - group->begin)
                                 : message.first(0));
    return captures;
}

} // namespace workbench
