// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/system/NativeSystemCalls.h"

#include <memory>

namespace workbench {

/// Calls by hand: in order, out of order, on closed sockets, blocked and cancelled. `door` is recorded and
/// leads to `native`.
void playByHand(const std::shared_ptr<NativeSystemCalls>& native, const std::shared_ptr<SystemCalls>& door);

} // namespace workbench
