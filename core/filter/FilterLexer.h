// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/filter/FilterField.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace workbench {

struct FilterToken {
    enum class Kind : std::uint8_t {
        End,
        Word,
        Quoted,
        Unclosed, ///< a quotation mark without its second
        Relation,
        HalfRelation, ///< "&" or "|" alone
        And,
        Or,
        Not,
        Open,
        Close,
        OpenBrace,
        CloseBrace,
        Comma,
    };
    Kind kind = Kind::End;
    std::size_t position = 0; ///< bytes into the text
    std::size_t length = 0;
    FilterRelation relation = FilterRelation::Equal;

    std::size_t end() const { return position + length; }
};

/// Cuts a filter into tokens. Words end at spaces, brackets, commas, && and ||; while no value is expected
/// also at the signs of relations. "and", "or", "not" are words of their own where no value is expected.
class FilterLexer
{
public:
    explicit FilterLexer(std::string_view text, std::size_t position = 0) : m_text(text), m_at(position) {}

    FilterToken next();
    /// The next token where a value is expected: "a=b" is one word there.
    FilterToken nextValue();

    std::string_view slice(const FilterToken& token) const
    {
        return m_text.substr(token.position, token.length);
    }
    /// What a word or a quoted text stands for, without quotation marks and escapes \" and \\.
    std::string value(const FilterToken& token) const;

private:
    FilterToken token(bool value);
    FilterToken sign(std::size_t length, FilterToken::Kind kind,
                     FilterRelation relation = FilterRelation::Equal);
    FilterToken quoted();
    std::optional<FilterToken> punctuation();
    std::optional<FilterToken> relation();
    FilterToken word(bool value);
    bool startsWith(std::string_view sign) const { return m_text.substr(m_at).starts_with(sign); }
    bool endsWord(bool value) const;

    std::string_view m_text;
    std::size_t m_at;
};

/// The word in quotation marks where it needs them to be one value; else as it is.
std::string quotedFilterValue(std::string_view value);

} // namespace workbench
