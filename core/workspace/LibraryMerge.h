// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/workspace/Library.h"

#include <vector>

namespace workbench {

/// What a library has that neither another one nor what both began with has: a folder that all have stands
/// for itself, with what is new in it alone. What was changed is new; what was removed from `ours` is not.
std::vector<LibraryItem> newItems(const std::vector<LibraryItem>& theirs,
                                  const std::vector<LibraryItem>& ours, const std::vector<LibraryItem>& base);

} // namespace workbench
