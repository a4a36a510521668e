// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/JsonLine.h"

#include "core/calls/CallFigures.h"
#include "core/calls/CallJson.h"
#include "core/calls/CallValue.h"
#include "core/calls/ValueText.h"

#include <algorithm>
#include <cstring>

namespace workbench {

using coding::FieldType;
using Kind = CallValue::Kind;

namespace {

constexpr std::array<char, 16> kHexDigits{'0', '1', '2', '3', '4', '5', '6', '7',
                                          '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

/// Characters that stand in a JSON string as they are; those above 0x7f are looked at.
constexpr auto kPlain = [] {
    std::array<bool, 256> plain{};
    for (std::size_t c = 0x20; c < 0x7f; ++c)
        plain[c] = c != '"' && c != '\\';
    return plain;
}();

/// A JSON string (RFC 8259); what is not UTF-8 becomes U+FFFD.
void appendString(std::string& out, std::string_view text)
{
    out += '"';
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && kPlain[static_cast<unsigned char>(text[end])])
            ++end;
        out.append(text.data() + i, end - i);
        i = end;
        if (i == text.size())
            break;
        const auto c = static_cast<unsigned char>(text[i]);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += static_cast<char>(c);
            ++i;
        } else if (c < 0x80) {
            out += "\\u00";
            out += kHexDigits[c >> 4];
            out += kHexDigits[c & 15];
            ++i;
        } else if (const std::size_t length = utf8SequenceLength(text, i); length > 0) {
            out.append(text, i, length);
            i += length;
        } else {
            out += "\\ufffd";
            ++i;
        }
    }
    out += '"';
}

/// RFC 4648.
void appendBase64(std::string& out, std::span<const std::byte> bytes)
{
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const std::size_t before = out.size();
    out.resize(before + (bytes.size() + 2) / 3 * 4);
    char* to = out.data() + before;
    const std::byte* from = bytes.data();
    const auto byte = [](std::byte value) { return std::to_integer<unsigned>(value); };
    std::size_t rest = bytes.size();
    for (; rest >= 3; rest -= 3, from += 3) {
        const unsigned group = (byte(from[0]) << 16) | (byte(from[1]) << 8) | byte(from[2]);
        *to++ = digits[group >> 18];
        *to++ = digits[(group >> 12) & 63];
        *to++ = digits[(group >> 6) & 63];
        *to++ = digits[group & 63];
    }
    if (rest > 0) {
        const unsigned group = (byte(from[0]) << 16) | (rest == 2 ? byte(from[1]) << 8 : 0U);
        *to++ = digits[group >> 18];
        *to++ = digits[(group >> 12) & 63];
        *to++ = rest == 2 ? digits[(group >> 6) & 63] : '=';
        *to = '=';
    }
}

void appendValue(std::string& out, const CallValue& value)
{
    switch (value.kind) {
    case Kind::Null:
    case Kind::Unwritten:
        out += "null";
        break;
    case Kind::Number:
        appendNumber(out, value.number);
        break;
    case Kind::Symbol:
        if (value.text == "0")
            out += '0';
        else
            appendString(out, value.text);
        break;
    case Kind::Text:
        appendString(out, value.text);
        break;
    case Kind::Data: // a field of its own, never a part
        break;
    case Kind::Address:
        appendString(out, value.address.text());
        break;
    case Kind::List:
    case Kind::Struct: {
        const bool isObject = !value.parts.empty() && !value.parts.front().name.empty();
        out += isObject ? '{' : '[';
        for (const CallValue& part : value.parts) {
            if (&part != &value.parts.front())
                out += ", ";
            if (isObject) {
                appendString(out, part.name);
                out += ": ";
            }
            appendValue(out, part);
        }
        out += isObject ? '}' : ']';
        break;
    }
    }
}

/// A list of one value that is no list in C ("[1]", the value behind a pointer) is that value.
const CallValue& plain(const FieldSpec& field, const CallValue& value)
{
    return field.kind == FieldKind::OptionValue && value.kind == Kind::List && value.parts.size() == 1
               ? value.parts.front()
               : value;
}

