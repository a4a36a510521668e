// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/labs/Lab.h"

#include <QString>

#include <vector>

namespace workbench {

/// The labs that come with the program, in their order.
std::vector<Lab> builtInLabs();

/// A file's whole text; empty and `problem` in the user's words where it cannot be read.
std::string fileText(const QString& path, QString& problem);

} // namespace workbench
