// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/filter/FilterLexer.h"

#include "core/filter/FilterText.h"

namespace workbench {

using R = FilterRelation;

namespace {

using Kind = FilterToken::Kind;

constexpr std::string_view kSpaces = " \t\r\n\v\f";
constexpr std::string_view kBrackets = "(){},\"";
constexpr std::string_view kSigns = "=<>~";

bool isOneOf(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

} // namespace

FilterToken FilterLexer::next() { return token(false); }
FilterToken FilterLexer::nextValue() { return token(true); }

FilterToken FilterLexer::sign(std::size_t length, Kind kind, FilterRelation relation)
{
    const FilterToken token{kind, m_at, length, relation};
    m_at += length;
    return token;
}

bool FilterLexer::endsWord(bool value) const
{
    const char c = m_text[m_at];
    if (isOneOf(c, kSpaces) || isOneOf(c, kBrackets) || startsWith("&&") || startsWith("||"))
        return true;
    return !value && (isOneOf(c, kSigns) || startsWith("!="));
}

FilterToken FilterLexer::quoted()
{
    const std::size_t begin = m_at++;
    while (m_at < m_text.size() && m_text[m_at] != '"')
        m_at += m_text[m_at] == '\\' && m_at + 1 < m_text.size() ? 2 : 1;
    const bool closed = m_at < m_text.size();
    m_at += closed ? 1 : 0;
    return {closed ? Kind::Quoted : Kind::Unclosed, begin, m_at - begin};
}

FilterToken FilterLexer::token(bool value)
{
    while (m_at < m_text.size() && isOneOf(m_text[m_at], kSpaces))
        ++m_at;
    if (m_at == m_text.size())
        return {Kind::End, m_at, 0};
    if (m_text[m_at] == '"')
        return quoted();
    if (const auto mark = punctuation())
        return *mark;
    if (!value) {
        if (const auto operation = relation())
            return *operation;
    }
    return word(value);
}

/// What ends a value too.
std::optional<FilterToken> FilterLexer::punctuation()
{
    switch (m_text[m_at]) {
    case '(':
        return sign(1, Kind::Open);
    case ')':
        return sign(1, Kind::Close);
    case '{':
        return sign(1, Kind::OpenBrace);
    case '}':
        return sign(1, Kind::CloseBrace);
    case ',':
        return sign(1, Kind::Comma);
    default:
        break;
    }
    if (startsWith("&&"))
        return sign(2, Kind::And);
    if (startsWith("||"))
        return sign(2, Kind::Or);
    return std::nullopt;
}

/// What compares or negates, and the half of what joins.
std::optional<FilterToken> FilterLexer::relation()
{
    if (startsWith("=="))
        return sign(2, Kind::Relation, R::Equal);
    if (startsWith("!="))
        return sign(2, Kind::Relation, R::NotEqual);
    if (startsWith("<="))
        return sign(2, Kind::Relation, R::LessEqual);
    if (startsWith(">="))
        return sign(2, Kind::Relation, R::GreaterEqual);
    switch (m_text[m_at]) {
    case '=':
        return sign(1, Kind::Relation, R::Equal);
    case '<':
        return sign(1, Kind::Relation, R::Less);
    case '>':
        return sign(1, Kind::Relation, R::Greater);
    case '~':
        return sign(1, Kind::Relation, R::Matches);
    case '!':
        return sign(1, Kind::Not);
    case '&':
    case '|':
        return sign(1, Kind::HalfRelation);
    default:
        return std::nullopt;
    }
}

FilterToken FilterLexer::word(bool value)
{
    const std::size_t begin = m_at;
    while (m_at < m_text.size() && !endsWord(value))
        ++m_at;
    FilterToken word{Kind::Word, begin, m_at - begin};
    if (value)
        return word;
    const std::string_view text = slice(word);
    if (equalFolded(text, "contains")) {
        word.kind = Kind::Relation;
        word.relation = R::Contains;
    } else if (equalFolded(text, "and")) {
        word.kind = Kind::And;
    } else if (equalFolded(text, "or")) {
        word.kind = Kind::Or;
    } else if (equalFolded(text, "not")) {
        word.kind = Kind::Not;
    }
    return word;
}

std::string FilterLexer::value(const FilterToken& token) const
{
    if (token.kind != Kind::Quoted)
        return std::string(slice(token));
    const std::string_view inner = m_text.substr(token.position + 1, token.length - 2);
    std::string text;
    for (std::size_t i = 0; i < inner.size(); ++i) {
        if (inner[i] == '\\' && i + 1 < inner.size() && (inner[i + 1] == '"' || inner[i + 1] == '\\'))
            ++i;
        text += inner[i];
    }
    return text;
}

std::string quotedFilterValue(std::string_view value)
{
    FilterLexer lexer(value);
    const FilterToken token = lexer.nextValue();
    if (token.kind == Kind::Word && token.length == value.size())
        return std::string(value);
    std::string text = "\"";
    for (const char c : value) {
        if (c == '"' || c == '\\')
            text += '\\';
        text += c;
    }
    return text + '"';
}

} // namespace workbench
