// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/NativeSystemCalls.h"

#include "core/system/ResolverAnswers.h"
#include "core/system/SocketHeaders.h"

namespace workbench {

namespace {

/// The value is the pointer; NULL comes with WSAGetLastError(). Winsock answers in storage per thread.
template <typename Answer> CallResult pointerResult(const Answer* answer)
{
    return {.value = reinterpret_cast<std::intptr_t>(answer),
            .error = answer != nullptr ? 0 : WSAGetLastError()};
}

} // namespace

CallResult NativeSystemCalls::getaddrinfo(const char* node, const char* service, const AddressHints* hints,
                                          AddressList& out)
{
    const addrinfo native = resolver::nativeHints(hints);
    addrinfo* list = nullptr;
    const int code = ::getaddrinfo(node, service, hints ? &native : nullptr, &list);
    out = resolver::copyList(code == 0 ? list : nullptr);
    if (code == 0) {
        ::freeaddrinfo(list);
    }
    return {.value = code, .error = code};
}

CallResult NativeSystemCalls::getnameinfo(AddressBytes address, int flags, NameInfo& out)
{
    resolver::NameRoom host(out.hostCapacity);
    resolver::NameRoom service(out.serviceCapacity);
    const int code =
        ::getnameinfo(reinterpret_cast<const sockaddr*>(address.data()),
                      static_cast<socklen_t>(address.size()), host.data(), static_cast<DWORD>(host.size()),
                      service.data(), static_cast<DWORD>(service.size()), flags);
    out.host = code == 0 ? host.text() : std::string();
    out.service = code == 0 ? service.text() : std::string();
    return {.value = code, .error = code};
}

CallResult NativeSystemCalls::gethostname(std::size_t capacity, std::string& name)
{
    resolver::NameRoom room(capacity);
    const int value = ::gethostname(room.data(), static_cast<int>(room.size()));
    const CallResult result{.value = value, .error = value < 0 ? WSAGetLastError() : 0};
    name = result.ok() ? room.text() : std::string();
    return result;
}

CallResult NativeSystemCalls::gethostbyname(const char* name, HostEntry& out)
{
    const hostent* answer = ::gethostbyname(name);
    const CallResult result = pointerResult(answer);
    out = resolver::copyHost(answer);
    return result;
}

CallResult NativeSystemCalls::gethostbyaddr(std::span<const std::byte> address, int family, HostEntry& out)
{
    const hostent* answer = ::gethostbyaddr(reinterpret_cast<const char*>(address.data()),
                                            static_cast<int>(address.size()), family);
    const CallResult result = pointerResult(answer);
    out = resolver::copyHost(answer);
    return result;
}

CallResult NativeSystemCalls::getservbyname(const char* name, const char* protocol, ServiceEntry& out)
{
    const servent* answer = ::getservbyname(name, protocol);
    const CallResult result = pointerResult(answer);
    out = resolver::copyService(answer);
    return result;
}

CallResult NativeSystemCalls::getservbyport(int port, const char* protocol, ServiceEntry& out)
{
    const servent* answer = ::getservbyport(htons(static_cast<std::uint16_t>(port)), protocol);
    const CallResult result = pointerResult(answer);
    out = resolver::copyService(answer);
    return result;
}

} // namespace workbench
