// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/options/OptionValue.h"

#include "core/address/NumericAddress.h"

#include <algorithm>
#include <charconv>

namespace workbench {

using enum OptionShape;

namespace {

constexpr std::int64_t kSecond = 1'000'000; ///< in microseconds

std::string secondsText(std::int64_t microseconds)
{
    std::string text = std::to_string(microseconds / kSecond);
    std::string rest = std::to_string(kSecond + microseconds % kSecond).substr(1);
    rest.erase(rest.find_last_not_of('0') + 1);
    if (!rest.empty())
        text += '.' + rest;
    return text + " s";
}

std::string interfaceText(const OptionValue& value)
{
    return value.interfaceAddress.isEmpty() ? std::to_string(value.interfaceIndex)
                                            : value.interfaceAddress.host();
}

std::string fieldsText(const OptionValue& value)
{
    std::string text;
    for (const OptionField& field : value.fields)
        text += (text.empty() ? "" : ", ") + std::string(field.name) + ' ' + optionFieldText(field);
    return '{' + text + '}';
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t from = text.find_first_not_of(" \t");
    if (from == std::string_view::npos)
        return {};
    return text.substr(from, text.find_last_not_of(" \t") + 1 - from);
}

/// The words between blanks and commas.
std::vector<std::string_view> words(std::string_view text)
{
    std::vector<std::string_view> all;
    while (!text.empty()) {
        const std::size_t from = std::min(text.find_first_not_of(" \t,{}"), text.size());
        text.remove_prefix(from);
        const std::size_t end = std::min(text.find_first_of(" \t,{}"), text.size());
        if (end > 0)
            all.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return all;
}

template <typename Number> std::optional<Number> wholeNumber(std::string_view text, int base = 10)
{
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
    return error == std::errc() && end == text.data() + text.size() && !text.empty() ? std::optional(number)
                                                                                     : std::nullopt;
}

/// Decimal, or hex behind 0x.
std::optional<std::int64_t> integer(std::string_view text)
{
    return text.starts_with("0x") ? wholeNumber<std::int64_t>(text.substr(2), 16)
                                  : wholeNumber<std::int64_t>(text);
}

std::optional<std::int64_t> switchNumber(std::string_view text)
{
    if (text == "on")
        return 1;
    return text == "off" ? std::optional<std::int64_t>(0) : integer(text);
}

/// "1.5 s", "1.5", "250 ms", "10 us" in microseconds.
std::optional<std::int64_t> duration(std::string_view text)
{
    const std::size_t split = text.find_first_not_of("0123456789.");
    const std::string_view number = text.substr(0, split);
    const std::string_view unit = split == std::string_view::npos ? "s" : trimmed(text.substr(split));
    const std::int64_t scale = unit == "s" ? kSecond : unit == "ms" ? 1000 : unit == "us" ? 1 : 0;
    const std::size_t point = std::min(number.find('.'), number.size());
    const auto whole = wholeNumber<std::int64_t>(number.substr(0, point));
    constexpr std::int64_t most = 4'000'000'000;
    if (scale == 0 || !whole || *whole > most)
        return std::nullopt;
    std::string_view digits = number.substr(std::min(point + 1, number.size()));
    std::int64_t part = 0;
    std::int64_t weight = scale;
    for (const char digit : digits) {
        if (digit == '.')
            return std::nullopt;
        weight /= 10;
        part += weight * (digit - '0');
    }
    return *whole * scale + part;
}

bool readInterface(std::string_view text, const InterfaceIndexOf& indexOf, OptionValue& value)
{
    if (const auto address = SocketAddress::parseNumeric(text, 0); address && address->isIpv4()) {
        value.interfaceAddress = *address;
        return true;
    }
    if (const auto index = wholeNumber<std::uint32_t>(text)) {
        value.interfaceIndex = *index;
        return true;
    }
    value.interfaceIndex = indexOf ? indexOf(text) : 0;
    return value.interfaceIndex != 0;
}

/// An address of the group's own family.
bool readHost(const OptionSpec& spec, std::string_view text, SocketAddress& to)
{
    const auto address = SocketAddress::parseNumeric(text, 0);
    const bool isRight = address && (spec.group == OptionGroup::Ipv6 ? address->isIpv6() : address->isIpv4());
    if (isRight)
        to = *address;
    return isRight;
}

std::optional<OptionValue> membership(const OptionSpec& spec, std::string_view text,
                                      const InterfaceIndexOf& indexOf)
{
    OptionValue value;
    const auto parts = words(text);
    const bool hasSource = spec.shape == SourceMembership;
    if (parts.size() != (hasSource ? 3U : 2U) || !readHost(spec, parts[0], value.group) ||
        !readInterface(parts[1], indexOf, value) || (hasSource && !readHost(spec, parts[2], value.source)))
        return std::nullopt;
    return value;
}

std::optional<OptionValue> lingerPair(std::string_view text)
{
    const auto parts = words(text);
    OptionValue value;
    const auto on = parts.size() == 2 ? switchNumber(parts[0]) : std::nullopt;
    const auto seconds = parts.size() == 2 ? integer(parts[1]) : std::nullopt;
    if (!on || !seconds)
        return std::nullopt;
    value.number = *on;
    value.amount = *seconds;
    return value;
}

std::optional<std::int64_t> plainNumber(const OptionSpec& spec, std::string_view text)
{
    if (spec.shape == Switch)
        return switchNumber(text);
    if (spec.shape == Choice) {
        const auto choices = optionChoices(spec);
        const auto named = std::ranges::find(choices, text, &constants::NamedValue::name);
        if (named != choices.end())
            return static_cast<std::int64_t>(named->value);
    }
    return integer(text);
}

std::optional<OptionValue> oneNumber(const OptionSpec& spec, std::string_view text)
{
    OptionValue value;
    const auto number = plainNumber(spec, text);
    if (!number)
        return std::nullopt;
    value.number = *number;
    return value;
}

} // namespace

std::string optionFieldText(const OptionField& field)
{
    return field.text.empty() ? std::to_string(field.number) : field.text;
}

std::string optionText(const OptionSpec& spec, const OptionValue& value)
{
    switch (spec.shape) {
    case Linger:
        return '{' + std::to_string(value.number) + ", " + std::to_string(value.amount) + '}';
    case Time:
        return secondsText(value.amount);
    case Text:
    case Device:
        return value.text;
    case InterfaceAddress:
    case InterfaceIndex:
        return interfaceText(value);
    case Membership:
        return value.group.host() + ' ' + interfaceText(value);
    case SourceMembership:
        return value.group.host() + ' ' + interfaceText(value) + ' ' + value.source.host();
    case Struct:
        return fieldsText(value);
    case Error:
        return value.number == 0
                   ? "0"
                   : constants::errorName(constants::ErrorSpace::System, static_cast<int>(value.number));
    case Switch:
    case Number:
    case Choice:
    case Constant:
        break;
    }
    const auto group = layout::groupOf(spec.kind);
    return group ? constants::text(*group, static_cast<std::uint64_t>(value.number))
                 : std::to_string(value.number);
}

std::optional<OptionValue> parseOption(const OptionSpec& spec, std::string_view text,
                                       const InterfaceIndexOf& indexOf)
{
    text = trimmed(text);
    OptionValue value;
    switch (spec.shape) {
    case Linger:
        return lingerPair(text);
    case Time: {
        const auto amount = duration(text);
        value.amount = amount.value_or(0);
        return amount ? std::optional(value) : std::nullopt;
    }
    case Text:
    case Device:
        value.text = text;
        return value;
    case InterfaceAddress:
    case InterfaceIndex:
        return readInterface(text, indexOf, value) ? std::optional(value) : std::nullopt;
    case Membership:
    case SourceMembership:
        return membership(spec, text, indexOf);
    case Constant:
    case Struct:
    case Error:
        return std::nullopt;
    case Switch:
    case Number:
    case Choice:
        break;
    }
    return oneNumber(spec, text);
}

} // namespace workbench
