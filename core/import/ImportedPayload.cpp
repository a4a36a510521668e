// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/import/ImportedPayload.h"

#include "core/payload/Escapes.h"
#include "core/payload/HexText.h"

#include <algorithm>

namespace workbench {

namespace {

/// What UTF-8 text would show of bytes.
PayloadMode bestMode(std::span<const std::byte> bytes)
{
    std::size_t characters = 0;
    std::size_t controls = 0;
    std::size_t unusual = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const DecodedCharacter one = decodeCharacter(bytes, at, Encoding::Utf8);
        const bool usual = one.codePoint == U'\r' || one.codePoint == U'\n' || one.codePoint == U'\t';
        const bool shown = !one.illFormed && isHarmless(one.codePoint);
        ++characters;
        controls += shown ? 0 : 1;
        unusual += shown || usual ? 0 : 1;
        if (one.illFormed)
            return PayloadMode::Hex;
        at += one.length;
    }
    if (controls == 0)
        return PayloadMode::Text;
    return unusual * 8 <= characters ? PayloadMode::Escapes : PayloadMode::Hex;
}

/// A dollar sign as an escape begins no variable.
std::string escapedDollars(const std::string& text)
{
    std::string escaped;
    for (const char c : text)
        escaped += c == '$' ? std::string("\\x24") : std::string(1, c);
    return escaped;
}

} // namespace

Payload importedPayload(std::span<const std::byte> bytes)
{
    Payload payload;
    payload.mode = bestMode(bytes);
    Parsed<std::string> text = payloadText(bytes, payload.mode, payload.encoding);
    if (!text) {
        payload.mode = PayloadMode::Hex;
        text = hexText(bytes);
    }
    payload.text = text.value();
    return payload;
}

Payload importedPayload(const std::vector<PayloadPiece>& pieces)
{
    Bytes all;
    for (const PayloadPiece& piece : pieces)
        all.insert(all.end(), piece.bytes.begin(), piece.bytes.end());
    const auto isVariable = [](const PayloadPiece& piece) { return !piece.variable.empty(); };
    if (std::none_of(pieces.begin(), pieces.end(), isVariable))
        return importedPayload(all);

    const bool isHex = bestMode(all) == PayloadMode::Hex;
    Payload payload;
    payload.mode = isHex ? PayloadMode::Hex : PayloadMode::Escapes;
    payload.variables = true;
    for (const PayloadPiece& piece : pieces) {
        if (isHex && !payload.text.empty())
            payload.text += ' ';
        if (isVariable(piece))
            payload.text += "${" + piece.variable + '}';
        else
            payload.text +=
                isHex ? hexText(piece.bytes) : escapedDollars(escapedText(piece.bytes, payload.encoding));
    }
    return payload;
}

} // namespace workbench
