// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/import/ImportReport.h"
#include "core/import/TextProgress.h"
#include "core/payload/PayloadError.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace workbench {

/// One line of a dump with offsets: "0000  48 65 6c 6c  Hell", read without knowing how many bytes it holds.
struct HexLine {
    std::size_t number = 0;      ///< in the text, 1 is the first
    std::string_view text;       ///< the line
    std::string_view offset;     ///< its digits
    bool isRepeat = false;       ///< "*": the line before is repeated up to the next offset
    std::vector<Bytes> groups;   ///< each run of digits after the offset, until something else comes
    std::vector<std::size_t> at; ///< where in `text` each of them ends
    /// So many of the groups stand before a gap: behind it the characters may begin.
    std::vector<std::size_t> cuts;

    /// The first `count` bytes; empty where there are fewer or a group would be torn.
    std::optional<Bytes> first(std::size_t count) const;
    /// Whether a gap, or the end of the digits, stands behind `count` bytes.
    bool isCut(std::size_t count) const;
    /// The bytes as the line alone tells them: those behind which as many characters stand, else all up to
    /// the last gap; at most `most`.
    Bytes alone(std::size_t most) const;
};

/// Empty where the line is none of a dump.
std::optional<HexLine> hexLineOf(std::string_view text, std::size_t number);

/// Whether at least half of the lines are those of a dump: headings and the like may stand between them.
bool isHexDump(std::string_view text, TextProgress& progress);

/// Bytes from dumps as xxd, hexdump -C, od and Wireshark write them. A dump whose offset begins again at 0 is
/// another one. Offsets are hex, or octal or decimal where only that fits.
std::vector<Bytes> readHexDump(std::string_view text, std::size_t mostBytes, ImportReport& report,
                               TextProgress& progress);

} // namespace workbench
