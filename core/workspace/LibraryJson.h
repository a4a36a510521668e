// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/json/JsonObject.h"
#include "core/workspace/Library.h"

#include <vector>

namespace workbench {

// The parts of a library as JSON and back; see docs/workspace-file.md. Reading takes what it can: what is
// wrong is told and left out. A folder in a folder may be 32 deep, a library hold 100,000 things.

Json toJson(const Payload& payload);
Json toJson(const Target& target);
Json toJson(const SavedRepetition& repetition);
Json toJson(const Framing& framing);
Json toJson(const ReplyRules& rules);
Json toJson(const Sequence& sequence);
Json toJson(const LibraryItem& item);
/// An array.
Json toJson(const std::vector<LibraryItem>& items);

Payload payloadOf(const JsonObject& json);
Target targetOf(const JsonObject& json);
SavedRepetition repetitionOf(const JsonObject& json);
Framing framingOf(const JsonObject& json);
ReplyRules replyRulesOf(const JsonObject& json);
Sequence sequenceOf(const JsonObject& json);
/// The items of the array `key`.
std::vector<LibraryItem> libraryOf(const JsonObject& json, const char* key);

} // namespace workbench
