// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/payload/Encoding.h"

#include "core/payload/CharacterTable.h"

#include <algorithm>
#include <array>

namespace workbench {

namespace {

constexpr char32_t kReplacement = 0xfffd;
constexpr char32_t kLastCodePoint = 0x10ffff;

constexpr bool isSurrogate(char32_t codePoint) { return codePoint >= 0xd800 && codePoint <= 0xdfff; }

constexpr std::byte toByte(char32_t value) { return static_cast<std::byte>(value & 0xffU); }

// What may follow a lead byte: how many bytes, and the range of the first of them (Unicode 15, table 3-7).
struct Utf8Lead {
    std::size_t trail;
    unsigned first;
    unsigned last;
};

constexpr Utf8Lead utf8Lead(unsigned lead)
{
    if (lead >= 0xc2 && lead <= 0xdf)
        return {1, 0x80, 0xbf};
    if (lead >= 0xe0 && lead <= 0xef)
        return {2, lead == 0xe0 ? 0xa0U : 0x80U, lead == 0xed ? 0x9fU : 0xbfU};
    if (lead >= 0xf0 && lead <= 0xf4)
        return {3, lead == 0xf0 ? 0x90U : 0x80U, lead == 0xf4 ? 0x8fU : 0xbfU};
    return {0, 0, 0};
}

DecodedCharacter decodeUtf8(std::span<const std::byte> bytes, std::size_t offset)
{
    const auto at = [&](std::size_t index) { return std::to_integer<unsigned>(bytes[index]); };
    const unsigned lead = at(offset);
    if (lead < 0x80)
        return {lead, 1, false};
    const Utf8Lead rule = utf8Lead(lead);
    if (rule.trail == 0)
        return {kReplacement, 1, true};
    char32_t codePoint = lead & (0x3fU >> rule.trail);
    for (std::size_t i = 1; i <= rule.trail; ++i) {
        const bool there = offset + i < bytes.size();
        const unsigned low = i == 1 ? rule.first : 0x80U;
        const unsigned high = i == 1 ? rule.last : 0xbfU;
        if (!there || at(offset + i) < low || at(offset + i) > high)
            return {kReplacement, i, true};
        codePoint = (codePoint << 6U) | (at(offset + i) & 0x3fU);
    }
    return {codePoint, rule.trail + 1, false};
}

DecodedCharacter decodeUtf16(std::span<const std::byte> bytes, std::size_t offset, bool littleEndian)
{
    const auto unitAt = [&](std::size_t index) -> char32_t {
        const auto low = std::to_integer<char32_t>(bytes[littleEndian ? index : index + 1]);
        const auto high = std::to_integer<char32_t>(bytes[littleEndian ? index + 1 : index]);
        return (high << 8U) | low;
    };
    if (bytes.size() - offset < 2)
        return {kReplacement, 1, true};
    const char32_t unit = unitAt(offset);
    if (!isSurrogate(unit))
        return {unit, 2, false};
    if (unit >= 0xdc00 || bytes.size() - offset < 4)
        return {kReplacement, 2, true};
    const char32_t second = unitAt(offset + 2);
    if (second < 0xdc00 || second > 0xdfff)
        return {kReplacement, 2, true};
    return {0x10000 + ((unit - 0xd800) << 10U) + (second - 0xdc00), 4, false};
}

void appendUtf16Unit(Bytes& bytes, char32_t unit, Encoding encoding)
{
    const std::byte low = toByte(unit);
    const std::byte high = toByte(unit >> 8U);
    bytes.push_back(encoding == Encoding::Utf16Le ? low : high);
    bytes.push_back(encoding == Encoding::Utf16Le ? high : low);
}

DecodedCharacter decodeUtf32(std::span<const std::byte> bytes, std::size_t offset, bool littleEndian)
{
    const std::size_t length = std::min<std::size_t>(4, bytes.size() - offset);
    char32_t codePoint = 0;
    for (std::size_t i = 0; i < length; ++i)
        codePoint = (codePoint << 8U) |
                    std::to_integer<char32_t>(bytes[offset + (littleEndian ? length - 1 - i : i)]);
    if (length < 4 || codePoint > kLastCodePoint || isSurrogate(codePoint))
        return {kReplacement, length, true};
    return {codePoint, 4, false};
}

void appendUtf32(Bytes& bytes, char32_t codePoint, bool littleEndian)
{
    for (unsigned i = 0; i < 4; ++i)
        bytes.push_back(toByte(codePoint >> (8 * (littleEndian ? i : 3 - i))));
}

// Of an encoding of one byte a character.
DecodedCharacter decodeByte(std::byte byte, const UpperHalf* upper)
{
    const auto value = std::to_integer<char32_t>(byte);
    if (upper == nullptr || value < 0x80)
        return {value, 1, false};
    const char32_t codePoint = (*upper)[value - 0x80];
    return codePoint == 0 ? DecodedCharacter{kReplacement, 1, true} : DecodedCharacter{codePoint, 1, false};
}

bool appendByte(Bytes& bytes, char32_t codePoint, const UpperHalf* upper)
{
    if (codePoint < 0x80 || (upper == nullptr && codePoint <= 0xff)) {
        bytes.push_back(toByte(codePoint));
        return true;
    }
    if (upper == nullptr)
        return false;
    const auto* found = std::find(upper->begin(), upper->end(), codePoint);
    if (found == upper->end())
        return false;
    bytes.push_back(toByte(0x80 + static_cast<char32_t>(found - upper->begin())));
    return true;
}

// Calls put(unit) for each byte of the UTF-8 form of a valid code point.
template <typename Put> void writeUtf8(char32_t codePoint, Put put)
{
    if (codePoint < 0x80) {
        put(codePoint);
        return;
    }
    if (codePoint < 0x800) {
        put(0xc0U | (codePoint >> 6U));
    } else if (codePoint < 0x10000) {
        put(0xe0U | (codePoint >> 12U));
        put(0x80U | ((codePoint >> 6U) & 0x3fU));
    } else {
        put(0xf0U | (codePoint >> 18U));
        put(0x80U | ((codePoint >> 12U) & 0x3fU));
        put(0x80U | ((codePoint >> 6U) & 0x3fU));
    }
    put(0x80U | (codePoint & 0x3fU));
}

constexpr std::array kOffered{Encoding::Utf8,    Encoding::Latin1,  Encoding::Latin9,  Encoding::Windows1252,
                              Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Utf32Le, Encoding::Utf32Be,
                              Encoding::Koi8R,   Encoding::Cp437};

} // namespace

std::span<const Encoding> allEncodings() { return kOffered; }

std::string_view encodingWord(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return "UTF-8";
    case Encoding::Latin1:
        return "Latin-1";
    case Encoding::Utf16Le:
        return "UTF-16LE";
    case Encoding::Utf16Be:
        return "UTF-16BE";
    case Encoding::Utf32Le:
        return "UTF-32LE";
    case Encoding::Utf32Be:
        return "UTF-32BE";
    case Encoding::Latin9:
        return "Latin-9";
    case Encoding::Windows1252:
        return "Windows-1252";
    case Encoding::Koi8R:
        return "KOI8-R";
    case Encoding::Cp437:
        return "CP437";
    }
    return {};
}

