// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/roles/RoleThread.h"
#include "core/socket/Resolver.h"
#include "core/system/SystemCalls.h"

#include <functional>
#include <memory>

namespace workbench {

/// Runs `work` on a thread of its own that nobody joins: for resolver calls, which cannot be ended. The
/// thread keeps `calls` alive. False: the system gave no thread.
bool runDetached(std::shared_ptr<SystemCalls> calls, std::function<void(SystemCalls&)> work);

/// getaddrinfo on a detached thread; the answer is handed to `take` on the role's thread, or dropped where
/// the role has ended.
void lookUpDetached(const std::shared_ptr<SystemCalls>& calls, const ResolveQuery& query,
                    std::weak_ptr<RoleMailbox> mailbox, std::function<void(const ResolveAnswer&)> take);

} // namespace workbench
