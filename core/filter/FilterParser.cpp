// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/filter/FilterParser.h"

#include "core/filter/FilterLexer.h"
#include "core/filter/FilterNode.h"
#include "core/filter/FilterText.h"
#include "core/filter/FilterValues.h"

#include <optional>
#include <utility>

namespace workbench {
namespace {

using Kind = FilterToken::Kind;
using Code = FilterErrorCode;

/// A token and the one behind it, so that "call" and "call ==" can be told apart.
class Descent
{
public:
    explicit Descent(std::string_view text) : m_lexer(text), m_text(text) { advance(); }

    std::optional<FilterNode> run()
    {
        auto node = alternatives(0);
        if (!node)
            return std::nullopt;
        if (m_now.kind != Kind::End)
            return fail(m_now.kind == Kind::Close ? Code::UnopenedBracket : Code::ExpectedJoin, m_now);
        return node;
    }
    const FilterError& error() const { return m_error; }
    std::size_t memos() const { return m_memos; }

private:
    void advance() { m_now = m_lexer.next(); }

    std::nullopt_t fail(Code code, const FilterToken& at, std::string word = {})
    {
        if (at.kind == Kind::Unclosed)
            code = Code::UnclosedQuote;
        if (at.kind == Kind::HalfRelation)
            code = Code::HalfSign;
        if (word.empty())
            word = m_lexer.slice(at);
        m_error = {code, at.position, at.length, std::move(word)};
        return std::nullopt;
    }

    /// Terms joined by || of terms joined by &&.
    std::optional<FilterNode> alternatives(int depth) { return joined(Kind::Or, depth); }
    std::optional<FilterNode> joined(Kind join, int depth)
    {
        FilterNode node;
        node.kind = join == Kind::Or ? FilterNode::Kind::Or : FilterNode::Kind::And;
        for (;;) {
            auto child = join == Kind::Or ? joined(Kind::And, depth) : term(depth);
            if (!child)
                return std::nullopt;
            node.children.push_back(std::move(*child));
            if (m_now.kind != join)
                break;
            advance();
        }
        if (node.children.size() > 1)
            return node;
        FilterNode only = std::move(node.children.front());
        return only;
    }

    std::optional<FilterNode> term(int depth)
    {
        if (depth > FilterParser::kDeepest)
            return fail(Code::TooDeep, m_now);
        switch (m_now.kind) {
        case Kind::Not: {
            advance();
            auto child = term(depth + 1);
            if (!child)
                return std::nullopt;
            FilterNode node;
            node.kind = FilterNode::Kind::Not;
            node.children.push_back(std::move(*child));
            return node;
        }
        case Kind::Open: {
            const FilterToken open = m_now;
            advance();
            auto node = alternatives(depth + 1);
            if (!node)
                return std::nullopt;
            if (m_now.kind == Kind::End)
                return fail(Code::UnclosedBracket, open);
            if (m_now.kind != Kind::Close)
                return fail(Code::ExpectedJoin, m_now);
            advance();
            return node;
        }
        case Kind::Quoted:
            return quotedText();
        case Kind::Word:
            return fieldOrWords();
        case Kind::Close:
            return fail(depth == 0 ? Code::UnopenedBracket : Code::ExpectedTerm, m_now);
        default:
            return fail(Code::ExpectedTerm, m_now);
        }
    }

    std::optional<FilterNode> quotedText()
    {
        FilterNode node = textNode(m_lexer.value(m_now));
        advance();
        return node;
    }

    FilterNode textNode(std::string text)
    {
        FilterNode node;
        node.test.bare = true;
        node.test.values.push_back(std::move(text));
        node.test.quoted.push_back(true);
        node.test.memo = m_memos++;
        std::size_t wrong = 0;
        filtervalues::prepare(node.test, wrong); // a text is always one
        return node;
    }

    std::optional<FilterNode> fieldOrWords()
    {
        const FilterToken word = m_now;
        const FilterFieldSpec* spec = findFilterField(m_lexer.slice(word));
        FilterLexer behind = m_lexer;
        const FilterToken next = behind.next();
        const bool isIn = next.kind == Kind::Word && equalFolded(behind.slice(next), "in");
        if (next.kind == Kind::Relation || (isIn && spec != nullptr)) {
            if (spec == nullptr)
                return fail(Code::UnknownField, word);
            m_lexer = behind;
            return isIn ? membership(*spec) : comparison(*spec, next);
        }
        if (spec != nullptr && next.kind == Kind::Not)
            return fail(Code::ExpectedRelation, next, std::string(spec->name));
        // All words up to a join or a bracket are one text, with the spaces between them.
        FilterToken last = word;
        for (advance(); m_now.kind == Kind::Word; advance()) {
            FilterLexer after = m_lexer;
            if (after.next().kind == Kind::Relation)
                return fail(Code::ExpectedJoin, m_now);
            last = m_now;
        }
        if (spec != nullptr && last.position == word.position)
            return fail(Code::ExpectedRelation, {Kind::End, word.end(), 0}, std::string(spec->name));
        return textNode(std::string(m_text.substr(word.position, last.end() - word.position)));
    }

