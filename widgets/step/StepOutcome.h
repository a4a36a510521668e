// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/manual/ManualEvents.h"
#include "widgets/support/Theme.h"

#include <QCoreApplication>
#include <QString>

namespace workbench {

/// How a call by hand ended, in a line: "= -1 EINVAL" and "Invalid argument".
struct StepOutcome {
    Q_DECLARE_TR_FUNCTIONS(workbench::StepOutcome)
public:
    QString icon; ///< of Icons; empty: none
    ThemeColor color = ThemeColor::Text;
    QString value;
    QString words;
};

StepOutcome outcomeOf(const ManualCallEnded& ended, bool isStream);
StepOutcome outcomeOf(const ManualCallRefused& refused);

} // namespace workbench
