// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <algorithm>
#include <span>
#include <string_view>

namespace workbench {

/// One row of the tables behind OptionWords; the sentence is still to be translated.
struct NamedSentence {
    std::string_view name;
    const char* sentence;
};

/// Null where the table has no such name.
inline const char* findSentence(std::span<const NamedSentence> sentences, std::string_view name)
{
    const auto found = std::ranges::find(sentences, name, &NamedSentence::name);
    return found == sentences.end() ? nullptr : found->sentence;
}

} // namespace workbench