    std::optional<FilterNode> comparison(const FilterFieldSpec& spec, const FilterToken& relation)
    {
        FilterNode node;
        node.test.field = spec.field;
        node.test.relation = relation.relation;
        if (!hasRelation(spec.field, relation.relation))
            return fail(Code::BadRelation, relation, std::string(spec.name));
        const FilterToken value = m_lexer.nextValue();
        if (value.kind != Kind::Word && value.kind != Kind::Quoted)
            return fail(Code::ExpectedValue, value.kind == Kind::Unclosed ? value : nothingAt(value),
                        std::string(spec.name));
        return finished(std::move(node), {value});
    }

    std::optional<FilterNode> membership(const FilterFieldSpec& spec)
    {
        const FilterToken brace = m_lexer.next();
        if (brace.kind != Kind::OpenBrace)
            return fail(Code::ExpectedBrace, nothingAt(brace), std::string(spec.name));
        std::vector<FilterToken> values;
        for (;;) {
            const FilterToken value = m_lexer.nextValue();
            if (value.kind == Kind::End)
                return fail(Code::UnclosedBrace, brace);
            if (value.kind != Kind::Word && value.kind != Kind::Quoted)
                return fail(Code::ExpectedValue, value, std::string(spec.name));
            values.push_back(value);
            const FilterToken join = m_lexer.nextValue();
            if (join.kind == Kind::CloseBrace)
                break;
            if (join.kind == Kind::End)
                return fail(Code::UnclosedBrace, brace);
            if (join.kind != Kind::Comma)
                return fail(Code::UnclosedBrace, join);
        }
        FilterNode node;
        node.test.field = spec.field;
        // "bytes in" and "text in" look for one of several; all others compare.
        const bool looks = spec.field == FilterField::Text || spec.field == FilterField::Payload;
        node.test.relation = looks ? FilterRelation::Contains : FilterRelation::Equal;
        return finished(std::move(node), values);
    }

    std::optional<FilterNode> finished(FilterNode node, const std::vector<FilterToken>& values)
    {
        FilterTest& test = node.test;
        for (const FilterToken& value : values) {
            test.values.push_back(m_lexer.value(value));
            test.quoted.push_back(value.kind == Kind::Quoted);
        }
        test.memo = m_memos++;
        std::size_t wrong = 0;
        if (const auto code = filtervalues::prepare(test, wrong))
            return fail(*code, values[wrong], test.values[wrong]);
        advance();
        return node;
    }

    /// Where something is missing, in front of what is there instead.
    static FilterToken nothingAt(FilterToken token)
    {
        token.kind = token.kind == Kind::Unclosed ? Kind::Unclosed : Kind::End;
        token.length = 0;
        return token;
    }

    FilterLexer m_lexer;
    std::string_view m_text;
    FilterToken m_now;
    FilterError m_error;
    std::size_t m_memos = 0;
};

} // namespace

bool FilterParser::isExpression(std::string_view text)
{
    FilterLexer lexer(text);
    FilterToken before = lexer.next();
    if (before.kind == Kind::Not && lexer.slice(before) == "!")
        return true;
    if (before.kind == Kind::Quoted && FilterLexer(text, before.end()).next().kind == Kind::End)
        return true;
    for (FilterToken token = before; token.kind != Kind::End; before = token, token = lexer.next()) {
        // The words "and" and "or" join only what is compared.
        if (lexer.slice(token) == "&&" || lexer.slice(token) == "||")
            return true;
        if (token.kind == Kind::Word && findFilterField(lexer.slice(token)) != nullptr) {
            FilterLexer behind = lexer;
            const FilterToken next = behind.next();
            if (next.kind == Kind::Relation || (next.kind == Kind::Not && behind.next().kind == Kind::End))
                return true;
            if (next.kind == Kind::Word && equalFolded(behind.slice(next), "in") &&
                behind.next().kind == Kind::OpenBrace)
                return true;
        }
        const bool compares =
            token.kind == Kind::Relation && token.length == 2 && token.relation != FilterRelation::Contains;
        if (compares && before.kind == Kind::Word)
            return true;
    }
    return false;
}

std::variant<FilterExpression, FilterError> FilterParser::parse(std::string_view text)
{
    if (text.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos)
        return FilterExpression();
    if (!isExpression(text))
        return FilterExpression::containing(text);
    Descent descent(text);
    auto node = descent.run();
    if (!node)
        return descent.error();
    FilterExpression expression;
    expression.m_tree = FilterExpression::makeTree(std::string(text), std::move(*node), descent.memos());
    return expression;
}

} // namespace workbench
