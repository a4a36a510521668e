// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/manual/ManualEvents.h"
#include "widgets/support/Theme.h"

#include <QCoreApplication>
#include <QString>

#include <cstdint>

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

/// Why a read of a stream gave 0.
enum class StepEnd : std::uint8_t {
    PeerFinished,
    AfterReset,  ///< an earlier call on the socket has told ECONNRESET
    OwnShutDown, ///< shutdown() has ended the socket's receiving: 0 tells nothing of the peer (shutdown(2))
};

/// A call that has ended as far as its line tells of it: without the bytes that it moved, so that many can be
/// kept.
struct StepEnding {
    ManualCallEnded ended; ///< its data is empty
    QString received;      ///< the first bytes that it received, quoted
    qint64 kept = -1;      ///< bytes that it received; -1: it receives none
    qint64 offered = -1;   ///< bytes that it was to send; -1: none
    bool isStream = true;  ///< of its socket: 0 bytes are the end
    StepEnd end = StepEnd::PeerFinished;
};
StepEnding endingOf(const ManualCallEnded& ended, bool isStream, StepEnd end);

StepOutcome outcomeOf(const StepEnding& ending);
StepOutcome outcomeOf(const ManualCallRefused& refused);

} // namespace workbench
