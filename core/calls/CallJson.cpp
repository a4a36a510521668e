// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/CallJson.h"

#include "core/calls/CallText.h"
#include "core/calls/CallValue.h"

#include <array>
#include <charconv>
#include <chrono>

namespace workbench {

using Kind = CallValue::Kind;

namespace {

constexpr std::array<char, 16> kHexDigits{'0', '1', '2', '3', '4', '5', '6', '7',
                                          '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

/// Length of the well-formed UTF-8 sequence at `at` (Unicode 15, table 3-7); 0 where there is none.
std::size_t sequenceLength(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xc0U) == 0x80U; };
    const unsigned lead = byte(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xc2 && lead <= 0xdf)
        return follows(1) ? 2 : 0;
    if (lead >= 0xe0 && lead <= 0xef) {
        const bool second = lead == 0xe0 ? byte(1) >= 0xa0 : lead == 0xed ? byte(1) < 0xa0 : true;
        return second && follows(1) && follows(2) ? 3 : 0;
    }
    if (lead >= 0xf0 && lead <= 0xf4) {
        const bool second = lead == 0xf0 ? byte(1) >= 0x90 : lead == 0xf4 ? byte(1) < 0x90 : true;
        return second && follows(1) && follows(2) && follows(3) ? 4 : 0;
    }
    return 0;
}

void appendNumber(std::string& out, std::int64_t value)
{
    std::array<char, 24> buffer;
    const auto end = std::to_chars(buffer.begin(), buffer.end(), value).ptr;
    out.append(buffer.begin(), end);
}

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
        } else if (const std::size_t length = sequenceLength(text, i); length > 0) {
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

/// RFC 3339, UTC, microseconds.
void appendTime(std::string& out, std::int64_t ns)
{
    using namespace std::chrono;
    const sys_time<microseconds> time{floor<microseconds>(nanoseconds(ns))};
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    const auto digits = [&](std::int64_t value, int count) {
        std::array<char, 8> buffer;
        for (int i = count - 1; i >= 0; --i, value /= 10)
            buffer[static_cast<std::size_t>(i)] = static_cast<char>('0' + value % 10);
        out.append(buffer.data(), static_cast<std::size_t>(count));
    };
    out += '"';
    digits(static_cast<int>(date.year()), 4);
    out += '-';
    digits(static_cast<unsigned>(date.month()), 2);
    out += '-';
    digits(static_cast<unsigned>(date.day()), 2);
    out += 'T';
    digits(clock.hours().count(), 2);
    out += ':';
    digits(clock.minutes().count(), 2);
    out += ':';
    digits(clock.seconds().count(), 2);
    out += '.';
    digits(clock.subseconds().count(), 6);
    out += "Z\"";
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
    const auto data = record.data();
    if (!data) {
        out += "null";
        return;
    }
    // What moved: of a send its result, of a read what arrived in the buffer.
    std::uint64_t length = data->length;
    if (!record.spec().reads() && !record.pending())
        length = record.error() == 0 ? static_cast<std::uint64_t>(record.ret()) : 0;
    const auto kept =
        data->kept.first(std::min<std::size_t>(data->kept.size(), static_cast<std::size_t>(length)));
    out += "{\"length\": ";
    appendNumber(out, static_cast<std::int64_t>(length));
    out += ", \"kept\": ";
    appendNumber(out, static_cast<std::int64_t>(kept.size()));
    out += ", \"base64\": \"";
    appendBase64(out, kept);
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

/// Nanoseconds as microseconds, to the nanosecond.
void appendDuration(std::string& out, std::int64_t ns)
{
    appendNumber(out, ns / 1000);
    const auto rest = static_cast<unsigned>(ns % 1000);
    if (rest == 0)
        return;
    out += '.';
    out += static_cast<char>('0' + rest / 100);
    out += static_cast<char>('0' + rest / 10 % 10);
    out += static_cast<char>('0' + rest % 10);
}

} // namespace

void appendJsonLine(std::string& out, const CallRecord& record, const CallDirectory& directory)
{
    const RecordHeader& header = record.header();
    out += "{\"seq\": ";
    appendNumber(out, static_cast<std::int64_t>(header.seq));
    appendKey(out, "time");
    appendTime(out, header.startNs);
    appendKey(out, "duration_us");
    if (record.pending())
        out += "null";
    else
        appendDuration(out, record.durationNs());
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
