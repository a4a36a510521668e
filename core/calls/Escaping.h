// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/TextBuffer.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace workbench {

/// How each byte stands in a string: 0, as it is; a letter, as that one behind a backslash; kOther.
using Escapes = std::array<char, 256>;
inline constexpr char kOther = '\xff';

/// Printable ASCII stands for itself, quotation mark and backslash behind a backslash, in C as in JSON.
constexpr Escapes commonEscapes()
{
    Escapes escapes{};
    escapes.fill(kOther);
    for (std::size_t c = 0x20; c < 0x7f; ++c)
        escapes[c] = 0;
    escapes['"'] = '"';
    escapes['\\'] = '\\';
    return escapes;
}

/// Whether all eight bytes of a word are printable ASCII without quotation mark and backslash.
constexpr bool isPlainWord(std::uint64_t word)
{
    constexpr std::uint64_t ones = 0x0101'0101'0101'0101;
    // The high bit of some byte is set where one below `limit` or equal to `c` is among them.
    const auto below = [&](std::uint64_t limit) { return (word - limit * ones) & ~word; };
    const auto equal = [&](std::uint64_t c) { return ((word ^ (c * ones)) - ones) & ~(word ^ (c * ones)); };
    return ((word | below(0x20) | equal(0x7f) | equal('"') | equal('\\')) & (ones << 7)) == 0;
}

/// Puts what `text` begins with behind `out`, up to the first byte that is kOther; returns how many bytes
/// those are. Eight at a time where all are plain, without a branch for each where some are not.
inline std::size_t appendEscaped(TextBuffer& out, std::string_view text, const Escapes& escapes)
{
    char* to = out.room(2 * text.size());
    const char* from = text.data();
    const char* end = from + text.size();
    while (from != end) {
        std::uint64_t word = 0;
        const std::size_t count = std::min<std::size_t>(sizeof word, static_cast<std::size_t>(end - from));
        if (count == sizeof word) {
            std::memcpy(&word, from, sizeof word);
            if (isPlainWord(word)) {
                std::memcpy(to, &word, sizeof word);
                from += sizeof word;
                to += sizeof word;
                continue;
            }
        }
        for (const char* stop = from + count; from != stop; ++from) {
            const char escape = escapes[static_cast<unsigned char>(*from)];
            if (escape == kOther) {
                end = from;
                break;
            }
            *to = '\\';
            to += escape != 0 ? 1 : 0;
            *to++ = escape != 0 ? escape : *from;
        }
    }
    out.extend(to);
    return static_cast<std::size_t>(from - text.data());
}

} // namespace workbench
