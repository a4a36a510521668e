// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallJournal.h"
#include "core/system/SystemCalls.h"

#include <filesystem>
#include <memory>

namespace workbench {

class CallCapture;

/// Plays the demo without a window: prints the text of each record on standard output, in the order of
/// their numbers. `logFile` may be null. Returns the exit status: 0 only if every step did what it expects, 2
/// where the log file could not be written whole.
int runHeadless(const std::shared_ptr<SystemCalls>& native, const std::shared_ptr<CallJournal>& journal,
                CallCapture* logFile);

} // namespace workbench
