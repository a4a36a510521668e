// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/Constants.h"
#include "core/system/SystemTraits.h"

// The kernel's own header: its struct tcp_info is longer than the C library's.
#include <linux/tcp.h>

#include <unistd.h>

namespace workbench::constants {

TcpState tcpStateOf(std::span<const std::byte> bytes)
{
    static_assert(offsetof(tcp_info, tcpi_state) == 0);
    const auto state = bytes.empty() ? 0 : std::to_integer<unsigned>(bytes.front());
    // Linux counts one more, NEW_SYN_RECV, which never leaves the kernel.
    return state <= static_cast<unsigned>(TcpState::Closing) ? static_cast<TcpState>(state)
                                                             : TcpState::Unknown;
}

std::size_t tcpInfoSize() { return sizeof(tcp_info); }

bool isWindows() { return false; }

std::uint64_t currentThreadId() { return static_cast<std::uint64_t>(::gettid()); }

const CallNames& callNames()
{
    static constexpr CallNames kNames{};
    return kNames;
}

} // namespace workbench::constants
