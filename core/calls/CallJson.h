// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallDirectory.h"
#include "core/calls/CallRecord.h"

#include <string>

namespace workbench {

/// Appends the record as one JSON object with a newline (JSON Lines; fields as docs/log-file.md lists
/// them). A pending record has null for duration_us and ret. Always valid UTF-8 (RFC 8259).
void appendJsonLine(std::string& out, const CallRecord& record, const CallDirectory& directory);

} // namespace workbench
