// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

namespace workbench {

/// Sleeps until `due`, as punctually as the system can for the calling thread: on Linux within some
/// microseconds (prctl(2), PR_SET_TIMERSLACK). For short times: nothing wakes it.
void sleepPrecisely(std::chrono::steady_clock::time_point due);

} // namespace workbench
