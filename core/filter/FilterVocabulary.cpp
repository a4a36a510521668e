// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/filter/FilterVocabulary.h"

#include "core/filter/FilterLexer.h"
#include "core/filter/FilterText.h"
#include "core/filter/FilterWords.h"

#include <algorithm>
#include <iterator>

namespace workbench {
namespace {

using Kind = FilterToken::Kind;
using What = FilterCompletion::Kind;

/// Those that begin with what was typed, then those that hold it.
std::vector<std::string> matching(const std::vector<std::string>& all, std::string_view typed)
{
    const std::string wanted = foldedCopy(typed);
    std::vector<std::string> found;
    std::vector<std::string> holding;
    for (const std::string& each : all) {
        const std::string name = foldedCopy(each);
        const std::size_t begin = name.starts_with('"') && !wanted.starts_with('"') ? 1 : 0;
        const std::size_t at = name.find(wanted);
        if (at <= begin)
            found.push_back(each);
        else if (at != std::string::npos && wanted.size() > 1)
            holding.push_back(each);
    }
    found.insert(found.end(), holding.begin(), holding.end());
    return found;
}

std::vector<std::string> fieldNames()
{
    std::vector<std::string> names;
    for (const FilterFieldSpec& spec : filterFields())
        names.emplace_back(spec.name);
    return names;
}

/// What is expected behind the tokens read so far.
class Place
{
public:
    What expected = What::Field;
    FilterField field = FilterField::Text;
    bool inBraces = false;

    FilterToken read(FilterLexer& lexer) const
    {
        return expected == What::Value ? lexer.nextValue() : lexer.next();
    }

    void pass(const FilterLexer& lexer, const FilterToken& token)
    {
        switch (token.kind) {
        case Kind::And:
        case Kind::Or:
        case Kind::Not:
        case Kind::Open:
            expected = What::Field;
            return;
        case Kind::Relation:
            expected = What::Value;
            return;
        case Kind::OpenBrace:
            inBraces = true;
            expected = What::Value;
            return;
        case Kind::Comma:
            expected = inBraces ? What::Value : What::Field;
            return;
        case Kind::CloseBrace:
            inBraces = false;
            expected = What::Join;
            return;
        case Kind::Close:
        case Kind::Quoted:
            expected = What::Join;
            return;
        case Kind::Word:
            passWord(lexer.slice(token));
            return;
        default:
            return;
        }
    }

private:
    void passWord(std::string_view word)
    {
        if (expected == What::Value) {
            expected = What::Join;
            return;
        }
        const FilterFieldSpec* spec = findFilterField(word);
        if (spec != nullptr) {
            field = spec->field;
            expected = What::Relation;
        } else if (expected != What::Relation || !equalFolded(word, "in")) {
            expected = What::Join; // a text
        }
    }
};

} // namespace

std::vector<std::string> FilterVocabulary::values(FilterField field) const
{
    std::vector<std::string> values;
    if (field == FilterField::Who) {
        // Their numbers are those of the threads that met them when a file was loaded.
        std::vector<std::string> titles = m_directory.actors();
        std::ranges::sort(titles);
        titles.erase(std::unique(titles.begin(), titles.end()), titles.end());
        std::ranges::transform(titles, std::back_inserter(values), quotedFilterValue);
        return values;
    }
    const auto& words = filterWords(field);
    values.assign(words.begin(), words.end());
    if (field == FilterField::Call || field == FilterField::Error)
        std::ranges::sort(values, {}, foldedCopy);
    return values;
}

std::vector<std::string> FilterVocabulary::relations(FilterField field)
{
    std::vector<std::string> texts;
    for (int relation = 0; relation <= static_cast<int>(FilterRelation::Matches); ++relation) {
        if (hasRelation(field, static_cast<FilterRelation>(relation)))
            texts.emplace_back(relationText(static_cast<FilterRelation>(relation)));
    }
    texts.emplace_back("in {");
    return texts;
}

FilterCompletion FilterVocabulary::at(std::string_view text, std::size_t cursor) const
{
    cursor = std::min(cursor, text.size());
    FilterLexer lexer(text.substr(0, cursor));
    Place place;
    std::string_view typed;
    FilterCompletion completion;
    completion.position = cursor;
    for (;;) {
        const FilterToken token = place.read(lexer);
        if (token.kind == Kind::End)
            break;
        const bool word = token.kind == Kind::Word || token.kind == Kind::Unclosed ||
                          token.kind == Kind::Not || token.kind == Kind::And || token.kind == Kind::Or ||
                          token.kind == Kind::HalfRelation || token.kind == Kind::Relation;
        const bool named = lexer.slice(token).find_first_of("=<>~!&|") == std::string_view::npos;
        if (token.end() == cursor && word && named) {
            completion.position = token.position;
            completion.length = token.length;
            typed = lexer.slice(token);
            break;
        }
        place.pass(lexer, token);
    }
    completion.kind = place.expected;
    completion.field = place.field;
    switch (place.expected) {
    case What::Field:
        completion.candidates = matching(fieldNames(), typed);
        break;
    case What::Relation:
        completion.candidates = matching(relations(place.field), typed);
        break;
    case What::Value:
        completion.candidates = matching(values(place.field), typed);
        break;
    case What::Join:
        completion.candidates = matching({"&&", "||"}, typed);
        break;
    }
    return completion;
}

} // namespace workbench
