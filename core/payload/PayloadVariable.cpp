// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/payload/PayloadVariable.h"

#include "core/payload/HexDigit.h"
#include "core/payload/TimeText.h"

#include <algorithm>
#include <charconv>

namespace workbench {

namespace {

constexpr std::array kVariables{
    VariableSpec{VariableKind::Counter, "counter", "counter:4be"},
    VariableSpec{VariableKind::UnixTime, "unixtime", "unixtime"},
    VariableSpec{VariableKind::UnixTimeMs, "unixtime-ms", "unixtime-ms:8be"},
    VariableSpec{VariableKind::Time, "time", "time:%H:%M:%S"},
    VariableSpec{VariableKind::Utc, "utc", "utc"},
    VariableSpec{VariableKind::Random, "random", "random:16"},
    VariableSpec{VariableKind::RandomText, "random-text", "random-text:8"},
    VariableSpec{VariableKind::Uuid, "uuid", "uuid"},
    VariableSpec{VariableKind::Fill, "fill", "fill:16:ff"},
    VariableSpec{VariableKind::Pattern, "pattern", "pattern:256"},
    VariableSpec{VariableKind::Length, "length", "length:2be:6.."},
};

// What a variable may be told. Each at most once, in any order.
enum Argument : unsigned {
    Size = 1U << 0U,   // 4be
    Order = 1U << 1U,  // le
    Range = 1U << 2U,  // 0..-2
    Plus = 1U << 3U,   // +6
    Count = 1U << 4U,  // 16
    Filler = 1U << 5U, // ff
};

unsigned argumentsOf(VariableKind kind)
{
    switch (kind) {
    case VariableKind::Counter:
    case VariableKind::UnixTime:
    case VariableKind::UnixTimeMs:
        return Size;
    case VariableKind::Random:
    case VariableKind::RandomText:
    case VariableKind::Pattern:
        return Count;
    case VariableKind::Fill:
        return Count | Filler;
    case VariableKind::Length:
        return Size | Range | Plus;
    case VariableKind::Checksum:
        return Order | Range;
    default:
        return 0;
    }
}

template <class Number> std::optional<Number> wholeNumber(std::string_view text)
{
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::optional<ByteOrder> orderNamed(std::string_view text)
{
    if (text == "be")
        return ByteOrder::BigEndian;
    if (text == "le")
        return ByteOrder::LittleEndian;
    return std::nullopt;
}

bool readSize(PayloadVariable& variable, std::string_view text)
{
    if (text.empty() || std::string_view("1248").find(text.front()) == std::string_view::npos)
        return false;
    if (text.size() > 1) {
        const auto order = orderNamed(text.substr(1));
        if (!order)
            return false;
        variable.order = *order;
    }
    variable.bytes = static_cast<std::size_t>(text.front() - '0');
    return true;
}

bool readRange(PayloadVariable& variable, std::string_view text)
{
    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos)
        return false;
    ByteRange range;
    const auto end = [](std::string_view number, std::optional<std::int64_t>& into) {
        into = wholeNumber<std::int64_t>(number);
        return into || number.empty();
    };
    if (!end(text.substr(0, dots), range.first) || !end(text.substr(dots + 2), range.last))
        return false;
    variable.range = range;
    return true;
}

bool readPlus(PayloadVariable& variable, std::string_view text)
{
    if (text.empty() || (text.front() != '+' && text.front() != '-'))
        return false;
    const auto number = wholeNumber<std::int32_t>(text.front() == '+' ? text.substr(1) : text);
    variable.plus = number.value_or(0);
    return number && text.find_first_of("+-", 1) == std::string_view::npos;
}

bool readOrder(PayloadVariable& variable, std::string_view text)
{
    const auto order = orderNamed(text);
    variable.order = order.value_or(variable.order);
    return order.has_value();
}

bool readCount(PayloadVariable& variable, std::string_view text)
{
    const auto count = wholeNumber<std::size_t>(text);
    if (!count || *count > kVariableBytes)
        return false;
    variable.bytes = *count;
    return true;
}

bool readFiller(PayloadVariable& variable, std::string_view text)
{
    if (text.size() != 2 || hexDigitValue(text[0]) < 0 || hexDigitValue(text[1]) < 0)
        return false;
    variable.filler = static_cast<std::byte>(hexDigitValue(text[0]) * 16 + hexDigitValue(text[1]));
    return true;
}

struct ArgumentReader {
    Argument argument;
    bool (*read)(PayloadVariable& variable, std::string_view text);
};

// In the order in which they are tried.
constexpr std::array kReaders{ArgumentReader{Range, readRange}, ArgumentReader{Size, readSize},
                              ArgumentReader{Order, readOrder}, ArgumentReader{Plus, readPlus},
                              ArgumentReader{Count, readCount}, ArgumentReader{Filler, readFiller}};

bool readArgument(PayloadVariable& variable, std::string_view text, unsigned& open)
{
    for (const ArgumentReader& reader : kReaders) {
        if ((open & reader.argument) == 0 || !reader.read(variable, text))
            continue;
        open &= ~unsigned{reader.argument};
        return true;
    }
    return false;
}

bool isCapture(std::string_view name)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return !name.empty() && name.size() <= 2 && std::all_of(name.begin(), name.end(), isDigit);
}

std::optional<PayloadVariable> variableNamed(std::string_view name)
{
    PayloadVariable variable;
    const auto* known = std::find_if(kVariables.begin(), kVariables.end(),
                                     [&](const VariableSpec& spec) { return spec.name == name; });
    if (known != kVariables.end()) {
        variable.kind = known->kind;
    } else if (const auto sum = checksumNamed(name)) {
        variable.kind = VariableKind::Checksum;
        variable.checksum = *sum;
        variable.bytes = checksumSpec(*sum).bytes;
        variable.order = checksumSpec(*sum).order;
    } else if (isCapture(name)) {
        variable.kind = VariableKind::Capture;
        variable.format = name;
    } else {
        return std::nullopt;
    }
    return variable;
}

bool isTime(const PayloadVariable& variable)
{
    return variable.kind == VariableKind::Time || variable.kind == VariableKind::Utc;
}

} // namespace

