// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/address/SocketAddress.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace workbench {

/// What a handle was at the time of a call.
struct Endpoint {
    int family = 0;
    int type = 0;
    SocketAddress local;
    SocketAddress peer;

    bool isStream() const;
    bool isTcp() const;
    /// "<TCP:[127.0.0.1:8080->127.0.0.1:49690]>"; "" while neither address is known.
    std::string callText() const;
};

/// The names behind the small numbers in records: actors, threads, endpoints. Append-only; any thread.
class CallDirectory
{
public:
    CallDirectory();
    ~CallDirectory();
    CallDirectory(const CallDirectory&) = delete;
    CallDirectory& operator=(const CallDirectory&) = delete;

    /// A new actor: the tab's title ("TCP Server 2"). Titles may repeat; numbers do not.
    std::uint16_t addActor(std::string_view title);
    std::string actor(std::uint16_t id) const;
    /// All titles, in the order of their numbers; they may repeat.
    std::vector<std::string> actors() const;
    /// Gives the calling thread a number; the value shown is the system's own thread id.
    std::uint16_t addThread();
    /// A thread of another run, by the id that the system gave it then.
    std::uint16_t addThread(std::uint64_t id);
    std::uint64_t threadId(std::uint16_t id) const;

    /// Endpoint 0 is the empty one. The number itself tells whether it is TCP (no look-up needed).
    Endpoint endpoint(std::uint32_t id) const;
    std::uint32_t addEndpoint(const Endpoint& endpoint);
    /// Whether the endpoint's local address is this one; cheaper than endpoint().
    bool isBoundTo(std::uint32_t id, AddressBytes local) const;
    static bool isTcp(std::uint32_t id) { return (id & kTcp) != 0; }
    static bool isStream(std::uint32_t id) { return (id & kStream) != 0; }
    /// Of handles that are no sockets (epoll, eventfd, pipe) or the program's own: closing them is
    /// housekeeping.
    static constexpr std::uint32_t kOwnHandle = 0x2000'0000;

    /// The present endpoint of an open handle; 0 for unknown handles. Lock-free but for unusual handles.
    std::uint32_t endpointOf(Handle handle) const;
    void setEndpointOf(Handle handle, std::uint32_t endpoint);
    /// The handle is no socket any more: its endpoint is forgotten.
    void close(Handle handle);
    /// How often a socket with this number was closed: whether it is still the same one after a call that
    /// waited.
    std::uint32_t closingsOf(Handle handle) const;
    /// Remembers the handle's drop count (SO_RXQ_OVFL) and returns the one before.
    std::uint32_t exchangeDropped(Handle handle, std::uint32_t dropped);
    /// Open sockets that went through the recorded doors: socket/accept less close.
    std::size_t openSockets() const { return m_openSockets.load(std::memory_order_relaxed); }
    void countSocket(int difference);

private:
    struct Slot;
    struct Chunk;
    static std::size_t indexOf(std::uint32_t id) { return id & ~(kTcp | kStream | kOwnHandle); }
    Slot* slot(Handle handle) const;
    Slot& makeSlot(Handle handle);

    static constexpr std::uint32_t kTcp = 0x8000'0000;
    static constexpr std::uint32_t kStream = 0x4000'0000;
    static constexpr std::size_t kChunks = 1024;
    static constexpr std::size_t kChunkSize =
        1024; ///< slots; handles from kChunks * kChunkSize on are kept in a map

    mutable std::mutex m_mutex;
    std::deque<std::string> m_actors;
    std::deque<std::uint64_t> m_threads;
    std::deque<Endpoint> m_endpoints;
    std::array<std::atomic<Chunk*>, kChunks> m_chunks{};
    std::unordered_map<Handle, std::unique_ptr<Slot>> m_farSlots;
    std::atomic<std::size_t> m_openSockets{0};
};

} // namespace workbench
