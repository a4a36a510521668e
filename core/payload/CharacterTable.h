// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/payload/Encoding.h"

#include <array>

namespace workbench {

// What the bytes 0x80 to 0xff stand for in an encoding of one byte a character whose lower half is ASCII; 0
// where nothing does.
using UpperHalf = std::array<char16_t, 128>;

// As in the mapping tables of the Unicode consortium (8859-15.TXT, CP1252.TXT, KOI8-R.TXT, CP437.TXT). Null
// for the encodings that are no such table: UTF-8, -16, -32, and Latin-1, whose bytes are the code points.
const UpperHalf* upperHalf(Encoding encoding);

} // namespace workbench
