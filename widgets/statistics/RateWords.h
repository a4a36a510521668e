// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/statistics/RateSeries.h"

#include <QCoreApplication>
#include <QString>

namespace workbench {

/// Rates and times of the chart, in the language and the locale of the window.
class RateWords
{
    Q_DECLARE_TR_FUNCTIONS(workbench::RateWords)
public:
    /// "1.2 MB/s".
    static QString bytes(double perSecond);
    /// "950/s", "12.5 k/s".
    static QString calls(double perSecond);
    /// "sent 1.2 MB/s in 950 calls/s, received ...": `sum` is of `ns` nanoseconds.
    static QString rates(const RateBucket& sum, qint64 ns);
    /// "14:03:21", local time.
    static QString clock(qint64 utcNs);

    /// The least round number (1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 12 ...) that is not below `value`; 1
    /// for less.
    static double roundAbove(double value);

private:
    /// "950", "12.5 k", "1.2 M".
    static QString scaled(double value);
};

} // namespace workbench
