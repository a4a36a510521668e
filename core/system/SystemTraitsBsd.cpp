// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/Constants.h"
#include "core/system/SystemTraits.h"

#include <pthread.h>

namespace workbench::constants {

// FreeBSD numbers the states otherwise, macOS has another call for them: nothing is claimed.
TcpState tcpStateOf(std::span<const std::byte> /*bytes*/) { return TcpState::Unknown; }

std::size_t tcpInfoSize() { return 0; }

bool isWindows() { return false; }

// Each of these systems has a number of its own for threads; the pthread_t serves on all.
std::uint64_t currentThreadId()
{
    return static_cast<std::uint64_t>(reinterpret_cast<std::uintptr_t>(::pthread_self()));
}

const CallNames& callNames()
{
    static constexpr CallNames kNames{.pipe = "pipe"};
    return kNames;
}

} // namespace workbench::constants
