// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/payload/Escapes.h"

#include "core/payload/HexDigit.h"

#include <algorithm>
#include <array>

namespace workbench {

namespace {

struct NamedEscape {
    char letter;
    char character;
};

constexpr std::array kNamedEscapes{NamedEscape{'a', '\a'}, NamedEscape{'b', '\b'},  NamedEscape{'f', '\f'},
                                   NamedEscape{'n', '\n'}, NamedEscape{'r', '\r'},  NamedEscape{'t', '\t'},
                                   NamedEscape{'v', '\v'}, NamedEscape{'\\', '\\'}, NamedEscape{'"', '"'},
                                   NamedEscape{'\'', '\''}};

// Closed ranges of characters that are invisible or change how their neighbours are laid out.
struct CodeRange {
    char32_t first;
    char32_t last;
};

constexpr std::array kHarmful{
    CodeRange{0x00, 0x1f},      CodeRange{0x7f, 0x9f},       CodeRange{0xad, 0xad},
    CodeRange{0x034f, 0x034f},  CodeRange{0x061c, 0x061c},   CodeRange{0x115f, 0x1160},
    CodeRange{0x17b4, 0x17b5},  CodeRange{0x180b, 0x180f},   CodeRange{0x200b, 0x200f},
    CodeRange{0x2028, 0x202e},  CodeRange{0x2060, 0x206f},   CodeRange{0x3164, 0x3164},
    CodeRange{0xd800, 0xdfff},  CodeRange{0xfdd0, 0xfdef},   CodeRange{0xfe00, 0xfe0f},
    CodeRange{0xfeff, 0xfeff},  CodeRange{0xffa0, 0xffa0},   CodeRange{0xfff0, 0xfffc},
    CodeRange{0xfffe, 0xffff},  CodeRange{0x1bca0, 0x1bca3}, CodeRange{0x1d173, 0x1d17a},
    CodeRange{0xe0000, 0xe0fff}};

constexpr bool isOctalDigit(char32_t c) { return c >= '0' && c <= '7'; }

// Reads one text; the position moves over it, the bytes grow.
class EscapeParser
{
public:
    EscapeParser(std::string_view text, Encoding encoding) : m_text(text), m_encoding(encoding)
    {
        m_bytes.reserve(text.size());
    }

    Parsed<Bytes> parse()
    {
        while (m_offset < m_text.size() && !m_error) {
            if (m_text[m_offset] == '\\')
                readEscape();
            else
                readPlain();
        }
        if (m_error)
            return std::move(*m_error);
        return std::move(m_bytes);
    }

private:
    void readPlain()
    {
        const DecodedCharacter character = decodeCharacter(bytesIn(m_text), m_offset, Encoding::Utf8);
        if (character.illFormed)
            refuse(PayloadErrorCode::TextNotUtf8, character.length);
        else
            putCharacter(character.codePoint, character.length);
    }

    void readEscape()
    {
        if (m_offset + 1 >= m_text.size()) {
            refuse(PayloadErrorCode::EscapeUnfinished, 1);
            return;
        }
        const char letter = m_text[m_offset + 1];
        const auto* named = std::find_if(kNamedEscapes.begin(), kNamedEscapes.end(),
                                         [&](const NamedEscape& escape) { return escape.letter == letter; });
        if (named != kNamedEscapes.end())
            putCharacter(static_cast<unsigned char>(named->character), 2);
        else if (letter == 'x')
            readByte();
        else if (letter == 'u')
            readCodePoint();
        else if (isOctalDigit(static_cast<unsigned char>(letter)))
            readOctal();
        else
            refuse(PayloadErrorCode::EscapeUnknown, 1 + lengthAt(m_offset + 1));
    }

    void readByte()
    {
        const std::size_t digits = hexDigitsAt(m_offset + 2, 2);
        if (digits < 2) {
            refuse(PayloadErrorCode::EscapeNeedsTwoDigits, 2 + digits);
            return;
        }
        m_bytes.push_back(static_cast<std::byte>(hexValue(m_offset + 2, 2)));
        m_offset += 4;
    }

    void readOctal()
    {
        std::size_t digits = 0;
        unsigned value = 0;
        for (std::size_t at = m_offset + 1; digits < 3 && at < m_text.size(); ++at, ++digits) {
            const auto digit = static_cast<unsigned char>(m_text[at]);
            if (!isOctalDigit(digit))
                break;
            value = value * 8 + (digit - unsigned{'0'});
        }
        if (value > 0xff) {
            refuse(PayloadErrorCode::EscapeOctalTooLarge, 1 + digits);
        } else if (value == 0 && digits == 1) {
            putCharacter(0, 2);
        } else {
            m_bytes.push_back(static_cast<std::byte>(value));
            m_offset += 1 + digits;
        }
    }

