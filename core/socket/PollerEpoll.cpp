// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/socket/Poller.h"

#include "core/socket/PollWaker.h"
#include "core/system/Constants.h"

#include <array>
#include <unordered_map>
#include <vector>

namespace workbench {

using namespace constants;

namespace {

struct Watch {
    Poller::Interest interest;
    std::uint64_t token = 0;
};

std::uint32_t bitsOf(Poller::Interest interest)
{
    return (interest.read ? epollIn : 0U) | (interest.write ? epollOut : 0U);
}

} // namespace

struct Poller::Backend {
    explicit Backend(SystemCalls& door) : calls(door), waker(door) {}

    SystemCalls& calls;
    PollWaker waker;
    Handle epoll = kInvalidHandle;
    std::unordered_map<Handle, Watch> watches;
    std::array<PollEvent, 256> events;
    std::vector<Ready> ready;
};

Poller::Poller(SystemCalls& calls) : m_backend(std::make_unique<Backend>(calls)) {}

Poller::~Poller()
{
    if (m_backend->epoll != kInvalidHandle)
        m_backend->calls.close(m_backend->epoll);
}

CallResult Poller::open()
{
    Backend& b = *m_backend;
    const CallResult made = b.calls.epollCreate(epollCloexec);
    if (!made.ok())
        return made;
    CallResult result = b.waker.open();
    if (result.ok())
        result = b.calls.epollControl(made.value, epollCtlAdd, b.waker.handle(),
                                      {.events = epollIn, .handle = b.waker.handle()});
    if (!result.ok()) {
        b.waker.close();
        b.calls.close(made.value);
        return result;
    }
    b.epoll = made.value;
    return made;
}

bool Poller::isOpen() const { return m_backend->epoll != kInvalidHandle; }

CallResult Poller::add(Handle handle, Interest interest, std::uint64_t token)
{
    Backend& b = *m_backend;
    const CallResult result =
        b.calls.epollControl(b.epoll, epollCtlAdd, handle, {.events = bitsOf(interest), .handle = handle});
    if (result.ok())
        b.watches[handle] = {interest, token};
    return result;
}

CallResult Poller::modify(Handle handle, Interest interest)
{
    Backend& b = *m_backend;
    const auto watch = b.watches.find(handle);
    if (watch == b.watches.end() || watch->second.interest == interest)
        return {};
    const CallResult result =
        b.calls.epollControl(b.epoll, epollCtlMod, handle, {.events = bitsOf(interest), .handle = handle});
    if (result.ok())
        watch->second.interest = interest;
    return result;
}

CallResult Poller::remove(Handle handle)
{
    Backend& b = *m_backend;
    if (b.watches.erase(handle) == 0)
        return {};
    return b.calls.epollControl(b.epoll, epollCtlDel, handle, {});
}

void Poller::forget(Handle handle) { m_backend->watches.erase(handle); }

std::span<const Poller::Ready> Poller::wait(int timeoutMs, CallResult& result)
{
    Backend& b = *m_backend;
    b.ready.clear();
    result = b.calls.epollWait(b.epoll, b.events, timeoutMs);
    if (!result.ok())
        return {};
    for (const PollEvent& event : std::span(b.events).first(static_cast<std::size_t>(result.value))) {
        if (event.handle == b.waker.handle()) {
            b.waker.consume();
            continue;
        }
        const auto watch = b.watches.find(event.handle);
        if (watch == b.watches.end())
            continue;
        b.ready.push_back({.token = watch->second.token,
                           .readable = (event.events & epollIn) != 0,
                           .writable = (event.events & epollOut) != 0,
                           .failed = (event.events & (epollErr | epollHup)) != 0});
    }
    return b.ready;
}

void Poller::wake() { m_backend->waker.wake(); }

} // namespace workbench
