// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/pattern/PatternValue.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cstdint>

namespace workbench {

namespace {

/// One part of a sum: a variable or a number.
struct Term {
    bool negative = false;
    std::string_view variable; ///< without its $; empty: a number
    std::int64_t number = 0;
};

bool isNameCharacter(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

bool isExpression(std::string_view text) { return text.starts_with('$'); }

std::string_view skipBlanks(std::string_view text)
{
    const std::size_t at = text.find_first_not_of(' ');
    return at == std::string_view::npos ? std::string_view{} : text.substr(at);
}

/// Takes a variable or a number off the front of `text`.
std::optional<Term> takeTerm(std::string_view& text)
{
    Term term;
    if (text.starts_with('$')) {
        std::size_t end = 1;
        while (end < text.size() && isNameCharacter(text[end]))
            ++end;
        term.variable = text.substr(1, end - 1);
        if (term.variable.empty())
            return std::nullopt;
        text.remove_prefix(term.variable.size() + 1);
        return term;
    }
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), term.number);
    if (error != std::errc() || text.starts_with('-'))
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return term;
}

/// "$a + $b - 3" into its parts; empty where it is no sum.
std::vector<Term> termsOf(std::string_view text)
{
    std::vector<Term> terms;
    bool negative = false;
    for (;;) {
        text = skipBlanks(text);
        auto term = takeTerm(text);
        if (!term)
            return {};
        term->negative = negative;
        terms.push_back(*term);
        text = skipBlanks(text);
        if (text.empty())
            return terms;
        if (text.front() != '+' && text.front() != '-')
            return {};
        negative = text.front() == '-';
        text.remove_prefix(1);
    }
}

/// The text fits a form in which * stands for any characters.
bool fitsForm(std::string_view text, std::string_view form)
{
    std::size_t at = 0;
    std::size_t formAt = 0;
    std::size_t starAt = std::string_view::npos; // the last star, and where the text stood then
    std::size_t fromStar = 0;
    while (at < text.size()) {
        if (formAt < form.size() && form[formAt] == '*') {
            starAt = formAt++;
            fromStar = at;
        } else if (formAt < form.size() && form[formAt] == text[at]) {
            ++formAt;
            ++at;
        } else if (starAt != std::string_view::npos) {
            formAt = starAt + 1;
            at = ++fromStar;
        } else {
            return false;
        }
    }
    return form.find_first_not_of('*', formAt) == std::string_view::npos;
}

/// A word of a list that is joined by |.
bool hasWord(std::string_view list, std::string_view word)
{
    while (!list.empty()) {
        const std::size_t end = std::min(list.find('|'), list.size());
        if (list.substr(0, end) == word)
            return true;
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return false;
}

/// Where the next $name begins; npos: there is none. `length`: of it, its $ included.
std::size_t findVariable(std::string_view text, std::size_t from, std::size_t& length)
{
    for (std::size_t at = text.find('$', from); at != std::string_view::npos; at = text.find('$', at + 1)) {
        length = 1;
        while (at + length < text.size() && isNameCharacter(text[at + length]))
            ++length;
        if (length > 1)
            return at;
    }
    return std::string_view::npos;
}

/// "127.0.0.1:$port": where $port stands for nothing yet, it is what stands there.
bool acceptsText(std::string_view form, const std::string& actual, PatternBindings& bindings)
{
    const std::string filled = filledIn(form, bindings);
    std::size_t length = 0;
    const std::size_t at = findVariable(filled, 0, length);
    if (at == std::string::npos)
        return fitsForm(actual, filled);
    const std::string_view whole(actual);
    const std::string_view head = std::string_view(filled).substr(0, at);
    const std::string_view tail = std::string_view(filled).substr(at + length);
    const auto isWithinCharacter = [&](std::size_t place) { // of UTF-8
        return place < whole.size() && (static_cast<unsigned char>(whole[place]) & 0xc0U) == 0x80U;
    };
    for (std::size_t from = whole.size(); from-- > 0;) {
        if (isWithinCharacter(from) || !fitsForm(whole.substr(0, from), head))
            continue;
        for (std::size_t to = whole.size(); to > from; --to) {
            if (!isWithinCharacter(to) && fitsForm(whole.substr(to), tail)) {
                bindings.set(std::string_view(filled).substr(at + 1, length - 1),
                             actual.substr(from, to - from));
                return true;
            }
        }
    }
    return false;
}

bool acceptsVariable(std::string_view text, const Json& actual, PatternBindings& bindings)
{
    const std::vector<Term> terms = termsOf(text);
    if (terms.size() == 1 && bindings.find(terms[0].variable) == nullptr) {
        if (actual.is_null())
            return false;
        bindings.set(terms[0].variable, actual);
        return true;
    }
    const std::optional<Json> sum = evaluated(text, bindings);
    return sum && *sum == actual;
}

/// A number, or a sum that is worked out.
std::optional<double> numberOf(const Json& json, const PatternBindings& bindings)
{
    if (json.is_number())
        return json.get<double>();
    if (!json.is_string())
        return std::nullopt;
    const auto sum = evaluated(json.get_ref<const std::string&>(), bindings);
    return sum && sum->is_number() ? std::optional(sum->get<double>()) : std::nullopt;
}

constexpr std::array<std::string_view, 4> kComparisons{"min", "max", "above", "below"};

bool isComparison(std::string_view key) { return std::ranges::find(kComparisons, key) != kComparisons.end(); }

bool compares(std::string_view how, double actual, double wanted)
{
    if (how == "min")
        return actual >= wanted;
    if (how == "max")
        return actual <= wanted;
    return how == "above" ? actual > wanted : actual < wanted;
}

bool acceptsMember(const std::string& key, const Json& wanted, const Json& actual, PatternBindings& bindings)
{
    if (isComparison(key)) {
        const auto bound = numberOf(wanted, bindings);
        return bound && actual.is_number() && compares(key, actual.get<double>(), *bound);
    }
    if (key == "not") {
        PatternBindings tried = bindings;
        return !acceptsValue(wanted, actual, tried);
    }
    if (key == "has")
        return wanted.is_string() && actual.is_string() &&
               hasWord(actual.get_ref<const std::string&>(), wanted.get_ref<const std::string&>());
    return key == "as" && acceptsValue(wanted, actual, bindings);
}

bool accepts(const Json& wanted, const Json& actual, PatternBindings& bindings)
{
    if (wanted.is_string()) {
        const auto& text = wanted.get_ref<const std::string&>();
        if (isExpression(text))
            return acceptsVariable(text, actual, bindings);
        return actual.is_string() && acceptsText(text, actual.get_ref<const std::string&>(), bindings);
    }
    if (wanted.is_array())
        return std::ranges::any_of(wanted,
                                   [&](const Json& one) { return acceptsValue(one, actual, bindings); });
    if (wanted.is_object())
        return std::ranges::all_of(wanted.items(), [&](const auto& member) {
            return acceptsMember(member.key(), member.value(), actual, bindings);
        });
    return wanted == actual;
}

void checkText(const Json& text, const std::string& place, std::vector<JsonProblem>& problems)
{
    const auto& value = text.get_ref<const std::string&>();
    if (isExpression(value) && termsOf(value).empty())
        problems.push_back({JsonProblem::Kind::UnknownWord, place});
}

void checkMember(const std::string& key, const Json& wanted, const std::string& place,
                 std::vector<JsonProblem>& problems)
{
    const bool isSum =
        wanted.is_string() && isExpression(wanted.get_ref<const std::string&>()); // may also be broken
    if (isComparison(key)) {
        if (!wanted.is_number() && !isSum)
            problems.push_back({JsonProblem::Kind::WrongKind, place});
    } else if (key == "as") {
        if (!isSum || termsOf(wanted.get_ref<const std::string&>()).size() > 1)
            problems.push_back({JsonProblem::Kind::WrongKind, place});
    } else if (key == "has") {
        if (!wanted.is_string())
            problems.push_back({JsonProblem::Kind::WrongKind, place});
        return;
    } else if (key != "not") {
        problems.push_back({JsonProblem::Kind::UnknownWord, place});
        return;
    }
    checkValue(wanted, place, problems);
}

} // namespace

const Json* PatternBindings::find(std::string_view name) const
{
    for (const auto& [key, value] : m_values)
        if (key == name)
            return &value;
    return nullptr;
}

void PatternBindings::set(std::string_view name, Json value)
{
    for (auto& [key, old] : m_values) {
        if (key == name) {
            old = std::move(value);
            return;
        }
    }
    m_values.emplace_back(name, std::move(value));
}

bool acceptsValue(const Json& wanted, const Json& actual, PatternBindings& bindings)
{
    PatternBindings learnt = bindings;
    if (!accepts(wanted, actual, learnt))
        return false;
    bindings = std::move(learnt);
    return true;
}

std::optional<Json> evaluated(std::string_view text, const PatternBindings& bindings)
{
    const std::vector<Term> terms = termsOf(text);
    if (!isExpression(text) || terms.empty())
        return std::nullopt;
    if (terms.size() == 1) {
        const Json* value = bindings.find(terms[0].variable);
        return value == nullptr ? std::nullopt : std::optional(*value);
    }
    std::uint64_t sum = 0; // wraps where a file asks for it
    for (const Term& term : terms) {
        std::int64_t number = term.number;
        if (!term.variable.empty()) {
            const Json* value = bindings.find(term.variable);
            if (value == nullptr || !value->is_number_integer())
                return std::nullopt;
            number = value->get<std::int64_t>();
        }
        const auto bits = static_cast<std::uint64_t>(number);
        sum += term.negative ? 0 - bits : bits;
    }
    return Json(static_cast<std::int64_t>(sum));
}

std::string shownValue(const Json& value)
{
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string filledIn(std::string_view text, const PatternBindings& bindings)
{
    std::string filled;
    std::size_t done = 0;
    std::size_t length = 0;
    for (std::size_t at = findVariable(text, 0, length); at != std::string_view::npos;
         at = findVariable(text, at + length, length)) {
        const Json* value = bindings.find(text.substr(at + 1, length - 1));
        if (value == nullptr)
            continue;
        filled += text.substr(done, at - done);
        filled += value->is_string() ? value->get_ref<const std::string&>() : shownValue(*value);
        done = at + length;
    }
    return filled += text.substr(done);
}

void checkValue(const Json& wanted, const std::string& place, std::vector<JsonProblem>& problems)
{
    if (wanted.is_string()) {
        checkText(wanted, place, problems);
    } else if (wanted.is_array()) {
        if (wanted.empty())
            problems.push_back({JsonProblem::Kind::Missing, place});
        for (std::size_t i = 0; i < wanted.size(); ++i)
            checkValue(wanted[i], place + '[' + std::to_string(i) + ']', problems);
    } else if (wanted.is_object()) {
        for (const auto& [key, value] : wanted.items()) {
            std::string inner = place;
            inner += '.';
            inner += key;
            checkMember(key, value, inner, problems);
        }
    }
}

std::vector<std::string> variablesIn(const Json& wanted)
{
    std::vector<std::string> names;
    if (wanted.is_string()) {
        const std::string_view text = wanted.get_ref<const std::string&>();
        std::size_t length = 0;
        for (std::size_t at = findVariable(text, 0, length); at != std::string_view::npos;
             at = findVariable(text, at + length, length))
            names.emplace_back(text.substr(at + 1, length - 1));
    } else if (wanted.is_structured()) {
        for (const Json& part : wanted) {
            const std::vector<std::string> inner = variablesIn(part);
            names.insert(names.end(), inner.begin(), inner.end());
        }
    }
    return names;
}

} // namespace workbench
