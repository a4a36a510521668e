// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/filter/FilterValues.h"

#include "core/address/NumericAddress.h"
#include "core/filter/FilterText.h"
#include "core/system/ConstantNames.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <ctime>

namespace workbench::filtervalues {
namespace {

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr std::int64_t kDay = 86'400 * kSecond;

/// Digits alone; at most `most`.
std::optional<std::int64_t> digits(std::string_view text, std::int64_t most)
{
    std::int64_t value = 0;
    if (text.empty() || text.size() > 9)
        return std::nullopt;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value <= most ? std::optional(value) : std::nullopt;
}

/// The decimals behind a point as a part of `unit`, and what the last of them is worth.
struct Fraction {
    std::int64_t value = 0;
    std::int64_t step = 0;
};
std::optional<Fraction> fraction(std::string_view text, std::int64_t unit)
{
    Fraction part{0, unit};
    if (text.empty())
        return std::nullopt;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        if (part.step < 10)
            continue; // finer than a nanosecond
        part.step /= 10;
        part.value += (c - '0') * part.step;
    }
    return part;
}

/// "HH:MM[:SS[.fraction]]" since midnight.
std::optional<TimeMatch> timeOfDay(std::string_view text)
{
    if (text.size() < 5 || text[2] != ':')
        return std::nullopt;
    const auto hours = digits(text.substr(0, 2), 23);
    const auto minutes = digits(text.substr(3, 2), 59);
    if (!hours || !minutes)
        return std::nullopt;
    TimeMatch match{true, (*hours * 60 + *minutes) * 60 * kSecond, 0};
    std::int64_t step = 60 * kSecond;
    if (text.size() > 5) {
        const auto seconds =
            text.size() >= 8 && text[5] == ':' ? digits(text.substr(6, 2), 60) : std::nullopt;
        if (!seconds)
            return std::nullopt;
        match.from += *seconds * kSecond;
        step = kSecond;
        if (text.size() > 8) {
            const auto part = text[8] == '.' ? fraction(text.substr(9), kSecond) : std::nullopt;
            if (!part)
                return std::nullopt;
            match.from += part->value;
            step = part->step;
        }
    }
    match.to = match.from + step;
    return match;
}

/// Days since 1970 of "YYYY-MM-DD".
std::optional<std::int64_t> dayNumber(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto year = digits(text.substr(0, 4), 9999);
    const auto month = digits(text.substr(5, 2), 12);
    const auto day = digits(text.substr(8, 2), 31);
    if (!year || !month || !day || *year < 1970)
        return std::nullopt;
    const std::chrono::year_month_day date(std::chrono::year(static_cast<int>(*year)),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day)));
    if (!date.ok())
        return std::nullopt;
    return std::chrono::sys_days(date).time_since_epoch().count();
}

/// Takes "Z" or "+01:00" off the end; the offset from UTC in ns.
std::optional<std::int64_t> takeZone(std::string_view& text)
{
    if (text.ends_with('Z') || text.ends_with('z')) {
        text.remove_suffix(1);
        return 0;
    }
    if (text.size() < 11)
        return std::nullopt;
    const std::string_view zone = text.substr(text.size() - 6);
    const auto hours = digits(zone.substr(1, 2), 23);
    const auto minutes = digits(zone.substr(4, 2), 59);
    if ((zone[0] != '+' && zone[0] != '-') || zone[3] != ':' || !hours || !minutes)
        return std::nullopt;
    text.remove_suffix(6);
    return (zone[0] == '-' ? -1 : 1) * (*hours * 60 + *minutes) * 60 * kSecond;
}

std::tm fieldsOf(std::int64_t seconds)
{
    using namespace std::chrono;
    const sys_seconds time{std::chrono::seconds(seconds)};
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    std::tm fields{};
    fields.tm_year = static_cast<int>(date.year()) - 1900;
    fields.tm_mon = static_cast<int>(static_cast<unsigned>(date.month())) - 1;
    fields.tm_mday = static_cast<int>(static_cast<unsigned>(date.day()));
    fields.tm_hour = static_cast<int>(clock.hours().count());
    fields.tm_min = static_cast<int>(clock.minutes().count());
    fields.tm_sec = static_cast<int>(clock.seconds().count());
    fields.tm_isdst = -1;
    return fields;
}

