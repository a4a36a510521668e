// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/socket/Poller.h"

#include "core/socket/PollWaker.h"
#include "core/system/Constants.h"

#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

namespace workbench {

using namespace constants;

namespace {

/// How long a socket waits to be written whose peer has finished, where poll cannot wait for that.
constexpr int kFinishedMs = 20;

short bitsOf(Poller::Interest interest)
{
    return static_cast<short>((interest.read ? pollIn : 0) | (interest.write ? pollOut : 0));
}

} // namespace

/// `items` and `tokens` run in parallel; the waker stands first.
struct Poller::Backend {
    explicit Backend(SystemCalls& door) : calls(door), waker(door) {}

    struct Place {
        std::size_t index = 0;
        bool wasRead = false;  ///< it has been waited for to be read, so it is connected
        bool finished = false; ///< its peer finished while nothing was to be read
    };

    /// The list for poll. Where the system tells of a finished peer for ever (pollPeerFinished), its socket
    /// stands there to be read, to be written only if `written`.
    std::span<PollItem> list(bool written)
    {
        if (finishedPeers == 0)
            return items;
        asked.clear();
        std::ranges::copy_if(items, std::back_inserter(asked), [&](const PollItem& item) {
            const auto place = places.find(item.handle); // the waker has none
            return place == places.end() || !place->second.finished || (item.events & pollIn) != 0 ||
                   (written && (item.events & pollOut) != 0);
        });
        return asked;
    }

    /// Fills `ready`. False: nothing was told that anyone waits for.
    bool poll(std::span<PollItem> polled, int timeoutMs, CallResult& result)
    {
        result = calls.poll(polled, timeoutMs);
        if (!result.ok() || result.value <= 0)
            return true;
        const bool woken = polled.front().returned != 0;
        if (woken)
            waker.consume();
        for (const PollItem& item : polled.subspan(1)) {
            if (item.returned == 0)
                continue;
            int bits = item.returned;
            Place& place = places.at(item.handle);
            if ((bits & pollPeerFinished) != 0 && (bits & (pollErr | pollNval)) == 0 && place.wasRead) {
                bits = (bits & ~pollPeerFinished) | (item.events & pollIn); // recv tells what it is
                if ((item.events & pollIn) == 0 && !std::exchange(place.finished, true))
                    ++finishedPeers;
            }
            if (bits != 0)
                ready.push_back({.token = tokens[place.index],
                                 .readable = (bits & pollIn) != 0,
                                 .writable = (bits & pollOut) != 0,
                                 .failed = (bits & (pollErr | pollHup | pollNval)) != 0});
        }
        return woken || !ready.empty();
    }

    SystemCalls& calls;
    PollWaker waker;
    std::vector<PollItem> items;
    std::vector<std::uint64_t> tokens;
    std::unordered_map<Handle, Place> places;
    std::vector<Ready> ready;
    std::size_t finishedPeers = 0;
    std::vector<PollItem> asked;
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
    b.places[handle] = {.index = b.items.size(), .wasRead = interest.read};
    b.items.push_back({.handle = handle, .events = bitsOf(interest)});
    b.tokens.push_back(token);
    return {};
}

CallResult Poller::modify(Handle handle, Interest interest)
{
    Backend& b = *m_backend;
    if (const auto place = b.places.find(handle); place != b.places.end()) {
        b.items[place->second.index].events = bitsOf(interest);
        place->second.wasRead |= interest.read;
    }
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
    const std::size_t index = place->second.index;
    b.finishedPeers -= place->second.finished ? 1 : 0;
    b.places.erase(place);
    if (index + 1 != b.items.size()) {
        b.items[index] = b.items.back();
        b.tokens[index] = b.tokens.back();
        b.places[b.items[index].handle].index = index;
    }
    b.items.pop_back();
    b.tokens.pop_back();
}

std::span<const Poller::Ready> Poller::wait(int timeoutMs, CallResult& result)
{
    Backend& b = *m_backend;
    b.ready.clear();
    if (!b.poll(b.list(true), timeoutMs, result)) {
        const int pause = timeoutMs < 0 ? kFinishedMs : std::min(timeoutMs, kFinishedMs);
        b.poll(b.list(false), pause, result);
    }
    return b.ready;
}

void Poller::wake() { m_backend->waker.wake(); }

} // namespace workbench
