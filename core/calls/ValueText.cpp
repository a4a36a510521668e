// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/ValueText.h"

#include "core/calls/CallFigures.h"
#include "core/calls/CallText.h"
#include "core/system/AddressLayout.h"

#include <algorithm>

namespace workbench {

using Kind = CallValue::Kind;

namespace {

std::string joined(const std::vector<CallValue>& parts)
{
    std::string text;
    for (const CallValue& part : parts) {
        if (!text.empty())
            text += ", ";
        if (!part.name.empty())
            text += part.name + ' ';
        text += part.kind == Kind::Address ? part.address.text() : valueText(part, {});
    }
    return text;
}

/// Bytes that stand for themselves.
constexpr bool isPlain(unsigned char c) { return c >= 0x20 && c < 0x7f && c != '"' && c != '\\'; }

} // namespace

void appendQuoted(std::string& out, std::span<const std::byte> bytes)
{
    constexpr std::string_view named = "\a\b\t\n\v\f\r";
    constexpr std::string_view names = "abtnvfr";
    const auto at = [&](std::size_t i) { return std::to_integer<unsigned char>(bytes[i]); };
    for (std::size_t i = 0; i < bytes.size();) {
        std::size_t end = i;
        while (end < bytes.size() && isPlain(at(end)))
            ++end;
        out.append(reinterpret_cast<const char*>(bytes.data()) + i, end - i);
        i = end;
        if (i == bytes.size())
            return;
        const unsigned char c = at(i++);
        out += '\\';
        if (c == '"' || c == '\\') {
            out += static_cast<char>(c);
        } else if (const std::size_t known = named.find(static_cast<char>(c));
                   c != 0 && known != std::string_view::npos) {
            out += names[known];
        } else {
            // Octal; all three digits where a digit follows.
            const bool digitNext = i < bytes.size() && at(i) >= '0' && at(i) <= '9';
            if (digitNext || c >= 64)
                out += static_cast<char>('0' + (c >> 6));
            if (digitNext || c >= 8)
                out += static_cast<char>('0' + ((c >> 3) & 7));
            out += static_cast<char>('0' + (c & 7));
        }
    }
}

void appendData(std::string& out, std::span<const std::byte> kept, std::uint64_t length, std::size_t limit)
{
    const auto shown = kept.first(std::min(kept.size(), limit));
    out += '"';
    appendQuoted(out, shown);
    out += '"';
    if (shown.size() < length)
        out += "...";
}

void appendAddress(std::string& out, AddressBytes bytes)
{
    const auto ipv4 = layout::decodeIpv4(bytes);
    if (!ipv4) {
        out += SocketAddress::fromBytes(bytes).callText();
        return;
    }
    out += "{AF_INET, ";
    for (std::size_t i = 0; i < ipv4->octets.size(); ++i) {
        if (i > 0)
            out += '.';
        appendNumber(out, ipv4->octets[i]);
    }
    out += ':';
    appendNumber(out, ipv4->port);
    out += '}';
}

std::string valueText(const CallValue& value, std::string_view fieldName)
{
    switch (value.kind) {
    case Kind::Null:
        return "NULL";
    case Kind::Unwritten:
        return std::string(fieldName);
    case Kind::Number:
        return std::to_string(value.number);
    case Kind::Symbol:
        return value.text;
    case Kind::Text:
        return '"' + quotedBytes(std::as_bytes(std::span(value.text))) + '"';
    case Kind::Data: {
        std::string text;
        appendData(text, value.bytes, static_cast<std::uint64_t>(value.number), CallTextOptions{}.dataLimit);
        return text;
    }
    case Kind::Address:
        return value.address.callText();
    case Kind::List:
        return '[' + joined(value.parts) + ']';
    case Kind::Struct:
        return '{' + joined(value.parts) + '}';
    }
    return {};
}

std::string innerText(const CallValue& value)
{
    return value.kind == Kind::List ? joined(value.parts) : valueText(value, {});
}

} // namespace workbench
