// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/calls/CallHistory.h"
#include "core/filter/FilterParser.h"
#include "core/filter/FilterRules.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/support/SampleLog.h"

using namespace workbench;

namespace {

/// Calls to be asked about; one log for the whole run.
struct Asked {
    Asked()
    {
        log.session();
        log.outcomes();
        history.append(log.journal->drain());
    }
    SampleLog log;
    CallHistory history;
};

} // namespace

/// The filter language: reading, asking, and the rules that an expression amounts to.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static Asked asked;
    const std::string text(fuzz::textOf(fuzz::bytesOf(data, size)));
    const auto parsed = FilterParser::parse(text);
    if (const auto* error = std::get_if<FilterError>(&parsed)) {
        fuzz::require(error->position + error->length <= size, "the error is inside the text");
        return 0;
    }
    const auto& expression = std::get<FilterExpression>(parsed);
    FilterRun run(expression, asked.log.journal->directory());
    for (std::size_t row = 0; row < asked.history.size(); row += 3) {
        const bool accepts = run.accepts(asked.history.at(row));
        fuzz::require(accepts == expression.accepts(asked.history.at(row), asked.log.journal->directory()),
                      "a run answers as a single question does");
    }
    const auto rules = FilterRules::of(expression);
    if (!rules)
        return 0;
    const auto again = FilterParser::parse(rules->text());
    fuzz::require(std::holds_alternative<FilterExpression>(again), "what rules write can be read");
    const auto same = FilterRules::of(std::get<FilterExpression>(again));
    fuzz::require(same && same->text() == rules->text(), "text -> rules -> text is the identity");
    return 0;
}
