// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/address/NumericAddress.h"

#include <algorithm>
#include <charconv>
#include <cstddef>

namespace workbench::numeric {

namespace {

constexpr std::size_t kGroups = 8;

/// Where the longest run of at least two zero groups stands: the first one among equals.
struct ZeroRun {
    std::size_t begin = kGroups;
    std::size_t length = 0;
};

using Groups = std::array<std::uint16_t, kGroups>;

Groups groupsOf(const Ipv6Octets& octets)
{
    Groups groups{};
    for (std::size_t i = 0; i < kGroups; ++i) {
        groups[i] = static_cast<std::uint16_t>(octets[2 * i] << 8U | octets[2 * i + 1]);
    }
    return groups;
}

ZeroRun longestZeroRun(const Groups& groups)
{
    ZeroRun longest;
    for (std::size_t i = 0; i < kGroups; ++i) {
        const auto end = std::find_if(groups.begin() + static_cast<std::ptrdiff_t>(i), groups.end(),
                                      [](std::uint16_t group) { return group != 0; });
        const auto length = static_cast<std::size_t>(end - groups.begin()) - i;
        if (length >= 2 && length > longest.length) {
            longest = {.begin = i, .length = length};
        }
    }
    return longest;
}

std::string hexGroup(std::uint16_t group)
{
    std::array<char, 4> digits{};
    return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), group, 16).ptr};
}

/// One group of up to four hex digits.
std::optional<std::uint16_t> parseGroup(std::string_view text)
{
    std::uint16_t group = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, group, 16);
    if (text.empty() || text.size() > 4 || error != std::errc() || stop != end) {
        return std::nullopt;
    }
    return group;
}

/// Appends the bytes of colon-separated groups; the last may be a dotted quad. Empty text is no group.
bool appendGroups(std::string_view text, bool quadAllowed, std::string& bytes)
{
    while (!text.empty()) {
        const std::size_t colon = text.find(':');
        const std::string_view part = text.substr(0, colon);
        if (const auto group = parseGroup(part)) {
            bytes += static_cast<char>(*group >> 8U);
            bytes += static_cast<char>(*group & 0xffU);
        } else if (const auto quad = parseIpv4(part);
                   quad && quadAllowed && colon == std::string_view::npos) {
            bytes.append(quad->begin(), quad->end());
        } else {
            return false;
        }
        if (colon == std::string_view::npos) {
            return true;
        }
        text.remove_prefix(colon + 1);
        if (text.empty()) {
            return false; // a colon with nothing after it
        }
    }
    return true;
}

} // namespace

std::optional<std::uint32_t> parseNumber(std::string_view text, std::uint32_t most)
{
    std::uint32_t number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (text.empty() || error != std::errc() || stop != end || number > most) {
        return std::nullopt;
    }
    return number;
}

std::optional<Ipv4Octets> parseIpv4(std::string_view text)
{
    Ipv4Octets octets{};
    for (std::size_t i = 0; i < octets.size(); ++i) {
        const std::size_t dot = text.find('.');
        const bool last = i + 1 == octets.size();
        if (last != (dot == std::string_view::npos)) {
            return std::nullopt;
        }
        const std::string_view part = text.substr(0, dot);
        const auto number = parseNumber(part, 255);
        if (!number || (part.size() > 1 && part.front() == '0')) {
            return std::nullopt;
        }
        octets[i] = static_cast<std::uint8_t>(*number);
        text.remove_prefix(last ? text.size() : dot + 1);
    }
    return octets;
}

std::optional<Ipv6Octets> parseIpv6(std::string_view text)
{
    const std::size_t gap = text.find("::");
    const bool compressed = gap != std::string_view::npos;
    std::string head;
    std::string tail;
    const bool parsed = compressed ? appendGroups(text.substr(0, gap), false, head) &&
                                         appendGroups(text.substr(gap + 2), true, tail)
                                   : appendGroups(text, true, head);
    const std::size_t size = head.size() + tail.size();
    // "::" stands for at least one group.
    if (!parsed || (compressed ? size > 14 : size != 16)) {
        return std::nullopt;
    }
    Ipv6Octets octets{};
    std::ranges::copy(head, octets.begin());
    std::ranges::copy(tail, octets.end() - static_cast<std::ptrdiff_t>(tail.size()));
    return octets;
}

std::string text(const Ipv4Octets& octets)
{
    std::string joined;
    for (const std::uint8_t octet : octets) {
        joined += (joined.empty() ? "" : ".") + std::to_string(octet);
    }
    return joined;
}

std::string text(const Ipv6Octets& octets)
{
    if (isMappedIpv4(octets)) {
        return "::ffff:" + text(Ipv4Octets{octets[12], octets[13], octets[14], octets[15]});
    }
    const Groups groups = groupsOf(octets);
    const ZeroRun run = longestZeroRun(groups);
    std::string joined;
    for (std::size_t i = 0; i < kGroups; ++i) {
        if (i == run.begin) {
            joined += "::";
            i += run.length - 1;
            continue;
        }
        if (!joined.empty() && joined.back() != ':') {
            joined += ':';
        }
        joined += hexGroup(groups[i]);
    }
    return joined;
}

bool isMappedIpv4(const Ipv6Octets& octets)
{
    static constexpr std::array<std::uint8_t, 12> kPrefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    return std::equal(kPrefix.begin(), kPrefix.end(), octets.begin());
}

} // namespace workbench::numeric
