// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/NativeSystemCalls.h"

#include "core/system/SocketHeaders.h"

#include <algorithm>
#include <array>
#include <vector>

namespace workbench {

namespace {

/// Reads errno in the same expression as the call that stands as the argument.
CallResult ended(std::int64_t value) { return {.value = value, .error = value < 0 ? errno : 0}; }

} // namespace

CallResult NativeSystemCalls::accept4(Handle handle, RawAddress* peer, int flags)
{
    if (peer == nullptr) {
        return made(ended(::accept4(static_cast<int>(handle), nullptr, nullptr, flags)));
    }
    socklen_t length = std::min(peer->capacity, static_cast<std::uint32_t>(peer->bytes.size()));
    const CallResult result = made(ended(::accept4(
        static_cast<int>(handle), reinterpret_cast<sockaddr*>(peer->bytes.data()), &length, flags)));
    peer->length = result.ok() ? length : 0;
    return result;
}

CallResult NativeSystemCalls::epollCreate(int flags) { return ended(::epoll_create1(flags)); }

CallResult NativeSystemCalls::epollControl(Handle epoll, int operation, Handle handle, PollEvent event)
{
    epoll_event native{};
    native.events = event.events;
    native.data.u64 = static_cast<std::uint64_t>(event.handle);
    return ended(::epoll_ctl(static_cast<int>(epoll), operation, static_cast<int>(handle), &native));
}

CallResult NativeSystemCalls::epollWait(Handle epoll, std::span<PollEvent> events, int timeoutMs)
{
    constexpr std::size_t kOnStack = 512;
    std::array<epoll_event, kOnStack> few; // the system writes what is read
    std::vector<epoll_event> many;
    epoll_event* list = few.data();
    if (events.size() > kOnStack) {
        many.resize(events.size());
        list = many.data();
    }

    const CallResult result =
        ended(::epoll_wait(static_cast<int>(epoll), list, static_cast<int>(events.size()), timeoutMs));

    for (std::size_t i = 0; result.ok() && i < static_cast<std::size_t>(result.value); ++i) {
        events[i] = {.events = list[i].events, .handle = static_cast<Handle>(list[i].data.u64)};
    }
    return result;
}

CallResult NativeSystemCalls::eventfd(unsigned initial, int flags)
{
    return ended(::eventfd(initial, flags));
}

CallResult NativeSystemCalls::pipe(std::span<Handle, 2> ends, int flags)
{
    std::array<int, 2> native{-1, -1};
    const CallResult result = ended(::pipe2(native.data(), flags));
    ends[0] = native[0];
    ends[1] = native[1];
    return result;
}

} // namespace workbench
