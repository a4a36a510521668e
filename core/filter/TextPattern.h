// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace workbench {

/// A regular expression without back references: . [a-z] [^a-z] \d \w \s and their negations, * + ? | ( ) ^
/// $, and \ before a sign that is meant itself. Upper and lower case of ASCII letters are alike. Every thread
/// of the automaton walks at once, so that time is bounded by text times pattern, whatever the pattern.
class TextPattern
{
public:
    /// Empty where the pattern is not one; `position` then is the offending byte.
    static std::optional<TextPattern> parse(std::string_view pattern, std::size_t& position);

    /// Whether the pattern is found anywhere in `text`, whose ASCII letters are in lower case.
    bool isFoundIn(std::string_view text) const;

private:
    friend class PatternParser;

    enum class Op : std::uint8_t { Character, Any, Class, Split, Jump, Begin, End, Match };
    struct Step {
        Op op;
        char character = 0;
        std::uint32_t first = 0;  ///< Split, Jump: where to go on; Class: its index
        std::uint32_t second = 0; ///< Split
    };
    class Walk;

    std::vector<Step> m_steps;
    std::vector<std::bitset<256>> m_classes;
};

} // namespace workbench
