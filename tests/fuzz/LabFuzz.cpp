// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/json/JsonText.h"
#include "core/labs/Lab.h"
#include "core/scenario/ScenarioArguments.h"
#include "tests/fuzz/Fuzz.h"

#include <array>

using namespace workbench;

namespace {

/// Calls as a log may have them, for patterns to be held against.
std::vector<SeenCall> seenCalls()
{
    constexpr std::array<std::string_view, 4> kFields{
        R"({"call": "socket", "args": {"domain": "AF_INET"}, "ret": 5, "error": null, "made": 1, "ms": 0.1})",
        R"({"call": "connect", "args": {"addr": "127.0.0.1:80"}, "ret": -1, "error": "ECONNREFUSED", "ms": 2})",
        R"({"call": "send", "args": {"len": 4}, "ret": 3, "error": null, "data": {"length": 3, "bytes": "abc"}})",
        R"({"call": "recv", "ret": 0, "error": null, "out": null, "state": "CLOSE_WAIT"})"};
    constexpr std::array kCalls{CallId::Socket, CallId::Connect, CallId::Send, CallId::Recv};
    std::vector<SeenCall> calls;
    for (std::size_t i = 0; i < kFields.size(); ++i) {
        std::vector<JsonProblem> none;
        const auto ns = static_cast<std::int64_t>(10 * i);
        calls.push_back({i + 1, kCalls[i], ns, ns + 5, 1, parseJson(kFields[i], none)});
    }
    return calls;
}

} // namespace

/// A teacher's lab: whatever stands in it, it is read, its steps are prepared and its patterns are looked
/// for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const std::vector<SeenCall> kSeen = seenCalls();
    std::vector<JsonProblem> problems;
    const Lab lab = labIn(fuzz::textOf(fuzz::bytesOf(data, size)), problems);
    std::vector<PatternStep> course;
    for (const LabStep& step : lab.steps)
        course.insert(course.end(), step.sees.begin(), step.sees.end());
    PatternSearch search(std::move(course));
    for (const SeenCall& call : kSeen)
        search.add(call);
    fuzz::require(search.found().size() <= search.size(), "no more is found than was looked for");
    for (const ScenarioStep& step : lab.scenario()) {
        if (!step.call)
            continue;
        const ScenarioArguments read = scenarioArguments(*step.call, step.args, search.bindings());
        fuzz::require(read.arguments.has_value() == read.wrong.empty(), "what is wrong is named");
    }
    return 0;
}
