// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/payload/PayloadTemplate.h"

#include "core/payload/TimeText.h"

#include <algorithm>
#include <optional>

namespace workbench {

namespace {

// A part of the text: read in the payload's mode, or a variable with its braces.
struct TextPiece {
    std::size_t begin;
    std::size_t end;
    bool variable;
};

// Cuts the text at its variables. Fails with VariableUnfinished.
Parsed<std::vector<TextPiece>> cut(std::string_view text)
{
    std::vector<TextPiece> pieces;
    std::size_t begin = 0;
    const auto add = [&](std::size_t end, bool variable) {
        if (begin < end)
            pieces.push_back({begin, end, variable});
        begin = end;
    };
    for (std::size_t at = text.find("${"); at != std::string_view::npos; at = text.find("${", at)) {
        if (at > begin && text[at - 1] == '$') { // "$${": the first dollar is left out
            add(at - 1, false);
            begin = at;
            at += 2;
            continue;
        }
        const std::size_t close = text.find('}', at);
        if (close == std::string_view::npos)
            return payloadErrorAt(PayloadErrorCode::VariableUnfinished, text, at, 2);
        add(at, false);
        add(close + 1, true);
        at = close + 1;
    }
    add(text.size(), false);
    return pieces;
}

// An error about a part of the text, as one about the whole.
PayloadError moved(const PayloadError& error, std::string_view text, std::size_t begin)
{
    PayloadError whole = payloadErrorAt(error.code, text, begin + error.byte, error.byteLength);
    whole.offending = error.offending;
    return whole;
}

constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

} // namespace

PayloadTemplate PayloadTemplate::ofBytes(Bytes body, LineEnding ending, Encoding encoding)
{
    PayloadTemplate made;
    made.m_encoding = encoding;
    made.m_pieces.emplace_back(std::move(body));
    made.m_pieces.emplace_back(endingBytes(ending, encoding));
    return made;
}

Parsed<PayloadTemplate> PayloadTemplate::parse(const Payload& payload)
{
    PayloadTemplate made;
    made.m_text = payload.text;
    made.m_encoding = payload.encoding;
    made.m_variables = payload.variables;
    std::vector<TextPiece> cuts{{0, payload.text.size(), false}};
    if (payload.variables) {
        Parsed<std::vector<TextPiece>> found = cut(payload.text);
        if (!found)
            return found.error();
        cuts = std::move(found).value();
    }
    for (const TextPiece& piece : cuts) {
        const std::string text = payload.text.substr(piece.begin, piece.end - piece.begin);
        if (!piece.variable) {
            Parsed<Bytes> bytes = Payload{payload.mode, payload.encoding, LineEnding::None, text}.body();
            if (!bytes)
                return moved(bytes.error(), payload.text, piece.begin);
            made.m_pieces.emplace_back(std::move(bytes).value());
            continue;
        }
        const auto variable = PayloadVariable::parse(std::string_view(text).substr(2, text.size() - 3));
        if (!variable)
            return moved(variable.error(), payload.text, piece.begin + 2);
        made.m_pieces.emplace_back(Variable{variable.value(), piece.begin, piece.end});
        made.m_fixed = false;
    }
    made.m_pieces.emplace_back(endingBytes(payload.ending, payload.encoding));
    return made;
}

namespace {

// Bytes between variables: "${" in them stays what it is.
Parsed<std::string> literalText(const Bytes& bytes, PayloadMode mode, Encoding encoding, bool beforeVariable)
{
    Parsed<std::string> written = payloadText(bytes, mode, encoding);
    if (!written)
        return written;
    std::string text = std::move(written).value();
    for (std::size_t at = text.find("${"); at != std::string::npos; at = text.find("${", at + 3))
        text.insert(at, 1, '$');
    if (!beforeVariable || !text.ends_with('$'))
        return text;
    if (mode == PayloadMode::Text)
        return payloadErrorAt(PayloadErrorCode::BytesNotInEncoding, text, text.size() - 1, 1);
    text.back() = '\\';
    return text + "x24";
}

} // namespace

Parsed<std::string> PayloadTemplate::textIn(PayloadMode mode) const
{
    std::string text;
    const std::size_t count = m_pieces.empty() ? 0 : m_pieces.size() - 1; // the last one is the ending
    for (std::size_t i = 0; i < count; ++i) {
        if (mode == PayloadMode::Hex && !text.empty())
            text += ' ';
        if (const auto* variable = std::get_if<Variable>(&m_pieces[i])) {
            text += m_text.substr(variable->begin, variable->end - variable->begin);
            continue;
        }
        const bool beforeVariable = i + 1 < count && std::holds_alternative<Variable>(m_pieces[i + 1]);
        const auto& bytes = std::get<Bytes>(m_pieces[i]);
        const Parsed<std::string> literal = m_variables ? literalText(bytes, mode, m_encoding, beforeVariable)
                                                        : payloadText(bytes, mode, m_encoding);
        if (!literal)
            return literal;
        text += literal.value();
    }
    return text;
}

PayloadError PayloadTemplate::errorAt(PayloadErrorCode code, const Variable& variable) const
{
    return payloadErrorAt(code, m_text, variable.begin, variable.end - variable.begin);
}

// One expansion: everything in its place first, with zeros for what depends on the whole; then the lengths,
// then the checksums.
class PayloadTemplate::Expander
{
public:
    Expander(const PayloadTemplate& made, const Expansion& expansion) : m_made(made), m_expansion(expansion)
    {
    }

