// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/ValueText.h"

#include "core/calls/CallFigures.h"
#include "core/calls/CallText.h"
#include "core/calls/Escaping.h"
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

} // namespace

void appendQuoted(TextBuffer& out, std::span<const std::byte> bytes)
{
    static constexpr Escapes escapes = [] {
        Escapes all = commonEscapes();
        constexpr std::string_view named = "\a\b\t\n\v\f\r";
        constexpr std::string_view names = "abtnvfr";
        for (std::size_t i = 0; i < names.size(); ++i)
            all[static_cast<unsigned char>(named[i])] = names[i];
        return all;
    }();
    std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    for (;;) {
        text.remove_prefix(appendEscaped(out, text, escapes));
        if (text.empty())
            return;
        // Octal; all three digits where a digit follows.
        const auto c = static_cast<unsigned char>(text[0]);
        text.remove_prefix(1);
        const bool digitNext = !text.empty() && text[0] >= '0' && text[0] <= '9';
        out += '\\';
        if (digitNext || c >= 64)
            out += static_cast<char>('0' + (c >> 6));
        if (digitNext || c >= 8)
            out += static_cast<char>('0' + ((c >> 3) & 7));
        out += static_cast<char>('0' + (c & 7));
    }
}

void appendData(TextBuffer& out, std::span<const std::byte> kept, std::uint64_t length, std::size_t limit)
{
    const auto shown = kept.first(std::min(kept.size(), limit));
    out += '"';
    appendQuoted(out, shown);
    out += '"';
    if (shown.size() < length)
        out += "...";
}

void appendAddress(TextBuffer& out, AddressBytes bytes)
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
        TextBuffer text;
        appendData(text, value.bytes, static_cast<std::uint64_t>(value.number), CallTextOptions{}.dataLimit);
        return std::string(text.view());
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
