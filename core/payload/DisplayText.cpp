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

namespace {

DisplayText shown(std::span<const std::byte> bytes, Encoding encoding, std::size_t maxCharacters,
                  bool oneLine)
{
    DisplayText result;
    std::size_t characters = 0;
    const auto runOf = [&](bool escape) -> std::string& {
        if (result.runs.empty() || result.runs.back().escape != escape)
            result.runs.push_back({{}, escape});
        return result.runs.back().text;
    };
    while (result.shownBytes < bytes.size() && characters < maxCharacters) {
        const std::size_t offset = result.shownBytes;
        const DecodedCharacter character = decodeCharacter(bytes, offset, encoding);
        const std::size_t next = offset + character.length;
        result.shownBytes = next;
        if (character.illFormed || character.codePoint == '\\' || !isHarmless(character.codePoint)) {
            std::string& text = runOf(true);
            const std::size_t before = text.size();
            if (character.illFormed)
                text += escapedText(bytes.subspan(offset, character.length), encoding);
            else
                appendEscape(text, character.codePoint, encoding,
                             next < bytes.size() ? decodeCharacter(bytes, next, encoding).codePoint : 0);
            characters += text.size() - before;
        } else {
            appendUtf8(runOf(false), character.codePoint);
            ++characters;
        }
        if (oneLine && character.codePoint == '\n')
            break;
    }
    return result;
}

} // namespace

DisplayText displayText(std::span<const std::byte> bytes, Encoding encoding, std::size_t maxCharacters)
{
    return shown(bytes, encoding, maxCharacters, false);
}

DisplayText displayLine(std::span<const std::byte> bytes, Encoding encoding, std::size_t maxCharacters)
{
    return shown(bytes, encoding, maxCharacters, true);
}

} // namespace workbench
