// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/payload/PayloadTemplate.h"
#include "tests/fuzz/Fuzz.h"

using namespace workbench;

namespace {

/// Variables that make megabytes take seconds each and tell nothing new.
bool isLarge(std::string_view text)
{
    int digits = 0;
    for (const char c : text) {
        digits = c >= '0' && c <= '9' ? digits + 1 : 0;
        if (digits > 4)
            return true;
    }
    return false;
}

} // namespace

/// Payloads with variables, in each mode; the same in another mode makes the same bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzz::Choices choices{fuzz::bytesOf(data, size)};
    constexpr PayloadMode kModes[]{PayloadMode::Text, PayloadMode::Escapes, PayloadMode::Hex};
    constexpr Encoding kEncodings[]{Encoding::Utf8, Encoding::Latin1, Encoding::Utf16Le, Encoding::Utf16Be};
    constexpr LineEnding kEndings[]{LineEnding::None, LineEnding::CrLf};
    Payload payload;
    payload.mode = kModes[choices.next(3)];
    payload.encoding = kEncodings[choices.next(4)];
    payload.ending = kEndings[choices.next(2)];
    payload.variables = choices.next(8) != 0;
    payload.text = fuzz::textOf(choices.rest);
    if (isLarge(payload.text))
        return 0;
    const Parsed<PayloadTemplate> read = PayloadTemplate::parse(payload);
    if (!read) {
        fuzz::require(read.error().byte + read.error().byteLength <= payload.text.size(),
                      "the error is inside the text");
        return 0;
    }
    const Bytes capture{std::byte{1}, std::byte{0}};
    const std::span<const std::byte> captures[]{capture, {}};
    Expansion expansion;
    expansion.counter = 7;
    expansion.time = std::chrono::system_clock::time_point(std::chrono::seconds(1'800'000'000));
    expansion.captures = captures;
    const Parsed<Bytes> bytes = read.value().expand(expansion);
    fuzz::require(!read.value().isFixed() || bytes, "without variables there is nothing to refuse");
    for (const PayloadMode mode : kModes) {
        const Parsed<std::string> text = read.value().textIn(mode);
        if (!text)
            continue;
        Payload other = payload;
        other.mode = mode;
        other.text = text.value();
        const Parsed<PayloadTemplate> again = PayloadTemplate::parse(other);
        fuzz::require(again.ok(), "what textIn() writes can be read");
        const Parsed<Bytes> same = again.value().expand(expansion);
        fuzz::require(same.ok() == bytes.ok(), "another mode is refused alike");
        fuzz::require(!bytes || same.value() == bytes.value(), "another mode makes the same bytes");
    }
    return 0;
}
