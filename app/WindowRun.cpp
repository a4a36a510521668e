// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "app/WindowRun.h"

namespace workbench {

int runWindow(int& /*argc*/, char** /*argv*/, const CommandLine& /*line*/,
              const std::shared_ptr<SystemCalls>& /*native*/, const std::shared_ptr<CallJournal>& /*journal*/,
              CallLogFile* /*logFile*/)
{
    return 0;
}

} // namespace workbench