    void readCodePoint()
    {
        const std::size_t start = m_offset + 2;
        if (start < m_text.size() && m_text[start] == '{') {
            const std::size_t digits = hexDigitsAt(start + 1, 7);
            const std::size_t close = start + 1 + digits;
            if (digits == 0 || digits > 6 || close >= m_text.size() || m_text[close] != '}')
                refuse(PayloadErrorCode::EscapeBraces, close - m_offset);
            else
                putCharacter(hexValue(start + 1, digits), close + 1 - m_offset);
            return;
        }
        const std::size_t digits = hexDigitsAt(start, 4);
        if (digits < 4) {
            refuse(PayloadErrorCode::EscapeNeedsFourDigits, 2 + digits);
            return;
        }
        const char32_t first = hexValue(start, 4);
        const bool pair = first >= 0xd800 && first <= 0xdbff && m_text.substr(start + 4, 2) == "\\u" &&
                          hexDigitsAt(start + 6, 4) == 4;
        const char32_t second = pair ? hexValue(start + 6, 4) : 0;
        if (second >= 0xdc00 && second <= 0xdfff)
            putCharacter(0x10000 + ((first - 0xd800) << 10U) + (second - 0xdc00), 12);
        else
            putCharacter(first, 6);
    }

    void putCharacter(char32_t codePoint, std::size_t consumed)
    {
        if (appendCharacter(m_bytes, codePoint, m_encoding)) {
            m_offset += consumed;
            return;
        }
        const bool exists = codePoint <= 0x10ffff && (codePoint < 0xd800 || codePoint > 0xdfff);
        if (!exists) {
            refuse(PayloadErrorCode::EscapeNotACharacter, consumed);
            return;
        }
        refuse(PayloadErrorCode::CharacterNotInEncoding, consumed);
        m_error->offending.clear();
        appendUtf8(m_error->offending, codePoint);
    }

    std::size_t hexDigitsAt(std::size_t offset, std::size_t most) const
    {
        std::size_t digits = 0;
        while (digits < most && offset + digits < m_text.size() &&
               hexDigitValue(m_text[offset + digits]) >= 0)
            ++digits;
        return digits;
    }

    char32_t hexValue(std::size_t offset, std::size_t digits) const
    {
        char32_t value = 0;
        for (std::size_t i = 0; i < digits; ++i)
            value = value * 16 + static_cast<char32_t>(hexDigitValue(m_text[offset + i]));
        return value;
    }

    std::size_t lengthAt(std::size_t offset) const
    {
        return decodeCharacter(bytesIn(m_text), offset, Encoding::Utf8).length;
    }

    void refuse(PayloadErrorCode code, std::size_t byteLength)
    {
        m_error = payloadErrorAt(code, m_text, m_offset, byteLength);
    }

    std::string_view m_text;
    Encoding m_encoding;
    std::size_t m_offset = 0;
    Bytes m_bytes;
    std::optional<PayloadError> m_error;
};

void appendByteEscape(std::string& text, std::byte byte)
{
    text += "\\x";
    appendHex(text, byte);
}

} // namespace

Parsed<Bytes> parseEscapes(std::string_view text, Encoding encoding)
{
    return EscapeParser(text, encoding).parse();
}

bool isHarmless(char32_t codePoint)
{
    if (codePoint > 0x10ffff || (codePoint & 0xfffeU) == 0xfffeU)
        return false;
    const auto* range = std::lower_bound(kHarmful.begin(), kHarmful.end(), codePoint,
                                         [](const CodeRange& r, char32_t c) { return r.last < c; });
    return range == kHarmful.end() || codePoint < range->first;
}

void appendEscape(std::string& text, char32_t codePoint, Encoding encoding, char32_t next)
{
    const auto* named =
        std::find_if(kNamedEscapes.begin(), kNamedEscapes.end(), [&](const NamedEscape& escape) {
            return static_cast<unsigned char>(escape.character) == codePoint;
        });
    if (named != kNamedEscapes.end()) {
        text += {'\\', named->letter};
        return;
    }
    if (codePoint == 0 && !isOctalDigit(next)) {
        text += "\\0";
        return;
    }
    const bool byteIsCharacter =
        (holdsAscii(encoding) && codePoint < 0x80) || (encoding == Encoding::Latin1 && codePoint <= 0xff);
    if (byteIsCharacter) {
        appendByteEscape(text, static_cast<std::byte>(codePoint));
        return;
    }
    std::string digits;
    for (unsigned shift = codePoint > 0xffff ? 24 : 16; shift > 0; shift -= 8)
        appendHex(digits, static_cast<std::byte>((codePoint >> (shift - 8)) & 0xffU));
    if (digits.size() == 4)
        text += "\\u" + digits;
    else
        text += "\\u{" + digits.substr(digits.find_first_not_of('0')) + "}";
}

std::string escapedText(std::span<const std::byte> bytes, Encoding encoding)
{
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (std::size_t offset = 0; offset < bytes.size();) {
        const DecodedCharacter character = decodeCharacter(bytes, offset, encoding);
        const std::size_t end = offset + character.length;
        if (character.illFormed) {
            for (; offset < end; ++offset)
                appendByteEscape(text, bytes[offset]);
            continue;
        }
        offset = end;
        if (character.codePoint == '\\' || !isHarmless(character.codePoint)) {
            const char32_t next = end < bytes.size() ? decodeCharacter(bytes, end, encoding).codePoint : 0;
            appendEscape(text, character.codePoint, encoding, next);
        } else {
            appendUtf8(text, character.codePoint);
        }
    }
    return text;
}

} // namespace workbench
