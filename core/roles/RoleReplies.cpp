// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/RoleReplies.h"

#include <utility>

namespace workbench {

bool isAnswer(const ReplyRun::Deed& deed)
{
    const Firing& firing = deed.firing;
    return !deed.isLost && !firing.refusal &&
           (firing.action == ReplyAction::Reply || firing.action == ReplyAction::Echo);
}

SharedBytes tellFired(RuleFired& event, ReplyRun::Deed deed)
{
    event.rule = deed.firing.rule;
    event.times = deed.firing.times;
    event.action = deed.firing.action;
    event.refusal = std::move(deed.firing.refusal);
    event.isLost = deed.isLost;
    SharedBytes data = shareBytes(std::move(deed.firing.data));
    if (event.action == ReplyAction::Forward)
        event.data = data;
    return data;
}

} // namespace workbench
