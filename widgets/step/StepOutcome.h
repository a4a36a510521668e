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

/// A call that has ended as far as its line tells of it: without the bytes that it moved, so that many can be
/// kept.
struct StepEnding {
    ManualCallEnded ended;     ///< its data is empty
    QString received;          ///< the first bytes that it received, quoted
    qint64 kept = -1;          ///< bytes that it received; -1: it receives none
    qint64 offered = -1;       ///< bytes that it was to send; -1: none
    bool isStream = true;      ///< of its socket: 0 bytes are the end
    bool isAfterReset = false; ///< an earlier call on the socket has told ECONNRESET
};
StepEnding endingOf(const ManualCallEnded& ended, bool isStream, bool isAfterReset);

StepOutcome outcomeOf(const StepEnding& ending);
StepOutcome outcomeOf(const ManualCallRefused& refused);

} // namespace workbench
