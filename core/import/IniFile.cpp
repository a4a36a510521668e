// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/import/IniFile.h"

#include "core/payload/Encoding.h"
#include "core/payload/HexDigit.h"

#include <bit>
#include <charconv>
#include <iomanip>
#include <locale>
#include <optional>
#include <sstream>

namespace workbench {

namespace {

constexpr std::size_t kMostValues = 1'000'000;

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

/// Characters that come one UTF-16 unit at a time, as UTF-8. Half of a pair becomes U+FFFD.
class Utf16Text
{
public:
    void unit(std::uint32_t unit)
    {
        const bool low = unit >= 0xdc00 && unit < 0xe000;
        if (m_high != 0 && low) {
            appendUtf8(m_text, static_cast<char32_t>(0x10000 + ((m_high - 0xd800) << 10U) + (unit - 0xdc00)));
            m_high = 0;
            return;
        }
        finish();
        if (unit >= 0xd800 && unit < 0xdc00)
            m_high = unit;
        else
            appendUtf8(m_text, static_cast<char32_t>(unit));
    }
    /// Bytes as they are.
    void raw(std::string_view bytes)
    {
        finish();
        m_text += bytes;
    }
    std::string take()
    {
        finish();
        return std::move(m_text);
    }

private:
    void finish()
    {
        if (m_high != 0)
            appendUtf8(m_text, U'\ufffd');
        m_high = 0;
    }

    std::string m_text;
    std::uint32_t m_high = 0;
};

std::optional<std::uint32_t> hexNumber(std::string_view digits)
{
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size())
        return std::nullopt;
    return value;
}

/// "%20", "%U03A9" and "\" (a slash).
std::string unescapedKey(std::string_view key)
{
    Utf16Text text;
    for (std::size_t at = 0; at < key.size();) {
        if (key[at] == '\\') {
            text.raw("/");
            ++at;
        } else if (key[at] != '%') {
            text.raw(key.substr(at++, 1));
        } else {
            const bool wide = key.substr(at + 1, 1) == "U";
            const std::size_t begin = at + (wide ? 2 : 1);
            const std::size_t digits = wide ? 4 : 2;
            const std::string_view number =
                begin <= key.size() ? key.substr(begin, digits) : std::string_view();
            const auto unit = number.size() == digits ? hexNumber(number) : std::nullopt;
            if (unit)
                text.unit(*unit);
            else
                text.raw("%");
            at = unit ? begin + digits : at + 1;
        }
    }
    return text.take();
}

/// A value's quotes and escapes, as QSettings reads them.
class ValueReader
{
public:
    /// `latin1`: bytes above 0x7f are characters themselves.
    ValueReader(std::string_view text, bool latin1) : m_text(text), m_latin1(latin1) {}

    std::string read()
    {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '"') {
                m_quoted = !m_quoted;
                ++m_at;
            } else if (c == '\\') {
                ++m_at;
                escape();
            } else if (c == ',' && !m_quoted) {
                ++m_at;
                m_out.raw(", ");
                skipBlanks();
            } else if (isBlank(c) && !m_quoted) {
                blanks();
            } else {
                character(c);
                ++m_at;
            }
        }
        return m_out.take();
    }

private:
    void character(char c)
    {
        if (m_latin1)
            m_out.unit(static_cast<unsigned char>(c));
        else
            m_out.raw({&c, 1});
    }
    void skipBlanks()
    {
        while (m_at < m_text.size() && isBlank(m_text[m_at]))
            ++m_at;
    }
    /// Blanks before a comma or the end are none of the value.
    void blanks()
    {
        const std::size_t begin = m_at;
        skipBlanks();
        if (m_at < m_text.size() && m_text[m_at] != ',')
            m_out.raw(m_text.substr(begin, m_at - begin));
    }
    void escape()
    {
        if (m_at == m_text.size())
            return;
        const char c = m_text[m_at++];
        constexpr std::string_view kNames = "abfnrtv\"?'\\";
        constexpr std::string_view kMeant = "\a\b\f\n\r\t\v\"?'\\";
        if (const std::size_t known = kNames.find(c); known != std::string_view::npos) {
            m_out.raw(kMeant.substr(known, 1));
        } else if (c == 'x') {
            number(16);
        } else if (c >= '0' && c <= '7') {
            --m_at;
            number(8);
        }
    }
    /// As many digits as there are; a value is cut to a UTF-16 unit, as QSettings does.
    void number(int base)
    {
        std::uint32_t value = 0;
        for (; m_at < m_text.size(); ++m_at) {
            const int digit = hexDigitValue(m_text[m_at]);
            if (digit < 0 || digit >= base)
                break;
            value = (value * static_cast<std::uint32_t>(base) + static_cast<std::uint32_t>(digit)) & 0xffffU;
        }
        m_out.unit(value);
    }

    std::string_view m_text;
    bool m_latin1;
    std::size_t m_at = 0;
    bool m_quoted = false;
    Utf16Text m_out;
};

/// The bytes of "@Variant(...)", whose characters are Latin-1; empty where one is none.
std::optional<std::string> variantBytes(std::string_view text)
{
    const std::span<const std::byte> bytes = bytesIn(text);
    std::string raw;
    for (std::size_t at = 0; at < bytes.size();) {
        const DecodedCharacter one = decodeCharacter(bytes, at, Encoding::Utf8);
        if (one.illFormed || one.codePoint > 0xff)
            return std::nullopt;
        raw += static_cast<char>(one.codePoint);
        at += one.length;
    }
    return raw;
}