    Parsed<Bytes> expand()
    {
        for (const Piece& piece : m_made.m_pieces) {
            if (const auto* bytes = std::get_if<Bytes>(&piece))
                append(*bytes);
            else if (!place(std::get<Variable>(piece)))
                return *m_error;
            else if (m_bytes.size() > kExpandedBytes)
                return m_made.errorAt(PayloadErrorCode::VariableTooLong, std::get<Variable>(piece));
        }
        if (!putLengths() || !putChecksums())
            return *m_error;
        return std::move(m_bytes);
    }

private:
    // A variable whose value depends on the whole payload.
    struct Hole {
        const Variable* variable;
        std::size_t offset;
        std::size_t width;
    };

    bool refuse(PayloadErrorCode code, const Variable& variable)
    {
        m_error = m_made.errorAt(code, variable);
        return false;
    }

    void append(std::span<const std::byte> bytes)
    {
        m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
    }

    bool appendText(const Variable& variable, std::string_view text)
    {
        const Parsed<Bytes> bytes = encode(text, m_made.m_encoding);
        if (!bytes)
            return refuse(PayloadErrorCode::CharacterNotInEncoding, variable);
        append(bytes.value());
        return true;
    }

    bool appendNumber(const Variable& variable, std::uint64_t value)
    {
        const std::size_t count = variable.variable.bytes;
        if (count == 0)
            return appendText(variable, std::to_string(value));
        const auto bytes = integerBytes(value, count, variable.variable.order);
        append(std::span(bytes).first(count));
        return true;
    }

    std::uint64_t random() const { return m_expansion.random ? m_expansion.random() : 0; }

    template <class Duration> std::uint64_t since1970() const
    {
        return static_cast<std::uint64_t>(
            std::chrono::floor<Duration>(m_expansion.time).time_since_epoch().count());
    }

    bool place(const Variable& variable)
    {
        const PayloadVariable& asked = variable.variable;
        switch (asked.kind) {
        case VariableKind::Counter:
            return appendNumber(variable, m_expansion.counter);
        case VariableKind::UnixTime:
            return appendNumber(variable, since1970<std::chrono::seconds>());
        case VariableKind::UnixTimeMs:
            return appendNumber(variable, since1970<std::chrono::milliseconds>());
        case VariableKind::Time:
            return appendText(variable, timeText(m_expansion.time, m_expansion.utcOffset, asked.format));
        case VariableKind::Utc:
            return appendText(variable, timeText(m_expansion.time, {}, asked.format));
        case VariableKind::Random:
        case VariableKind::Fill:
        case VariableKind::Pattern:
            appendMade(asked);
            return true;
        case VariableKind::RandomText:
            return appendText(variable, randomText(asked.bytes));
        case VariableKind::Uuid:
            return appendText(variable, uuid());
        case VariableKind::Capture:
            return appendCapture(variable);
        case VariableKind::Length:
        case VariableKind::Checksum:
            break;
        }
        m_holes.push_back({&variable, m_bytes.size(), asked.bytes});
        m_bytes.resize(m_bytes.size() + asked.bytes);
        return true;
    }

    void appendMade(const PayloadVariable& asked)
    {
        for (std::size_t i = 0; i < asked.bytes; ++i) {
            if (asked.kind == VariableKind::Random && i % 8 == 0)
                m_bits = random();
            const auto made = asked.kind == VariableKind::Random ? m_bits >> (8 * (i % 8)) : i;
            m_bytes.push_back(asked.kind == VariableKind::Fill ? asked.filler : static_cast<std::byte>(made));
        }
    }

    std::string randomText(std::size_t count)
    {
        std::string text;
        for (std::size_t i = 0; i < count; ++i)
            text += kLetters[random() % kLetters.size()];
        return text;
    }

