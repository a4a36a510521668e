// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/filter/FilterExpression.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace workbench {

enum class FilterErrorCode : std::uint8_t {
    ExpectedTerm,     ///< something to compare or to look for is missing
    ExpectedValue,    ///< nothing stands behind a relation
    ExpectedRelation, ///< a field stands alone
    ExpectedJoin,     ///< && or || is missing between two terms
    ExpectedBrace,    ///< "in" wants {a, b}
    HalfSign,         ///< a single & or |
    UnclosedBracket,
    UnclosedBrace,
    UnclosedQuote,
    UnopenedBracket,
    TooDeep, ///< more than kDeepest brackets within brackets
    UnknownField,
    UnknownCall,
    UnknownCategory,
    UnknownResult,
    UnknownError,
    UnknownState,
    BadRelation, ///< the field cannot be compared so
    BadNumber,
    BadPort,
    BadDuration,
    BadTime,
    BadAddress,
    BadBytes,
    BadPattern,
};

/// Why a text is no filter, and where.
struct FilterError {
    FilterErrorCode code{};
    std::size_t position = 0; ///< bytes into the text
    std::size_t length = 0;   ///< 0 where something is missing
    std::string word = {};    ///< the field where the code is about one that is known, else the word there
};

/// What a text means:
///
///     filter   = [or]          or = and {("||" | "or") and}       and = term {("&&" | "and") term}
///     term     = ("!" | "not") term | "(" or ")" | field relation value | field "in" "{" value {"," value}
///     "}"
///              | words
///     relation = "==" | "=" | "!=" | "<" | "<=" | ">" | ">=" | "contains" | "~"
///
/// A text in which no field is compared and nothing joined is looked for as it stands.
class FilterParser
{
public:
    static constexpr int kDeepest = 100;

    static std::variant<FilterExpression, FilterError> parse(std::string_view text);
    /// Whether the text is to be read by the grammar; else it is looked for as it stands.
    static bool isExpression(std::string_view text);
};

} // namespace workbench
