// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/roles/RoleEvents.h"
#include "widgets/step/StepOutcome.h"

#include <QCoreApplication>

namespace workbench {

/// How a call of the resolver made by hand ended, in a line.
struct LookupOutcome {
    Q_DECLARE_TR_FUNCTIONS(workbench::LookupOutcome)
};

StepOutcome outcomeOf(const LookupAnswered& answer); ///< "= 0  2 addresses: ::1, 127.0.0.1"
StepOutcome outcomeOf(const LookupFailed& failure);  ///< "= -2 EAI_NONAME  Name or service not known"
/// Nobody waits for it; libc does.
StepOutcome outcomeOf(const LookupAbandoned& abandoned);
/// Abandoned, and the call has returned since.
StepOutcome outcomeOf(const LookupReturned& returned);

} // namespace workbench
