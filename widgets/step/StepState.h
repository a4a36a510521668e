// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/manual/ManualEvents.h"
#include "widgets/step/StepOutcome.h"

#include <QElapsedTimer>

#include <cstdint>
#include <functional>
#include <map>

namespace workbench {

/// What has come of one call on one socket: which of them wait, and how the last one ended.
struct StepState {
    using Outcome = std::function<StepOutcome()>;

    std::map<ManualId, QElapsedTimer> waiting; ///< in the order in which they were begun
    Outcome outcome;       ///< asked again when the language changes; empty: none has ended
    ManualId shown = 0;    ///< the call that `outcome` is of; 0: none
    std::uint64_t seq = 0; ///< its number in the log; 0: none is known
    SocketKey made;        ///< the socket that it accepted, as long as that is there
    bool isNews = false;   ///< it ended while others go on waiting: both are to be seen
};

} // namespace workbench
