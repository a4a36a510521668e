// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/payload/PayloadError.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace workbench {

// How characters become bytes. UTF-16 and UTF-32 are written without a byte order mark. Latin1 is ISO-8859-1,
// Latin9 is ISO-8859-15.
enum class Encoding { Utf8, Latin1, Utf16Le, Utf16Be, Utf32Le, Utf32Be, Latin9, Windows1252, Koi8R, Cp437 };

// All of them, in the order in which they are offered.
std::span<const Encoding> allEncodings();
// "UTF-8", "Latin-1", "Windows-1252": as people write it, the same in every language and in files.
std::string_view encodingWord(Encoding encoding);
// Whether each ASCII character is the one byte of its number.
bool holdsAscii(Encoding encoding);

// One step of decoding: a character, or the longest ill-formed piece that starts here
// (Unicode 15, section 3.9, "maximal subpart").
struct DecodedCharacter {
    char32_t codePoint = 0; // U+FFFD where ill-formed
    std::size_t length = 0; // bytes taken, 1..4
    bool illFormed = false;
};

// Text for display: every ill-formed piece is a U+FFFD and is counted.
struct DecodedText {
    std::string text; // UTF-8
    std::size_t illFormed = 0;
    std::optional<std::size_t> firstIllFormed; // offset of its first byte
};

// Decodes the character at offset, which must lie inside bytes.
DecodedCharacter decodeCharacter(std::span<const std::byte> bytes, std::size_t offset, Encoding encoding);
DecodedText decode(std::span<const std::byte> bytes, Encoding encoding);

// Appends one character; false, with bytes untouched, where the encoding lacks it or it is no character.
bool appendCharacter(Bytes& bytes, char32_t codePoint, Encoding encoding);
// Appends one character to UTF-8 text; what is no character (a surrogate, above U+10FFFF) becomes U+FFFD.
void appendUtf8(std::string& text, char32_t codePoint);

// UTF-8 text to bytes. Fails with CharacterNotInEncoding or TextNotUtf8.
Parsed<Bytes> encode(std::string_view text, Encoding encoding);

// The bytes of UTF-8 text as they are.
std::span<const std::byte> bytesIn(std::string_view text);

} // namespace workbench
