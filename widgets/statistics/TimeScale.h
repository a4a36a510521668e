// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

namespace workbench {

/// The time axis of a chart: a stretch of time (UTC, ns since 1970) over pixels `left` to `left` + `width`.
struct TimeScale {
    qint64 beginNs = 0;
    qint64 endNs = 1;
    int left = 0;
    int width = 1;

    double xOf(qint64 ns) const;
    /// Held between beginNs and endNs - 1.
    qint64 timeAt(double x) const;

    struct Tick {
        double x = 0;
        QString text;
    };
    /// "-60 s" to "now", every 10 or 20 seconds back from the end; at least `gap` pixels apart.
    QList<Tick> secondsBack(int gap, const QString& now) const;
    /// Local times of day at round moments, at least `gap` pixels apart.
    QList<Tick> timesOfDay(int gap) const;
};

} // namespace workbench
