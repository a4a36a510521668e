// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/kernel/SocketEntry.h"
#include "core/system/KernelSocket.h"

#include <bitset>
#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace workbench {

struct KernelEndsHash {
    std::size_t operator()(const KernelEnds& ends) const noexcept;
};

/// What the kernel said of its sockets at one moment. Made by one thread, then read by any.
class KernelReading
{
public:
    using Tables = std::bitset<kKernelTables>;

    /// `asked`: the lists that are wanted.
    KernelReading(std::int64_t startedNs, const Tables& asked) : m_startedNs(startedNs), m_asked(asked) {}

    // For who reads the kernel, in this order.
    void addTable(KernelTable table, std::vector<KernelSocket> sockets);
    void addCookie(const SocketKey& key, std::uint64_t cookie) { m_cookies[key] = cookie; }
    void addPendingError(const SocketKey& key) { m_pendingErrors.insert(key); }
    /// Builds what find() needs.
    void finish();

    /// False: this system tells nothing of its sockets, or did not this time.
    bool isAvailable() const { return m_asked.none() || m_tables.any(); }
    bool wasAsked(KernelTable table) const { return m_asked.test(static_cast<std::size_t>(table)); }
    bool tells(KernelTable table) const { return m_tables.test(static_cast<std::size_t>(table)); }
    std::int64_t startedNs() const { return m_startedNs; } ///< UTC, ns since 1970
    const std::vector<KernelSocket>& sockets() const { return m_sockets; }

    /// The kernel's line of that socket: by its cookie where that is known, else by its addresses. Null where
    /// there is none, or more than one could be meant.
    const KernelSocket* find(const SocketEntry& entry) const;
    /// The socket has an error that the next call on it will tell (poll(2), POLLERR).
    bool hasPendingError(const SocketKey& key) const { return m_pendingErrors.contains(key); }

private:
    static constexpr std::uint32_t kSeveral = ~std::uint32_t{0};

    std::int64_t m_startedNs;
    Tables m_asked;
    Tables m_tables; ///< that were told
    std::vector<KernelSocket> m_sockets;
    std::unordered_map<SocketKey, std::uint64_t> m_cookies;
    std::unordered_set<SocketKey> m_pendingErrors;
    std::unordered_map<KernelEnds, std::uint32_t, KernelEndsHash> m_byEnds; ///< index, or kSeveral
    std::unordered_map<std::uint64_t, std::uint32_t> m_byCookie;
};

} // namespace workbench
