// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/KernelSocket.h"

namespace workbench::sockdiag {

std::optional<std::array<int, 3>> source() { return std::nullopt; }

std::vector<std::byte> request(KernelTable /*table*/, std::uint32_t /*sequence*/) { return {}; }

Progress read(std::span<const std::byte> /*datagram*/, KernelTable /*table*/, std::uint32_t /*sequence*/,
              std::vector<KernelSocket>& /*out*/)
{
    return Progress::Failed;
}

} // namespace workbench::sockdiag
