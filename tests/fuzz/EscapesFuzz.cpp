// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/payload/Escapes.h"
#include "core/payload/Payload.h"
#include "tests/fuzz/Fuzz.h"

using namespace workbench;

/// parseEscapes, and bytes -> text of each mode -> bytes, in each encoding.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzz::Choices choices{fuzz::bytesOf(data, size)};
    constexpr Encoding kEncodings[]{Encoding::Utf8, Encoding::Latin1, Encoding::Utf16Le, Encoding::Utf16Be};
    const Encoding encoding = kEncodings[choices.next(4)];
    const Bytes same(choices.rest.begin(), choices.rest.end());
    for (const PayloadMode mode : {PayloadMode::Text, PayloadMode::Escapes, PayloadMode::Hex}) {
        const Parsed<std::string> text = payloadText(same, mode, encoding);
        fuzz::require(text || mode == PayloadMode::Text, "escapes and hex show any bytes");
        if (!text)
            continue;
        const Parsed<Bytes> back = Payload{mode, encoding, LineEnding::None, text.value()}.body();
        fuzz::require(back && back.value() == same, "bytes -> text -> bytes is the identity");
    }
    const Parsed<Bytes> read = parseEscapes(fuzz::textOf(choices.rest), encoding);
    if (!read) {
        fuzz::require(read.error().byte + read.error().byteLength <= choices.rest.size(),
                      "the error is inside the text");
        return 0;
    }
    const Parsed<Bytes> again = parseEscapes(escapedText(read.value(), encoding), encoding);
    fuzz::require(again && again.value() == read.value(), "what was read comes back");
    return 0;
}
