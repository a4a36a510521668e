// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/PreciseSleep.h"

#include <thread>

#include <sys/prctl.h>

namespace workbench {

void sleepPrecisely(std::chrono::steady_clock::time_point due)
{
    // By default the kernel may wake a thread 50 us late to save power.
    thread_local const bool punctual = prctl(PR_SET_TIMERSLACK, 1UL, 0UL, 0UL, 0UL) == 0;
    static_cast<void>(punctual);
    std::this_thread::sleep_until(due);
}

} // namespace workbench
