// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/payload/Framing.h"

#include <algorithm>
#include <array>

namespace workbench {

void Framer::feed(std::span<const std::byte> bytes, const Take& take)
{
    if (m_framing.kind == FramingKind::Read) {
        if (!bytes.empty())
            take(bytes);
        return;
    }
    m_begun.insert(m_begun.end(), bytes.begin(), bytes.end());
    std::size_t done = 0;
    for (;;) {
        const auto rest = std::span<const std::byte>(m_begun).subspan(done);
        std::size_t length = messageLength(rest);
        if (length == 0 && rest.size() >= kLongest)
            length = kLongest;
        if (length == 0 || rest.empty())
            break;
        take(rest.first(length));
        done += length;
        m_searched = 0;
    }
    m_begun.erase(m_begun.begin(), m_begun.begin() + static_cast<std::ptrdiff_t>(done));
}

void Framer::finish(const Take& take)
{
    if (!m_begun.empty())
        take(m_begun);
    m_begun.clear();
    m_searched = 0;
}

std::size_t Framer::messageLength(std::span<const std::byte> bytes)
{
    constexpr std::array kLineFeed{std::byte{'\n'}};
    switch (m_framing.kind) {
    case FramingKind::Line:
        return delimitedLength(bytes, kLineFeed);
    case FramingKind::Delimiter:
        return delimitedLength(bytes, m_framing.delimiter);
    case FramingKind::Fixed:
        return bytes.size() >= m_framing.size ? m_framing.size : 0;
    default:
        return prefixedLength(bytes);
    }
}

std::size_t Framer::delimitedLength(std::span<const std::byte> bytes, std::span<const std::byte> end)
{
    const auto from = bytes.begin() + static_cast<std::ptrdiff_t>(std::min(m_searched, bytes.size()));
    for (auto start = from;; ++start) {
        start = std::search(start, bytes.end(), end.begin(), end.end());
        if (start == bytes.end())
            break;
        const auto at = static_cast<std::size_t>(start - bytes.begin());
        if (at % m_framing.step == 0)
            return at + end.size();
    }
    m_searched = bytes.size() >= end.size() ? bytes.size() - end.size() + 1 : 0;
    return 0;
}

// A number that makes no sense (more than kLongest, or less than nothing) ends the message at once.
std::size_t Framer::prefixedLength(std::span<const std::byte> bytes) const
{
    const std::size_t head = m_framing.offset + m_framing.width;
    if (bytes.size() < head)
        return 0;
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < m_framing.width; ++i) {
        const std::size_t at = m_framing.order == ByteOrder::BigEndian ? i : m_framing.width - 1 - i;
        number = number << 8U | std::to_integer<std::uint64_t>(bytes[m_framing.offset + at]);
    }
    const bool sensible = number <= kLongest && m_framing.plus <= std::int64_t{kLongest} &&
                          static_cast<std::int64_t>(number) + m_framing.plus >= 0;
    const std::size_t whole =
        head + (sensible ? static_cast<std::size_t>(static_cast<std::int64_t>(number) + m_framing.plus) : 0);
    return bytes.size() >= whole ? whole : 0;
}

} // namespace workbench
