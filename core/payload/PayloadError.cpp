// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/payload/PayloadError.h"

#include <algorithm>

namespace workbench {

namespace {

std::size_t countCharacters(std::string_view text)
{
    const auto startsCharacter = [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; };
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), startsCharacter));
}

} // namespace

PayloadError payloadErrorAt(PayloadErrorCode code, std::string_view text, std::size_t byte,
                            std::size_t byteLength)
{
    const std::string_view piece = text.substr(byte, byteLength);
    return {code,
            byte,
            piece.size(),
            countCharacters(text.substr(0, byte)),
            std::max<std::size_t>(countCharacters(piece), piece.empty() ? 0 : 1),
            std::string(piece)};
}

} // namespace workbench
