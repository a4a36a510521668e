// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/address/OddLiterals.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <vector>

namespace workbench {

namespace {

constexpr std::size_t kMostParts = 4;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool isHexadecimal(std::string_view part)
{
    return part.size() > 2 && part[0] == '0' && (part[1] == 'x' || part[1] == 'X');
}

bool isOctal(std::string_view part) { return part.size() > 1 && part[0] == '0' && !isHexadecimal(part); }

/// A part as strtoul(3) with base 0 reads it, the whole of it.
std::optional<std::uint32_t> valueOf(std::string_view part)
{
    const int base = isHexadecimal(part) ? 16 : (isOctal(part) ? 8 : 10);
    const std::string_view digits = base == 16 ? part.substr(2) : part;
    std::uint32_t value = 0;
    const char* end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, value, base);
    if (digits.empty() || error != std::errc() || stop != end)
        return std::nullopt;
    return value;
}

std::vector<std::string_view> partsOf(std::string_view text)
{
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t dot = std::min(text.find('.', begin), text.size());
        parts.push_back(text.substr(begin, dot - begin));
        begin = dot + 1;
    }
    return parts;
}

/// Digits, or 0x and what follows it: a person would take it for a number.
bool looksNumeric(std::string_view part)
{
    const auto isHexDigit = [](char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    if (part.empty())
        return false;
    return isHexadecimal(part) ? std::all_of(part.begin() + 2, part.end(), isHexDigit)
                               : std::all_of(part.begin(), part.end(), isDigit);
}

/// inet_aton(3): all but the last part are octets, the last one fills the rest.
std::optional<numeric::Ipv4Octets> meaningOf(const std::vector<std::string_view>& parts)
{
    if (parts.size() > kMostParts)
        return std::nullopt;
    std::uint32_t address = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool last = i + 1 == parts.size();
        const std::size_t octets = last ? kMostParts - i : 1;
        const auto value = valueOf(parts[i]);
        if (!value || (octets < 4 && *value >= 1U << (8 * octets)))
            return std::nullopt;
        address |= last ? *value : *value << (8 * (3 - i));
    }
    return numeric::Ipv4Octets{static_cast<std::uint8_t>(address >> 24U),
                               static_cast<std::uint8_t>(address >> 16U),
                               static_cast<std::uint8_t>(address >> 8U), static_cast<std::uint8_t>(address)};
}

} // namespace

std::optional<OddHost> oddHost(std::string_view text)
{
    if (text.empty() || numeric::parseIpv4(text))
        return std::nullopt;
    const std::vector<std::string_view> parts = partsOf(text);
    if (!std::all_of(parts.begin(), parts.end(), looksNumeric))
        return std::nullopt;
    const auto meaning = meaningOf(parts);
    if (!meaning)
        return OddHost{.form = OddForm::NoAddress, .part = std::string(text)};
    OddHost odd{.part = std::string(text), .meaning = *meaning};
    for (const auto& [form, is] :
         {std::pair{OddForm::Hexadecimal, &isHexadecimal}, std::pair{OddForm::Octal, &isOctal}}) {
        const auto found = std::find_if(parts.begin(), parts.end(), is);
        if (found == parts.end())
            continue;
        odd.form = form;
        odd.part = std::string(*found);
        odd.value = *valueOf(*found);
        return odd;
    }
    odd.form = parts.size() == 1 ? OddForm::WholeNumber : OddForm::Short;
    return odd;
}

std::optional<std::uint16_t> cutPort(std::string_view service)
{
    constexpr std::uint64_t kMostPort = std::numeric_limits<std::uint16_t>::max();
    std::uint64_t number = 0;
    const char* end = service.data() + service.size();
    const auto [stop, error] = std::from_chars(service.data(), end, number);
    if (service.empty() || error != std::errc() || stop != end || number <= kMostPort)
        return std::nullopt;
    // It is kept in an int: what is negative there is looked up as a name.
    if (static_cast<std::int32_t>(static_cast<std::uint32_t>(number)) < 0)
        return std::nullopt;
    return static_cast<std::uint16_t>(number);
}

} // namespace workbench
