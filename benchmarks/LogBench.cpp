// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

/// Measures what is done with a log of a million calls against a plain loop over the same memory, and prints
/// one JSON object a line, as CoreBench does. No traffic, no window; a few seconds.

#include "benchmarks/Figures.h"
#include "core/calls/CallHistory.h"
#include "core/calls/CallText.h"
#include "core/filter/FilterParser.h"
#include "tests/support/SampleLog.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <limits>
#include <string>
#include <vector>

using namespace workbench;
using namespace workbench::bench;

namespace {

constexpr int kRounds = 5;
constexpr std::size_t kCalls = 1'000'000;

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// A million calls of all kinds, as five tabs would make them, in the memory that the journal gave them.
class MillionCalls
{
public:
    MillionCalls() : m_log(std::numeric_limits<std::size_t>::max() / 2)
    {
        while (m_history.size() < kCalls) {
            m_log.session();
            m_log.outcomes();
            m_history.append(m_log.journal->drain());
        }
    }
    const CallHistory& history() const { return m_history; }
    const CallDirectory& directory() const { return m_log.journal->directory(); }

private:
    SampleLog m_log;
    CallHistory m_history{std::numeric_limits<std::size_t>::max()};
};

FilterExpression filter(std::string_view text)
{
    return std::get<FilterExpression>(FilterParser::parse(text));
}

/// The rows that a filter lets through, and how long that took.
std::vector<std::uint32_t> rowsOf(const MillionCalls& calls, std::string_view text, double& milliseconds)
{
    std::vector<std::uint32_t> rows;
    const auto start = Clock::now();
    FilterRun run(filter(text), calls.directory());
    for (std::size_t row = 0; row < kCalls; ++row) {
        if (run.accepts(calls.history().at(row)))
            rows.push_back(static_cast<std::uint32_t>(row));
    }
    milliseconds = millisecondsSince(start);
    return rows;
}

void benchFilterByCall(const MillionCalls& calls)
{
    std::vector<double> bare;
    std::vector<double> ours;
    bool same = true;
    for (int round = 0; round < kRounds; ++round) {
        std::vector<std::uint32_t> wanted;
        const auto start = Clock::now();
        for (std::size_t row = 0; row < kCalls; ++row) {
            if (calls.history().at(row).call() == CallId::Recv)
                wanted.push_back(static_cast<std::uint32_t>(row));
        }
        bare.push_back(millisecondsSince(start));
        double took = 0;
        same = rowsOf(calls, "call == recv", took) == wanted && !wanted.empty() && same;
        ours.push_back(took);
    }
    print({"filter 1 M calls by call", median(bare), median(ours), "ms", median(ours), "at most 50 ms",
           median(ours) <= 50 && same});
}

/// Against looking into lines that were written before: what no log can keep.
void benchFilterByText(const MillionCalls& calls)
{
    std::vector<std::string> lines;
    for (std::size_t row = 0; row < kCalls; ++row)
        lines.push_back(lineText(calls.history().at(row), calls.directory()));
    std::vector<double> bare;
    std::vector<double> ours;
    bool same = true;
    for (int round = 0; round < kRounds; ++round) {
        std::vector<std::uint32_t> wanted;
        const auto start = Clock::now();
        for (std::size_t row = 0; row < kCalls; ++row) {
            if (lines[row].find("sensor-7") != std::string::npos)
                wanted.push_back(static_cast<std::uint32_t>(row));
        }
        bare.push_back(millisecondsSince(start));
        double took = 0;
        same = rowsOf(calls, "sensor-7", took) == wanted && !wanted.empty() && same;
        ours.push_back(took);
    }
    print({"filter 1 M calls by text", median(bare), median(ours), "ms", median(ours), "at most 500 ms",
           median(ours) <= 500 && same});
}

} // namespace

int main()
{
    const MillionCalls calls;
    benchFilterByCall(calls);
    benchFilterByText(calls);
    return 0;
}
