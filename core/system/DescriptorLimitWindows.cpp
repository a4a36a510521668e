// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/system/DescriptorLimit.h"

namespace workbench {

void raiseDescriptorLimit() {}

std::optional<DescriptorUse> descriptorUse() { return {}; }

bool canOpenDescriptors(unsigned /*count*/) { return true; }

} // namespace workbench
