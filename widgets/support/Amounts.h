// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace workbench {

/// "35 B", "1.0 KB", "2.1 MB": bytes in the language's digits, in steps of 1000.
QString amountText(quint64 bytes);
/// "0:26", "1:12", "26:07:10": whole seconds.
QString ageText(qint64 seconds);
/// "0:12.4": with tenths, for what is still running.
QString runningText(qint64 milliseconds);

} // namespace workbench
