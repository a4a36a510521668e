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

bool isDigit(char c, unsigned base) { return base == 16 ? hexDigitValue(c) >= 0 : c >= '0' && c <= '9'; }

// The numbers of text[begin, end).
Parsed<Bytes> parseArray(std::string_view text, std::size_t begin, std::size_t end)
{
    Bytes bytes;
    for (std::size_t offset = begin; offset < end;) {
        if (separates(text[offset])) {
            ++offset;
            continue;
        }
        const std::size_t prefix = text[offset] == '0' ? prefixLength(text, offset) : 0;
        const unsigned base = prefix == 0 ? 10 : 16;
        const std::size_t first = offset + prefix;
        std::size_t last = first;
        unsigned value = 0;
        while (last < end && isDigit(text[last], base) && value <= 255) {
            value = value * base + static_cast<unsigned>(hexDigitValue(text[last]));
            ++last;
        }
        if (last < end && !separates(text[last]) && value <= 255)
            return payloadErrorAt(PayloadErrorCode::HexStrayCharacter, text, last,
                                  characterLength(text, last));
        if (first == last)
            return payloadErrorAt(PayloadErrorCode::HexPrefixAlone, text, offset, prefix);
        if (value > 255)
            return payloadErrorAt(PayloadErrorCode::HexStrayCharacter, text, offset, last - offset);
        bytes.push_back(static_cast<std::byte>(value));
        offset = last;
    }
    return bytes;
}

} // namespace

Parsed<Bytes> parsePastedHex(std::string_view text)
{
    const std::size_t open = text.find('{');
    const std::size_t close = text.find('}', open == std::string_view::npos ? 0 : open);
    if (open != std::string_view::npos && close != std::string_view::npos)
        return parseArray(text, open + 1, close);
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    const std::size_t last = text.find_last_not_of(" \t\r\n");
    if (first == last || text[first] != '"' || text[last] != '"')
        return parseHex(text);
    std::string inside(text); // positions stay those of the text
    inside[first] = inside[last] = ' ';
    return parseHex(inside);
}

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
