// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallRecord.h"
#include "widgets/support/Theme.h"

#include <QStringView>

#include <optional>

namespace workbench {

/// How a call looks in every view (UI.md section 3): a mark and weights that need no colour, and colours.
struct CallLook {
    QStringView icon;                    ///< in the mark column; empty for what went well
    ThemeColor color = ThemeColor::Text; ///< of mark, bar and result
    std::optional<ThemeColor> background;
    bool bar = false;   ///< at the left edge
    bool bold = false;  ///< the result
    bool quiet = false; ///< what the workbench does for itself: muted text
};

CallLook lookOf(const CallRecord& record, Outcome outcome);

} // namespace workbench
