// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/filter/FilterText.h"
#include "core/filter/FilterValues.h"
#include "core/filter/FilterWords.h"
#include "core/payload/Encoding.h"

#include <algorithm>

namespace workbench {

using R = FilterRelation;

namespace {

using Code = FilterErrorCode;

Code unknownWord(FilterField field)
{
    switch (field) {
    case FilterField::Call:
        return Code::UnknownCall;
    case FilterField::Category:
        return Code::UnknownCategory;
    case FilterField::Result:
        return Code::UnknownResult;
    case FilterField::State:
        return Code::UnknownState;
    default:
        return Code::UnknownError;
    }
}

/// Words that a relation other than equality picks out of a table.
bool picks(const FilterTest& test, std::size_t i, std::string_view word)
{
    return test.relation == R::Contains ? foldedCopy(word).find(test.needles[i]) != std::string::npos
                                        : test.expressions[i].isFoundIn(bytesIn(word));
}

std::optional<Code> prepareText(FilterTest& test, std::size_t i)
{
    test.needles.push_back(foldedCopy(test.values[i]));
    if (test.relation != R::Matches)
        return std::nullopt;
    auto pattern = BytesRegex::parse(test.values[i], BytesRegex::Case::Folded);
    if (!pattern)
        return Code::BadPattern;
    test.expressions.push_back(std::move(pattern).value());
    return std::nullopt;
}

std::optional<Code> prepareWord(FilterTest& test, std::size_t i)
{
    const bool looks = test.relation == R::Contains || test.relation == R::Matches;
    if (looks) {
        if (const auto wrong = prepareText(test, i))
            return wrong;
    }
    const auto& words = filterWords(test.field);
    if (test.field == FilterField::Error && !looks) {
        const auto found = filtervalues::errors(test.values[i]);
        test.errors.insert(test.errors.end(), found.begin(), found.end());
        return found.empty() ? std::optional(Code::UnknownError) : std::nullopt;
    }
    bool known = looks;
    for (std::size_t word = 0; word < words.size(); ++word) {
        const bool isOld = // filters that were kept say Linux's word for CLOSED
            test.field == FilterField::State && words[word] == "CLOSED" &&
            equalFolded("CLOSE", test.values[i]);
        if (!(looks ? picks(test, i, words[word]) : isOld || equalFolded(words[word], test.values[i])))
            continue;
        known = true;
        if (test.field == FilterField::Error) {
            const auto found = filtervalues::errors(words[word]);
            test.errors.insert(test.errors.end(), found.begin(), found.end());
        } else {
            test.set |= std::uint64_t{1} << word;
        }
    }
    return known ? std::nullopt : std::optional(unknownWord(test.field));
}

std::optional<Code> prepareValue(FilterTest& test, std::size_t i)
{
    const std::string& text = test.values[i];
    const auto take = [](auto& list, auto value, Code otherwise) -> std::optional<Code> {
        if (!value)
            return otherwise;
        list.push_back(std::move(*value));
        return std::nullopt;
    };
    switch (filterField(test.field).kind) {
    case FilterValueKind::Text:
        return prepareText(test, i);
    case FilterValueKind::Word:
        return prepareWord(test, i);
    case FilterValueKind::Number: {
        const auto value = filtervalues::number(text);
        if (test.field == FilterField::Port)
            return take(test.numbers, value && *value >= 0 && *value <= 65535 ? value : std::nullopt,
                        Code::BadPort);
        return take(test.numbers, value, Code::BadNumber);
    }
    case FilterValueKind::Duration:
        return take(test.numbers, filtervalues::duration(text), Code::BadDuration);
    case FilterValueKind::Time:
        return take(test.times, filtervalues::time(text), Code::BadTime);
    case FilterValueKind::Address:
        if (test.relation == R::Contains)
            return prepareText(test, i);
        return take(test.addresses, filtervalues::address(text), Code::BadAddress);
    case FilterValueKind::Octets:
        if (test.quoted[i])
            test.patterns.push_back(filtervalues::textBytes(text));
        else
            return take(test.patterns, filtervalues::hexBytes(text), Code::BadBytes);
        break;
    }
    return std::nullopt;
}

} // namespace

std::optional<FilterErrorCode> filtervalues::prepare(FilterTest& test, std::size_t& wrong)
{
    for (wrong = 0; wrong < test.values.size(); ++wrong) {
        if (const auto code = prepareValue(test, wrong))
            return code;
    }
    std::ranges::sort(test.numbers);
    return std::nullopt;
}

} // namespace workbench
