// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/import/ImportReport.h"

#include "core/payload/Escapes.h"

namespace workbench {

void ImportReport::add(ImportNote note)
{
    if (m_notes.size() >= kMostNotes) {
        ++m_left;
        return;
    }
    note.text = shownText(note.text);
    note.place = shownText(note.place);
    m_notes.push_back(std::move(note));
}

std::string shownText(std::string_view text, std::size_t longest)
{
    const std::span<const std::byte> bytes = bytesIn(text);
    std::string shown;
    for (std::size_t at = 0; at < bytes.size();) {
        const DecodedCharacter one = decodeCharacter(bytes, at, Encoding::Utf8);
        std::string piece;
        if (one.illFormed || !isHarmless(one.codePoint))
            piece = escapedText(bytes.subspan(at, one.length), Encoding::Utf8);
        else
            piece = text.substr(at, one.length);
        if (shown.size() + piece.size() > longest)
            break;
        shown += piece;
        at += one.length;
    }
    return shown;
}

} // namespace workbench
