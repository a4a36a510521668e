// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/JsonCursor.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

namespace workbench {

namespace {

/// Brackets in brackets; more than any call has, and few enough for the stack.
constexpr int kDeepest = 32;

/// What ends a number or a word.
constexpr auto kEndsWord = [] {
    std::array<bool, 256> ends{};
    for (const char c : std::string_view(",:]}[{\" \t\r\n\0", 12))
        ends[static_cast<unsigned char>(c)] = true;
    return ends;
}();

/// Brackets, and the strings in which they are none.
constexpr auto kNests = [] {
    std::array<bool, 256> nests{};
    for (const char c : std::string_view("{}[]\""))
        nests[static_cast<unsigned char>(c)] = true;
    return nests;
}();

template <typename Integer> std::optional<Integer> takeInteger(const char*& next, const char* end)
{
    Integer value{};
    const auto [stop, error] = std::from_chars(next, end, value);
    if (error != std::errc() || (stop != end && (*stop == '.' || *stop == 'e' || *stop == 'E')))
        return std::nullopt;
    next = stop;
    return value;
}

std::optional<unsigned> hexFour(std::string_view digits)
{
    unsigned value = 0;
    if (digits.size() < 4)
        return std::nullopt;
    const auto [stop, error] = std::from_chars(digits.data(), digits.data() + 4, value, 16);
    return error == std::errc() && stop == digits.data() + 4 ? std::optional(value) : std::nullopt;
}

void appendUtf8(std::string& out, unsigned code)
{
    const auto put = [&](unsigned byte) { out += static_cast<char>(byte); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xc0 | (code >> 6));
        put(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
        put(0xe0 | (code >> 12));
        put(0x80 | ((code >> 6) & 0x3f));
        put(0x80 | (code & 0x3f));
    } else {
        put(0xf0 | (code >> 18));
        put(0x80 | ((code >> 12) & 0x3f));
        put(0x80 | ((code >> 6) & 0x3f));
        put(0x80 | (code & 0x3f));
    }
}

} // namespace

bool JsonCursor::null()
{
    if (peek() != 'n')
        return false;
    if (m_end - m_next < 4 || std::memcmp(m_next, "null", 4) != 0) {
        fail();
        return false;
    }
    m_next += 4;
    return true;
}

std::optional<bool> JsonCursor::boolean()
{
    const char next = peek();
    const std::string_view rest(m_next, static_cast<std::size_t>(m_end - m_next));
    if (next == 't' && rest.starts_with("true")) {
        m_next += 4;
        return true;
    }
    if (next == 'f' && rest.starts_with("false")) {
        m_next += 5;
        return false;
    }
    fail();
    return std::nullopt;
}

std::optional<std::int64_t> JsonCursor::integer()
{
    skipSpace();
    const auto value = m_failed ? std::nullopt : takeInteger<std::int64_t>(m_next, m_end);
    if (!value)
        fail();
    return value;
}

std::optional<std::uint64_t> JsonCursor::unsignedInteger()
{
    skipSpace();
    const auto value = m_failed ? std::nullopt : takeInteger<std::uint64_t>(m_next, m_end);
    if (!value)
        fail();
    return value;
}

std::optional<std::int64_t> JsonCursor::thousandths()
{
    skipSpace();
    std::int64_t whole = 0;
    const auto [stop, error] = std::from_chars(m_next, m_end, whole);
    constexpr std::int64_t most = INT64_MAX / 1000 - 1;
    if (m_failed || error != std::errc() || whole < 0 || whole > most) {
        fail();
        return std::nullopt;
    }
    m_next = stop;
    std::int64_t value = whole * 1000;
    if (m_next != m_end && *m_next == '.') {
        ++m_next;
        for (std::int64_t weight = 100; m_next != m_end && *m_next >= '0' && *m_next <= '9'; weight /= 10)
            value += weight * (*m_next++ - '0');
    }
    if (m_next != m_end && (*m_next == 'e' || *m_next == 'E')) {
        fail();
        return std::nullopt;
    }
    return value;
}

std::optional<std::string_view> JsonCursor::string(std::string& scratch)
{
    if (peek() != '"') {
        fail();
        return std::nullopt;
    }
    const char* from = m_next + 1;
    if (!skipString())
        return std::nullopt;
    const std::string_view raw(from, static_cast<std::size_t>(m_next - from) - 1);
    if (std::memchr(raw.data(), '\\', raw.size()) == nullptr)
        return raw;
    if (!decodeEscapes(raw, scratch)) {
        fail();
        return std::nullopt;
    }
    return scratch;
}

bool decodeEscapes(std::string_view raw, std::string& out)
{
    out.clear();
    out.reserve(raw.size());
    for (std::size_t at = 0; at < raw.size();) {
        const std::size_t escape = std::min(raw.find('\\', at), raw.size());
        out.append(raw, at, escape - at);
        if (escape == raw.size())
            return true;
        constexpr std::string_view letters = "\"\\/bfnrt";
        constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
        const char letter = raw[escape + 1]; // there is one: the quote that ends the string is not escaped
        at = escape + 2;
        if (letter != 'u') {
            const std::size_t known = letters.find(letter);
            if (known == std::string_view::npos)
                return false;
            out += meanings[known];
            continue;
        }
        const auto code = hexFour(raw.substr(at));
        if (!code)
            return false;
        at += 4;
        if (*code == 0xfffd) {
            out += '\xff';
        } else if (*code >= 0xd800 && *code < 0xdc00 && raw.substr(at).starts_with("\\u")) {
            const auto low = hexFour(raw.substr(at + 2));
            if (!low || *low < 0xdc00 || *low > 0xdfff)
                return false;
            appendUtf8(out, 0x10000 + ((*code - 0xd800) << 10) + (*low - 0xdc00));
            at += 6;
        } else if (*code >= 0xd800 && *code < 0xe000) {
            return false;
        } else {
            appendUtf8(out, *code);
        }
    }
    return true;
}

std::string_view JsonCursor::skip()
{
    const char first = peek();
    const char* from = m_next;
    if (first == '"')
        skipString();
    else if (first == '{' || first == '[')
        skipNested();
    else
        skipWord();
    return m_failed ? std::string_view() : std::string_view(from, static_cast<std::size_t>(m_next - from));
}

void JsonCursor::skipWord()
{
    const char* from = m_next;
    while (m_next != m_end && !kEndsWord[static_cast<unsigned char>(*m_next)])
        ++m_next;
    if (m_next == from)
        fail();
}

void JsonCursor::skipNested()
{
    int depth = 0;
    do {
        while (m_next != m_end && !kNests[static_cast<unsigned char>(*m_next)])
            ++m_next;
        if (m_next == m_end || depth > kDeepest)
            return fail();
        if (*m_next == '"') {
            if (!skipString())
                return;
            continue;
        }
        depth += *m_next == '{' || *m_next == '[' ? 1 : -1;
        ++m_next;
    } while (depth > 0);
}

} // namespace workbench
