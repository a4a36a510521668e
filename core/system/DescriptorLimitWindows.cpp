// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/system/DescriptorLimit.h"

namespace workbench {

void raiseDescriptorLimit() {}

std::optional<DescriptorUse> descriptorUse() { return {}; }

} // namespace workbench
