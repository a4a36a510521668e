// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/kernel/ProcNet.h"

namespace workbench::procnet {

std::optional<std::vector<KernelSocket>> read(KernelTable /*table*/) { return std::nullopt; }

} // namespace workbench::procnet
