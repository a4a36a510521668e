// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/kernel/KernelReading.h"

#include <cstring>
#include <iterator>
#include <utility>

namespace workbench {

std::size_t KernelEndsHash::operator()(const KernelEnds& ends) const noexcept
{
    std::array<std::uint64_t, 4> words{};
    std::memcpy(words.data(), ends.local.data(), ends.local.size());
    std::memcpy(words.data() + 2, ends.peer.data(), ends.peer.size());
    std::uint64_t hash = static_cast<std::uint64_t>(ends.table) << 32 |
                         static_cast<std::uint64_t>(ends.localPort) << 16 | ends.peerPort;
    for (const std::uint64_t word : words)
        hash = (hash ^ word ^ hash >> 29) * 0x9e37'79b9'7f4a'7c15;
    return static_cast<std::size_t>(hash ^ hash >> 32);
}

void KernelReading::addTable(KernelTable table, std::vector<KernelSocket> sockets)
{
    m_tables.set(static_cast<std::size_t>(table));
    if (m_sockets.empty())
        m_sockets = std::move(sockets);
    else
        std::move(sockets.begin(), sockets.end(), std::back_inserter(m_sockets));
}

void KernelReading::finish()
{
    m_byEnds.reserve(m_sockets.size());
    for (std::uint32_t at = 0; at < m_sockets.size(); ++at) {
        const KernelSocket& socket = m_sockets[at];
        if (!m_cookies.empty() && socket.cookie != 0)
            m_byCookie.emplace(socket.cookie, at);
        if (socket.ends.table == KernelTable::Unix)
            continue;
        const auto [place, isNew] = m_byEnds.try_emplace(socket.ends, at);
        if (isNew)
            continue;
        // The same ends twice: a connection in TIME_WAIT may be told beside its successor, which is open.
        // Sockets that share a port (SO_REUSEADDR, SO_REUSEPORT) cannot be told apart so.
        const bool before = place->second != kSeveral && m_sockets[place->second].inode != 0;
        if (!before && socket.inode != 0 && place->second != kSeveral)
            place->second = at;
        else if (before && socket.inode != 0)
            place->second = kSeveral;
    }
}

const KernelSocket* KernelReading::find(const SocketEntry& entry) const
{
    if (const auto cookie = m_cookies.find(entry.key); cookie != m_cookies.end()) {
        const auto found = m_byCookie.find(cookie->second);
        if (found != m_byCookie.end())
            return &m_sockets[found->second];
    }
    if (!entry.ends)
        return nullptr;
    const auto found = m_byEnds.find(*entry.ends);
    return found == m_byEnds.end() || found->second == kSeveral ? nullptr : &m_sockets[found->second];
}

bool KernelReading::misses(const SocketEntry& entry) const
{
    const auto table = kernelTableOf(entry);
    if (!table || !tells(*table) || find(entry) != nullptr)
        return false;
    return m_cookies.contains(entry.key) || (entry.ends && !m_byEnds.contains(*entry.ends));
}

} // namespace workbench
