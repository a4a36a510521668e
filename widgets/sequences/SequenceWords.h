// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/automation/SequenceRun.h"
#include "core/roles/AutomationEvents.h"

#include <QCoreApplication>
#include <QString>

namespace workbench {

/// How sequences of payloads are put into words. GUI thread.
class SequenceWords
{
    Q_DECLARE_TR_FUNCTIONS(workbench::SequenceWords)
public:
    static QString kind(SequenceStepKind kind);
    static QString onTimeout(OnTimeout what);

    /// What the step does, on one line: "GET / HTTP/1.1", "200 ms", "is PONG, within 5,000 ms", "from step 2
    /// on, 10 times".
    static QString what(const SequenceStep& step);
    /// What comes once its time is up: "fail", "go on", "go to step 7"; empty but for Expect.
    static QString timeUp(const SequenceStep& step);
    /// "Step 3"
    static QString numbered(std::size_t step);

    static QString refusal(const StepRefusal& refusal, const SequenceStep& step);
    /// How it went, in a sentence or two. `step`: the one at which it ended.
    static QString ended(const SequenceProgress& progress, const SequenceStep* step);
    /// "2 payloads sent, 1 expectation not met"
    static QString counts(const SequenceProgress& progress);
};

} // namespace workbench
