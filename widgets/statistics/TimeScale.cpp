// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/statistics/TimeScale.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace workbench {
namespace {

constexpr qint64 kSecond = 1'000'000'000;
constexpr qint64 kDay = 86'400;

} // namespace

double TimeScale::xOf(qint64 ns) const
{
    return left + static_cast<double>(ns - beginNs) * width / static_cast<double>(endNs - beginNs);
}

qint64 TimeScale::timeAt(double x) const
{
    const double share = (x - left) / std::max(1, width);
    const auto ns = beginNs + static_cast<qint64>(share * static_cast<double>(endNs - beginNs));
    return std::clamp(ns, beginNs, endNs - 1);
}

QList<TimeScale::Tick> TimeScale::secondsBack(int gap, const QString& now) const
{
    QList<Tick> ticks{{xOf(endNs), now}};
    const qint64 total = (endNs - beginNs) / kSecond;
    const auto fits = [&](qint64 step) {
        return static_cast<double>(step) * width / static_cast<double>(total) >= gap;
    };
    const qint64 step = fits(10) ? 10 : fits(20) ? 20 : 30;
    for (qint64 back = step; back <= total; back += step)
        ticks.prepend({xOf(endNs - back * kSecond), QStringLiteral("\u2212%1 s").arg(back)});
    return ticks;
}

QList<TimeScale::Tick> TimeScale::timesOfDay(int gap) const
{
    static constexpr qint64 kSteps[] = {1,   2,   5,    10,   15,   30,    60,    120,   300,
                                        600, 900, 1800, 3600, 7200, 10800, 21600, 43200, kDay};
    const double pixelsPerSecond =
        static_cast<double>(width) * kSecond / static_cast<double>(endNs - beginNs);
    qint64 step = kDay;
    for (const qint64 candidate : kSteps) {
        if (static_cast<double>(candidate) * pixelsPerSecond >= gap) {
            step = candidate;
            break;
        }
    }
    while (static_cast<double>(step) * pixelsPerSecond < gap)
        step *= 2;
    // Round moments of the local clock.
    const qint64 offset = QDateTime::fromMSecsSinceEpoch(beginNs / 1'000'000).offsetFromUtc();
    QList<Tick> ticks;
    qint64 second = (beginNs / kSecond + offset + step - 1) / step * step - offset;
    for (; second * kSecond <= endNs; second += step) {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(second * 1000);
        ticks.append({xOf(second * kSecond),
                      time.toString(step % 60 == 0 ? QStringLiteral("HH:mm") : QStringLiteral("HH:mm:ss"))});
    }
    return ticks;
}

} // namespace workbench
