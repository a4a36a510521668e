// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace workbench {

using Bytes = std::vector<std::byte>;

// Why typed text is no payload, or why bytes cannot be written in the chosen way. Words belong to the caller.
enum class PayloadErrorCode {
    HexDigitAlone,          // "0", "123": each byte needs two digits
    HexStrayCharacter,      // "4g"
    HexPrefixAlone,         // "0x" with no digit after it
    EscapeUnknown,          // "\q"
    EscapeUnfinished,       // a backslash ends the text
    EscapeNeedsTwoDigits,   // "\x4"
    EscapeNeedsFourDigits,  // "\u12"
    EscapeBraces,           // "\u{", "\u{}", "\u{1234567}", "\u{xyz}"
    EscapeOctalTooLarge,    // "\400": a byte ends at \377
    EscapeNotACharacter,    // "\uD800" without its second half, "\u{110000}"
    CharacterNotInEncoding, // Greek in Latin-1
    TextNotUtf8,            // the text itself is ill-formed (a lone surrogate for example)
    BytesNotInEncoding,     // these bytes are no text in the encoding
    BytesHoldControl,       // a control character, which Text mode cannot show
    VariableUnfinished,     // "${" without its "}"
    VariableUnknown,        // "${nonsense}"
    VariableArgument,  // "${counter:3}": the variable takes nothing like that; `offending` is the argument
    VariableRange,     // "${crc32:10..}" in a payload of five bytes, known only when it is expanded
    VariableTooLong,   // a payload of more than 256 MiB
    VariableNoCapture, // "${2}" where what was matched has no such part, or outside a reply
    RegexGroup,        // "(" or ")" alone, "(?="
    RegexRepeat,       // "*a", "a**", "a{2,1}", "a{"
    RegexSet,          // "[ab", "[z-a]"
    RegexEscape,       // "\\q", "\\1", a backslash at the end
    RegexTooLong,      // more than is kept: 4,096 steps, 31 groups
};

// Where and what: positions count from 0 in the text that was parsed. For the codes Bytes... the positions
// count bytes of the payload instead.
struct PayloadError {
    PayloadErrorCode code{};
    std::size_t byte = 0;       // first byte of the offending piece
    std::size_t byteLength = 0; // of the piece
    std::size_t character = 0;  // the same place in characters (code points)
    std::size_t length = 0;     // of the piece, in characters
    std::string offending;      // UTF-8: the character or escape; for Bytes... codes its escape, as "\x80"

    bool operator==(const PayloadError&) const = default;
};

// Error about text[byte, byte + byteLength); the positions in characters are counted here.
PayloadError payloadErrorAt(PayloadErrorCode code, std::string_view text, std::size_t byte,
                            std::size_t byteLength);

// A value, or the reason why there is none.
template <typename Value> class Parsed
{
public:
    Parsed(Value value) : m_content(std::move(value)) {}
    Parsed(PayloadError error) : m_content(std::move(error)) {}

    bool ok() const { return std::holds_alternative<Value>(m_content); }
    explicit operator bool() const { return ok(); }

    // Only where ok().
    const Value& value() const& { return std::get<Value>(m_content); }
    Value&& value() && { return std::get<Value>(std::move(m_content)); }
    // Only where not ok().
    const PayloadError& error() const { return std::get<PayloadError>(m_content); }

private:
    std::variant<Value, PayloadError> m_content;
};

} // namespace workbench