/// The text of a number's place in a list that grows as needed.
template <typename Make>
const std::string& remembered(std::vector<std::string>& all, std::size_t index, Make&& make)
{
    if (index >= all.size())
        all.resize(index + 1);
    if (all[index].empty())
        all[index] = make();
    return all[index];
}

} // namespace

JsonLine::JsonLine(const CallDirectory& directory) : m_directory(directory), m_line(directory) {}

void JsonLine::append(std::string& out, const CallRecord& record)
{
    m_out = &out;
    m_record = record;
    readFields();
    const RecordHeader& header = record.header();
    out += "{\"seq\": ";
    appendNumber(out, static_cast<std::int64_t>(header.seq));
    out += ", \"time\": \"";
    appendTime(header.startNs);
    out += "\", \"duration_us\": ";
    if (record.pending())
        out += "null";
    else
        appendMicroseconds(out, record.durationNs());
    appendWho();
    out += ", \"handle\": ";
    if (record.handle() == kInvalidHandle)
        out += "null";
    else
        appendNumber(out, record.handle());
    out += ", \"call\": \"";
    out += record.spec().name;
    out += "\", \"args\": ";
    appendFields(Direction::In);
    appendResult();
    out += ", \"out\": ";
    const std::size_t before = out.size();
    appendFields(Direction::Out);
    if (out.size() == before + 2)
        out.replace(before, 2, "null");
    out += ", \"data\": ";
    appendData();
    const auto state = constants::tcpStateName(record.state());
    if (state.empty()) {
        out += ", \"state\": null";
    } else {
        out += ", \"state\": \"";
        out += state;
        out += '"';
    }
    out += ", \"category\": \"";
    out += categoryName(header.category);
    out += record.injected() ? "\", \"injected\": true, \"text\": " : "\", \"injected\": false, \"text\": ";
    m_text.clear();
    m_line.appendLine(m_text, record);
    appendString(out, m_text);
    out += "}\n";
}

void JsonLine::readFields()
{
    m_hasIn = 0;
    m_hasWritten = 0;
    coding::FieldReader reader(m_record);
    while (const auto field = reader.next()) {
        const auto slot = static_cast<std::size_t>(field->slot);
        const bool isWritten = field->direction == Direction::Out;
        unsigned& has = isWritten ? m_hasWritten : m_hasIn;
        // The first of a slot counts, as everywhere.
        if ((has & (1U << slot)) == 0)
            (isWritten ? m_written : m_in)[slot] = *field;
        has |= 1U << slot;
    }
}

void JsonLine::appendTime(std::int64_t ns)
{
    constexpr std::int64_t second = 1'000'000'000;
    std::int64_t rest = ns % second;
    if (rest < 0)
        rest += second;
    if (ns - rest != m_second) {
        m_second = ns - rest;
        m_secondText.clear();
        workbench::appendTime(m_secondText, m_second);
        m_secondText.resize(m_secondText.size() - 7); // "000000Z"
    }
    std::array<char, 7> digits;
    digits[6] = 'Z';
    auto us = static_cast<unsigned>(rest / 1000);
    for (std::size_t i = 6; i-- > 0; us /= 10)
        digits[i] = static_cast<char>('0' + us % 10);
    *m_out += m_secondText;
    m_out->append(digits.data(), digits.size());
}

void JsonLine::appendWho()
{
    const RecordHeader& header = m_record.header();
    *m_out += ", \"thread\": ";
    *m_out += remembered(m_threads, header.thread,
                         [&] { return std::to_string(m_directory.threadId(header.thread)); });
    *m_out += ", \"actor\": ";
    *m_out += remembered(m_actors, header.actor, [&] {
        std::string text;
        appendString(text, m_directory.actor(header.actor));
        return text;
    });
}

