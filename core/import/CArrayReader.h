// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/import/ImportReport.h"
#include "core/import/TextProgress.h"
#include "core/payload/PayloadError.h"

#include <string>
#include <string_view>
#include <vector>

namespace workbench {

struct CArray {
    std::string name; ///< of the variable; empty where there is none
    Bytes bytes;
};

/// Arrays of bytes in C source: "unsigned char name[] = {0x48, 72, 'H'};", with comments. Elements that are
/// no number from 0 to 255 (-128 to -1 count as such) are told and left out. What stands between arrays is
/// passed over.
std::vector<CArray> readCArrays(std::string_view source, ImportReport& report, TextProgress& progress);

} // namespace workbench
