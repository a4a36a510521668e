// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/payload/PayloadError.h"

#include <span>
#include <string>
#include <string_view>

namespace workbench {

// Reads bytes written in hex as people paste them: white space, commas, semicolons, colons and dashes between
// bytes, "0x" or "\x" before them. Each run of digits must be even: "0 1 2 3" is refused, never guessed at.
// Fails with a Hex... code.
Parsed<Bytes> parseHex(std::string_view text);

// The same, and what stands in programs: between the first "{" and its "}" the numbers of an array, "0x48" or
// decimal, up to 255; else quotation marks around the whole are left out. Fails with a Hex... code; "72" in
// braces is decimal, never guessed at.
Parsed<Bytes> parsePastedHex(std::string_view text);

// "48 65 6c": two lower-case digits a byte, one blank between.
std::string hexText(std::span<const std::byte> bytes);
// "{0x48, 0x65}": an initialiser of a C array.
std::string cArrayText(std::span<const std::byte> bytes);

} // namespace workbench
