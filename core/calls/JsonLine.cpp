// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/JsonLine.h"

#include "core/calls/CallFigures.h"
#include "core/calls/CallJson.h"
#include "core/calls/CallValue.h"
#include "core/calls/Escaping.h"
#include "core/calls/ValueText.h"

#include <algorithm>
#include <cstring>

namespace workbench {

using Kind = CallValue::Kind;

namespace {

constexpr std::array<char, 16> kHexDigits{'0', '1', '2', '3', '4', '5', '6', '7',
                                          '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

/// A JSON string (RFC 8259); what is not UTF-8 becomes U+FFFD.
void appendString(TextBuffer& out, std::string_view text)
{
    static constexpr Escapes escapes = commonEscapes();
    out += '"';
    for (;;) {
        text.remove_prefix(appendEscaped(out, text, escapes));
        if (text.empty())
            break;
        const auto c = static_cast<unsigned char>(text[0]);
        const std::size_t length = utf8SequenceLength(text, 0);
        if (c < 0x80) {
            out += "\\u00";
            out += kHexDigits[c >> 4];
            out += kHexDigits[c & 15];
        } else {
            out += length > 0 ? text.substr(0, length) : "\\ufffd";
        }
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    out += '"';
}

/// RFC 4648.
void appendBase64(TextBuffer& out, std::span<const std::byte> bytes)
{
    static constexpr auto pairs = [] { // of digits, for twelve bits
        constexpr std::string_view digits =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        std::array<std::array<char, 2>, 4096> all{};
        for (std::size_t bits = 0; bits < all.size(); ++bits)
            all[bits] = {digits[bits >> 6], digits[bits & 63]};
        return all;
    }();
    char* to = out.room((bytes.size() + 2) / 3 * 4);
    const auto put = [&to](unsigned group) {
        std::memcpy(to, pairs[group >> 12].data(), 2);
        std::memcpy(to + 2, pairs[group & 4095].data(), 2);
        to += 4;
    };
    const std::byte* from = bytes.data();
    const auto byte = [](std::byte value) { return std::to_integer<unsigned>(value); };
    std::size_t rest = bytes.size();
    for (; rest >= 3; rest -= 3, from += 3)
        put((byte(from[0]) << 16) | (byte(from[1]) << 8) | byte(from[2]));
    if (rest > 0) {
        put((byte(from[0]) << 16) | (rest == 2 ? byte(from[1]) << 8 : 0U));
        std::fill(to - (3 - rest), to, '=');
    }
    out.extend(to);
}

std::string jsonString(std::string_view text)
{
    TextBuffer out;
    appendString(out, text);
    return std::string(out.view());
}

void appendValue(TextBuffer& out, const CallValue& value)
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
    m_record = record;
    m_spec = &record.spec();
    m_fields.read(record);
    m_buffer.clear();
    appendAll();
    out += m_buffer.view();
}

void JsonLine::appendAll()
{
    const CallRecord& record = m_record;
    TextBuffer& out = m_buffer;
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
    // A call on -1, which is no socket, is about -1.
    if (record.handle() == kInvalidHandle && !m_spec->startsWithHandle())
        out += "null";
    else
        appendNumber(out, record.handle());
    out += ", \"call\": \"";
    out += m_spec->name;
    out += "\", \"args\": ";
    appendFields(Direction::In);
    appendResult();
    out += ", \"out\": ";
    appendFields(Direction::Out);
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
    m_line.appendLine(m_text, record, m_fields);
    appendString(out, m_text);
    out += "}\n";
}

void JsonLine::appendTime(std::int64_t ns)
{
    constexpr std::int64_t second = 1'000'000'000;
    std::int64_t rest = ns % second;
    if (rest < 0)
        rest += second;
    if (ns - rest != m_second) {
        m_second = ns - rest;
        TextBuffer text;
        workbench::appendTime(text, m_second);
        m_secondText = text.view().substr(0, text.size() - 7); // "000000Z"
    }
    std::array<char, 7> digits;
    digits[6] = 'Z';
    auto us = static_cast<unsigned>(rest / 1000);
    for (std::size_t i = 6; i-- > 0; us /= 10)
        digits[i] = static_cast<char>('0' + us % 10);
    m_buffer += m_secondText;
    m_buffer += std::string_view(digits.data(), digits.size());
}

void JsonLine::appendWho()
{
    const RecordHeader& header = m_record.header();
    m_buffer += ", \"thread\": ";
    m_buffer += remembered(m_threads, header.thread,
                           [&] { return std::to_string(m_directory.threadId(header.thread)); });
    m_buffer += ", \"actor\": ";
    m_buffer +=
        remembered(m_actors, header.actor, [&] { return jsonString(m_directory.actor(header.actor)); });
}

void JsonLine::appendFields(Direction direction)
{
    const auto fields = m_spec->fields;
    bool isEmpty = true;
    for (std::size_t slot = 0; slot < fields.size(); ++slot) {
        const FieldSpec& spec = fields[slot];
        const coding::Field* field = m_fields.find(slot, direction);
        if (direction == Direction::Out ? field == nullptr || spec.kind == FieldKind::Data : spec.isPointee())
            continue;
        m_buffer += isEmpty ? "{\"" : ", \"";
        isEmpty = false;
        m_buffer += spec.name;
        m_buffer += "\": ";
        appendField(slot, direction, field);
    }
    if (!isEmpty)
        m_buffer += '}';
    else
        m_buffer += direction == Direction::Out ? "null" : "{}";
}

void JsonLine::appendField(std::size_t slot, Direction direction, const coding::Field* field)
{
    const FieldSpec& spec = m_spec->fields[slot];
    if (slot == 0 && spec.kind == FieldKind::Descriptor) {
        appendNumber(m_buffer, m_record.handle());
    } else if (field == nullptr || (spec.direction != Direction::InOut && spec.direction != direction)) {
        m_buffer += "null";
    } else if (isPlainNumber(spec.kind)) {
        appendNumber(m_buffer, field->number);
    } else if (spec.kind == FieldKind::Constant) {
        appendConstant(spec.group, field->number);
    } else if (spec.kind == FieldKind::Address) {
        appendAddress(field->bytes);
    } else if (spec.kind == FieldKind::Data) {
        m_text.clear();
        appendQuoted(m_text, field->bytes.first(std::min(field->bytes.size(), CallTextOptions{}.dataLimit)));
        appendString(m_buffer, m_text);
    } else {
        const auto value = decodeField(m_record, static_cast<int>(slot), direction);
        appendValue(m_buffer, plain(spec, *value));
    }
}

void JsonLine::appendConstant(constants::Group group, std::int64_t value)
{
    const std::uint64_t key = (static_cast<std::uint64_t>(group) << 56) ^ static_cast<std::uint64_t>(value);
    Constant& place = m_constants[(key ^ (key >> 8) ^ (key >> 56) * 31) % kPlaces];
    if (place.key != key || place.text.empty()) {
        place.key = key;
        const std::string text = constants::text(group, static_cast<std::uint64_t>(value));
        place.text = text == "0" ? text : jsonString(text);
    }
    m_buffer += place.text;
}

void JsonLine::appendAddress(std::span<const std::byte> bytes)
{
    const std::string_view key(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    Address& place = m_addresses[std::hash<std::string_view>()(key) % kPlaces];
    if (place.text.empty() || place.bytes != key) {
        place.bytes = key;
        place.text = jsonString(SocketAddress::fromBytes(bytes).text());
    }
    m_buffer += place.text;
}

void JsonLine::appendData()
{
    const coding::Field* field = m_spec->movesBytes()
                                     ? m_fields.find(static_cast<std::size_t>(m_spec->dataSlot),
                                                     m_spec->reads() ? Direction::Out : Direction::In)
                                     : nullptr;
    if (field == nullptr) {
        m_buffer += "null";
        return;
    }
    const RecordedData data = movedOf(m_record, {static_cast<std::uint64_t>(field->number), field->bytes});
    m_buffer += "{\"length\": ";
    appendNumber(m_buffer, static_cast<std::int64_t>(data.length));
    m_buffer += ", \"kept\": ";
    appendNumber(m_buffer, static_cast<std::int64_t>(data.kept.size()));
    m_buffer += ", \"base64\": \"";
    appendBase64(m_buffer, data.kept);
    m_buffer += "\"}";
}

void JsonLine::appendResult()
{
    m_buffer += ", \"ret\": ";
    if (m_record.pending())
        m_buffer += "null";
    else
        appendNumber(m_buffer, m_record.ret());
    if (m_record.error() == 0) {
        m_buffer += ", \"error\": null, \"errno\": null";
        return;
    }
    m_buffer += ", \"error\": ";
    appendString(m_buffer, constants::errorName(m_spec->errors, m_record.error()));
    m_buffer += ", \"errno\": ";
    appendNumber(m_buffer, m_record.error());
}

void appendJsonLine(std::string& out, const CallRecord& record, const CallDirectory& directory)
{
    JsonLine(directory).append(out, record);
}

} // namespace workbench
