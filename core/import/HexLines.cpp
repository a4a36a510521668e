// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/import/HexLines.h"

#include "core/payload/HexDigit.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

namespace workbench {

namespace {

constexpr std::size_t kLongestGroup = 32; // digits
constexpr std::size_t kShortestOffset = 4;
constexpr std::size_t kLongestOffset = 16;
constexpr std::size_t kMostInLine = 256; // bytes
constexpr std::size_t kWidestGap = 1024; // blanks before the characters of a short line

std::size_t digitsAt(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    while (end < text.size() && hexDigitValue(text[end]) >= 0)
        ++end;
    return end - at;
}

std::size_t blanksAt(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    while (end < text.size() && (text[end] == ' ' || text[end] == '\t'))
        ++end;
    return end - at;
}

Bytes bytesOfDigits(std::string_view digits)
{
    Bytes bytes;
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2)
        bytes.push_back(static_cast<std::byte>(hexDigitValue(digits[i]) * 16 + hexDigitValue(digits[i + 1])));
    return bytes;
}

std::string_view withoutEnd(std::string_view text)
{
    while (!text.empty() && text.back() == '\r')
        text.remove_suffix(1);
    return text;
}

/// Groups of an even number of digits, up to what is none.
void readGroups(HexLine& line, std::size_t at)
{
    std::size_t bytes = 0;
    while (at < line.text.size() && bytes < kMostInLine) {
        const std::size_t digits = digitsAt(line.text, at);
        const std::size_t end = at + digits;
        const bool ends = end == line.text.size() || line.text[end] == ' ' || line.text[end] == '\t';
        if (digits == 0 || digits % 2 != 0 || digits > kLongestGroup || !ends)
            break;
        line.groups.push_back(bytesOfDigits(line.text.substr(at, digits)));
        line.at.push_back(end);
        bytes += digits / 2;
        const std::size_t gap = blanksAt(line.text, end);
        at = end + gap;
        if (gap != 1)
            line.cuts.push_back(line.groups.size());
    }
    if (!line.groups.empty() && (line.cuts.empty() || line.cuts.back() != line.groups.size()))
        line.cuts.push_back(line.groups.size());
}

/// Whether `text` is how a dump shows `bytes`: printable ones as they are, for the others one character of
/// any kind. Blanks at its end may have been lost.
bool shows(std::string_view text, std::span<const std::byte> bytes)
{
    for (const std::byte byte : bytes) {
        const char c = static_cast<char>(byte);
        if (text.empty() && c == ' ')
            continue;
        if (text.empty() || (c >= ' ' && c <= '~' && text.front() != c))
            return false;
        std::size_t length = 1;
        while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xc0U) == 0x80U)
            ++length;
        text.remove_prefix(length);
    }
    return text.find_first_not_of(' ') == std::string_view::npos;
}

/// Whether the characters of the bytes, or those in the bars of hexdump and od, are what stands at the end.
bool hasCharacters(std::string_view rest, std::span<const std::byte> bytes)
{
    const std::size_t blanks = blanksAt(rest, 0);
    const std::string_view shown = rest.substr(blanks);
    const bool barred = shown.size() >= 2 && ((shown.front() == '|' && shown.back() == '|') ||
                                              (shown.front() == '>' && shown.back() == '<'));
    if (barred && shows(shown.substr(1, shown.size() - 2), bytes))
        return true;
    for (std::size_t gap = 1; gap <= std::min(blanks, kWidestGap);
         ++gap) { // the others are characters themselves
        if (shows(rest.substr(gap), bytes))
            return true;
    }
    return false;
}

/// The numbers that an offset may be: hex, octal, decimal.
std::array<std::optional<std::uint64_t>, 3> numbersOf(std::string_view offset)
{
    std::array<std::optional<std::uint64_t>, 3> numbers;
    constexpr std::array kBases{16, 8, 10};
    for (std::size_t i = 0; i < kBases.size(); ++i) {
        std::uint64_t value = 0;
        const auto [end, error] =
            std::from_chars(offset.data(), offset.data() + offset.size(), value, kBases[i]);
        if (error == std::errc{} && end == offset.data() + offset.size())
            numbers[i] = value;
    }
    return numbers;
}

/// Puts line after line together.
class DumpJoiner
{
public:
    DumpJoiner(std::size_t mostBytes, ImportReport& report) : m_most(mostBytes), m_report(report) {}

