// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/LookupThread.h"

#include "core/roles/ThreadName.h"
#include "core/system/Constants.h"

#include <system_error>
#include <thread>
#include <utility>

namespace workbench {

bool runDetached(std::shared_ptr<SystemCalls> calls, std::function<void(SystemCalls&)> work)
{
    try {
        std::thread([door = std::move(calls), work = std::move(work)] {
            nameThisThread("lookup");
            work(*door);
        }).detach();
    } catch (const std::system_error&) {
        return false;
    }
    return true;
}

void lookUpDetached(const std::shared_ptr<SystemCalls>& calls, const ResolveQuery& query,
                    std::weak_ptr<RoleMailbox> mailbox, std::function<void(const ResolveAnswer&)> take)
{
    const auto hand = [mailbox, take](ResolveAnswer answer) {
        if (const auto open = mailbox.lock())
            open->post([take, answer = std::move(answer)] { take(answer); });
    };
    const bool started =
        runDetached(calls, [query, hand](SystemCalls& door) { hand(Resolver(door).addressesOf(query)); });
    if (!started) {
        ResolveAnswer none;
        none.space = constants::ErrorSpace::System;
        none.result.error = constants::errors::again;
        hand(std::move(none));
    }
}

} // namespace workbench
