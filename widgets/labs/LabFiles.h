// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/labs/Lab.h"

#include <vector>

namespace workbench {

/// The labs that come with the program, in their order.
std::vector<Lab> builtInLabs();

} // namespace workbench