bool holdsAscii(Encoding encoding)
{
    return encoding != Encoding::Utf16Le && encoding != Encoding::Utf16Be && encoding != Encoding::Utf32Le &&
           encoding != Encoding::Utf32Be;
}

DecodedCharacter decodeCharacter(std::span<const std::byte> bytes, std::size_t offset, Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return decodeUtf8(bytes, offset);
    case Encoding::Utf16Le:
    case Encoding::Utf16Be:
        return decodeUtf16(bytes, offset, encoding == Encoding::Utf16Le);
    case Encoding::Utf32Le:
    case Encoding::Utf32Be:
        return decodeUtf32(bytes, offset, encoding == Encoding::Utf32Le);
    default:
        return decodeByte(bytes[offset], upperHalf(encoding));
    }
}

DecodedText decode(std::span<const std::byte> bytes, Encoding encoding)
{
    DecodedText result;
    result.text.reserve(bytes.size());
    for (std::size_t offset = 0; offset < bytes.size();) {
        const DecodedCharacter character = decodeCharacter(bytes, offset, encoding);
        if (character.illFormed) {
            ++result.illFormed;
            if (!result.firstIllFormed)
                result.firstIllFormed = offset;
        }
        appendUtf8(result.text, character.codePoint);
        offset += character.length;
    }
    return result;
}

bool appendCharacter(Bytes& bytes, char32_t codePoint, Encoding encoding)
{
    if (codePoint > kLastCodePoint || isSurrogate(codePoint))
        return false;
    switch (encoding) {
    case Encoding::Utf8:
        writeUtf8(codePoint, [&](char32_t unit) { bytes.push_back(toByte(unit)); });
        return true;
    case Encoding::Utf32Le:
    case Encoding::Utf32Be:
        appendUtf32(bytes, codePoint, encoding == Encoding::Utf32Le);
        return true;
    case Encoding::Utf16Le:
    case Encoding::Utf16Be:
        break;
    default:
        return appendByte(bytes, codePoint, upperHalf(encoding));
    }
    if (codePoint < 0x10000) {
        appendUtf16Unit(bytes, codePoint, encoding);
    } else {
        appendUtf16Unit(bytes, 0xd800 + ((codePoint - 0x10000) >> 10U), encoding);
        appendUtf16Unit(bytes, 0xdc00 + ((codePoint - 0x10000) & 0x3ffU), encoding);
    }
    return true;
}

void appendUtf8(std::string& text, char32_t codePoint)
{
    const bool valid = codePoint <= kLastCodePoint && !isSurrogate(codePoint);
    writeUtf8(valid ? codePoint : kReplacement,
              [&](char32_t unit) { text.push_back(static_cast<char>(unit)); });
}

Parsed<Bytes> encode(std::string_view text, Encoding encoding)
{
    Bytes bytes;
    bytes.reserve(holdsAscii(encoding) ? text.size() : text.size() * 2);
    const std::span<const std::byte> input = bytesIn(text);
    for (std::size_t offset = 0; offset < input.size();) {
        const DecodedCharacter character = decodeUtf8(input, offset);
        if (character.illFormed)
            return payloadErrorAt(PayloadErrorCode::TextNotUtf8, text, offset, character.length);
        if (!appendCharacter(bytes, character.codePoint, encoding))
            return payloadErrorAt(PayloadErrorCode::CharacterNotInEncoding, text, offset, character.length);
        offset += character.length;
    }
    return bytes;
}

std::span<const std::byte> bytesIn(std::string_view text)
{
    return std::as_bytes(std::span(text.data(), text.size()));
}

} // namespace workbench
