// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace workbench {

// One line of a dump: "0008", "70 0d 0a", "p··". The hex is not padded.
struct HexDumpLine {
    std::string offset; // four digits, more where the dump needs them; the same for all lines
    std::string hex;
    std::string text; // UTF-8: ASCII as it is, every other byte a middle dot

    bool operator==(const HexDumpLine&) const = default;
};

// Dump of bytes whose first has the number firstOffset; bytesPerLine must not be 0.
std::vector<HexDumpLine> hexDump(std::span<const std::byte> bytes, std::size_t bytesPerLine,
                                 std::size_t firstOffset = 0);
// The lines as text, columns aligned, each ended by a line feed.
std::string hexDumpText(std::span<const std::byte> bytes, std::size_t bytesPerLine);
// The text column alone: a character for each byte.
std::string hexDumpCharacters(std::span<const std::byte> bytes);

} // namespace workbench
