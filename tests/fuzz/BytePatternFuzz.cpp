// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/payload/BytePattern.h"
#include "tests/fuzz/Fuzz.h"

using namespace workbench;

/// Hex with ?? in the first line, looked for in the rest, against the plainest search.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzz::Choices choices{fuzz::bytesOf(data, size)};
    const auto line = choices.line();
    const Parsed<BytePattern> parsed = BytePattern::parseHex(fuzz::textOf(line));
    if (!parsed) {
        fuzz::require(parsed.error().byte + parsed.error().byteLength <= line.size(),
                      "the error is inside the text");
        return 0;
    }
    const BytePattern folded(Bytes(line.begin(), line.end()), true);
    const auto bytes = choices.rest.first(std::min<std::size_t>(choices.rest.size(), 4096));
    for (const BytePattern& pattern : {parsed.value(), folded}) {
        std::optional<std::size_t> first;
        std::optional<std::size_t> last;
        for (std::size_t at = 0; !pattern.isEmpty() && at < bytes.size(); ++at) {
            if (!pattern.matchesAt(bytes, at))
                continue;
            first = first.value_or(at);
            last = at;
        }
        fuzz::require(pattern.find(bytes, 0) == first, "find() finds the first match");
        fuzz::require(pattern.findBefore(bytes, bytes.size()) == last, "findBefore() finds the last match");
    }
    return 0;
}
