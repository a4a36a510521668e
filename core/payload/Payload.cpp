// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/payload/Payload.h"

#include "core/payload/Escapes.h"
#include "core/payload/HexText.h"

namespace workbench {

namespace {

std::string_view endingText(LineEnding ending)
{
    switch (ending) {
    case LineEnding::None:
        return {};
    case LineEnding::Lf:
        return "\n";
    case LineEnding::CrLf:
        return "\r\n";
    case LineEnding::Cr:
        return "\r";
    case LineEnding::Nul:
        return {"\0", 1};
    }
    return {};
}

// Controls, and the separators that an editor would take for a line break.
bool breaksText(char32_t codePoint)
{
    if (codePoint == '\t' || codePoint == '\n')
        return false;
    return codePoint < 0x20 || (codePoint >= 0x7f && codePoint <= 0x9f) || codePoint == 0x2028 ||
           codePoint == 0x2029 || (codePoint >= 0xfdd0 && codePoint <= 0xfdef);
}

PayloadError bytesError(PayloadErrorCode code, std::span<const std::byte> bytes, std::size_t offset,
                        std::size_t length, Encoding encoding)
{
    return {code, offset, length, offset, length, escapedText(bytes.subspan(offset, length), encoding)};
}

} // namespace

Parsed<Bytes> Payload::body() const
{
    switch (mode) {
    case PayloadMode::Text:
        return encode(text, encoding);
    case PayloadMode::Escapes:
        return parseEscapes(text, encoding);
    case PayloadMode::Hex:
        break;
    }
    return parseHex(text);
}

Parsed<Bytes> Payload::bytes() const
{
    Parsed<Bytes> parsed = body();
    if (!parsed)
        return parsed;
    Bytes whole = std::move(parsed).value();
    const Bytes tail = endingBytes(ending, encoding);
    whole.insert(whole.end(), tail.begin(), tail.end());
    return whole;
}

Bytes endingBytes(LineEnding ending, Encoding encoding)
{
    Bytes bytes;
    for (const char c : endingText(ending))
        appendCharacter(bytes, static_cast<unsigned char>(c), encoding);
    return bytes;
}

Parsed<std::string> payloadText(std::span<const std::byte> bytes, PayloadMode mode, Encoding encoding)
{
    if (mode == PayloadMode::Hex)
        return hexText(bytes);
    if (mode == PayloadMode::Escapes)
        return escapedText(bytes, encoding);
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t offset = 0; offset < bytes.size();) {
        const DecodedCharacter character = decodeCharacter(bytes, offset, encoding);
        if (character.illFormed)
            return bytesError(PayloadErrorCode::BytesNotInEncoding, bytes, offset, character.length,
                              encoding);
        if (breaksText(character.codePoint))
            return bytesError(PayloadErrorCode::BytesHoldControl, bytes, offset, character.length, encoding);
        appendUtf8(text, character.codePoint);
        offset += character.length;
    }
    return text;
}

} // namespace workbench
