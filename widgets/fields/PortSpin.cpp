// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/PortSpin.h"

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

} // namespace workbench
