// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/scenario/Scenario.h"

#include "core/json/JsonText.h"
#include "core/manual/LookupForms.h"
#include "core/manual/ManualCall.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace workbench {

namespace {

constexpr std::size_t kMostSteps = 1000;
constexpr int kMostTimes = 10'000;
constexpr std::int64_t kLongestWaitMs = 3'600'000; // an hour

constexpr std::array<std::string_view, 11> kStepKeys{"tab",    "call", "do",    "socket", "args",    "times",
                                                     "expect", "id",   "await", "wait",   "limit_ms"};
constexpr std::array<std::string_view, 4> kSystems{"linux", "windows", "macos", "bsd"};
constexpr std::array<std::string_view, 3> kNoteKeys{"on", "text", "comment"};

bool isKnown(std::string_view key)
{
    return std::ranges::find(kStepKeys, key) != kStepKeys.end() ||
           std::ranges::find(kNoteKeys, key) != kNoteKeys.end();
}

bool canBeMade(CallId call)
{
    return manualSpec(call) != nullptr ||
           std::ranges::any_of(lookupForms(), [call](const LookupForm& form) { return form.call == call; });
}

void readCall(const JsonObject& json, ScenarioStep& step)
{
    std::string name;
    json.read("call", name);
    if (name.empty())
        return;
    const std::vector<CallId> calls = callsNamed(name);
    if (calls.empty() || !canBeMade(calls.front()))
        json.tell(JsonProblem::Kind::UnknownWord, "call");
    else
        step.call = calls.front();
}

void readSocket(const JsonObject& json, ScenarioStep& step)
{
    std::string text;
    json.read("socket", text);
    if (text.empty())
        return;
    if (text.size() < 2 || text.front() != '$')
        json.tell(JsonProblem::Kind::WrongKind, "socket");
    else
        step.socket = text.substr(1);
}

void refuse(const JsonObject& json, std::initializer_list<const char*> keys)
{
    for (const char* key : keys) {
        if (json.has(key))
            json.tell(JsonProblem::Kind::UnknownWord, key);
    }
}

/// A step does one thing: a call, a command, or it waits. What would mean nothing there is told.
void checkPurpose(const JsonObject& json, const ScenarioStep& step)
{
    const bool acts = json.has("call") || json.has("do");
    if (!step.awaits.empty())
        refuse(json, {"call", "do", "expect", "socket", "args"});
    if (!json.has("call"))
        refuse(json, {"times", "wait"});
    else if (step.call && manualSpec(*step.call) == nullptr)
        refuse(json, {"times", "socket"});
    if (json.has("call") && json.has("do"))
        json.tell(JsonProblem::Kind::UnknownWord, "do");
    if (acts && step.tab.empty())
        json.tell(JsonProblem::Kind::Missing, "tab");
    if (!acts && !step.expect && step.awaits.empty())
        json.tell(JsonProblem::Kind::Missing, "call");
}

void checkSystems(const JsonObject& json)
{
    if (!json.has("on"))
        return;
    const Json& on = json.json()["on"];
    const auto isSystem = [](const Json& one) {
        return one.is_string() &&
               std::ranges::find(kSystems, one.get_ref<const std::string&>()) != kSystems.end();
    };
    const bool known = on.is_array() ? !on.empty() && std::ranges::all_of(on, isSystem) : isSystem(on);
    if (!known)
        json.tell(JsonProblem::Kind::UnknownWord, "on");
}

ScenarioStep stepOf(const JsonObject& json)
{
    ScenarioStep step;
    for (const auto& [key, value] : json.json().items()) {
        if (!isKnown(key))
            json.tell(JsonProblem::Kind::UnknownWord, key.c_str());
    }
    json.read("tab", step.tab);
    readCall(json, step);
    json.read("do", step.command);
    readSocket(json, step);
    if (const auto args = json.object("args"))
        step.args = args->json();
    json.read("times", step.times, 1, kMostTimes);
    if (const auto expect = json.object("expect"))
        step.expect = CallPattern::read(*expect);
    json.read("id", step.id);
    json.read("await", step.awaits);
    bool waits = true;
    json.read("wait", waits);
    step.goesOn = !waits;
    std::int64_t limit = step.limit.count();
    json.read("limit_ms", limit, std::int64_t{1}, kLongestWaitMs);
    step.limit = std::chrono::milliseconds(limit);
    step.place = json.place();
    checkPurpose(json, step);
    checkSystems(json);
    return step;
}

} // namespace

std::vector<ScenarioStep> scenarioStepsOf(const JsonObject& json, const char* key)
{
    std::vector<ScenarioStep> steps;
    std::vector<std::string> ids; // of all steps, those of other systems too
    json.objects(key, kMostSteps, [&](const JsonObject& step) {
        ScenarioStep read = stepOf(step);
        if (!read.awaits.empty() && std::ranges::find(ids, read.awaits) == ids.end())
            step.tell(JsonProblem::Kind::UnknownWord, "await");
        ids.push_back(read.id);
        if (isForThisSystem(step))
            steps.push_back(std::move(read));
    });
    return steps;
}

Scenario scenarioOf(const JsonObject& json)
{
    Scenario scenario;
    checkFormat(json, Scenario::kFormat, Scenario::kVersion);
    json.read("title", scenario.title);
    json.require("steps");
    scenario.steps = scenarioStepsOf(json, "steps");
    return scenario;
}

std::string_view systemName()
{
#if defined(_WIN32)
    return "windows";
#elif defined(__APPLE__)
    return "macos";
#elif defined(__linux__)
    return "linux";
#else
    return "bsd";
#endif
}

bool isForThisSystem(const JsonObject& json)
{
    if (!json.json().is_object() || !json.has("on"))
        return true;
    const Json& on = json.json()["on"];
    if (on.is_array())
        return std::ranges::any_of(on, [](const Json& one) { return one == std::string(systemName()); });
    return on == std::string(systemName());
}

} // namespace workbench
