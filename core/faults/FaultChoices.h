// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallSpec.h"
#include "core/system/FaultRule.h"

#include <string>
#include <vector>

namespace workbench {

/// The calls that the user may have spoiled, in the order of CallSpec: all that this system has but those by
/// which the workbench wakes and watches (epoll_ctl, eventfd, read ...): without these no role does anything.
std::vector<CallId> faultableCalls();

/// A rule may be for one handle only: the call is about one.
bool takesHandle(CallId call);

/// The call can be cut short: it moves bytes.
bool canBeCut(CallId call);

/// The names of the errors that such a call is known to fail with, those of this system. Any other that
/// constants::errorNumber() knows in the call's ErrorSpace is as good.
std::vector<std::string> usualErrors(CallId call);

/// What a rule says that no call could do; None: it is sound.
enum class FaultProblem : std::uint8_t {
    None,
    NoSuchCall,  ///< not among faultableCalls()
    HasNoHandle, ///< takesHandle() is false, and the rule names one
    CannotBeCut, ///< canBeCut() is false, and the rule cuts
    NoError,     ///< an error of number 0
    CountOfNone, ///< the 0th call, or every 0th
    TooMuch,     ///< more than 100 %
};
FaultProblem problemOf(const FaultRule& rule);

} // namespace workbench
