// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/payload/RegexParser.h"

#include "core/payload/HexDigit.h"

#include <utility>

namespace workbench {

namespace {

constexpr int kDeepest = 64;
constexpr std::size_t kMostSteps = 4096;
constexpr std::size_t kMostGroups = 32;
constexpr std::size_t kMostTimes = 1000;

bool isClassLetter(char c) { return std::string_view("dwsDWS").find(c) != std::string_view::npos; }

std::bitset<256> classOf(char letter)
{
    const char kind = static_cast<char>(letter | 0x20);
    std::bitset<256> members;
    for (unsigned c = 0; c < 256; ++c) {
        const bool digit = c >= '0' && c <= '9';
        const bool word = digit || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        const bool space = c == ' ' || (c >= '\t' && c <= '\r');
        members[c] = kind == 'd' ? digit : kind == 'w' ? word : space;
    }
    return letter == kind ? members : ~members;
}

// Letters that stand for one byte behind a backslash; 'x' is not among them.
std::optional<std::byte> namedByte(char letter)
{
    constexpr std::string_view kNamed = "nrtfv0";
    constexpr std::string_view kBytes{"\n\r\t\f\v\0", 6};
    const std::size_t place = kNamed.find(letter);
    return place == std::string_view::npos ? std::nullopt
                                           : std::optional(static_cast<std::byte>(kBytes[place]));
}

} // namespace

RegexParser::RegexParser(std::string_view expression, BytesRegex::Case letters) : m_text(expression)
{
    m_made.m_folded = letters == BytesRegex::Case::Folded;
}

Parsed<BytesRegex> RegexParser::parse()
{
    add({Op::Save, {}, 0});
    if (alternatives(0) && more())
        refuse(PayloadErrorCode::RegexGroup, m_at, m_at + 1); // a closing parenthesis without its opening one
    if (m_error)
        return std::move(*m_error);
    add({Op::Save, {}, 1});
    add({Op::Match});
    return std::move(m_made);
}

bool RegexParser::skip(std::string_view text)
{
    const bool there = m_text.substr(m_at).starts_with(text);
    m_at += there ? text.size() : 0;
    return there;
}

void RegexParser::add(Step step) { m_made.m_steps.push_back(step); }

void RegexParser::addClass(const std::bitset<256>& members)
{
    add({Op::Class, {}, static_cast<std::uint32_t>(m_made.m_classes.size())});
    m_made.m_classes.push_back(members);
}

// Puts a step in front of those from `begin` on, which may point at one another.
void RegexParser::insert(std::uint32_t begin, Step step)
{
    for (std::size_t i = begin; i < m_made.m_steps.size(); ++i) {
        Step& moved = m_made.m_steps[i];
        if (moved.op == Op::Split || moved.op == Op::Jump) {
            ++moved.first;
            ++moved.second;
        }
    }
    m_made.m_steps.insert(m_made.m_steps.begin() + begin, step);
}

bool RegexParser::refuse(PayloadErrorCode code, std::size_t begin, std::size_t end)
{
    if (!m_error)
        m_error = payloadErrorAt(code, m_text, begin, end - begin);
    return false;
}

bool RegexParser::alternatives(int depth)
{
    if (depth > kDeepest)
        return refuse(PayloadErrorCode::RegexTooLong, m_at, m_text.size());
    std::vector<std::uint32_t> jumps;
    for (;;) {
        const std::uint32_t begin = here();
        if (!sequence(depth))
            return false;
        if (!skip("|"))
            break;
        if (m_made.m_steps.size() > kMostSteps)
            return refuse(PayloadErrorCode::RegexTooLong, m_at, m_text.size());
        insert(begin, {Op::Split, {}, begin + 1, here() + 2});
        jumps.push_back(here());
        add({Op::Jump});
    }
    for (const std::uint32_t jump : jumps)
        m_made.m_steps[jump].first = here();
    return true;
}

bool RegexParser::sequence(int depth)
{
    while (more() && !nextIs('|') && !nextIs(')')) {
        const std::uint32_t begin = here();
        if (!atom(depth) || !quantifier(begin))
            return false;
        if (m_made.m_steps.size() > kMostSteps)
            return refuse(PayloadErrorCode::RegexTooLong, m_at, m_text.size());
    }
    return true;
}

bool RegexParser::atom(int depth)
{
    const char c = m_text[m_at];
    switch (c) {
    case '*':
    case '+':
    case '?':
        return refuse(PayloadErrorCode::RegexRepeat, m_at, m_at + 1);
    case '(':
        return group(depth);
    case '[':
        return set();
    case '\\':
        return escape();
    case '.':
        add({Op::Any});
        break;
    case '^':
        add({Op::Begin});
        break;
    case '$':
        add({Op::End});
        break;
    default:
        const auto byte = static_cast<std::byte>(c);
        add({Op::Byte, m_made.m_folded ? foldedByte(byte) : byte});
    }
    ++m_at;
    return true;
}

bool RegexParser::group(int depth)
{
    const std::size_t opened = m_at++;
    const bool captures = !skip("?:");
    if (captures && nextIs('?'))
        return refuse(PayloadErrorCode::RegexGroup, opened, m_at + 1);
    const auto slot = static_cast<std::uint32_t>(2 * m_made.m_groups);
    if (captures) {
        if (++m_made.m_groups > kMostGroups)
            return refuse(PayloadErrorCode::RegexTooLong, opened, m_text.size());
        add({Op::Save, {}, slot});
    }
    if (!alternatives(depth + 1))
        return false;
    if (!skip(")"))
        return refuse(PayloadErrorCode::RegexGroup, opened, opened + 1);
    if (captures)
        add({Op::Save, {}, slot + 1});
    return true;
}

bool RegexParser::escape()
{
    if (m_at + 1 < m_text.size() && isClassLetter(m_text[m_at + 1])) {
        addClass(classOf(m_text[m_at + 1]));
        m_at += 2;
        return true;
    }
    const auto byte = escapedByte();
    if (!byte)
        return false;
    add({Op::Byte, m_made.m_folded ? foldedByte(*byte) : *byte});
    return true;
}

// The byte that an escape stands for; refused where it stands for none.
std::optional<std::byte> RegexParser::escapedByte()
{
    const std::size_t begin = m_at++;
    const auto refused = [&](std::size_t end) {
        refuse(PayloadErrorCode::RegexEscape, begin, end);
        return std::nullopt;
    };
    if (!more())
        return refused(m_at);
    const char letter = m_text[m_at++];
    if (letter == 'x') {
        const int high = more() ? hexDigitValue(m_text[m_at]) : -1;
        const int low = m_at + 1 < m_text.size() ? hexDigitValue(m_text[m_at + 1]) : -1;
        if (high < 0 || low < 0)
            return refused(m_at);
        m_at += 2;
        return static_cast<std::byte>(high * 16 + low);
    }
    if (const auto byte = namedByte(letter))
        return byte;
    const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                       (letter >= '1' && letter <= '9');
    if (plain) // no escape that is known here; a back reference
        return refused(m_at);
    return static_cast<std::byte>(letter);
}

bool RegexParser::set()
{
    const std::size_t opened = m_at++;
    const bool negated = skip("^");
    std::bitset<256> members;
    for (bool first = true; more() && (first || !nextIs(']')); first = false) {
        if (!member(members))
            return false;
    }
    if (!skip("]"))
        return refuse(PayloadErrorCode::RegexSet, opened, opened + 1);
    if (m_made.m_folded) {
        for (unsigned c = 'A'; c <= 'Z'; ++c) {
            const bool either = members[c] || members[c | 0x20U];
            members[c] = members[c | 0x20U] = either;
        }
    }
    addClass(negated ? ~members : members);
    return true;
}

bool RegexParser::member(std::bitset<256>& members)
{
    const std::size_t begin = m_at;
    if (nextIs('\\') && m_at + 1 < m_text.size() && isClassLetter(m_text[m_at + 1])) {
        members |= classOf(m_text[m_at + 1]);
        m_at += 2;
        return true;
    }
    const auto one = [this]() -> std::optional<std::byte> {
        return nextIs('\\') ? escapedByte() : std::optional(static_cast<std::byte>(m_text[m_at++]));
    };
    const auto from = one();
    auto to = from;
    if (from && m_at + 1 < m_text.size() && nextIs('-') && m_text[m_at + 1] != ']') {
        ++m_at;
        to = one();
    }
    if (!from || !to)
        return false;
    if (*to < *from)
        return refuse(PayloadErrorCode::RegexSet, begin, m_at);
    for (auto c = std::to_integer<std::size_t>(*from); c <= std::to_integer<std::size_t>(*to); ++c)
        members.set(c);
    return true;
}

bool RegexParser::quantifier(std::uint32_t begin)
{
    const std::size_t sign = m_at;
    Times times{};
    if (skip("*"))
        times = {0, std::nullopt};
    else if (skip("+"))
        times = {1, std::nullopt};
    else if (skip("?"))
        times = {0, 1};
    else if (!bracesAreNext()) // a brace alone is meant itself
        return true;
    else if (!braces(times))
        return false;
    const bool few = skip("?");
    if (nextIs('*') || nextIs('+') || nextIs('?') || bracesAreNext())
        return refuse(PayloadErrorCode::RegexRepeat, m_at, m_at + 1);
    if (!repeat(begin, times, few))
        return refuse(PayloadErrorCode::RegexTooLong, sign, m_at);
    return true;
}

bool RegexParser::bracesAreNext() const
{
    return nextIs('{') && m_at + 1 < m_text.size() && m_text[m_at + 1] >= '0' && m_text[m_at + 1] <= '9';
}

bool RegexParser::braces(Times& times)
{
    const std::size_t begin = m_at++;
    const auto least = number();
    const bool comma = skip(",");
    const auto most = comma ? number() : least;
    const bool closed = skip("}");
    if (!least || !closed || *least > kMostTimes || (most && (*most > kMostTimes || *most < *least)))
        return refuse(PayloadErrorCode::RegexRepeat, begin, m_at);
    times = {*least, most};
    return true;
}

std::optional<std::size_t> RegexParser::number()
{
    std::optional<std::size_t> value;
    while (more() && m_text[m_at] >= '0' && m_text[m_at] <= '9' && value.value_or(0) <= kMostTimes)
        value = value.value_or(0) * 10 + static_cast<std::size_t>(m_text[m_at++] - '0');
    return value;
}

// The steps from `begin` on, so many times. False: too many steps come of it.
bool RegexParser::repeat(std::uint32_t begin, Times times, bool few)
{
    const std::size_t length = here() - begin;
    const std::size_t copies = times.most ? *times.most : times.least + 1;
    if (length * copies > kMostSteps)
        return false;
    const std::uint32_t end = here();
    if (copies == 0) {
        m_made.m_steps.resize(begin);
        return true;
    }
    std::vector<std::uint32_t> optionals; // begins of those that may be left out
    std::uint32_t last = begin;
    for (std::size_t i = 0; i < copies; ++i) {
        if (i > 0) {
            last = here();
            copy(begin, end);
        }
        if (i >= times.least)
            optionals.push_back(last);
    }
    if (!times.most) { // the last one goes round
        insert(last,
               few ? Step{Op::Split, {}, here() + 2, last + 1} : Step{Op::Split, {}, last + 1, here() + 2});
        add({Op::Jump, {}, last});
        return true;
    }
    // From the last on: what is left out takes those behind it along.
    for (; !optionals.empty(); optionals.pop_back())
        makeOptional(optionals.back(), few);
    return true;
}

// Appends the steps of a stretch once more.
void RegexParser::copy(std::uint32_t begin, std::uint32_t end)
{
    const std::uint32_t distance = here() - begin;
    for (std::uint32_t i = begin; i < end; ++i) {
        Step step = m_made.m_steps[i];
        if (step.op == Op::Split || step.op == Op::Jump) {
            step.first += distance;
            step.second += distance;
        }
        add(step);
    }
}

void RegexParser::makeOptional(std::uint32_t begin, bool few)
{
    const std::uint32_t end = here() + 1;
    insert(begin, few ? Step{Op::Split, {}, end, begin + 1} : Step{Op::Split, {}, begin + 1, end});
}

} // namespace workbench
