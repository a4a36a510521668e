// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/payload/HexText.h"

#include "core/payload/HexDigit.h"

namespace workbench {

namespace {

bool separates(char c) { return std::string_view(" \t\r\n\f\v,;:-").find(c) != std::string_view::npos; }

// Length of "0x", "0X", "\x" or "\X" at offset; 0 where there is none.
std::size_t prefixLength(std::string_view text, std::size_t offset)
{
    if (offset + 1 >= text.size() || (text[offset] != '0' && text[offset] != '\\'))
        return 0;
    return text[offset + 1] == 'x' || text[offset + 1] == 'X' ? 2 : 0;
}

std::size_t characterLength(std::string_view text, std::size_t offset)
{
    std::size_t end = offset + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U)
        ++end;
    return end - offset;
}

} // namespace

Parsed<Bytes> parseHex(std::string_view text)
{
    Bytes bytes;
    bytes.reserve(text.size() / 2);
    for (std::size_t offset = 0; offset < text.size();) {
        if (separates(text[offset])) {
            ++offset;
            continue;
        }
        const std::size_t prefix = prefixLength(text, offset);
        const std::size_t begin = offset + prefix;
        std::size_t end = begin;
        while (end < text.size() && hexDigitValue(text[end]) >= 0)
            ++end;
        // A backslash may follow at once: "\x41\x42".
        if (end < text.size() && !separates(text[end]) && prefixLength(text, end) == 0)
            return payloadErrorAt(PayloadErrorCode::HexStrayCharacter, text, end, characterLength(text, end));
        if (begin == end)
            return payloadErrorAt(PayloadErrorCode::HexPrefixAlone, text, offset, prefix);
        if ((end - begin) % 2 != 0)
            return payloadErrorAt(PayloadErrorCode::HexDigitAlone, text, end - 1, 1);
        for (std::size_t i = begin; i < end; i += 2)
            bytes.push_back(static_cast<std::byte>(hexDigitValue(text[i]) * 16 + hexDigitValue(text[i + 1])));
        offset = end;
    }
    return bytes;
}

std::string hexText(std::span<const std::byte> bytes)
{
    std::string text;
    text.reserve(bytes.size() * 3);
    for (const std::byte byte : bytes) {
        if (!text.empty())
            text += ' ';
        appendHex(text, byte);
    }
    return text;
}

std::string cArrayText(std::span<const std::byte> bytes)
{
    std::string text = "{";
    text.reserve(bytes.size() * 6 + 2);
    for (const std::byte byte : bytes) {
        text += text.size() == 1 ? "0x" : ", 0x";
        appendHex(text, byte);
    }
    text += '}';
    return text;
}

} // namespace workbench
