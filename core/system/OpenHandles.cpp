// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/OpenHandles.h"

namespace workbench {

OpenHandles::Lease::~Lease() { giveBack(); }

OpenHandles::Lease& OpenHandles::Lease::operator=(Lease&& other) noexcept
{
    if (this != &other) {
        giveBack();
        m_owner = std::exchange(other.m_owner, nullptr);
        m_handle = other.m_handle;
    }
    return *this;
}

void OpenHandles::Lease::giveBack()
{
    if (m_owner == nullptr)
        return;
    {
        const std::lock_guard lock(m_owner->m_mutex);
        --m_owner->m_entries[m_handle].leases;
    }
    m_owner->m_returned.notify_all();
}

SocketKey OpenHandles::keyOf(Handle handle) const
{
    const std::lock_guard lock(m_mutex);
    const auto entry = m_entries.find(handle);
    return entry != m_entries.end() && entry->second.isOpen ? SocketKey{handle, entry->second.opening}
                                                            : SocketKey{handle, 0};
}

std::vector<SocketKey> OpenHandles::latest() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<SocketKey> keys;
    keys.reserve(m_entries.size());
    for (const auto& [handle, entry] : m_entries)
        keys.push_back({handle, entry.opening});
    return keys;
}

OpenHandles::Lease OpenHandles::lease(const SocketKey& key)
{
    const std::lock_guard lock(m_mutex);
    const auto entry = m_entries.find(key.handle);
    if (entry == m_entries.end() || !entry->second.isOpen || entry->second.opening != key.opening)
        return {};
    ++entry->second.leases;
    return {*this, key.handle};
}

OpenHandles::Lease OpenHandles::leaseClosed(Handle handle)
{
    const std::lock_guard lock(m_mutex);
    Entry& entry = m_entries[handle];
    if (entry.isOpen)
        return {};
    ++entry.leases;
    return {*this, handle};
}

void OpenHandles::opened(Handle handle)
{
    std::unique_lock lock(m_mutex);
    m_returned.wait(lock, [this, handle] { return m_entries[handle].leases == 0; });
    Entry& entry = m_entries[handle];
    ++entry.opening;
    entry.isOpen = true;
}

void OpenHandles::closing(Handle handle)
{
    std::unique_lock lock(m_mutex);
    const auto entry = m_entries.find(handle);
    if (entry == m_entries.end() || !entry->second.isOpen)
        return;
    entry->second.isOpen = false; // no new lease from here on
    m_returned.wait(lock, [this, handle] { return m_entries[handle].leases == 0; });
}

} // namespace workbench
