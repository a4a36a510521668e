// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/json/JsonObject.h"
#include "core/scenario/ScenarioRun.h"

#include <QString>

namespace workbench {

/// "steps[3].call: there is no such word here".
QString jsonProblemText(const JsonProblem& problem);
/// Why a scenario has ended before its end, without the call that it was: "the call is not what was
/// expected". `end` must have a fault.
QString scenarioEndText(const ScenarioEnd& end);

} // namespace workbench
