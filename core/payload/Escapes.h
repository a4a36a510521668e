// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/payload/Encoding.h"

#include <span>
#include <string>
#include <string_view>

namespace workbench {

// Reads text with C-like escapes. Characters of the encoding: what stands unescaped, \a \b \f \n \r \t \v
// \\ \" \' \0 (a zero that no octal digit follows), \uXXXX (two of them for a surrogate pair) and \u{X...}.
// Single bytes as they are: \xHH (always two digits) and \ooo (one to three octal digits up to \377). Fails
// with an Escape... code, CharacterNotInEncoding or TextNotUtf8; nothing is guessed.
Parsed<Bytes> parseEscapes(std::string_view text, Encoding encoding);

// Writes bytes so that parseEscapes with the same encoding gives the very same bytes back. Control
// characters, what cannot be seen (see isHarmless) and ill-formed bytes are escapes.
std::string escapedText(std::span<const std::byte> bytes, Encoding encoding);

// Whether a character may be shown as it is: it is visible, and cannot reorder, hide or break the line it
// stands in. False for controls, line and paragraph separators, bidi controls, zero-width characters, tags
// and noncharacters.
bool isHarmless(char32_t codePoint);

// Appends the shortest escape of one character: \r, \x1b (only where a byte is a character), \u202e,
// \u{e0001}. next is the character that will follow, 0 for none: \0 is not written before an octal digit.
void appendEscape(std::string& text, char32_t codePoint, Encoding encoding, char32_t next);

} // namespace workbench
