// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/scenario/Scenario.h"

#include "core/manual/LookupForms.h"
#include "core/manual/ManualCall.h"

#include <algorithm>
#include <array>

namespace workbench {

namespace {

constexpr std::size_t kMostSteps = 1000;
constexpr int kMostTimes = 10'000;
constexpr std::int64_t kLongestWaitMs = 3'600'000; // an hour

constexpr std::array<std::string_view, 11> kStepKeys{"tab",    "call", "do",    "socket", "args",    "times",
                                                     "expect", "id",   "await", "wait",   "limit_ms"};
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

/// A step does one thing: a call, a command, or it waits.
void checkPurpose(const JsonObject& json, const ScenarioStep& step)
{
    const bool acts = json.has("call") || json.has("do");
    if (json.has("call") && json.has("do"))
        json.tell(JsonProblem::Kind::UnknownWord, "do");
    if (acts && step.tab.empty())
        json.tell(JsonProblem::Kind::Missing, "tab");
    if (!acts && !step.expect && step.awaits.empty())
        json.tell(JsonProblem::Kind::Missing, "call");
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
    return step;
}

} // namespace

std::vector<ScenarioStep> scenarioStepsOf(const JsonObject& json, const char* key)
{
    std::vector<ScenarioStep> steps;
    json.objects(key, kMostSteps, [&](const JsonObject& step) {
        ScenarioStep read = stepOf(step);
        const bool awaitsKnown =
            read.awaits.empty() ||
            std::ranges::any_of(steps, [&](const ScenarioStep& one) { return one.id == read.awaits; });
        if (!awaitsKnown)
            step.tell(JsonProblem::Kind::UnknownWord, "await");
        if (isForThisSystem(step))
            steps.push_back(std::move(read));
    });
    return steps;
}

Scenario scenarioOf(const JsonObject& json)
{
    Scenario scenario;
    std::string format;
    json.require("format");
    json.read("format", format);
    if (!format.empty() && format != Scenario::kFormat)
        json.tell(JsonProblem::Kind::UnknownWord, "format");
    int version = 0;
    json.require("version");
    json.read("version", version, 1, Scenario::kVersion);
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
