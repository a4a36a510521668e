// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/CommandLine.h"
#include "core/calls/CallJournal.h"
#include "core/system/NativeSystemCalls.h"

#include <memory>

namespace workbench {

class CallCapture;

/// Plays without a window what the command line asks for: the demo, a scenario, labs. Prints the text of each
/// record on standard output, in the order of their numbers, and what went wrong on standard error. `logFile`
/// may be null. Returns the exit status: 0 only if everything was as expected, 1 where it was not, 2 where a
/// file could not be read, or written whole.
int runHeadless(const CommandLine& line, const std::shared_ptr<NativeSystemCalls>& native,
                const std::shared_ptr<CallJournal>& journal, CallCapture* logFile);

} // namespace workbench
