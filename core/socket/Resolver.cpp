// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/socket/Resolver.h"

#include "core/socket/SocketOption.h"

#include <utility>

namespace workbench {

using constants::ErrorSpace;

namespace {

const char* orNull(const std::string& text, bool isText = false)
{
    return text.empty() && !isText ? nullptr : text.c_str();
}

ResolveAnswer fromHost(const CallResult& result, HostEntry& host)
{
    ResolveAnswer answer;
    answer.result = result;
    answer.space = ErrorSpace::Host;
    answer.name = std::move(host.name);
    answer.aliases = std::move(host.aliases);
    for (const RawAddress& raw : host.addresses)
        answer.entries.push_back({.address = SocketAddress::fromBytes(raw.view())});
    return answer;
}

ResolveAnswer fromService(const CallResult& result, ServiceEntry& service)
{
    ResolveAnswer answer;
    answer.result = result;
    answer.space = ErrorSpace::Host;
    answer.service = std::move(service.name);
    answer.aliases = std::move(service.aliases);
    answer.port = service.port;
    answer.protocol = std::move(service.protocol);
    return answer;
}

} // namespace

ResolveAnswer Resolver::addressesOf(const ResolveQuery& query)
{
    AddressList list;
    ResolveAnswer answer;
    answer.result =
        m_calls.getaddrinfo(orNull(query.host, query.emptyHost), orNull(query.service, query.emptyService),
                            query.noHints ? nullptr : &query.hints, list);
    answer.systemError = list.systemError;
    answer.name = std::move(list.canonicalName);
    for (const AddressEntry& entry : list.entries)
        answer.entries.push_back({.address = SocketAddress::fromBytes(entry.address.view()),
                                  .type = entry.type,
                                  .protocol = entry.protocol});
    return answer;
}

ResolveAnswer Resolver::nameOf(const SocketAddress& address, int flags, NameRooms rooms)
{
    NameInfo info;
    info.hostCapacity = rooms.host;
    info.serviceCapacity = rooms.service;
    ResolveAnswer answer;
    answer.result = m_calls.getnameinfo(address.bytes(), flags, info);
    answer.name = std::move(info.host);
    answer.service = std::move(info.service);
    return answer;
}

ResolveAnswer Resolver::ownName(std::size_t room)
{
    ResolveAnswer answer;
    answer.space = ErrorSpace::System;
    answer.result = m_calls.gethostname(room, answer.name);
    return answer;
}

ResolveAnswer Resolver::hostByName(const std::string& name)
{
    HostEntry host;
    const CallResult result = m_calls.gethostbyname(name.c_str(), host);
    return fromHost(result, host);
}

ResolveAnswer Resolver::hostByAddress(const SocketAddress& address)
{
    HostEntry host;
    const CallResult result = m_calls.gethostbyaddr(hostBytes(address), address.family(), host);
    return fromHost(result, host);
}

ResolveAnswer Resolver::serviceByName(const std::string& name, const std::string& protocol)
{
    ServiceEntry service;
    const CallResult result = m_calls.getservbyname(name.c_str(), orNull(protocol), service);
    return fromService(result, service);
}

ResolveAnswer Resolver::serviceByPort(int port, const std::string& protocol)
{
    ServiceEntry service;
    const CallResult result = m_calls.getservbyport(port, orNull(protocol), service);
    return fromService(result, service);
}

} // namespace workbench
