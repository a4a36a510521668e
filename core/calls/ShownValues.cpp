// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/ShownValues.h"

#include "core/address/NumericAddress.h"
#include "core/system/AddressLayout.h"
#include "core/system/Constants.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace workbench::shown {

namespace {

std::optional<unsigned> hexByte(std::string_view digits)
{
    unsigned value = 0;
    if (digits.size() < 2)
        return std::nullopt;
    const auto [stop, error] = std::from_chars(digits.data(), digits.data() + 2, value, 16);
    return error == std::errc() && stop == digits.data() + 2 ? std::optional(value) : std::nullopt;
}

/// Each \xNN as its byte.
std::string withoutHexEscapes(std::string_view text)
{
    std::string bytes;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = text.substr(at).starts_with("\\x") ? hexByte(text.substr(at + 2)) : std::nullopt;
        bytes += byte ? static_cast<char>(*byte) : text[at];
        at += byte ? 3 : 0;
    }
    return bytes;
}

/// "127.0.0.1:80", "[::1%2]:80".
std::optional<SocketAddress> numericAddress(std::string_view text)
{
    const std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos || colon == 0 || (text[colon - 1] == ']') != (text[0] == '['))
        return std::nullopt;
    const auto port = numeric::parseNumber(text.substr(colon + 1), 65535);
    if (!port || (text[0] != '[' && text.find(':') != colon))
        return std::nullopt;
    return SocketAddress::parseNumeric(text.substr(0, colon), static_cast<std::uint16_t>(*port));
}

const std::string& localFamily()
{
    static const std::string name =
        constants::text(constants::Group::Family, static_cast<std::uint64_t>(constants::afUnix));
    return name;
}

/// The path in `{AF_UNIX, "..."}`, in which quotes and backslashes have a backslash before them; "@name" for
/// an abstract one.
std::string pathInLine(std::string_view line)
{
    const std::string head = localFamily() + ", \"";
    std::size_t at = line.find(head);
    std::string path;
    if (at == std::string_view::npos)
        return path;
    for (at += head.size(); at < line.size() && line[at] != '"'; ++at) {
        const auto byte = line.substr(at).starts_with("\\x") ? hexByte(line.substr(at + 2)) : std::nullopt;
        if (byte) {
            path += static_cast<char>(*byte);
            at += 3;
        } else {
            at += line[at] == '\\' && at + 1 < line.size() ? 1 : 0;
            path += line[at];
        }
    }
    return path;
}

/// Control characters are written as \xNN, and so are those four characters themselves: the line tells.
std::optional<SocketAddress> localAddress(std::string_view text, std::string_view line)
{
    if (text.find("\\x") != std::string_view::npos) {
        const auto address = SocketAddress::local(pathInLine(line));
        if (address && address->text() == text)
            return address;
    }
    return SocketAddress::local(text);
}

/// "{AF_UNIX}", "{AF_UNSPEC}", "{AF_NETLINK, "\x00..."}": addresses without a text of their own.
std::optional<SocketAddress> namelessAddress(std::string_view line)
{
    const std::size_t at = line.find("{AF_");
    if (at == std::string_view::npos)
        return SocketAddress();
    const std::string_view rest = line.substr(at + 1);
    const std::size_t end = rest.find_first_of(",}");
    const auto family = constants::valueOf(constants::Group::Family, rest.substr(0, end));
    if (!family || end == std::string_view::npos)
        return std::nullopt;
    std::string bytes;
    if (rest.substr(end).starts_with(", \""))
        bytes = withoutHexEscapes(rest.substr(end + 3, rest.find('"', end + 3) - end - 3));
    return SocketAddress::fromBytes(
        layout::encode(static_cast<int>(*family), std::as_bytes(std::span(bytes))).view());
}

bool isOctal(char c) { return c >= '0' && c <= '7'; }

bool isLike(std::string_view bytes, std::string_view text)
{
    if (bytes.size() != text.size())
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\xff' && text[i] != bytes[i])
            return false;
    }
    return true;
}

} // namespace

std::optional<SocketAddress> address(std::string_view text, std::string_view line)
{
    if (text.empty())
        return namelessAddress(line);
    const bool mayBeLocal = line.empty() || hasLocal(line);
    if (const auto numeric = numericAddress(text);
        numeric && (!mayBeLocal || line.empty() || line.find(numeric->callText()) != std::string_view::npos))
        return numeric;
    return localAddress(text, line);
}

std::optional<SocketAddress> host(std::string_view text) { return SocketAddress::parseNumeric(text, 0); }

std::vector<std::byte> octets(const SocketAddress& address)
{
    const auto copy = [](const auto& octets) {
        const auto bytes = std::as_bytes(std::span(octets));
        return std::vector<std::byte>(bytes.begin(), bytes.end());
    };
    if (const auto parts = layout::decodeIpv4(address.bytes()))
        return copy(parts->octets);
    const auto parts = layout::decodeIpv6(address.bytes());
    return parts ? copy(parts->octets) : std::vector<std::byte>();
}

std::string_view endpointText(std::string_view line)
{
    const std::size_t open = line.find('(');
    const std::size_t from = line.find_first_not_of("-0123456789", open + 1);
    if (open == std::string_view::npos || from == std::string_view::npos || from == open + 1 ||
        line[from] != '<')
        return {};
    const std::size_t end = line.find("]>", from);
    return end == std::string_view::npos ? std::string_view() : line.substr(from, end + 2 - from);
}

