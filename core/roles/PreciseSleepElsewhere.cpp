// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/PreciseSleep.h"

#include <thread>

namespace workbench {

void sleepPrecisely(std::chrono::steady_clock::time_point due)
{
    // A sleep may take a tick of the system's timer (Windows: up to 16 ms): give way to others instead.
    while (std::chrono::steady_clock::now() < due)
        std::this_thread::yield();
}

} // namespace workbench
