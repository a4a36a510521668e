// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/payload/BytesRegex.h"
#include "tests/fuzz/Fuzz.h"

using namespace workbench;

/// A regular expression in the first line, looked for in the rest.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzz::Choices choices{fuzz::bytesOf(data, size)};
    const auto letters = choices.next(2) == 0 ? BytesRegex::Case::Exact : BytesRegex::Case::Folded;
    const auto line = choices.line();
    const Parsed<BytesRegex> regex = BytesRegex::parse(fuzz::textOf(line), letters);
    if (!regex) {
        fuzz::require(regex.error().byte + regex.error().byteLength <= line.size(),
                      "the error is inside the text");
        return 0;
    }
    const auto bytes = choices.rest.first(std::min<std::size_t>(choices.rest.size(), 1024));
    const auto groups = regex.value().find(bytes);
    fuzz::require(groups.has_value() == regex.value().isFoundIn(bytes), "both ways of searching agree");
    if (!groups)
        return 0;
    fuzz::require(groups->size() == regex.value().groupCount(), "each pair of parentheses has its group");
    const BytesRegex::Group whole = *groups->front();
    for (const auto& group : *groups) {
        fuzz::require(
            !group || (whole.begin <= group->begin && group->begin <= group->end && group->end <= whole.end),
            "groups lie in the match");
    }
    fuzz::require(whole.end <= bytes.size(), "the match lies in the bytes");
    return 0;
}