    std::string uuid()
    {
        constexpr std::string_view kForm = "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx";
        constexpr std::string_view kDigits = "0123456789abcdef";
        std::string text(kForm);
        for (char& c : text) {
            if (c == 'x')
                c = kDigits[random() % 16];
            else if (c == 'y') // variant 10
                c = kDigits[8 + random() % 4];
        }
        return text;
    }

    bool appendCapture(const Variable& variable)
    {
        const auto number = static_cast<std::size_t>(std::stoul(variable.variable.format));
        if (number >= m_expansion.captures.size())
            return refuse(PayloadErrorCode::VariableNoCapture, variable);
        append(m_expansion.captures[number]);
        return true;
    }

    // Where the stretch lies that the variable is about; nullopt, refused, where it does not lie in the
    // payload.
    std::optional<ByteRange::Place> placeOf(const Hole& hole)
    {
        const PayloadVariable& asked = hole.variable->variable;
        if (!asked.range) {
            return asked.kind == VariableKind::Length
                       ? ByteRange::Place{hole.offset + hole.width, m_bytes.size()}
                       : ByteRange::Place{0, hole.offset};
        }
        const auto place = asked.range->in(m_bytes.size());
        if (!place)
            refuse(PayloadErrorCode::VariableRange, *hole.variable);
        return place;
    }

    std::optional<std::uint64_t> lengthOf(const Hole& hole)
    {
        const auto place = placeOf(hole);
        if (!place)
            return std::nullopt;
        const auto length =
            static_cast<std::int64_t>(place->end - place->begin) + hole.variable->variable.plus;
        if (length < 0) {
            refuse(PayloadErrorCode::VariableRange, *hole.variable);
            return std::nullopt;
        }
        return static_cast<std::uint64_t>(length);
    }

    // A length in decimal moves what stands behind it, perhaps other lengths: until none needs more room.
    bool putLengths()
    {
        for (bool moved = true; moved;) {
            moved = false;
            for (std::size_t i = 0; i < m_holes.size(); ++i) {
                const Hole& hole = m_holes[i];
                if (hole.variable->variable.kind != VariableKind::Length)
                    continue;
                const auto length = lengthOf(hole);
                if (!length)
                    return false;
                const Bytes value = written(hole, *length);
                if (value.size() != hole.width) {
                    widen(i, value.size());
                    moved = true;
                }
                std::copy(value.begin(), value.end(), at(hole.offset));
            }
        }
        return true;
    }

    // In decimal never shorter than before: leading zeros.
    Bytes written(const Hole& hole, std::uint64_t value)
    {
        const PayloadVariable& asked = hole.variable->variable;
        if (asked.bytes != 0) {
            const auto bytes = integerBytes(value, asked.bytes, asked.order);
            return {bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(asked.bytes)};
        }
        std::string digits = std::to_string(value);
        Bytes bytes = encoded(digits);
        while (bytes.size() < hole.width) {
            digits.insert(digits.begin(), '0');
            bytes = encoded(digits);
        }
        return bytes;
    }

    Bytes encoded(std::string_view digits) const { return encode(digits, m_made.m_encoding).value(); }

    void widen(std::size_t index, std::size_t width)
    {
        Hole& hole = m_holes[index];
        const std::size_t more = width - hole.width;
        m_bytes.insert(at(hole.offset + hole.width), more, std::byte{});
        hole.width = width;
        for (std::size_t i = index + 1; i < m_holes.size(); ++i)
            m_holes[i].offset += more;
    }

    bool putChecksums()
    {
        for (const Hole& hole : m_holes) {
            const PayloadVariable& asked = hole.variable->variable;
            if (asked.kind != VariableKind::Checksum)
                continue;
            const auto place = placeOf(hole);
            if (!place)
                return false;
            const std::uint32_t sum =
                checksum(asked.checksum, std::span(m_bytes).subspan(place->begin, place->end - place->begin));
            const auto bytes = integerBytes(sum, asked.bytes, asked.order);
            std::copy_n(bytes.begin(), asked.bytes, at(hole.offset));
        }
        return true;
    }

    Bytes::iterator at(std::size_t offset) { return m_bytes.begin() + static_cast<std::ptrdiff_t>(offset); }

    const PayloadTemplate& m_made;
    const Expansion& m_expansion;
    Bytes m_bytes;
    std::vector<Hole> m_holes; // in the order of their offsets
    std::uint64_t m_bits = 0;
    std::optional<PayloadError> m_error;
};

Parsed<Bytes> PayloadTemplate::expand(const Expansion& expansion) const
{
    return Expander(*this, expansion).expand();
}

} // namespace workbench