    /// `next`: the line behind; null where there is none.
    bool take(const HexLine& line, const HexLine* next)
    {
        if (line.isRepeat) {
            m_repeats = line.number;
            return true;
        }
        const auto numbers = numbersOf(line.offset);
        const bool isZero = numbers[0] == std::uint64_t{0};
        if (isZero && (m_hasBegun || m_dumps.empty()))
            begin();
        if (!m_hasBegun) { // does not begin at 0: its first offset counts as such
            begin();
            m_base = numbers[0].value_or(0);
        }
        if (!place(line, numbers))
            return false;
        const Bytes bytes = bytesIn(line, next);
        m_width = std::max(m_width, bytes.size());
        m_last = bytes;
        return add(bytes, line.number);
    }
    std::vector<Bytes> finish()
    {
        if (m_repeats != 0)
            m_report.add({ImportProblem::Truncated, m_repeats, {}, "*"});
        return std::move(m_dumps);
    }

private:
    void begin()
    {
        m_dumps.emplace_back();
        m_hasBegun = true;
        m_base = 0;
        m_radix = kUnknown;
    }
    bool add(const Bytes& bytes, std::size_t line)
    {
        if (bytes.size() > m_most) {
            m_report.add({ImportProblem::TooLarge, line});
            return false;
        }
        m_most -= bytes.size();
        m_dumps.back().insert(m_dumps.back().end(), bytes.begin(), bytes.end());
        return true;
    }
    /// Holds what has come to the offset of the line; repeats the line before where "*" says so.
    bool place(const HexLine& line, const std::array<std::optional<std::uint64_t>, 3>& numbers)
    {
        const std::uint64_t here = m_base + m_dumps.back().size();
        if (m_repeats != 0)
            return repeatTo(line, numbers);
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            if (numbers[i] == here && isRadix(i)) {
                if (here != 0 && numbers[0] != numbers[i])
                    m_radix = i;
                return true;
            }
        }
        m_report.add({ImportProblem::HexOffset, line.number, {}, std::string(line.offset)});
        if (const auto told = numbers[m_radix == kUnknown ? 0 : m_radix]) // from here on it counts
            m_base = *told - m_dumps.back().size();
        return true;
    }
    bool repeatTo(const HexLine& line, const std::array<std::optional<std::uint64_t>, 3>& numbers)
    {
        const std::uint64_t here = m_base + m_dumps.back().size();
        m_repeats = 0;
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            const bool fits = numbers[i] && *numbers[i] >= here && !m_last.empty() &&
                              (*numbers[i] - here) % m_last.size() == 0 && isRadix(i);
            if (!fits)
                continue;
            if (*numbers[i] - here > m_most) {
                m_report.add({ImportProblem::TooLarge, line.number, {}, std::string(line.offset)});
                return false;
            }
            const auto gap = static_cast<std::size_t>(*numbers[i] - here);
            Bytes& dump = m_dumps.back();
            dump.reserve(dump.size() + gap);
            for (std::size_t at = 0; at < gap; ++at)
                dump.push_back(m_last[at % m_last.size()]);
            m_most -= gap;
            return true;
        }
        m_report.add({ImportProblem::HexOffset, line.number, {}, std::string(line.offset)});
        return true;
    }
    /// How many bytes the offset of the line behind leaves to this one.
    std::optional<std::size_t> expected(const HexLine& line, const HexLine* next) const
    {
        if (next == nullptr || next->isRepeat)
            return std::nullopt;
        const auto here = numbersOf(line.offset);
        const auto there = numbersOf(next->offset);
        std::optional<std::size_t> fits;
        for (std::size_t i = 0; i < here.size(); ++i) {
            if (!isRadix(i) || !here[i] || !there[i] || *there[i] <= *here[i] ||
                *there[i] - *here[i] > kMostInLine)
                continue;
            const auto count = static_cast<std::size_t>(*there[i] - *here[i]);
            if (!line.first(count))
                continue;
            if (line.isCut(count)) // of octal, decimal and hex the one that takes the whole line
                return count;
            fits = fits.value_or(count);
        }
        return fits;
    }
    Bytes bytesIn(const HexLine& line, const HexLine* next) const
    {
        if (const auto count = expected(line, next))
            return *line.first(*count);
        if (next != nullptr && next->isRepeat && m_width != 0) {
            if (const auto bytes = line.first(m_width))
                return *bytes;
        }
        return line.alone(m_width == 0 ? kMostInLine : m_width);
    }

    bool isRadix(std::size_t i) const { return m_radix == kUnknown || m_radix == i; }

    static constexpr std::size_t kUnknown = 3;

    std::size_t m_most;
    ImportReport& m_report;
    std::vector<Bytes> m_dumps;
    bool m_hasBegun = false;
    std::uint64_t m_base = 0;       ///< offset of the dump's first byte
    std::size_t m_radix = kUnknown; ///< of offsets, once it is known
    std::size_t m_width = 0;        ///< of the longest line so far
    Bytes m_last;
    std::size_t m_repeats = 0;
};

