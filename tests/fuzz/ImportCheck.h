// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/import/Import.h"
#include "core/payload/PayloadTemplate.h"
#include "tests/fuzz/Fuzz.h"

#include <variant>

namespace workbench::fuzz {

/// What must hold for whatever was imported: payloads can be sent, rules be read, and memory is bounded.
inline void checkItems(const Import& import, std::size_t fileSize)
{
    std::size_t bytes = 0;
    for (const LibraryItem& item : import.items) {
        if (const auto* saved = std::get_if<SavedPayload>(&item.content)) {
            require(PayloadTemplate::parse(saved->payload).ok(), "an imported payload can be sent");
            if (saved->repetition)
                require(saved->repetition->pace.perSecond > 0, "an imported repetition has a pace");
            bytes += saved->payload.text.size();
        } else if (const auto* rules = std::get_if<ReplyRules>(&item.content)) {
            for (const ReplyRule& rule : rules->rules)
                require(PayloadTemplate::parse(rule.payload).ok(), "an imported reply can be sent");
        }
    }
    require(bytes <= 64 * fileSize + 4096 * (import.items.size() + 1) || import.kind == ImportKind::HexText,
            "memory grows with the file alone");
    require(import.report.notes().size() <= kMostNotes, "notes are bounded");
    for (const ImportNote& note : import.report.notes())
        require(note.text.size() <= kLongestNote, "notes are short");
}

} // namespace workbench::fuzz
