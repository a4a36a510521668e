// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/payload/HexDump.h"

#include "core/payload/HexDigit.h"
#include "core/payload/HexText.h"

#include <algorithm>

namespace workbench {

namespace {

std::string offsetText(std::size_t offset, std::size_t digits)
{
    std::string text;
    for (std::size_t shift = digits * 4; shift > 0; shift -= 8)
        appendHex(text, static_cast<std::byte>((offset >> (shift - 8)) & 0xffU));
    return text;
}

} // namespace

std::string hexDumpCharacters(std::span<const std::byte> bytes)
{
    std::string text;
    text.reserve(bytes.size());
    for (const std::byte byte : bytes) {
        const auto value = std::to_integer<unsigned char>(byte);
        if (value >= 0x20 && value < 0x7f)
            text += static_cast<char>(value);
        else
            text += "\u00b7";
    }
    return text;
}

std::vector<HexDumpLine> hexDump(std::span<const std::byte> bytes, std::size_t bytesPerLine,
                                 std::size_t firstOffset)
{
    std::vector<HexDumpLine> lines;
    lines.reserve(bytes.size() / bytesPerLine + 1);
    std::size_t digits = 4;
    while (digits < 16 && ((firstOffset + bytes.size()) >> (digits * 4)) != 0)
        digits += 2;
    for (std::size_t offset = 0; offset < bytes.size(); offset += bytesPerLine) {
        const auto part = bytes.subspan(offset, std::min(bytesPerLine, bytes.size() - offset));
        lines.push_back({offsetText(firstOffset + offset, digits), hexText(part), hexDumpCharacters(part)});
    }
    return lines;
}

std::string hexDumpText(std::span<const std::byte> bytes, std::size_t bytesPerLine)
{
    std::string text;
    for (HexDumpLine& line : hexDump(bytes, bytesPerLine)) {
        line.hex.resize(bytesPerLine * 3 - 1, ' ');
        text += line.offset + "  " + line.hex + "  " + line.text + '\n';
    }
    return text;
}

} // namespace workbench
