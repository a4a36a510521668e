// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/kernel/KernelReading.h"
#include "core/system/OpenHandles.h"
#include "core/system/SystemCalls.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace workbench {

/// What is wanted of the kernel.
struct KernelQuestion {
    KernelReading::Tables tables;   ///< the lists in which sockets of ours stand
    std::vector<SocketKey> unknown; ///< open ones that their addresses do not tell apart: asked for SO_COOKIE
    std::vector<SocketKey> maybeFailed; ///< open ones to be asked for a pending error
    bool polledAll = true;              ///< these are all open ones
    SocketKey chosen;                   ///< an open TCP socket to be asked for TCP_INFO; none: no socket
};

/// Asks the kernel what it holds: sock_diag(7), and /proc/net where that is missing. Every call goes through
/// `calls`, changes nothing and consumes nothing: never SO_ERROR, never MSG_PEEK. On other systems than Linux
/// readings are not available. One thread.
class KernelSockets
{
public:
    /// With more sockets than these only the chosen one is asked for a pending error: each is in the record
    /// of the call.
    static constexpr std::size_t kMostPolled = 64;

    /// `open` guards the calls on the user's own sockets; null: these are left out.
    explicit KernelSockets(std::shared_ptr<SystemCalls> calls, std::shared_ptr<OpenHandles> open = {});
    ~KernelSockets() { close(); }
    KernelSockets(const KernelSockets&) = delete;
    KernelSockets& operator=(const KernelSockets&) = delete;

    std::shared_ptr<const KernelReading> read(const KernelQuestion& question);
    /// Closes the socket that asks; the next read() makes another.
    void close();

private:
    bool ask(KernelTable table, std::vector<KernelSocket>& sockets);
    void readCookies(const KernelQuestion& question, KernelReading& reading);
    void readPendingErrors(const KernelQuestion& question, KernelReading& reading);
    void readFigures(const KernelQuestion& question, KernelReading& reading);
    void readDescriptors(KernelReading& reading);

    std::shared_ptr<SystemCalls> m_calls;
    std::shared_ptr<OpenHandles> m_open;
    Handle m_netlink = kInvalidHandle;
    bool m_noNetlink = false; ///< it could not be opened
    std::uint32_t m_sequence = 0;
    std::vector<std::byte> m_buffer;
    std::unordered_map<SocketKey, std::uint64_t> m_cookies; ///< they never change
    std::optional<DescriptorUse> m_descriptors;
    std::int64_t m_descriptorsNs = 0; ///< when these were counted
};

} // namespace workbench
