// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/import/CArrayReader.h"

#include "core/payload/Escapes.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace workbench {

namespace {

constexpr std::size_t kMostArrays = 100'000;

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// "0x48", "0110", "72", "-1", with suffixes of C ("u").
std::optional<std::byte> numberElement(std::string_view text)
{
    const bool negative = text.starts_with('-');
    text.remove_prefix(negative ? 1 : 0);
    while (text.size() > 1 &&
           (text.back() == 'u' || text.back() == 'U' || text.back() == 'l' || text.back() == 'L'))
        text.remove_suffix(1);
    int base = 10;
    if (text.starts_with("0x") || text.starts_with("0X")) {
        base = 16;
        text.remove_prefix(2);
    } else if (text.starts_with("0b") || text.starts_with("0B")) {
        base = 2;
        text.remove_prefix(2);
    } else if (text.size() > 1 && text.front() == '0') {
        base = 8;
    }
    unsigned value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size() ||
        value > (negative ? 128U : 255U))
        return std::nullopt;
    return static_cast<std::byte>(negative ? 0U - value : value);
}

std::optional<std::byte> element(std::string_view text)
{
    if (text.size() < 3 || text.front() != '\'' || text.back() != '\'')
        return numberElement(text);
    const Parsed<Bytes> character = parseEscapes(text.substr(1, text.size() - 2), Encoding::Latin1);
    if (!character || character.value().size() != 1)
        return std::nullopt;
    return character.value().front();
}

class ArrayScanner
{
public:
    ArrayScanner(std::string_view source, ImportReport& report, TextProgress& progress)
        : m_source(source), m_report(report), m_progress(progress)
    {
    }

    std::vector<CArray> read()
    {
        std::string name;
        while (m_at < m_source.size() && m_progress.goesOn(m_at)) {
            if (skipBlank())
                continue;
            const char c = m_source[m_at];
            if (m_arrays.size() == kMostArrays) {
                m_report.add({ImportProblem::TooMany, m_line});
                break;
            }
            if (c == '{') {
                ++m_at;
                m_arrays.push_back({std::move(name), elements()});
                name.clear();
            } else if (isNameCharacter(c)) {
                const std::string_view word = takeName();
                // Of "unsigned char name[16] = " the word before the bracket.
                if (m_source.substr(m_at).starts_with('[') || m_source.substr(m_at).starts_with(" ["))
                    name = word;
            } else {
                name = c == ';' ? std::string() : std::move(name);
                next();
            }
        }
        return std::move(m_arrays);
    }

private:
    void next()
    {
        m_line += m_source[m_at] == '\n' ? 1 : 0;
        ++m_at;
    }
    std::string_view takeName()
    {
        const std::size_t begin = m_at;
        while (m_at < m_source.size() && isNameCharacter(m_source[m_at]))
            ++m_at;
        return m_source.substr(begin, m_at - begin);
    }
    /// Passes over a blank or a comment.
    bool skipBlank()
    {
        const std::string_view rest = m_source.substr(m_at);
        std::size_t length = 0;
        if (rest.starts_with("//"))
            length = std::min(rest.find('\n'), rest.size());
        else if (rest.starts_with("/*"))
            length = rest.find("*/", 2) == std::string_view::npos ? rest.size() : rest.find("*/", 2) + 2;
        else if (std::string_view(" \t\r\n\f\v").find(rest.front()) != std::string_view::npos)
            length = 1;
        for (std::size_t i = 0; i < length; ++i)
            next();
        return length != 0;
    }
    /// Up to a comma, a bracket or a comment.
    std::string_view takeElement()
    {
        const std::size_t begin = m_at;
        const bool quoted = m_source[m_at] == '\'';
        if (quoted) {
            for (++m_at; m_at < m_source.size() && m_source[m_at] != '\'' && m_source[m_at] != '\n'; ++m_at)
                m_at += m_source[m_at] == '\\' && m_at + 1 < m_source.size() ? 1 : 0;
            m_at += m_at < m_source.size() && m_source[m_at] == '\'' ? 1 : 0;
            return m_source.substr(begin, m_at - begin);
        }
        while (m_at < m_source.size() &&
               std::string_view(",{}/ \t\r\n\f\v").find(m_source[m_at]) == std::string_view::npos)
            ++m_at;
        m_at += m_at == begin ? 1 : 0;
        return m_source.substr(begin, m_at - begin);
    }
    Bytes elements()
    {
        Bytes bytes;
        while (m_at < m_source.size() && m_source[m_at] != '}' && m_progress.goesOn(m_at)) {
            if (skipBlank())
                continue;
            if (m_source[m_at] == ',') {
                ++m_at;
                continue;
            }
            const std::string_view text = takeElement();
            if (const auto byte = element(text))
                bytes.push_back(*byte);
            else
                m_report.add({ImportProblem::ArrayValue, m_line, {}, std::string(text)});
        }
        if (m_at == m_source.size())
            m_report.add({ImportProblem::Truncated, m_line});
        else
            ++m_at;
        return bytes;
    }

    std::string_view m_source;
    ImportReport& m_report;
    TextProgress& m_progress;
    std::vector<CArray> m_arrays;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
};

} // namespace

std::vector<CArray> readCArrays(std::string_view source, ImportReport& report, TextProgress& progress)
{
    return ArrayScanner(source, report, progress).read();
}

} // namespace workbench
