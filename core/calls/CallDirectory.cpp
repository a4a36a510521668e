// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/CallDirectory.h"

#include "core/system/Constants.h"

#include <algorithm>

namespace workbench {

/// What is known of one handle.
struct CallDirectory::Slot {
    std::atomic<std::uint32_t> endpoint{0};
    std::atomic<std::uint32_t> dropped{0};
    std::atomic<std::uint32_t> closings{0};
};

struct CallDirectory::Chunk {
    std::array<Slot, kChunkSize> slots;
};

bool Endpoint::isStream() const { return type == constants::sockStream; }

bool Endpoint::isTcp() const
{
    return isStream() && (family == constants::afInet || family == constants::afInet6);
}

std::string Endpoint::callText() const
{
    if (local.isEmpty() && peer.isEmpty())
        return {};
    std::string kind;
    if (family == constants::afUnix)
        kind = isStream() ? "UNIX-STREAM" : "UNIX-DGRAM";
    else
        kind = std::string(isStream() ? "TCP" : "UDP") + (family == constants::afInet6 ? "v6" : "");
    std::string text = "<" + kind + ":[" + local.text();
    if (!peer.isEmpty())
        text += "->" + peer.text();
    return text + "]>";
}

CallDirectory::CallDirectory()
{
    m_endpoints.emplace_back();
    m_actors.emplace_back();
    m_threads.push_back(0);
}

CallDirectory::~CallDirectory()
{
    for (auto& chunk : m_chunks)
        delete chunk.load(std::memory_order_relaxed);
}

std::uint16_t CallDirectory::addActor(std::string_view title)
{
    const std::scoped_lock lock(m_mutex);
    m_actors.emplace_back(title);
    return static_cast<std::uint16_t>(m_actors.size() - 1);
}

std::string CallDirectory::actor(std::uint16_t id) const
{
    const std::scoped_lock lock(m_mutex);
    return id < m_actors.size() ? m_actors[id] : std::string();
}

std::vector<std::string> CallDirectory::actors() const
{
    const std::scoped_lock lock(m_mutex);
    return {m_actors.begin() + 1, m_actors.end()}; // number 0 is nobody
}

std::uint16_t CallDirectory::addThread() { return addThread(constants::currentThreadId()); }

std::uint16_t CallDirectory::addThread(std::uint64_t id)
{
    const std::scoped_lock lock(m_mutex);
    m_threads.push_back(id);
    return static_cast<std::uint16_t>(m_threads.size() - 1);
}

std::uint64_t CallDirectory::threadId(std::uint16_t id) const
{
    const std::scoped_lock lock(m_mutex);
    return id < m_threads.size() ? m_threads[id] : 0;
}

Endpoint CallDirectory::endpoint(std::uint32_t id) const
{
    const std::size_t index = indexOf(id);
    const std::scoped_lock lock(m_mutex);
    return index < m_endpoints.size() ? m_endpoints[index] : Endpoint();
}

bool CallDirectory::isBoundTo(std::uint32_t id, AddressBytes local) const
{
    const std::size_t index = indexOf(id);
    const std::scoped_lock lock(m_mutex);
    return index < m_endpoints.size() && std::ranges::equal(m_endpoints[index].local.bytes(), local);
}

std::uint32_t CallDirectory::addEndpoint(const Endpoint& endpoint)
{
    const std::uint32_t kind = (endpoint.isTcp() ? kTcp : 0U) | (endpoint.isStream() ? kStream : 0U);
    const std::scoped_lock lock(m_mutex);
    m_endpoints.push_back(endpoint);
    return static_cast<std::uint32_t>(m_endpoints.size() - 1) | kind;
}

CallDirectory::Slot* CallDirectory::slot(Handle handle) const
{
    if (handle < 0)
        return nullptr;
    const auto index = static_cast<std::size_t>(handle);
    if (index < kChunks * kChunkSize) {
        Chunk* chunk = m_chunks[index / kChunkSize].load(std::memory_order_acquire);
        return chunk == nullptr ? nullptr : &chunk->slots[index % kChunkSize];
    }
    const std::scoped_lock lock(m_mutex);
    const auto found = m_farSlots.find(handle);
    return found == m_farSlots.end() ? nullptr : found->second.get();
}

CallDirectory::Slot& CallDirectory::makeSlot(Handle handle)
{
    if (Slot* known = slot(handle))
        return *known;
    const auto index = static_cast<std::size_t>(handle);
    const std::scoped_lock lock(m_mutex);
    if (index >= kChunks * kChunkSize) {
        auto& far = m_farSlots[handle];
        if (!far)
            far = std::make_unique<Slot>();
        return *far;
    }
    auto& place = m_chunks[index / kChunkSize];
    if (place.load(std::memory_order_relaxed) == nullptr)
        place.store(new Chunk, std::memory_order_release);
    return place.load(std::memory_order_relaxed)->slots[index % kChunkSize];
}

std::uint32_t CallDirectory::endpointOf(Handle handle) const
{
    const Slot* known = slot(handle);
    return known == nullptr ? 0 : known->endpoint.load(std::memory_order_relaxed);
}

void CallDirectory::setEndpointOf(Handle handle, std::uint32_t endpoint)
{
    if (handle >= 0)
        makeSlot(handle).endpoint.store(endpoint, std::memory_order_relaxed);
}

void CallDirectory::close(Handle handle)
{
    if (handle < 0)
        return;
    Slot& closed = makeSlot(handle);
    closed.endpoint.store(0, std::memory_order_relaxed);
    closed.closings.fetch_add(1, std::memory_order_relaxed);
}

std::uint32_t CallDirectory::closingsOf(Handle handle) const
{
    const Slot* known = slot(handle);
    return known == nullptr ? 0 : known->closings.load(std::memory_order_relaxed);
}

std::uint32_t CallDirectory::exchangeDropped(Handle handle, std::uint32_t dropped)
{
    return handle < 0 ? 0 : makeSlot(handle).dropped.exchange(dropped, std::memory_order_relaxed);
}

void CallDirectory::countSocket(int difference)
{
    m_openSockets.fetch_add(static_cast<std::size_t>(difference), std::memory_order_relaxed);
}

} // namespace workbench
