// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/Constants.h"

namespace workbench::constants {

// FreeBSD numbers the states otherwise, macOS has another call for them: nothing is claimed.
TcpState tcpStateOf(std::span<const std::byte> /*bytes*/) { return TcpState::Unknown; }

std::size_t tcpInfoSize() { return 0; }

const CallNames& callNames()
{
    static constexpr CallNames kNames{.pipe = "pipe"};
    return kNames;
}

} // namespace workbench::constants
