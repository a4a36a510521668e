// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/payload/StreamCompare.h"

#include <algorithm>
#include <cstring>

namespace workbench {

void KeptStream::add(std::span<const std::byte> bytes)
{
    if (bytes.empty())
        return;
    m_pieces.push_back({m_length, bytes});
    m_length += bytes.size();
    m_kept += bytes.size();
}

std::optional<std::byte> KeptStream::at(std::uint64_t offset) const
{
    const auto behind = std::ranges::upper_bound(m_pieces, offset, {}, &Piece::offset);
    if (behind == m_pieces.begin())
        return {};
    const Piece& piece = *std::prev(behind);
    return offset < piece.end() ? std::optional(piece.bytes[offset - piece.offset]) : std::nullopt;
}

StreamComparison compareStreams(const KeptStream& one, const KeptStream& other)
{
    StreamComparison result;
    auto a = one.m_pieces.begin();
    auto b = other.m_pieces.begin();
    std::uint64_t end = std::min(one.m_length, other.m_length);
    while (a != one.m_pieces.end() && b != other.m_pieces.end()) {
        const std::uint64_t from = std::max(a->offset, b->offset);
        const std::uint64_t to = std::min(a->end(), b->end());
        if (from < to) {
            const auto left = a->bytes.subspan(from - a->offset, to - from);
            const auto right = b->bytes.subspan(from - b->offset, to - from);
            if (std::memcmp(left.data(), right.data(), left.size()) != 0) {
                const auto differs = std::ranges::mismatch(left, right).in1 - left.begin();
                result.alike += static_cast<std::uint64_t>(differs);
                end = from + static_cast<std::uint64_t>(differs);
                result.difference = end;
                break;
            }
            result.alike += to - from;
        }
        (a->end() <= b->end() ? a : b)++;
    }
    result.unknown = end - result.alike;
    return result;
}

} // namespace workbench
