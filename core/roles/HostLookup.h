// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/roles/EventStream.h"
#include "core/roles/RoleEvents.h"
#include "core/system/SystemCalls.h"

#include <memory>

namespace workbench {

/// Asks the resolver, each question on a thread of its own: these calls block and cannot be stopped, only
/// no longer waited for. Thread-safe. The destructor waits for nothing; threads that still wait keep the
/// door (and nothing else of the program) alive until their call returns.
class HostLookup
{
public:
    explicit HostLookup(std::shared_ptr<SystemCalls> calls);
    ~HostLookup();
    HostLookup(const HostLookup&) = delete;
    HostLookup& operator=(const HostLookup&) = delete;

    EventStream<LookupEvent>& events();

    /// LookupStarted at once (on the caller's thread), then LookupAnswered, LookupFailed or LookupAbandoned:
    /// exactly one, and after the last of them LookupReturned. Several questions may be under way.
    LookupId ask(const LookupRequest& request);
    /// LookupAbandoned at once; nothing where the answer is already there. The call goes on and its record
    /// stays pending until it returns: no system can end getaddrinfo(3).
    void abandon(LookupId id);

private:
    struct State;
    std::shared_ptr<SystemCalls> m_calls;
    std::shared_ptr<State> m_state;
};

} // namespace workbench
