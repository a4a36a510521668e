// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/CommandLine.h"
#include "core/calls/CallJournal.h"
#include "core/system/NativeSystemCalls.h"

#include <memory>

namespace workbench {

class CallCapture;

/// Opens the window and runs until it is closed (or, with --screenshot, until the picture is saved).
/// `capture`, which may be null, is the file of --log-file. Returns the exit status.
int runWindow(int& argc, char** argv, const CommandLine& line,
              const std::shared_ptr<NativeSystemCalls>& native, const std::shared_ptr<CallJournal>& journal,
              std::unique_ptr<CallCapture> capture);

} // namespace workbench
