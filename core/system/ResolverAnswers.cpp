// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/ResolverAnswers.h"

#include "core/system/AddressLayout.h"
#include "core/system/SocketHeaders.h"

#include <algorithm>
#include <cstring>

namespace workbench::resolver {

namespace {

std::string textOf(const char* text) { return text != nullptr ? text : ""; }

std::vector<std::string> copyNames(char** names)
{
    std::vector<std::string> copies;
    for (; names != nullptr && *names != nullptr; ++names) {
        copies.emplace_back(*names);
    }
    return copies;
}

RawAddress encodeHostAddress(int family, const char* octets)
{
    if (family == AF_INET6) {
        layout::Ipv6 address;
        std::memcpy(address.octets.data(), octets, address.octets.size());
        return layout::encode(address);
    }
    layout::Ipv4 address;
    std::memcpy(address.octets.data(), octets, address.octets.size());
    return layout::encode(address);
}

} // namespace

addrinfo nativeHints(const AddressHints* hints)
{
    addrinfo native{};
    if (hints != nullptr) {
        native.ai_flags = hints->flags;
        native.ai_family = hints->family;
        native.ai_socktype = hints->type;
        native.ai_protocol = hints->protocol;
    }
    return native;
}

AddressList copyList(const addrinfo* list)
{
    AddressList copy;
    if (list != nullptr) {
        copy.canonicalName = textOf(list->ai_canonname);
    }
    for (; list != nullptr; list = list->ai_next) {
        AddressEntry entry;
        entry.family = list->ai_family;
        entry.type = list->ai_socktype;
        entry.protocol = list->ai_protocol;
        const std::size_t length =
            std::min(static_cast<std::size_t>(list->ai_addrlen), entry.address.bytes.size());
        std::memcpy(entry.address.bytes.data(), list->ai_addr, length);
        entry.address.length = static_cast<std::uint32_t>(length);
        copy.entries.push_back(entry);
    }
    return copy;
}

HostEntry copyHost(const hostent* host)
{
    HostEntry copy;
    if (host == nullptr) {
        return copy;
    }
    copy.name = textOf(host->h_name);
    copy.aliases = copyNames(host->h_aliases);
    copy.family = host->h_addrtype;
    for (char** address = host->h_addr_list; address != nullptr && *address != nullptr; ++address) {
        copy.addresses.push_back(encodeHostAddress(copy.family, *address));
    }
    return copy;
}

ServiceEntry copyService(const servent* service)
{
    ServiceEntry copy;
    if (service == nullptr) {
        return copy;
    }
    copy.name = textOf(service->s_name);
    copy.aliases = copyNames(service->s_aliases);
    copy.port = ntohs(static_cast<std::uint16_t>(service->s_port));
    copy.protocol = textOf(service->s_proto);
    return copy;
}

std::string NameRoom::text() const
{
    return {m_bytes.begin(), std::find(m_bytes.begin(), m_bytes.end(), '\0')};
}

} // namespace workbench::resolver
