// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/LookupThread.h"

#include "core/roles/ThreadName.h"
#include "core/system/Constants.h"

#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

namespace workbench {

bool runDetached(std::shared_ptr<SystemCalls> calls, std::function<void(SystemCalls&)> work)
{
    // MinGW's winpthreads gives away what it keeps of a thread that ends while it is being detached, and
    // still writes to it: the end waits.
    const auto detaching = std::make_shared<std::mutex>();
    const std::lock_guard lock(*detaching);
    try {
        std::thread([door = std::move(calls), work = std::move(work), detaching] {
            nameThisThread("lookup");
            work(*door);
            const std::lock_guard detached(*detaching);
        }).detach();
    } catch (const std::system_error&) {
        return false;
    }
    return true;
}

void lookUpDetached(const std::shared_ptr<SystemCalls>& calls, const ResolveQuery& query,
                    std::weak_ptr<RoleMailbox> mailbox, std::function<void(const ResolveAnswer&)> take)
{
    const auto hand = [mailbox = std::move(mailbox), take = std::move(take)](ResolveAnswer answer) {
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
