// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/CallJson.h"

#include "core/calls/CallFigures.h"
#include "core/calls/CallText.h"
#include "core/calls/CallValue.h"

#include <array>

namespace workbench {

using Kind = CallValue::Kind;

namespace {

constexpr std::array<char, 16> kHexDigits{'0', '1', '2', '3', '4', '5', '6', '7',
                                          '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

/// A JSON string (RFC 8259); what is not UTF-8 becomes U+FFFD.
void appendString(std::string& out, std::string_view text)
{
    out += '"';
    for (std::size_t i = 0; i < text.size();) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += static_cast<char>(c);
            ++i;
        } else if (c < 0x20 || c == 0x7f) {
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
    const auto at = [&](std::size_t i) {
        return i < bytes.size() ? std::to_integer<unsigned>(bytes[i]) : 0U;
    };
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const unsigned group = (at(i) << 16) | (at(i + 1) << 8) | at(i + 2);
        out += digits[group >> 18];
        out += digits[(group >> 12) & 63];
        out += i + 1 < bytes.size() ? digits[(group >> 6) & 63] : '=';
        out += i + 2 < bytes.size() ? digits[group & 63] : '=';
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
    case Kind::Data:
        appendString(out, quotedBytes(value.bytes.first(std::min<std::size_t>(value.bytes.size(), 64))));
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

void appendKey(std::string& out, std::string_view key)
{
    out += ", \"";
    out += key;
    out += "\": ";
}

/// A list of one value that is no list in C ("[1]", the value behind a pointer) is that value.
const CallValue& plain(const FieldSpec& field, const CallValue& value)
{
    return field.kind == FieldKind::OptionValue && value.kind == Kind::List && value.parts.size() == 1
               ? value.parts.front()
               : value;
}

void appendFields(std::string& out, const CallRecord& record, Direction direction)
{
    out += '{';
    bool first = true;
    for (std::size_t slot = 0; slot < record.spec().fields.size(); ++slot) {
        const FieldSpec& field = record.spec().fields[slot];
        const auto value = decodeField(record, static_cast<int>(slot), direction);
        const bool written = value && value->kind != Kind::Unwritten && field.kind != FieldKind::Data;
        if (direction == Direction::Out
                ? !written
                : field.kind == FieldKind::HostEntry || field.kind == FieldKind::ServiceEntry)
            continue;
        if (!first)
            out += ", ";
        first = false;
        appendString(out, field.name);
        out += ": ";
        if (value)
            appendValue(out, plain(field, *value));
        else
            out += "null";
    }
    out += '}';
}

void appendData(std::string& out, const CallRecord& record)
{
    const auto data = movedData(record);
    if (!data) {
        out += "null";
        return;
    }
    out += "{\"length\": ";
    appendNumber(out, static_cast<std::int64_t>(data->length));
    out += ", \"kept\": ";
    appendNumber(out, static_cast<std::int64_t>(data->kept.size()));
    out += ", \"base64\": \"";
    appendBase64(out, data->kept);
    out += "\"}";
}

void appendResult(std::string& out, const CallRecord& record)
{
    appendKey(out, "ret");
    if (record.pending())
        out += "null";
    else
        appendNumber(out, record.ret());
    appendKey(out, "error");
    if (record.error() == 0)
        out += "null";
    else
        appendString(out, constants::errorName(record.spec().errors, record.error()));
    appendKey(out, "errno");
    if (record.error() == 0)
        out += "null";
    else
        appendNumber(out, record.error());
}

} // namespace

void appendJsonLine(std::string& out, const CallRecord& record, const CallDirectory& directory)
{
    const RecordHeader& header = record.header();
    out += "{\"seq\": ";
    appendNumber(out, static_cast<std::int64_t>(header.seq));
    appendKey(out, "time");
    out += '"';
    appendTime(out, header.startNs);
    out += '"';
    appendKey(out, "duration_us");
    if (record.pending())
        out += "null";
    else
        appendMicroseconds(out, record.durationNs());
    appendKey(out, "thread");
    appendNumber(out, static_cast<std::int64_t>(directory.threadId(header.thread)));
    appendKey(out, "actor");
    appendString(out, directory.actor(header.actor));
    appendKey(out, "handle");
    if (record.handle() == kInvalidHandle)
        out += "null";
    else
        appendNumber(out, record.handle());
    appendKey(out, "call");
    appendString(out, record.spec().name);
    appendKey(out, "args");
    appendFields(out, record, Direction::In);
    appendResult(out, record);
    appendKey(out, "out");
    const std::size_t before = out.size();
    appendFields(out, record, Direction::Out);
    if (out.size() == before + 2)
        out.replace(before, 2, "null");
    appendKey(out, "data");
    appendData(out, record);
    appendKey(out, "state");
    const auto state = constants::tcpStateName(record.state());
    if (state.empty())
        out += "null";
    else
        appendString(out, state);
    appendKey(out, "category");
    appendString(out, categoryName(header.category));
    appendKey(out, "injected");
    out += record.injected() ? "true" : "false";
    appendKey(out, "text");
    appendString(out, lineText(record, directory));
    out += "}\n";
}

} // namespace workbench
