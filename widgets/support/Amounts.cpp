// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/Amounts.h"

#include <QLocale>

#include <array>

namespace workbench {
namespace {

QString twoDigits(qint64 number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); }

} // namespace

QString amountText(quint64 bytes)
{
    static constexpr std::array<QLatin1StringView, 4> kUnits{
        QLatin1StringView("KB"), QLatin1StringView("MB"), QLatin1StringView("GB"), QLatin1StringView("TB")};
    if (bytes < 1000)
        return QStringLiteral("%1 B").arg(bytes);
    double value = static_cast<double>(bytes) / 1000.0;
    std::size_t unit = 0;
    while (value >= 999.5 && unit + 1 < kUnits.size()) {
        value /= 1000.0;
        ++unit;
    }
    // Three digits tell enough, and are no wider than "12.3 KB".
    const int decimals = value < 99.95 ? 1 : 0;
    return QStringLiteral("%1 %2").arg(QLocale().toString(value, 'f', decimals), kUnits[unit]);
}

QString ageText(qint64 seconds)
{
    const qint64 minutes = seconds / 60;
    if (minutes < 60)
        return QStringLiteral("%1:%2").arg(QString::number(minutes), twoDigits(seconds % 60));
    return QStringLiteral("%1:%2:%3")
        .arg(QString::number(minutes / 60), twoDigits(minutes % 60), twoDigits(seconds % 60));
}

QString runningText(qint64 milliseconds)
{
    return QStringLiteral("%1%2%3").arg(ageText(milliseconds / 1000), QLocale().decimalPoint(),
                                        QString::number(milliseconds / 100 % 10));
}

} // namespace workbench
