// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/AddressLayout.h"

#include "core/system/SocketHeaders.h"

#include <algorithm>
#include <cstring>

namespace workbench::layout {

static_assert(sizeof(sockaddr_un) <= sizeof(RawAddress::bytes));

namespace {

/// Copies the front of the bytes into a sockaddr of its own, so that alignment never matters.
template <typename Sockaddr> std::optional<Sockaddr> copyOf(AddressBytes bytes, int family)
{
    if (familyOf(bytes) != family || bytes.size() < sizeof(Sockaddr)) {
        return std::nullopt;
    }
    Sockaddr address{};
    std::memcpy(&address, bytes.data(), sizeof address);
    return address;
}

/// The BSDs keep the length in the first byte of each sockaddr.
template <typename Sockaddr> void setLengthByte(Sockaddr& address, std::size_t length)
{
    if constexpr (requires { address.sin_len; }) {
        address.sin_len = static_cast<std::uint8_t>(length);
    } else if constexpr (requires { address.sin6_len; }) {
        address.sin6_len = static_cast<std::uint8_t>(length);
    } else if constexpr (requires { address.sun_len; }) {
        address.sun_len = static_cast<std::uint8_t>(length);
    } else if constexpr (requires { address.sa_len; }) {
        address.sa_len = static_cast<std::uint8_t>(length);
    }
}

template <typename Sockaddr> RawAddress rawCopy(Sockaddr address, std::size_t length)
{
    setLengthByte(address, length);
    RawAddress raw;
    std::memcpy(raw.bytes.data(), &address, length);
    raw.length = static_cast<std::uint32_t>(length);
    return raw;
}

} // namespace

int familyOf(AddressBytes bytes)
{
    sockaddr head{};
    constexpr std::size_t kEnd = offsetof(sockaddr, sa_family) + sizeof head.sa_family;
    if (bytes.size() < kEnd) {
        return AF_UNSPEC;
    }
    std::memcpy(&head, bytes.data(), kEnd);
    return head.sa_family;
}

std::optional<Ipv4> decodeIpv4(AddressBytes bytes)
{
    const auto address = copyOf<sockaddr_in>(bytes, AF_INET);
    if (!address) {
        return std::nullopt;
    }
    Ipv4 parts;
    std::memcpy(parts.octets.data(), &address->sin_addr, parts.octets.size());
    parts.port = ntohs(address->sin_port);
    return parts;
}

std::optional<Ipv6> decodeIpv6(AddressBytes bytes)
{
    const auto address = copyOf<sockaddr_in6>(bytes, AF_INET6);
    if (!address) {
        return std::nullopt;
    }
    Ipv6 parts;
    std::memcpy(parts.octets.data(), &address->sin6_addr, parts.octets.size());
    parts.port = ntohs(address->sin6_port);
    parts.scopeId = static_cast<std::uint32_t>(address->sin6_scope_id);
    parts.flowInfo = address->sin6_flowinfo;
    return parts;
}

std::optional<std::string_view> decodeLocal(AddressBytes bytes)
{
    constexpr std::size_t kHead = offsetof(sockaddr_un, sun_path);
    if (familyOf(bytes) != AF_UNIX) {
        return std::nullopt;
    }
    if (bytes.size() <= kHead) {
        return std::string_view();
    }
    const std::string_view name(reinterpret_cast<const char*>(bytes.data()) + kHead, bytes.size() - kHead);
    // unix(7): a name that begins with NUL is abstract and all its bytes count; but some systems fill an
    // unnamed socket's path with NULs.
    if (name.front() == '\0') {
        const bool blank = name.size() > 1 && name.find_first_not_of('\0') == std::string_view::npos;
        return blank ? std::string_view() : name;
    }
    return name.substr(0, name.find('\0'));
}

RawAddress encode(const Ipv4& address)
{
    sockaddr_in in{};
    in.sin_family = AF_INET;
    in.sin_port = htons(address.port);
    std::memcpy(&in.sin_addr, address.octets.data(), address.octets.size());
    return rawCopy(in, sizeof in);
}

RawAddress encode(const Ipv6& address)
{
    sockaddr_in6 in{};
    in.sin6_family = AF_INET6;
    in.sin6_port = htons(address.port);
    in.sin6_scope_id = address.scopeId;
    in.sin6_flowinfo = address.flowInfo;
    std::memcpy(&in.sin6_addr, address.octets.data(), address.octets.size());
    return rawCopy(in, sizeof in);
}

RawAddress encode(int family, std::span<const std::byte> rest)
{
    sockaddr head{};
    head.sa_family = static_cast<decltype(head.sa_family)>(family);
    constexpr std::size_t kHead = offsetof(sockaddr, sa_family) + sizeof head.sa_family;
    RawAddress raw = rawCopy(head, kHead);
    const std::size_t length = std::min(rest.size(), raw.bytes.size() - kHead);
    if (length > 0)
        std::memcpy(raw.bytes.data() + kHead, rest.data(), length);
    raw.length = static_cast<std::uint32_t>(kHead + length);
    return raw;
}

std::optional<RawAddress> encodeLocal(std::string_view name)
{
    sockaddr_un local{};
    // A path is ended by NUL; an abstract name is measured by the address length alone.
    const bool path = !name.empty() && name.front() != '\0';
    if (name.size() + (path ? 1 : 0) > sizeof local.sun_path) {
        return std::nullopt;
    }
    local.sun_family = AF_UNIX;
    std::memcpy(local.sun_path, name.data(), name.size());
    return rawCopy(local, offsetof(sockaddr_un, sun_path) + name.size() + (path ? 1 : 0));
}

} // namespace workbench::layout