std::span<const VariableSpec> variableSpecs() { return kVariables; }

std::optional<ByteRange::Place> ByteRange::in(std::size_t size) const
{
    const auto whole = static_cast<std::int64_t>(size);
    const auto place = [whole](std::int64_t at) { return at < 0 ? at + whole : at; };
    const std::int64_t begin = place(first.value_or(0));
    const std::int64_t end = last ? place(*last) : whole;
    if (begin < 0 || end > whole || begin > end)
        return std::nullopt;
    return Place{static_cast<std::size_t>(begin), static_cast<std::size_t>(end)};
}

Parsed<PayloadVariable> PayloadVariable::parse(std::string_view text)
{
    const std::size_t nameEnd = std::min(text.find(':'), text.size());
    const std::optional<PayloadVariable> named = variableNamed(text.substr(0, nameEnd));
    if (!named)
        return payloadErrorAt(PayloadErrorCode::VariableUnknown, text, 0, nameEnd);
    PayloadVariable variable = *named;
    const auto refuse = [&](std::size_t begin, std::size_t end) {
        return payloadErrorAt(PayloadErrorCode::VariableArgument, text, begin, end - begin);
    };
    if (isTime(variable)) {
        if (nameEnd < text.size())
            variable.format = text.substr(nameEnd + 1);
        else
            variable.format = std::string(kTimeFormat) + (variable.kind == VariableKind::Utc ? "Z" : "");
        if (!isTimeFormat(variable.format))
            return refuse(nameEnd + 1, text.size());
        return variable;
    }
    unsigned open = argumentsOf(variable.kind);
    for (std::size_t begin = nameEnd + 1; begin <= text.size();) {
        const std::size_t end = std::min(text.find(':', begin), text.size());
        if (!readArgument(variable, text.substr(begin, end - begin), open))
            return refuse(begin, end);
        begin = end + 1;
    }
    if ((open & Count) != 0) // how many must be said
        return refuse(0, text.size());
    return variable;
}

} // namespace workbench
