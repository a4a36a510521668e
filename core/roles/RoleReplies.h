// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/automation/ReplyRun.h"
#include "core/roles/AutomationEvents.h"

namespace workbench {

/// Writes what a rule does into the event; returns the bytes that it sends, echoes or forwards.
SharedBytes tellFired(RuleFired& event, ReplyRun::Deed deed);
/// Whether those bytes go out on the role's own socket.
bool isAnswer(const ReplyRun::Deed& deed);

} // namespace workbench
