// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/PortSpin.h"

#include <QHelpEvent>
#include <QToolTip>

namespace workbench {

std::optional<quint16> PortSpin::port() const
{
    const std::optional<qint64> number = value();
    return number ? std::optional(static_cast<quint16>(*number)) : std::nullopt;
}

QString PortSpin::refusal(const QString& typed) const
{
    if (typed.isEmpty())
        return tr("A port is a number from %1 to 65535. The field is empty.").arg(least());
    return tr("A port is a number from %1 to 65535. You typed %2.").arg(least()).arg(typed);
}

QString PortSpin::byteOrderTip() const
{
    const auto number = port();
    if (number.value_or(0) == 0)
        return {}; // the same in any order
    const int high = *number >> 8;
    const int low = *number & 0xff;
    const auto hex = [](int byte) { return QStringLiteral("%1").arg(byte, 2, 16, QLatin1Char('0')); };
    return tr("%1 is %2 %3 in an address. A program that forgets htons() uses %4 instead.")
        .arg(QString::number(*number), hex(high), hex(low), QString::number(low << 8 | high));
}

bool PortSpin::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && !byteOrderTip().isEmpty()) {
        const QString words = toolTip().isEmpty() ? byteOrderTip() : toolTip() + u'\n' + byteOrderTip();
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), words, this);
        return true;
    }
    return NumberSpin::event(event);
}

} // namespace workbench
