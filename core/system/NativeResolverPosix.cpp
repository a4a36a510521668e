// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/NativeSystemCalls.h"

#include "core/system/ResolverAnswers.h"
#include "core/system/SocketHeaders.h"

#include <mutex>

namespace workbench {

namespace {

/// gethostby* and getserv* answer in storage that the C library shares between all threads: one for hosts,
/// one for services. A host that takes half a minute to be found holds no question about services up.
std::mutex& hostsMutex()
{
    static std::mutex mutex;
    return mutex;
}

std::mutex& servicesMutex()
{
    static std::mutex mutex;
    return mutex;
}

/// The value is the pointer; NULL comes with the reason that stands beside it.
CallResult pointerResult(const void* answer, int reason)
{
    return {.value = reinterpret_cast<std::intptr_t>(answer), .error = answer != nullptr ? 0 : reason};
}

} // namespace

CallResult NativeSystemCalls::getaddrinfo(const char* node, const char* service, const AddressHints* hints,
                                          AddressList& out)
{
    const addrinfo native = resolver::nativeHints(hints);
    addrinfo* list = nullptr;
    const int code = ::getaddrinfo(node, service, hints ? &native : nullptr, &list);
    const int systemError = code == EAI_SYSTEM ? errno : 0;
    out = resolver::copyList(code == 0 ? list : nullptr);
    out.systemError = systemError;
    if (code == 0) {
        ::freeaddrinfo(list);
    }
    return {.value = code, .error = code};
}

CallResult NativeSystemCalls::getnameinfo(AddressBytes address, int flags, NameInfo& out)
{
    resolver::NameRoom host(out.hostCapacity);
    resolver::NameRoom service(out.serviceCapacity);
    const int code = ::getnameinfo(reinterpret_cast<const sockaddr*>(address.data()),
                                   static_cast<socklen_t>(address.size()), host.data(),
                                   static_cast<socklen_t>(host.size()), service.data(),
                                   static_cast<socklen_t>(service.size()), flags);
    out.host = code == 0 ? host.text() : std::string();
    out.service = code == 0 ? service.text() : std::string();
    return {.value = code, .error = code};
}

CallResult NativeSystemCalls::gethostname(std::size_t capacity, std::string& name)
{
    resolver::NameRoom room(capacity);
    const int value = ::gethostname(room.data(), room.size());
    const CallResult result{.value = value, .error = value < 0 ? errno : 0};
    name = result.ok() ? room.text() : std::string();
    return result;
}

CallResult NativeSystemCalls::gethostbyname(const char* name, HostEntry& out)
{
    const std::lock_guard lock(hostsMutex());
    const hostent* answer = ::gethostbyname(name);
    const CallResult result = pointerResult(answer, h_errno);
    out = resolver::copyHost(answer);
    return result;
}

CallResult NativeSystemCalls::gethostbyaddr(std::span<const std::byte> address, int family, HostEntry& out)
{
    const std::lock_guard lock(hostsMutex());
    const hostent* answer = ::gethostbyaddr(address.data(), static_cast<socklen_t>(address.size()), family);
    const CallResult result = pointerResult(answer, h_errno);
    out = resolver::copyHost(answer);
    return result;
}

// getservent(3): NULL means "no such entry"; errno says nothing. There is no number for it, so the
// error is the host database's own HOST_NOT_FOUND.
CallResult NativeSystemCalls::getservbyname(const char* name, const char* protocol, ServiceEntry& out)
{
    const std::lock_guard lock(servicesMutex());
    const servent* answer = ::getservbyname(name, protocol);
    out = resolver::copyService(answer);
    return pointerResult(answer, HOST_NOT_FOUND);
}

CallResult NativeSystemCalls::getservbyport(int port, const char* protocol, ServiceEntry& out)
{
    const std::lock_guard lock(servicesMutex());
    const servent* answer = ::getservbyport(htons(static_cast<std::uint16_t>(port)), protocol);
    out = resolver::copyService(answer);
    return pointerResult(answer, HOST_NOT_FOUND);
}

} // namespace workbench
