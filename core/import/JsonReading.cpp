// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/import/JsonReading.h"

#include "core/json/JsonText.h"

#include <algorithm>
#include <iterator>

namespace workbench {

namespace {

/// The characters of a text; there are no more once the reading is given up.
class WatchedCharacters
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    WatchedCharacters(const char* at, const char* begin, TextProgress& progress)
        : m_at(at), m_begin(begin), m_progress(&progress)
    {
    }

    reference operator*() const { return *m_at; }
    WatchedCharacters& operator++()
    {
        ++m_at;
        return *this;
    }
    WatchedCharacters operator++(int)
    {
        WatchedCharacters before = *this;
        ++m_at;
        return before;
    }
    bool operator==(const WatchedCharacters& end) const
    {
        return m_at == end.m_at || !m_progress->goesOn(static_cast<std::size_t>(m_at - m_begin));
    }

private:
    const char* m_at;
    const char* m_begin;
    TextProgress* m_progress;
};

/// Where the word, number or text begins whose last character is there.
std::size_t tokenBegin(std::string_view text, std::size_t last)
{
    const auto isInWord = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' ||
               c == '+' || c == '-';
    };
    std::size_t at = last;
    if (text[at] != '"') {
        while (at > 0 && isInWord(text[at]) && isInWord(text[at - 1]))
            --at;
        return at;
    }
    while (at > 0) { // its quotation mark is one without backslash
        at = text.rfind('"', at - 1);
        if (at == std::string_view::npos)
            return last;
        std::size_t slashes = 0;
        while (slashes < at && text[at - 1 - slashes] == '\\')
            ++slashes;
        if (slashes % 2 == 0)
            return at;
    }
    return last;
}

/// Says where what was read ends.
void tellBreak(JsonReading& read, std::string_view text, std::size_t at)
{
    at = std::min(at, text.size());
    const std::string_view before = text.substr(0, at);
    const std::size_t feed = before.rfind('\n');
    const std::string_view inLine = feed == std::string_view::npos ? before : before.substr(feed + 1);
    read.isCut = text.find_first_not_of(" \t\r\n", at) == std::string_view::npos;
    read.line = 1 + static_cast<std::size_t>(std::ranges::count(before, '\n'));
    read.column = 1 + static_cast<std::size_t>(std::ranges::count_if(
                          inLine, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
    read.rest = text.substr(at, text.find_first_of("\r\n", at) - at);
}

} // namespace

JsonReading readJson(std::string_view text, TextProgress& progress)
{
    JsonReading read;
    if (const std::size_t tooDeep = jsonTooDeepAt(text); tooDeep != std::string_view::npos) {
        tellBreak(read, text, tooDeep);
        return read;
    }
    const char* begin = text.data();
    try {
        read.json = Json::parse(WatchedCharacters(begin, begin, progress),
                                WatchedCharacters(begin + text.size(), begin, progress));
        read.isWhole = !progress.isGivenUp();
    } catch (const Json::exception& failure) {
        // Its number counts the characters that were read, the wrong one and the end among them.
        const auto* where = dynamic_cast<const Json::parse_error*>(&failure);
        const std::size_t at = where == nullptr ? text.size() : std::max<std::size_t>(where->byte, 1) - 1;
        if (!progress.isGivenUp())
            tellBreak(read, text, at < text.size() ? tokenBegin(text, at) : at);
    }
    return read;
}

} // namespace workbench
