// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/statistics/RateWords.h"

#include <QDateTime>
#include <QLocale>

#include <array>
#include <cmath>

namespace workbench {

namespace {

/// "12.5", "20": a digit behind the point only where it says something.
QString shortNumber(double value)
{
    const double tenths = std::round(value * 10) / 10;
    return QLocale().toString(tenths, 'f', tenths == std::round(tenths) ? 0 : 1);
}

} // namespace

QString RateWords::bytes(double perSecond)
{
    static constexpr std::array<const char*, 5> kUnits{"B", "KB", "MB", "GB", "TB"};
    std::size_t unit = 0;
    while (perSecond >= 999.5 && unit + 1 < kUnits.size()) {
        perSecond /= 1000;
        ++unit;
    }
    return QStringLiteral("%1 %2/s").arg(shortNumber(perSecond), QLatin1String(kUnits[unit]));
}

QString RateWords::scaled(double value)
{
    if (value < 9999.5)
        return value < 9.95 ? shortNumber(value) : QLocale().toString(std::llround(value));
    const bool millions = value >= 999'950;
    return shortNumber(value / (millions ? 1e6 : 1e3)) +
           (millions ? QStringLiteral(" M") : QStringLiteral(" k"));
}

QString RateWords::calls(double perSecond) { return scaled(perSecond) + QStringLiteral("/s"); }

QString RateWords::rates(const RateBucket& sum, qint64 ns)
{
    const double seconds = static_cast<double>(ns) / 1e9;
    const auto rate = [seconds](std::uint64_t count) { return static_cast<double>(count) / seconds; };
    return tr("sent %1 in %2 calls/s, received %3 in %4 calls/s")
        .arg(bytes(rate(sum.bytesOut)), scaled(rate(sum.callsOut)), bytes(rate(sum.bytesIn)),
             scaled(rate(sum.callsIn)));
}

QString RateWords::clock(qint64 utcNs)
{
    return QDateTime::fromMSecsSinceEpoch(utcNs / 1'000'000).toString(QStringLiteral("HH:mm:ss"));
}

double RateWords::roundAbove(double value)
{
    if (value <= 1)
        return 1;
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double step : {1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0}) {
        if (value <= step * power * (1 + 1e-9))
            return step * power;
    }
    return 10 * power;
}

} // namespace workbench