void JsonLine::appendFields(Direction direction)
{
    const unsigned has = direction == Direction::Out ? m_hasWritten : m_hasIn;
    const auto& present = direction == Direction::Out ? m_written : m_in;
    const auto fields = m_record.spec().fields;
    *m_out += '{';
    bool first = true;
    for (std::size_t slot = 0; slot < fields.size(); ++slot) {
        const FieldSpec& spec = fields[slot];
        const bool isHere = (has & (1U << slot)) != 0;
        if (direction == Direction::Out ? !isHere || spec.kind == FieldKind::Data : spec.isPointee())
            continue;
        *m_out += first ? "\"" : ", \"";
        first = false;
        *m_out += spec.name;
        *m_out += "\": ";
        appendField(slot, direction, isHere ? &present[slot] : nullptr);
    }
    *m_out += '}';
}

void JsonLine::appendField(std::size_t slot, Direction direction, const coding::Field* field)
{
    const FieldSpec& spec = m_record.spec().fields[slot];
    if (slot == 0 && spec.kind == FieldKind::Descriptor) {
        appendNumber(*m_out, m_record.handle());
    } else if (field == nullptr || (spec.direction != Direction::InOut && spec.direction != direction)) {
        *m_out += "null";
    } else if (isPlainNumber(spec.kind)) {
        appendNumber(*m_out, field->number);
    } else if (spec.kind == FieldKind::Constant) {
        appendConstant(spec.group, field->number);
    } else if (spec.kind == FieldKind::Address) {
        appendAddress(field->bytes);
    } else if (spec.kind == FieldKind::Data) {
        m_text.clear();
        appendQuoted(m_text, field->bytes.first(std::min(field->bytes.size(), CallTextOptions{}.dataLimit)));
        appendString(*m_out, m_text);
    } else {
        const auto value = decodeField(m_record, static_cast<int>(slot), direction);
        appendValue(*m_out, plain(spec, *value));
    }
}

void JsonLine::appendConstant(constants::Group group, std::int64_t value)
{
    const std::uint64_t key = (static_cast<std::uint64_t>(group) << 56) ^ static_cast<std::uint64_t>(value);
    Constant& place = m_constants[(key ^ (key >> 8) ^ (key >> 56) * 31) % kPlaces];
    if (place.key != key || place.text.empty()) {
        place.key = key;
        place.text.clear();
        const std::string text = constants::text(group, static_cast<std::uint64_t>(value));
        if (text == "0")
            place.text = text;
        else
            appendString(place.text, text);
    }
    *m_out += place.text;
}

void JsonLine::appendAddress(std::span<const std::byte> bytes)
{
    const std::string_view key(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    Address& place = m_addresses[std::hash<std::string_view>()(key) % kPlaces];
    if (place.text.empty() || place.bytes != key) {
        place.bytes = key;
        place.text.clear();
        appendString(place.text, SocketAddress::fromBytes(bytes).text());
    }
    *m_out += place.text;
}

void JsonLine::appendData()
{
    const auto data = movedData(m_record);
    if (!data) {
        *m_out += "null";
        return;
    }
    *m_out += "{\"length\": ";
    appendNumber(*m_out, static_cast<std::int64_t>(data->length));
    *m_out += ", \"kept\": ";
    appendNumber(*m_out, static_cast<std::int64_t>(data->kept.size()));
    *m_out += ", \"base64\": \"";
    appendBase64(*m_out, data->kept);
    *m_out += "\"}";
}

void JsonLine::appendResult()
{
    *m_out += ", \"ret\": ";
    if (m_record.pending())
        *m_out += "null";
    else
        appendNumber(*m_out, m_record.ret());
    if (m_record.error() == 0) {
        *m_out += ", \"error\": null, \"errno\": null";
        return;
    }
    *m_out += ", \"error\": ";
    appendString(*m_out, constants::errorName(m_record.spec().errors, m_record.error()));
    *m_out += ", \"errno\": ";
    appendNumber(*m_out, m_record.error());
}

void appendJsonLine(std::string& out, const CallRecord& record, const CallDirectory& directory)
{
    JsonLine(directory).append(out, record);
}

} // namespace workbench
