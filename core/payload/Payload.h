// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/payload/Encoding.h"

#include <span>
#include <string>
#include <string_view>

namespace workbench {

// How the text of a payload is read.
enum class PayloadMode { Text, Escapes, Hex };
// What is appended to it, as characters of its encoding: LF is 0a 00 in UTF-16LE.
enum class LineEnding { None, Lf, CrLf, Cr, Nul };

// What the user wants to send, as typed; the one way from a field to bytes.
struct Payload {
    PayloadMode mode = PayloadMode::Text;
    Encoding encoding = Encoding::Utf8;
    LineEnding ending = LineEnding::None;
    std::string text;       // UTF-8
    bool variables = false; // "${...}" is a variable: see PayloadTemplate, which such a payload needs

    friend bool operator==(const Payload&, const Payload&) = default;

    // The bytes without and with the ending. Fail with the codes of parseHex, parseEscapes and encode. What
    // looks like a variable is read as it stands.
    Parsed<Bytes> body() const;
    Parsed<Bytes> bytes() const;
};

// The bytes of an ending alone.
Bytes endingBytes(LineEnding ending, Encoding encoding);

// Writes bytes so that a Payload of that mode and encoding has them as its body. Escapes and hex always can;
// text fails with BytesNotInEncoding or, for any control character but tab and line feed, with
// BytesHoldControl.
Parsed<std::string> payloadText(std::span<const std::byte> bytes, PayloadMode mode, Encoding encoding);

} // namespace workbench
