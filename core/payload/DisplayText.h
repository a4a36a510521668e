// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/payload/Encoding.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace workbench {

// A stretch of display text of one kind.
struct DisplayRun {
    std::string text; // UTF-8
    bool escape = false;

    bool operator==(const DisplayRun&) const = default;
};

// A peer's bytes made fit to be shown on one line: see isHarmless for what becomes an escape; a backslash is
// doubled, so that what looks like an escape is one.
struct DisplayText {
    std::vector<DisplayRun> runs; // kinds alternate
    std::size_t shownBytes = 0;   // fewer than given where maxCharacters ended it

    // The runs joined.
    std::string text() const;
};

// Stops after maxCharacters characters of output (an escape is never cut): a huge line costs what is seen of
// it.
DisplayText displayText(std::span<const std::byte> bytes, Encoding encoding, std::size_t maxCharacters);
// As displayText, but also stops after the first line feed: call again from shownBytes on for the next line.
DisplayText displayLine(std::span<const std::byte> bytes, Encoding encoding, std::size_t maxCharacters);

} // namespace workbench
