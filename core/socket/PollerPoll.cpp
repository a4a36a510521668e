// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/socket/Poller.h"

#include "core/socket/PollWaker.h"
#include "core/system/Constants.h"

#include <unordered_map>
#include <vector>

namespace workbench {

using namespace constants;

namespace {

short bitsOf(Poller::Interest interest)
{
    return static_cast<short>((interest.read ? pollIn : 0) | (interest.write ? pollOut : 0));
}

} // namespace

/// `items` and `tokens` run in parallel; the waker stands first.
struct Poller::Backend {
    explicit Backend(SystemCalls& door) : calls(door), waker(door) {}

    PollItem* find(Handle handle)
    {
        const auto place = places.find(handle);
        return place == places.end() ? nullptr : &items[place->second];
    }

    SystemCalls& calls;
    PollWaker waker;
    std::vector<PollItem> items;
    std::vector<std::uint64_t> tokens;
    std::unordered_map<Handle, std::size_t> places;
    std::vector<Ready> ready;
};

Poller::Poller(SystemCalls& calls) : m_backend(std::make_unique<Backend>(calls)) {}
Poller::~Poller() = default;

CallResult Poller::open()
{
    Backend& b = *m_backend;
    const CallResult made = b.waker.open();
    if (made.ok()) {
        b.items.push_back({.handle = b.waker.handle(), .events = pollIn});
        b.tokens.push_back(0);
    }
    return made;
}

bool Poller::isOpen() const { return !m_backend->items.empty(); }

CallResult Poller::add(Handle handle, Interest interest, std::uint64_t token)
{
    Backend& b = *m_backend;
    b.places[handle] = b.items.size();
    b.items.push_back({.handle = handle, .events = bitsOf(interest)});
    b.tokens.push_back(token);
    return {};
}

CallResult Poller::modify(Handle handle, Interest interest)
{
    if (PollItem* item = m_backend->find(handle))
        item->events = bitsOf(interest);
    return {};
}

CallResult Poller::remove(Handle handle)
{
    forget(handle);
    return {};
}

void Poller::forget(Handle handle)
{
    Backend& b = *m_backend;
    const auto place = b.places.find(handle);
    if (place == b.places.end())
        return;
    const std::size_t index = place->second;
    b.places.erase(place);
    if (index + 1 != b.items.size()) {
        b.items[index] = b.items.back();
        b.tokens[index] = b.tokens.back();
        b.places[b.items[index].handle] = index;
    }
    b.items.pop_back();
    b.tokens.pop_back();
}

std::span<const Poller::Ready> Poller::wait(int timeoutMs, CallResult& result)
{
    Backend& b = *m_backend;
    b.ready.clear();
    result = b.calls.poll(b.items, timeoutMs);
    if (!result.ok() || result.value <= 0)
        return {};
    if (b.items.front().returned != 0)
        b.waker.consume();
    for (std::size_t i = 1; i < b.items.size(); ++i) {
        const short bits = b.items[i].returned;
        if (bits == 0)
            continue;
        b.ready.push_back({.token = b.tokens[i],
                           .readable = (bits & pollIn) != 0,
                           .writable = (bits & pollOut) != 0,
                           .failed = (bits & (pollErr | pollHup | pollNval)) != 0});
    }
    return b.ready;
}

void Poller::wake() { m_backend->waker.wake(); }

} // namespace workbench
