// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/json/JsonObject.h"
#include "core/pattern/CallPattern.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace workbench {

/// One step of a scenario: a call by hand, a command to a tab's role, or a wait.
struct ScenarioStep {
    std::string tab;            ///< its title in English: "TCP Client 2"; empty: nothing is done, only waited
    std::optional<CallId> call; ///< made by hand
    std::string command;        ///< else: "start", "send" ... to the tab's role
    std::string socket; ///< the variable of the socket that the call is made on, without $; may be empty
    Json args = Json::object(); ///< as scenarioArguments() takes them; may hold variables
    int times = 1;              ///< how often the call is made, until one fails
    /// What the call's record must look like; of a command and a wait, which record must come. Empty: the
    /// call succeeds, the command is not waited for.
    std::optional<CallPattern> expect;
    std::string id;      ///< for those who wait for it
    std::string awaits;  ///< a wait: until the step of this id has ended
    bool goesOn = false; ///< "wait": false: the next step begins while this one waits
    std::chrono::milliseconds limit{10'000};
    std::string place; ///< in the file: "steps[3]"
};

/// What is played by itself: --run, and the steps of a lab that it shows (docs/scenario-file.md). A value.
struct Scenario {
    std::string title;
    std::vector<ScenarioStep> steps; ///< those of this system

    static constexpr std::string_view kFormat = "socket-workbench-scenario";
    static constexpr int kVersion = 1;
};

/// A whole file. What is wrong is told to the object's problems; a scenario with problems must not be played.
Scenario scenarioOf(const JsonObject& json);
/// The steps in the array `key` of an object, as those of a scenario.
std::vector<ScenarioStep> scenarioStepsOf(const JsonObject& json, const char* key);

/// "linux", "windows", "macos", "bsd": the system that this program was built for.
std::string_view systemName();
/// An object is meant for this system: its "on" names it, or it has none.
bool isForThisSystem(const JsonObject& json);

} // namespace workbench
