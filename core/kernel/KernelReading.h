// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/kernel/SocketEntry.h"
#include "core/system/DescriptorLimit.h"
#include "core/system/KernelSocket.h"

#include <bitset>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace workbench {

struct KernelEndsHash {
    std::size_t operator()(const KernelEnds& ends) const noexcept;
};

/// What TCP_INFO tells of one socket (tcp(7)).
struct TcpFigures {
    std::uint32_t retransmitting = 0;   ///< times that the oldest unanswered segment was sent again
    std::uint32_t totalRetransmits = 0; ///< segments sent again since the connection began

    friend bool operator==(const TcpFigures&, const TcpFigures&) = default;
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
    void setPolledAll(bool all) { m_polledAll = all; }
    void setFigures(const SocketKey& key, const TcpFigures& figures) { m_figures = {key, figures}; }
    void setDescriptors(const std::optional<DescriptorUse>& use) { m_descriptors = use; }
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
    /// The list in which it would stand was told, it would be recognized there, and it is not in it: the
    /// kernel has unhashed it (TCP: it is CLOSED, or was never bound or connected).
    bool misses(const SocketEntry& entry) const;
    /// The socket has an error that the next call on it will tell (poll(2), POLLERR).
    bool hasPendingError(const SocketKey& key) const { return m_pendingErrors.contains(key); }
    /// All open sockets were asked for that; else only the chosen one.
    bool polledAll() const { return m_polledAll; }
    /// Of the chosen socket, where it is a TCP socket and open.
    std::optional<TcpFigures> figures(const SocketKey& key) const
    {
        return m_figures && m_figures->first == key ? std::optional(m_figures->second) : std::nullopt;
    }
    /// Of this process, at most a second old; empty where the system does not tell.
    const std::optional<DescriptorUse>& descriptors() const { return m_descriptors; }

private:
    static constexpr std::uint32_t kSeveral = ~std::uint32_t{0};

    std::int64_t m_startedNs;
    Tables m_asked;
    Tables m_tables; ///< that were told
    std::vector<KernelSocket> m_sockets;
    std::unordered_map<SocketKey, std::uint64_t> m_cookies;
    std::unordered_set<SocketKey> m_pendingErrors;
    bool m_polledAll = true;
    std::optional<std::pair<SocketKey, TcpFigures>> m_figures;
    std::optional<DescriptorUse> m_descriptors;
    std::unordered_map<KernelEnds, std::uint32_t, KernelEndsHash> m_byEnds; ///< index, or kSeveral
    std::unordered_map<std::uint64_t, std::uint32_t> m_byCookie;
};

} // namespace workbench
