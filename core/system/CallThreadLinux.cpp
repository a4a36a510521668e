// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/CallThread.h"

#include <fstream>
#include <sched.h>
#include <string>
#include <sys/syscall.h>
#include <unistd.h>

namespace workbench {

/// proc_pid_syscall(5): "running", or the number of the call that the thread is in, then its arguments.
std::optional<bool> CallThread::isWaiting() const
{
    std::ifstream file("/proc/self/task/" + std::to_string(m_id) + "/syscall");
    std::string call;
    if (!(file >> call))
        return std::nullopt;
    // A thread that waits for a lock has not come to its call yet.
    return call != "running" && call != "-1" && call != std::to_string(SYS_futex);
}

bool usePrivateDescriptors() { return unshare(CLONE_FILES) == 0; }

bool isNumberTaken(Handle handle)
{
    return access(("/proc/thread-self/fd/" + std::to_string(handle)).c_str(), F_OK) == 0;
}

} // namespace workbench
