// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/address/SocketAddress.h"

#include "core/address/NumericAddress.h"
#include "core/system/AddressLayout.h"
#include "core/system/Constants.h"

#include <algorithm>

namespace workbench {

namespace {

void appendHex(std::string& text, std::uint8_t byte)
{
    static constexpr std::string_view kDigits = "0123456789abcdef";
    text += kDigits[byte >> 4U];
    text += kDigits[byte & 0xfU];
}

/// Control characters as \xNN: names come from peers and must be harmless on a screen.
std::string shown(std::string_view name, bool quoted)
{
    std::string text;
    for (const char c : name) {
        const auto byte = static_cast<std::uint8_t>(c);
        if (byte < 0x20 || byte == 0x7f) {
            text += "\\x";
            appendHex(text, byte);
            continue;
        }
        if (quoted && (c == '"' || c == '\\')) {
            text += '\\';
        }
        text += c;
    }
    return text;
}

/// An abstract name's first NUL is written as @ (unix(7)).
std::string localText(std::string_view name, bool quoted)
{
    if (!name.empty() && name.front() == '\0') {
        return "@" + shown(name.substr(1), quoted);
    }
    return shown(name, quoted);
}

std::string hexOf(AddressBytes bytes)
{
    std::string text;
    for (const std::byte byte : bytes) {
        text += "\\x";
        appendHex(text, std::to_integer<std::uint8_t>(byte));
    }
    return text;
}

std::string hostText(const layout::Ipv6& parts)
{
    const std::string host = numeric::text(parts.octets);
    return parts.scopeId == 0 ? host : host + "%" + std::to_string(parts.scopeId);
}

bool isLoopbackOctet(std::uint8_t first) { return first == 127; }

} // namespace

SocketAddress SocketAddress::fromBytes(AddressBytes bytes)
{
    SocketAddress address;
    const std::size_t length = std::min(bytes.size(), std::size_t{255});
    address.m_length = static_cast<std::uint8_t>(length);
    if (length <= address.m_inline.size()) {
        std::copy_n(bytes.begin(), length, address.m_inline.begin());
    } else {
        address.m_long.assign(reinterpret_cast<const char*>(bytes.data()), length);
    }
    return address;
}

SocketAddress SocketAddress::ipv4(std::array<std::uint8_t, 4> octets, std::uint16_t port)
{
    return fromBytes(layout::encode(layout::Ipv4{.octets = octets, .port = port}).view());
}

SocketAddress SocketAddress::ipv6(std::array<std::uint8_t, 16> octets, std::uint16_t port,
                                  std::uint32_t scopeId)
{
    return fromBytes(
        layout::encode(layout::Ipv6{.octets = octets, .port = port, .scopeId = scopeId, .flowInfo = 0})
            .view());
}

std::optional<SocketAddress> SocketAddress::local(std::string_view path)
{
    const bool abstract = path.starts_with('@');
    if (path.empty() || (!abstract && path.find('\0') != std::string_view::npos)) {
        return std::nullopt;
    }
    std::string name(path);
    if (abstract) {
        name.front() = '\0';
    }
    const auto raw = layout::encodeLocal(name);
    return raw ? std::optional(fromBytes(raw->view())) : std::nullopt;
}

std::optional<SocketAddress> SocketAddress::parseNumeric(std::string_view host, std::uint16_t port)
{
    if (const auto octets = numeric::parseIpv4(host)) {
        return ipv4(*octets, port);
    }
    if (host.starts_with('[') && host.ends_with(']') && host.size() >= 2) {
        host = host.substr(1, host.size() - 2);
    }
    std::uint32_t scopeId = 0;
    const std::size_t percent = host.find('%');
    if (percent != std::string_view::npos) {
        const auto scope = numeric::parseNumber(host.substr(percent + 1), UINT32_MAX);
        if (!scope) {
            return std::nullopt; // an interface's name: getaddrinfo knows those
        }
        scopeId = *scope;
        host = host.substr(0, percent);
    }
    const auto octets = numeric::parseIpv6(host);
    return octets ? std::optional(ipv6(*octets, port, scopeId)) : std::nullopt;
}

int SocketAddress::family() const { return layout::familyOf(bytes()); }

std::uint16_t SocketAddress::port() const
{
    if (const auto parts = layout::decodeIpv4(bytes())) {
        return parts->port;
    }
    const auto parts = layout::decodeIpv6(bytes());
    return parts ? parts->port : std::uint16_t{0};
}

std::uint32_t SocketAddress::scopeId() const
{
    const auto parts = layout::decodeIpv6(bytes());
    return parts ? parts->scopeId : 0;
}

SocketAddress SocketAddress::withPort(std::uint16_t port) const
{
    if (auto parts = layout::decodeIpv4(bytes())) {
        parts->port = port;
        return fromBytes(layout::encode(*parts).view());
    }
    if (auto parts = layout::decodeIpv6(bytes())) {
        parts->port = port;
        return fromBytes(layout::encode(*parts).view());
    }
    return *this;
}

bool SocketAddress::isIpv4() const { return layout::decodeIpv4(bytes()).has_value(); }
bool SocketAddress::isIpv6() const { return layout::decodeIpv6(bytes()).has_value(); }
bool SocketAddress::isLocal() const { return layout::decodeLocal(bytes()).has_value(); }

bool SocketAddress::isWildcard() const
{
    if (const auto parts = layout::decodeIpv4(bytes())) {
        return parts->octets == numeric::Ipv4Octets{};
    }
    const auto parts = layout::decodeIpv6(bytes());
    return parts && parts->octets == numeric::Ipv6Octets{};
}

bool SocketAddress::isNothing() const
{
    if (isLocal())
        return host().empty();
    return isEmpty() || (isWildcard() && port() == 0);
}

SocketAddress SocketAddress::unmapped() const
{
    const auto parts = layout::decodeIpv6(bytes());
    if (!parts || !numeric::isMappedIpv4(parts->octets)) {
        return *this;
    }
    const auto& octets = parts->octets;
    return ipv4({octets[12], octets[13], octets[14], octets[15]}, port());
}

bool SocketAddress::isLoopback() const
{
    static constexpr numeric::Ipv6Octets kLoopback{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    if (const auto parts = layout::decodeIpv4(bytes())) {
        return isLoopbackOctet(parts->octets[0]);
    }
    if (const auto parts = layout::decodeIpv6(bytes())) {
        return parts->octets == kLoopback ||
               (numeric::isMappedIpv4(parts->octets) && isLoopbackOctet(parts->octets[12]));
    }
    return isLocal();
}

bool SocketAddress::isMulticast() const
{
    if (const auto parts = layout::decodeIpv4(bytes())) {
        return (parts->octets[0] & 0xf0U) == 0xe0U;
    }
    const auto parts = layout::decodeIpv6(bytes());
    return parts && parts->octets[0] == 0xff;
}

bool SocketAddress::isLimitedBroadcast() const
{
    const auto parts = layout::decodeIpv4(bytes());
    return parts && parts->octets == numeric::Ipv4Octets{255, 255, 255, 255};
}

std::string SocketAddress::host() const
{
    if (const auto parts = layout::decodeIpv4(bytes())) {
        return numeric::text(parts->octets);
    }
    if (const auto parts = layout::decodeIpv6(bytes())) {
        return hostText(*parts);
    }
    const auto name = layout::decodeLocal(bytes());
    return name ? localText(*name, false) : std::string();
}

std::string SocketAddress::text() const
{
    if (const auto parts = layout::decodeIpv4(bytes())) {
        return numeric::text(parts->octets) + ":" + std::to_string(parts->port);
    }
    if (const auto parts = layout::decodeIpv6(bytes())) {
        return "[" + hostText(*parts) + "]:" + std::to_string(parts->port);
    }
    return host();
}

std::string SocketAddress::callText() const
{
    if (isEmpty()) {
        return "NULL";
    }
    const std::string name = constants::text(constants::Group::Family, static_cast<std::uint64_t>(family()));
    if (isIpv4() || isIpv6()) {
        return "{" + name + ", " + text() + "}";
    }
    if (const auto path = layout::decodeLocal(bytes())) {
        return path->empty() ? "{" + name + "}" : "{" + name + ", \"" + localText(*path, true) + "\"}";
    }
    const AddressBytes rest = bytes().subspan(std::min(bytes().size(), std::size_t{2}));
    const bool blank = std::ranges::all_of(rest, [](std::byte byte) { return byte == std::byte{}; });
    return blank ? "{" + name + "}" : "{" + name + ", \"" + hexOf(rest) + "\"}";
}

AddressBytes SocketAddress::bytes() const
{
    if (m_length <= m_inline.size()) {
        return {m_inline.data(), m_length};
    }
    return {reinterpret_cast<const std::byte*>(m_long.data()), m_long.size()};
}

bool operator==(const SocketAddress& a, const SocketAddress& b)
{
    return std::ranges::equal(a.bytes(), b.bytes());
}

} // namespace workbench
