// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/workspace/Library.h"

#include <QString>

#include <vector>

namespace workbench {

/// Payloads of well-known protocols, each with the document that it follows:
/// resources/starter-collection.json. Names and notes in `language` ("de") where they are there, else in
/// English.
std::vector<LibraryItem> starterCollection(const QString& language);

} // namespace workbench
