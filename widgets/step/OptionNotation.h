// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/options/OptionTable.h"

#include <QCoreApplication>
#include <QString>

namespace workbench {

/// How the value of an option is typed (parseOption).
struct OptionNotation {
    Q_DECLARE_TR_FUNCTIONS(workbench::OptionNotation)
};

/// "{1, 0}: on, seconds"; empty for what is a plain number.
QString optionNotation(const OptionSpec& option);
/// A value that can be typed for it.
QString sampleOfOption(const OptionSpec& option);

} // namespace workbench
