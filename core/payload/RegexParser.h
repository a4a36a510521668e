// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/payload/BytesRegex.h"

#include <optional>
#include <string_view>

namespace workbench {

constexpr std::byte foldedByte(std::byte byte)
{
    return byte >= std::byte{'A'} && byte <= std::byte{'Z'} ? byte | std::byte{0x20} : byte;
}

// Reads a BytesRegex by recursive descent: alternatives of sequences of repeated atoms, each of which appends
// its steps. For one expression.
class RegexParser
{
public:
    RegexParser(std::string_view expression, BytesRegex::Case letters);
    Parsed<BytesRegex> parse();

private:
    using Op = BytesRegex::Op;
    using Step = BytesRegex::Step;
    struct Times {
        std::size_t least;
        std::optional<std::size_t> most;
    };

    bool more() const { return m_at < m_text.size(); }
    bool nextIs(char c) const { return more() && m_text[m_at] == c; }
    bool skip(std::string_view text);
    std::uint32_t here() const { return static_cast<std::uint32_t>(m_made.m_steps.size()); }
    void add(Step step);
    void addClass(const std::bitset<256>& members);
    void insert(std::uint32_t begin, Step step);
    bool refuse(PayloadErrorCode code, std::size_t begin, std::size_t end);

    bool alternatives(int depth);
    bool sequence(int depth);
    bool atom(int depth);
    bool group(int depth);
    bool escape();
    std::optional<std::byte> escapedByte();
    bool set();
    bool member(std::bitset<256>& members);
    bool quantifier(std::uint32_t begin);
    bool bracesAreNext() const;
    bool braces(Times& times);
    std::optional<std::size_t> number();
    bool repeat(std::uint32_t begin, Times times, bool few);
    void copy(std::uint32_t begin, std::uint32_t end);
    void makeOptional(std::uint32_t begin, bool few);

    std::string_view m_text;
    std::size_t m_at = 0;
    BytesRegex m_made;
    std::optional<PayloadError> m_error;
};

} // namespace workbench
