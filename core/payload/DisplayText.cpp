// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/payload/DisplayText.h"

#include "core/payload/Escapes.h"

namespace workbench {

std::string DisplayText::text() const
{
    std::string joined;
    for (const DisplayRun& run : runs)
        joined += run.text;
    return joined;
}

DisplayText displayText(std::span<const std::byte> bytes, Encoding encoding, std::size_t maxCharacters)
{
    DisplayText result;
    std::size_t characters = 0;
    const auto runOf = [&](bool escape) -> std::string& {
        if (result.runs.empty() || result.runs.back().escape != escape)
            result.runs.push_back({{}, escape});
        return result.runs.back().text;
    };
    std::size_t offset = 0;
    while (offset < bytes.size() && characters < maxCharacters) {
        const DecodedCharacter character = decodeCharacter(bytes, offset, encoding);
        const bool escape =
            character.illFormed || character.codePoint == '\\' || !isHarmless(character.codePoint);
        std::string& text = runOf(escape);
        if (escape) {
            const std::size_t before = text.size();
            if (character.illFormed) {
                text += escapedText(bytes.subspan(offset, character.length), encoding);
            } else {
                const std::size_t next = offset + character.length;
                appendEscape(text, character.codePoint, encoding,
                             next < bytes.size() ? decodeCharacter(bytes, next, encoding).codePoint : 0);
            }
            characters += text.size() - before;
        } else {
            appendUtf8(text, character.codePoint);
            ++characters;
        }
        offset += character.length;
    }
    result.shownBytes = offset;
    return result;
}

} // namespace workbench
