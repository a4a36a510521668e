// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "benchmarks/Figures.h"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <utility>

namespace workbench::bench {

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

double median(std::vector<double> values) { return quantile(std::move(values), 0.5); }

double quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    const auto index = static_cast<std::size_t>(share * static_cast<double>(values.size()));
    return values[std::min(index, values.size() - 1)];
}

void print(const Figure& figure)
{
    std::printf("{\"name\": \"%s\", \"bare\": ", figure.name);
    if (figure.bare > 0)
        std::printf("%.4g", figure.bare);
    else
        std::fputs("null", stdout);
    std::printf(", \"ours\": %.4g, \"unit\": \"%s\", \"figure\": %.4g, \"promise\": \"%s\", \"holds\": %s}\n",
                figure.ours, figure.unit, figure.figure, figure.promise, figure.holds ? "true" : "false");
    std::fflush(stdout);
}

} // namespace workbench::bench
