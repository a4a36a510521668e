// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <vector>

/// What every benchmark measures with and how it tells its figures.
namespace workbench::bench {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start);
double median(std::vector<double> values);
/// The value that `share` of all values (0 to 1) do not exceed; 0 for none.
double quantile(std::vector<double> values, double share);

/// One line of the result: a JSON object that bench.py reads.
struct Figure {
    const char* name;
    double bare; ///< 0: there is nothing to compare with
    double ours;
    const char* unit;
    double figure;
    const char* promise;
    bool holds;
};
void print(const Figure& figure);

} // namespace workbench::bench