/// With one blank alone behind it, what stands first is an offset only where it is 0.
bool canBegin(const HexLine& line)
{
    const bool isZero = line.offset.find_first_not_of('0') == std::string_view::npos;
    return !line.isRepeat && !line.groups.empty() &&
           (isZero || line.text.find(':') != std::string_view::npos ||
            line.text.find("  ") != std::string_view::npos);
}

/// Calls take(line) for each line of a dump; with the number 0 for each other that is not empty. False ends
/// it.
template <class Take> void forEachHexLine(std::string_view text, TextProgress& progress, Take&& take)
{
    bool begins = true;
    std::size_t number = 1;
    for (std::size_t at = 0; at < text.size() && progress.goesOn(at); ++number) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view one = text.substr(at, end - at);
        at = end + 1;
        if (one.find_first_not_of(" \t\r\f\v") == std::string_view::npos)
            continue;
        auto line = hexLineOf(one, number);
        if (line && begins && !canBegin(*line))
            line.reset();
        begins = begins && !line;
        HexLine other;
        if (!take(line ? *line : other))
            return;
    }
}

} // namespace

std::optional<Bytes> HexLine::first(std::size_t count) const
{
    Bytes bytes;
    for (const Bytes& group : groups) {
        if (bytes.size() >= count)
            break;
        bytes.insert(bytes.end(), group.begin(), group.end());
    }
    if (bytes.size() != count)
        return std::nullopt;
    return bytes;
}

bool HexLine::isCut(std::size_t count) const
{
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < groups.size() && bytes < count; ++i) {
        bytes += groups[i].size();
        if (bytes == count)
            return std::find(cuts.begin(), cuts.end(), i + 1) != cuts.end();
    }
    return false;
}

Bytes HexLine::alone(std::size_t most) const
{
    Bytes best;
    Bytes bytes;
    std::size_t cut = 0;
    for (std::size_t i = 0; i < groups.size() && bytes.size() + groups[i].size() <= most; ++i) {
        bytes.insert(bytes.end(), groups[i].begin(), groups[i].end());
        if (cut == cuts.size() || cuts[cut] != i + 1)
            continue;
        ++cut;
        best = bytes;
        const std::string_view rest = text.substr(at[i]);
        if (!rest.empty() && hasCharacters(rest, bytes))
            break;
    }
    return best;
}

std::optional<HexLine> hexLineOf(std::string_view text, std::size_t number)
{
    HexLine line;
    line.number = number;
    line.text = withoutEnd(text);
    std::size_t at = blanksAt(line.text, 0);
    if (line.text.substr(at).starts_with('*') && blanksAt(line.text, at + 1) == line.text.size() - at - 1) {
        line.isRepeat = true;
        return line;
    }
    if (line.text.substr(at).starts_with("0x"))
        at += 2;
    const std::size_t digits = digitsAt(line.text, at);
    if (digits < kShortestOffset || digits > kLongestOffset)
        return std::nullopt;
    line.offset = line.text.substr(at, digits);
    at += digits;
    const bool colon = line.text.substr(at).starts_with(':');
    at += colon ? 1 : 0;
    const std::size_t gap = blanksAt(line.text, at);
    if (gap == 0 && at != line.text.size())
        return std::nullopt;
    readGroups(line, at + gap);
    // One blank alone may stand between bytes too: od's offsets have six digits, its groups two.
    const bool isOd =
        digits >= 6 && !line.groups.empty() &&
        std::all_of(line.groups.begin(), line.groups.end(), [](const Bytes& one) { return one.size() == 1; });
    if (!colon && gap == 1 && line.text[at] != '\t' && !isOd)
        return std::nullopt;
    return line;
}

bool isHexDump(std::string_view text, TextProgress& progress)
{
    std::size_t fitting = 0;
    std::size_t others = 0;
    forEachHexLine(text, progress, [&](const HexLine& line) {
        (line.number == 0 ? others : fitting) += 1;
        return true;
    });
    return fitting > 0 && others <= fitting;
}

std::vector<Bytes> readHexDump(std::string_view text, std::size_t mostBytes, ImportReport& report,
                               TextProgress& progress)
{
    DumpJoiner joiner(mostBytes, report);
    std::optional<HexLine> before; // how much it holds the next line tells
    bool goesOn = true;
    forEachHexLine(text, progress, [&](HexLine& line) {
        if (line.number == 0)
            return true;
        goesOn = !before || joiner.take(*before, &line);
        before = std::move(line);
        return goesOn;
    });
    if (goesOn && before)
        joiner.take(*before, nullptr);
    return joiner.finish();
}

} // namespace workbench
