// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/payload/HexText.h"
#include "tests/fuzz/Fuzz.h"

using namespace workbench;

/// parseHex, and bytes -> hex -> bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto input = fuzz::bytesOf(data, size);
    const Bytes same(input.begin(), input.end());
    const Parsed<Bytes> back = parseHex(hexText(input));
    fuzz::require(back && back.value() == same, "bytes -> hex -> bytes is the identity");

    const std::string_view text = fuzz::textOf(input);
    const Parsed<Bytes> read = parseHex(text);
    if (!read) {
        fuzz::require(read.error().byte + read.error().byteLength <= size, "the error is inside the text");
        return 0;
    }
    const Parsed<Bytes> again = parseHex(hexText(read.value()));
    fuzz::require(again && again.value() == read.value(), "what was read comes back");
    return 0;
}
