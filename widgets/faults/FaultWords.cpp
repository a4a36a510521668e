// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/faults/FaultWords.h"

#include "core/faults/FaultChoices.h"
#include "widgets/log/CallWords.h"

#include <QLocale>

namespace workbench {

QString FaultWords::call(CallId call) { return CallWords::utf8(callSpec(call).name); }

QString FaultWords::handle(const FaultRule& rule)
{
    if (!takesHandle(rule.call))
        return QStringLiteral("–");
    return rule.handle ? QString::number(*rule.handle) : tr("any", "handle");
}

QString FaultWords::when(const FaultRule& rule)
{
    const QString count = QLocale().toString(static_cast<qulonglong>(rule.count));
    switch (rule.when) {
    case FaultRule::When::Nth:
        return tr("call no. %1").arg(count);
    case FaultRule::When::Every:
        return rule.count == 1 ? tr("every call") : tr("one in %1").arg(count);
    case FaultRule::When::Percent:
        break;
    }
    return tr("%1 % of calls").arg(count);
}

QString FaultWords::effect(const FaultRule& rule)
{
    switch (rule.effect) {
    case FaultRule::Effect::Error:
        return error(rule);
    case FaultRule::Effect::Short:
        return tr("at most %Ln byte(s)", nullptr, CallWords::plural(rule.length));
    case FaultRule::Effect::Delay:
        break;
    }
    return tr("%1 ms later").arg(QLocale().toString(static_cast<qlonglong>(rule.delay.count())));
}

QString FaultWords::error(const FaultRule& rule)
{
    return CallWords::utf8(constants::errorName(callSpec(rule.call).errors, rule.error));
}

QString FaultWords::presetTitle(FaultPreset preset)
{
    switch (preset) {
    case FaultPreset::OutOfDescriptors:
        return tr("Out of descriptors");
    case FaultPreset::SignalStorm:
        return tr("Signal storm");
    case FaultPreset::ShortCounts:
        return tr("Short reads and writes");
    case FaultPreset::SlowNetwork:
        return tr("Slow network");
    case FaultPreset::ResetInTransfer:
        break;
    }
    return tr("Reset in mid-transfer");
}

QString FaultWords::presetTip(FaultPreset preset)
{
    switch (preset) {
    case FaultPreset::OutOfDescriptors:
        return tr("No new socket: socket and accept fail as if the process had too many files open, look-ups "
                  "say that one should try again.");
    case FaultPreset::SignalStorm:
        return tr("Every second call that may wait is interrupted by a signal (EINTR).");
    case FaultPreset::ShortCounts:
        return tr("send and recv move a few bytes at a time, as a stream may always do.");
    case FaultPreset::SlowNetwork:
        return tr("Each transfer, connect and look-up is held back for a while.");
    case FaultPreset::ResetInTransfer:
        break;
    }
    return tr("Now and then a send or a recv fails as if the peer had reset the connection.");
}

QString FaultWords::summary(int rulesOn)
{
    return rulesOn == 0 ? tr("Faults off") : tr("Faults on, %Ln rule(s)", nullptr, rulesOn);
}

} // namespace workbench
