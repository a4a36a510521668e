// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/manual/ManualCall.h"

#include <span>

namespace workbench {

/// A call of the resolver that can be made by hand: HostLookup makes it, since it blocks and cannot be ended.
struct LookupForm : CallForm {
    LookupKind kind;
};

/// All of them, in the order in which they are learned.
std::span<const LookupForm> lookupForms();

/// What to ask HostLookup so that it makes this call, and that alone, with these arguments.
LookupRequest lookupRequest(const LookupForm& form, const ManualArguments& arguments);

} // namespace workbench
