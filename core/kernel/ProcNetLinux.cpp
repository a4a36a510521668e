// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/kernel/ProcNet.h"

#include <array>
#include <fstream>

namespace workbench::procnet {

namespace {

constexpr std::array<const char*, kKernelTables> kFiles{"/proc/net/tcp", "/proc/net/tcp6", "/proc/net/udp",
                                                        "/proc/net/udp6", "/proc/net/unix"};

} // namespace

std::optional<std::vector<KernelSocket>> read(KernelTable table)
{
    std::ifstream file(kFiles[static_cast<std::size_t>(table)]);
    if (!file)
        return std::nullopt;
    return parse(file, table);
}

} // namespace workbench::procnet
