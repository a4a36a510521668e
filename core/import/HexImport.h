// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/import/ImportReport.h"
#include "core/import/TextProgress.h"
#include "core/workspace/Library.h"

#include <string_view>
#include <vector>

namespace workbench {

/// Bytes written in hex: dumps (xxd, hexdump -C, od -A x -t x1z, Wireshark's "copy as hex dump"), C arrays,
/// and plain hex in any usual spelling, "\x48\x65" in quotation marks among them. One item for each dump or
/// array; those without a name are called `name`, from the second on with a number. What is wrong is told; of
/// plain hex the lines with it are left out, and nothing is taken of a text that has more of those. Given up,
/// it has no items.
std::vector<LibraryItem> readHexText(std::string_view name, std::string_view text, ImportReport& report,
                                     TextProgress& progress);

} // namespace workbench
