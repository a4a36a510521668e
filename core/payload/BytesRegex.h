// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/payload/PayloadError.h"

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace workbench {

// A regular expression over bytes, without back references: . (any byte) [a-z] [^a-z] \d \w \s \D \W \S, * +
// ? {2} {2,} {2,5} and the same followed by ? (as few as can be), | ( ) (?: ) ^ $ (begin and end of the
// bytes), \xHH \n \r \t \f \v \0, and \ before a sign that is meant itself, as is a brace that no digit
// follows. Of several matches the leftmost counts, of those that begin there the one that is tried first, as
// in Perl. All ways are walked at once: time is bounded by bytes times length of the expression, whatever the
// expression. A value.
class BytesRegex
{
public:
    enum class Case : std::uint8_t { Exact, Folded }; // Folded: ASCII letters in either case

    // Fails with a Regex... code.
    static Parsed<BytesRegex> parse(std::string_view expression, Case letters = Case::Exact);

    struct Group {
        std::size_t begin;
        std::size_t end;
        bool operator==(const Group&) const = default;
    };
    // Of a match: all of it, then what each pair of parentheses took; empty where it took no part.
    using Groups = std::vector<std::optional<Group>>;

    bool isFoundIn(std::span<const std::byte> bytes) const;
    // The first match at `from` or behind it; empty where there is none. ^ means the begin of `bytes`.
    std::optional<Groups> find(std::span<const std::byte> bytes, std::size_t from = 0) const;
    // How many elements Groups has: 1 and the pairs of parentheses.
    std::size_t groupCount() const { return m_groups; }

private:
    friend class RegexParser;
    class Search;

    enum class Op : std::uint8_t { Byte, Any, Class, Split, Jump, Save, Begin, End, Match };
    struct Step {
        Op op{};
        std::byte byte{};
        std::uint32_t first = 0;  // Split, Jump: where to go on; Class: its index; Save: its slot
        std::uint32_t second = 0; // Split: the way that is tried after the first
    };
    bool takes(const Step& step, std::byte byte) const;
    // Finds out where a match can begin, so that the search need not try every place.
    void lookAhead();

    std::vector<Step> m_steps;
    std::vector<std::bitset<256>> m_classes;
    std::size_t m_groups = 1;
    bool m_folded = false;
    bool m_atBeginOnly = false; // every way begins with ^
    bool m_tellsStart = false;  // m_starts says with which byte a match begins
    std::bitset<256> m_starts;
};

} // namespace workbench
