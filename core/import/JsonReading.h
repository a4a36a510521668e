// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/import/TextProgress.h"
#include "core/json/JsonObject.h"

#include <cstddef>
#include <string_view>

namespace workbench {

/// A text that was read as JSON, and where it stops being that.
// NOLINTNEXTLINE(bugprone-exception-escape): moving a Json calls what may throw, but not from a move
struct JsonReading {
    bool isWhole = false;    ///< it is JSON: `json` holds it; else the others say where it ends
    Json json;               ///< an array or object
    bool isCut = false;      ///< the text ends in the middle
    std::size_t line = 0;    ///< 1 is the first
    std::size_t column = 0;  ///< in characters, 1 is the first; of the one that does not belong there
    std::string_view rest{}; ///< what stands there, to the end of the line
};

/// RFC 8259. What is nested deeper than any file that is imported is told as broken where it begins to be.
/// Given up, it is not whole and has no line. `text` must outlive the result.
JsonReading readJson(std::string_view text, TextProgress& progress);

} // namespace workbench