/// The moment at which local clocks show what `seconds` would be in UTC.
std::int64_t utcOfLocal(std::int64_t seconds)
{
    std::tm fields = fieldsOf(seconds);
    return static_cast<std::int64_t>(std::mktime(&fields));
}

bool hasName(std::string_view name, std::string_view wanted)
{
    constexpr std::string_view prefix = "WSA";
    if (equalFolded(name, wanted))
        return true;
    if (name.starts_with(prefix))
        return equalFolded(name.substr(prefix.size()), wanted);
    return wanted.size() > prefix.size() && equalFolded(wanted.substr(0, prefix.size()), prefix) &&
           equalFolded(name, wanted.substr(prefix.size()));
}

} // namespace

std::optional<std::int64_t> number(std::string_view text)
{
    const bool negative = text.starts_with('-');
    if (negative)
        text.remove_prefix(1);
    const bool hex = text.starts_with("0x") || text.starts_with("0X");
    if (hex)
        text.remove_prefix(2);
    std::int64_t value = 0;
    if (text.starts_with('-'))
        return std::nullopt;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, hex ? 16 : 10);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return negative ? -value : value;
}

std::optional<std::int64_t> duration(std::string_view text)
{
    struct Unit {
        std::string_view name;
        std::int64_t ns;
    };
    constexpr std::array units{Unit{"ns", 1},          Unit{"us", 1'000},     Unit{"\u00b5s", 1'000},
                               Unit{"\u03bcs", 1'000}, Unit{"ms", 1'000'000}, Unit{"s", kSecond}};
    const auto unit =
        std::ranges::find_if(units, [&](const Unit& each) { return text.ends_with(each.name); });
    if (unit == units.end())
        return text == "0" ? std::optional<std::int64_t>(0) : std::nullopt;
    text.remove_suffix(unit->name.size());
    const std::size_t point = text.find('.');
    const auto whole = digits(text.substr(0, point), 1'000'000'000);
    const auto part = point == std::string_view::npos ? std::optional(Fraction())
                                                      : fraction(text.substr(point + 1), unit->ns);
    if (!whole || !part || *whole > INT64_MAX / 2 / unit->ns)
        return std::nullopt;
    return *whole * unit->ns + part->value;
}

std::optional<TimeMatch> time(std::string_view text)
{
    if (const auto match = timeOfDay(text))
        return match;
    const auto day = dayNumber(text.substr(0, 10));
    if (!day)
        return std::nullopt;
    std::string_view rest = text.substr(10);
    std::optional<std::int64_t> zone;
    TimeMatch match{false, 0, kDay};
    if (!rest.empty()) {
        if (rest.front() != 'T' && rest.front() != 't' && rest.front() != ' ')
            return std::nullopt;
        rest.remove_prefix(1);
        zone = takeZone(rest);
        const auto clock = timeOfDay(rest);
        if (!clock)
            return std::nullopt;
        match.from = clock->from;
        match.to = clock->to;
    }
    const std::int64_t midnight = *day * kDay;
    const std::int64_t wall = midnight + match.from;
    const std::int64_t utc = zone ? wall - *zone : utcOfLocal(wall / kSecond) * kSecond + wall % kSecond;
    match.to = utc + (match.to - match.from);
    match.from = utc;
    return match;
}

std::int64_t localOffsetNs(std::int64_t utcNs)
{
    const std::int64_t seconds = utcNs / kSecond;
    // Where the clocks go back one hour is there twice; the offset a little later or earlier settles it.
    std::int64_t offset = seconds - utcOfLocal(seconds);
    offset = seconds + offset - utcOfLocal(seconds + offset);
    return offset * kSecond;
}

std::optional<AddressMatch> address(std::string_view text)
{
    AddressMatch match;
    if (text.starts_with('/') || text.starts_with('@')) {
        match.family = AddressMatch::Family::Local;
        match.path = text;
        return match;
    }
    std::optional<std::int64_t> prefix;
    if (const std::size_t slash = text.find('/'); slash != std::string_view::npos) {
        prefix = digits(text.substr(slash + 1), 128);
        if (!prefix)
            return std::nullopt;
        text = text.substr(0, slash);
    } else if (const std::size_t colon = text.rfind(':');
               colon != std::string_view::npos && colon > 0 &&
               (text[colon - 1] == ']' || text.find(':') == colon)) {
        const auto port = digits(text.substr(colon + 1), 65535);
        if (!port)
            return std::nullopt;
        match.port = static_cast<std::uint16_t>(*port);
        text = text.substr(0, colon);
    }
    if (const auto octets = numeric::parseIpv4(text)) {
        std::ranges::copy(*octets, match.octets.begin());
        match.prefix = 32;
    } else {
        if (text.starts_with('[') && text.ends_with(']') && text.size() > 2)
            text = text.substr(1, text.size() - 2);
        const auto octets6 = numeric::parseIpv6(text.substr(0, text.find('%')));
        if (!octets6)
            return std::nullopt;
        match.family = AddressMatch::Family::Ipv6;
        match.octets = *octets6;
        match.prefix = 128;
    }
    if (prefix && *prefix > match.prefix)
        return std::nullopt;
    if (prefix)
        match.prefix = static_cast<int>(*prefix);
    return match;
}

std::optional<BytePattern> hexBytes(std::string_view text)
{
    const auto digit = [](char c) {
        const char low = folded(c);
        return low >= '0' && low <= '9' ? low - '0' : low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
    };
    BytePattern pattern;
    for (std::size_t i = 0; i < text.size();) {
        if ((text[i] == ':' || text[i] == ' ' || text[i] == '-') && i > 0) {
            ++i;
            continue;
        }
        if (i + 1 == text.size())
            return std::nullopt;
        const bool any = text[i] == '?' && text[i + 1] == '?';
        const int high = digit(text[i]);
        const int low = digit(text[i + 1]);
        if (!any && (high < 0 || low < 0))
            return std::nullopt;
        pattern.bytes.push_back(any ? std::byte{0} : static_cast<std::byte>(high * 16 + low));
        pattern.known.push_back(!any);
        i += 2;
    }
    return pattern.bytes.empty() ? std::nullopt : std::optional(pattern);
}

BytePattern textBytes(std::string_view text)
{
    constexpr std::string_view letters = "rnt0\\";
    constexpr std::string_view meanings{"\r\n\t\0\\", 5};
    BytePattern pattern;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '\\' && i + 1 < text.size()) {
            const std::size_t known = letters.find(text[i + 1]);
            const auto hex = text[i + 1] == 'x' ? hexBytes(text.substr(i + 2, 2)) : std::nullopt;
            if (known != std::string_view::npos) {
                c = meanings[known];
                ++i;
            } else if (hex && hex->known.front()) {
                c = static_cast<char>(hex->bytes.front());
                i += 3;
            }
        }
        pattern.bytes.push_back(static_cast<std::byte>(c));
        pattern.known.push_back(true);
    }
    return pattern;
}

std::vector<ErrorMatch> errors(std::string_view text)
{
    if (const auto wanted = number(text)) {
        if (*wanted < INT32_MIN || *wanted > INT32_MAX)
            return {};
        return {{std::nullopt, static_cast<int>(*wanted)}};
    }
    if (equalFolded(text, "none"))
        return {{std::nullopt, 0}};
    if (equalFolded(text, "EWOULDBLOCK"))
        text = "EAGAIN";
    std::vector<ErrorMatch> found;
    const auto look = [&](constants::ErrorSpace space, std::span<const constants::ErrorWords> table) {
        for (const constants::ErrorWords& error : table) {
            if (hasName(error.name, text))
                found.push_back({space, error.number});
        }
    };
    look(constants::ErrorSpace::System, constants::systemErrors());
    look(constants::ErrorSpace::AddressInfo, constants::addressInfoErrors());
    look(constants::ErrorSpace::Host, constants::hostErrors());
    if (found.empty() && equalFolded(text, "EAGAIN"))
        found.push_back({constants::ErrorSpace::System, constants::errors::again});
    return found;
}

} // namespace workbench::filtervalues
