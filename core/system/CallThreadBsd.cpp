// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/CallThread.h"

#include <fcntl.h>

namespace workbench {

std::optional<bool> CallThread::isWaiting() const { return std::nullopt; }

bool usePrivateDescriptors() { return false; }

bool isNumberTaken(Handle handle) { return ::fcntl(static_cast<int>(handle), F_GETFD) != -1; }

} // namespace workbench
