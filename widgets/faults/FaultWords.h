// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/faults/FaultPreset.h"
#include "core/system/FaultPlan.h"

#include <QCoreApplication>
#include <QString>

namespace workbench {

/// Fault rules in words.
class FaultWords
{
    Q_DECLARE_TR_FUNCTIONS(FaultWords)
public:
    /// The function's name.
    static QString call(CallId call);
    /// "7", "any", or a dash where the call is about no handle.
    static QString handle(const FaultRule& rule);
    /// "call no. 3", "every call", "every 2nd" ...
    static QString when(const FaultRule& rule);
    /// "ECONNRESET", "at most 3 bytes", "50 ms later".
    static QString effect(const FaultRule& rule);
    /// The name of the rule's error, its number where it has none.
    static QString error(const FaultRule& rule);

    static QString presetTitle(FaultPreset preset);
    /// What it does, in one sentence.
    static QString presetTip(FaultPreset preset);

    /// "Faults off", "Faults on, 2 rules".
    static QString summary(int rulesOn);
};

} // namespace workbench