std::uint64_t bigEndian(std::string_view bytes)
{
    std::uint64_t value = 0;
    for (const char byte : bytes)
        value = (value << 8U) | static_cast<unsigned char>(byte);
    return value;
}

/// In the manner of C, whatever the locale; not all libraries have std::to_chars() for floating point.
std::string numberText(double number, int digits)
{
    std::ostringstream text;
    text.imbue(std::locale::classic());
    text << std::setprecision(digits) << number;
    return text.str();
}

/// QDataStream's version of Qt 4.0: a type, then the value. Numbers are told apart, other types are not
/// needed.
std::optional<std::string> variantText(std::string_view inside)
{
    const auto raw = variantBytes(inside);
    if (!raw || raw->size() < 4)
        return std::nullopt;
    const std::uint64_t type = bigEndian(std::string_view(*raw).substr(0, 4));
    const std::string_view value = std::string_view(*raw).substr(4);
    if ((type == 0x87 || type == 38) && value.size() == 4)
        return numberText(
            static_cast<double>(std::bit_cast<float>(static_cast<std::uint32_t>(bigEndian(value)))), 7);
    if (type == 6 && value.size() == 8)
        return numberText(std::bit_cast<double>(bigEndian(value)), 15);
    return std::nullopt;
}

/// "@@x" is "@x", "@Invalid()" nothing, "@Variant(...)" a number.
std::string meantValue(std::string text, std::size_t line, std::string_view key, ImportReport& report)
{
    const auto wraps = [&](std::string_view name) { return text.starts_with(name) && text.ends_with(')'); };
    if (text.starts_with("@@"))
        return text.substr(1);
    if (text == "@Invalid()")
        return {};
    for (const std::string_view name : {"@String(", "@ByteArray("}) {
        if (wraps(name))
            return text.substr(name.size(), text.size() - name.size() - 1);
    }
    constexpr std::string_view kVariant = "@Variant(";
    if (!wraps(kVariant))
        return text;
    auto number =
        variantText(std::string_view(text).substr(kVariant.size(), text.size() - kVariant.size() - 1));
    if (!number)
        report.add({ImportProblem::IniVariant, line, std::string(key), text});
    return number.value_or(std::string());
}

/// The next logical line: a backslash before its end, or an open quotation mark, joins it with the one
/// behind.
std::string_view nextLine(std::string_view text, std::size_t& at, std::size_t& number)
{
    const std::size_t begin = at;
    bool quoted = false;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\\' && at + 1 < text.size()) {
            number += text[++at] == '\n' ? 1 : 0;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (c == '\n') {
            ++number;
            if (!quoted)
                break;
        }
    }
    const std::string_view line = text.substr(begin, at - begin);
    at += at < text.size() ? 1 : 0;
    return line;
}

bool isComment(std::string_view line) { return line.empty() || line.front() == ';' || line.front() == '#'; }

} // namespace

std::string iniPath(std::string_view path)
{
    std::string clean;
    for (const char c : path) {
        if (c != '/' || (!clean.empty() && clean.back() != '/'))
            clean += c;
    }
    if (!clean.empty() && clean.back() == '/')
        clean.pop_back();
    return clean;
}

IniFile IniFile::parse(std::string_view text, ImportReport& report, TextProgress& progress)
{
    IniFile file;
    std::string group;
    std::size_t number = 1;
    for (std::size_t at = 0; at < text.size() && progress.goesOn(at);) {
        const std::size_t first = number;
        const std::string_view line = trimmed(nextLine(text, at, number));
        if (isComment(line))
            continue;
        if (file.m_values.size() == kMostValues) {
            report.add({ImportProblem::TooMany, first});
            break;
        }
        if (line.front() != '[') {
            file.take(group, line, first, report);
            continue;
        }
        const std::size_t end = line.find(']');
        if (end == std::string_view::npos)
            report.add({ImportProblem::IniLine, first, {}, std::string(line)});
        const std::string_view name = trimmed(line.substr(1, end == std::string_view::npos ? end : end - 1));
        group = name == "General" ? std::string()
                                  : unescapedKey(name == "%General" ? name.substr(1) : name) + '/';
    }
    return file;
}

void IniFile::take(std::string_view group, std::string_view line, std::size_t number, ImportReport& report)
{
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos) {
        report.add({ImportProblem::IniLine, number, {}, std::string(line)});
        return;
    }
    std::string key = iniPath(std::string(group) + unescapedKey(trimmed(line.substr(0, equals))));
    const std::string_view raw = trimmed(line.substr(equals + 1));
    const bool latin1 = decode(bytesIn(raw), Encoding::Utf8).illFormed != 0;
    std::string text = meantValue(ValueReader(raw, latin1).read(), number, key, report);
    const auto [place, isNew] = m_values.insert_or_assign(key, Value{std::move(text), number});
    if (isNew)
        m_order.push_back(std::move(key));
}

const IniFile::Value* IniFile::find(std::string_view path) const
{
    const auto found = m_values.find(iniPath(path));
    return found == m_values.end() ? nullptr : &found->second;
}

std::vector<std::string> IniFile::groupsWith(std::string_view name) const
{
    const std::string end = '/' + std::string(name);
    std::vector<std::string> groups;
    for (const std::string& key : m_order) {
        if (key.size() > end.size() && key.ends_with(end))
            groups.push_back(key.substr(0, key.size() - end.size()));
    }
    return groups;
}

} // namespace workbench