std::optional<Endpoint> endpoint(std::string_view text)
{
    struct Kind {
        std::string_view name;
        int family;
        int type;
    };
    const std::array kinds{Kind{"TCP", constants::afInet, constants::sockStream},
                           Kind{"TCPv6", constants::afInet6, constants::sockStream},
                           Kind{"UDP", constants::afInet, constants::sockDgram},
                           Kind{"UDPv6", constants::afInet6, constants::sockDgram},
                           Kind{"UNIX-STREAM", constants::afUnix, constants::sockStream},
                           Kind{"UNIX-DGRAM", constants::afUnix, constants::sockDgram}};
    const std::size_t colon = text.find(":[");
    if (colon == std::string_view::npos || !text.starts_with('<') || !text.ends_with("]>"))
        return std::nullopt;
    const auto kind = std::ranges::find(kinds, text.substr(1, colon - 1), &Kind::name);
    if (kind == kinds.end())
        return std::nullopt;
    Endpoint result{.family = kind->family, .type = kind->type, .local = {}, .peer = {}};
    const std::string_view both = text.substr(colon + 2, text.size() - colon - 4);
    const std::size_t arrow = both.find("->");
    const bool isLocal = kind->family == constants::afUnix;
    const auto read = [&](std::string_view part, SocketAddress& to) {
        // A unix socket's end that has no name is known to be there.
        const auto address = part.empty() && isLocal
                                 ? SocketAddress::fromBytes(layout::encode(constants::afUnix, {}).view())
                             : isLocal ? localAddress(part, {})
                                       : numericAddress(part);
        to = address.value_or(SocketAddress());
        return address.has_value();
    };
    const bool hasLocal = arrow != 0;
    const bool hasPeer = arrow != std::string_view::npos;
    const bool isWhole = (!hasLocal || read(both.substr(0, arrow), result.local)) &&
                         (!hasPeer || read(both.substr(arrow + 2), result.peer));
    return isWhole ? std::optional(result) : std::nullopt;
}

std::optional<std::vector<std::byte>> quoted(std::string_view line, std::size_t at)
{
    constexpr std::string_view names = "abtnvfr\"\\";
    constexpr std::string_view meanings = "\a\b\t\n\v\f\r\"\\";
    std::vector<std::byte> bytes;
    while (at < line.size() && line[at] != '"') {
        if (line[at] != '\\' || at + 1 == line.size()) {
            bytes.push_back(static_cast<std::byte>(line[at++]));
            continue;
        }
        const char escape = line[++at];
        if (const std::size_t known = names.find(escape); known != std::string_view::npos) {
            bytes.push_back(static_cast<std::byte>(meanings[known]));
            ++at;
            continue;
        }
        unsigned value = 0;
        for (int digits = 0; digits < 3 && at < line.size() && isOctal(line[at]); ++digits, ++at)
            value = value * 8 + static_cast<unsigned>(line[at] - '0');
        bytes.push_back(static_cast<std::byte>(value));
        if (!isOctal(escape))
            ++at;
    }
    return at < line.size() ? std::optional(std::move(bytes)) : std::nullopt;
}

std::optional<std::string> literalLike(std::string_view line, std::string_view text)
{
    for (std::size_t at = line.find('"'); at != std::string_view::npos; at = line.find('"', at)) {
        const auto bytes = quoted(line, ++at);
        if (!bytes)
            break;
        const std::string literal(reinterpret_cast<const char*>(bytes->data()), bytes->size());
        if (isLike(literal, text))
            return literal;
        // On behind the closing quote.
        for (; at < line.size() && line[at] != '"'; ++at)
            at += line[at] == '\\' ? 1 : 0;
        ++at;
        if (at >= line.size())
            break;
    }
    return std::nullopt;
}

void base64(std::string_view text, std::vector<std::byte>& bytes)
{
    constexpr std::uint32_t none = 0x80;
    static constexpr auto kValues = [] {
        constexpr std::string_view digits =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        std::array<std::uint8_t, 256> values{};
        values.fill(none);
        for (std::size_t i = 0; i < digits.size(); ++i)
            values[static_cast<std::uint8_t>(digits[i])] = static_cast<std::uint8_t>(i);
        return values;
    }();
    const auto value = [&](std::size_t at) {
        return at < text.size() ? std::uint32_t{kValues[static_cast<std::uint8_t>(text[at])]} : none;
    };
    std::size_t count = bytes.size();
    bytes.resize(count + text.size() / 4 * 3 + 3);
    for (std::size_t at = 0;; at += 4) {
        const std::uint32_t a = value(at), b = value(at + 1), c = value(at + 2), d = value(at + 3);
        const std::uint32_t group = (a << 18) | (b << 12) | ((c & 63) << 6) | (d & 63);
        // Three bytes, fewer where padding or the end stands in the place of a digit.
        const std::size_t whole = ((a | b) & none) != 0 ? 0 : (c & none) != 0 ? 1 : (d & none) != 0 ? 2 : 3;
        for (std::size_t i = 0; i < whole; ++i)
            bytes[count++] = static_cast<std::byte>(group >> (16 - 8 * i));
        if (whole < 3)
            break;
    }
    bytes.resize(count);
}

bool hasLocal(std::string_view line) { return line.find(localFamily()) != std::string_view::npos; }

} // namespace workbench::shown
