// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/NativeSystemCalls.h"

#include "core/system/SocketHeaders.h"

#include <array>

namespace workbench {

namespace {

CallResult notHere() { return {.value = -1, .error = ENOSYS}; }

} // namespace

CallResult NativeSystemCalls::accept4(Handle /*handle*/, RawAddress* /*peer*/, int /*flags*/)
{
    return notHere(); // macOS lacks it
}

CallResult NativeSystemCalls::epollCreate(int /*flags*/) { return notHere(); }

CallResult NativeSystemCalls::epollControl(Handle /*epoll*/, int /*operation*/, Handle /*handle*/,
                                           PollEvent /*event*/)
{
    return notHere();
}

CallResult NativeSystemCalls::epollWait(Handle /*epoll*/, std::span<PollEvent> /*events*/, int /*timeoutMs*/)
{
    return notHere();
}

CallResult NativeSystemCalls::eventfd(unsigned /*initial*/, int /*flags*/) { return notHere(); }

CallResult NativeSystemCalls::pipe(std::span<Handle, 2> ends, int flags)
{
    if (flags != 0) {
        return notHere(); // macOS lacks pipe2
    }
    std::array<int, 2> native{-1, -1};
    const int value = ::pipe(native.data());
    const CallResult result{.value = value, .error = value < 0 ? errno : 0};
    ends[0] = native[0];
    ends[1] = native[1];
    return result;
}

} // namespace workbench
