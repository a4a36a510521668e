// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/filter/TextPattern.h"

#include "core/filter/FilterText.h"

#include <utility>

namespace workbench {
namespace {

constexpr int kDeepest = 64;
constexpr std::size_t kMostSteps = 4096;

std::bitset<256> classOf(char letter)
{
    std::bitset<256> set;
    for (unsigned c = 0; c < 256; ++c) {
        const bool digit = c >= '0' && c <= '9';
        const bool word = digit || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        const bool space = c == ' ' || (c >= '\t' && c <= '\r');
        const char kind = folded(letter);
        set[c] = kind == 'd' ? digit : kind == 'w' ? word : space;
    }
    return letter == folded(letter) ? set : ~set;
}

bool isClassLetter(char c) { return std::string_view("dwsDWS").find(c) != std::string_view::npos; }

} // namespace

/// Recursive descent: alternatives of sequences of repeated atoms. Each rule appends its steps.
class PatternParser
{
public:
    explicit PatternParser(std::string_view pattern) : m_pattern(pattern) {}

    bool run(TextPattern& out)
    {
        if (!alternatives(0) || m_at != m_pattern.size())
            return false;
        add({TextPattern::Op::Match});
        out = std::move(m_out);
        return true;
    }
    std::size_t position() const { return m_at; }

private:
    using Op = TextPattern::Op;
    using Step = TextPattern::Step;

    bool more() const { return m_at < m_pattern.size(); }
    std::uint32_t here() const { return static_cast<std::uint32_t>(m_out.m_steps.size()); }
    void add(Step step) { m_out.m_steps.push_back(step); }
    void addClass(const std::bitset<256>& set)
    {
        add({Op::Class, 0, static_cast<std::uint32_t>(m_out.m_classes.size())});
        m_out.m_classes.push_back(set);
    }
    /// Puts a step in front of those from `begin` on, which may point at one another.
    void insert(std::uint32_t begin, Step step)
    {
        for (std::size_t i = begin; i < m_out.m_steps.size(); ++i) {
            Step& moved = m_out.m_steps[i];
            if (moved.op == Op::Split || moved.op == Op::Jump) {
                ++moved.first;
                ++moved.second;
            }
        }
        m_out.m_steps.insert(m_out.m_steps.begin() + begin, step);
    }

    bool alternatives(int depth)
    {
        if (depth > kDeepest || m_out.m_steps.size() > kMostSteps)
            return false;
        const std::uint32_t begin = here();
        if (!sequence(depth))
            return false;
        if (!more() || m_pattern[m_at] != '|')
            return true;
        ++m_at;
        insert(begin, {Op::Split, 0, begin + 1, here() + 2});
        const std::uint32_t jump = here();
        add({Op::Jump});
        if (!alternatives(depth))
            return false;
        m_out.m_steps[jump].first = here();
        return true;
    }

    bool sequence(int depth)
    {
        while (more() && m_pattern[m_at] != '|' && m_pattern[m_at] != ')') {
            const std::uint32_t begin = here();
            if (m_out.m_steps.size() > kMostSteps || !atom(depth))
                return false;
            while (more() && std::string_view("*+?").find(m_pattern[m_at]) != std::string_view::npos) {
                if (m_out.m_steps.size() > kMostSteps)
                    return false;
                repeat(begin, m_pattern[m_at++]);
            }
        }
        return true;
    }

    void repeat(std::uint32_t begin, char sign)
    {
        if (sign == '+') {
            add({Op::Split, 0, begin, here() + 1});
            return;
        }
        const std::uint32_t end = here() + (sign == '*' ? 2 : 1);
        insert(begin, {Op::Split, 0, begin + 1, end});
        if (sign == '*')
            add({Op::Jump, 0, begin});
    }

    bool atom(int depth)
    {
        const char c = m_pattern[m_at];
        switch (c) {
        case '*':
        case '+':
        case '?':
            return false;
        case '(':
            return group(depth);
        case '[':
            return set();
        case '.':
            add({Op::Any});
            break;
        case '^':
            add({Op::Begin});
            break;
        case '$':
            add({Op::End});
            break;
        case '\\':
            return escape();
        default:
            add({Op::Character, folded(c)});
        }
        ++m_at;
        return true;
    }

    bool group(int depth)
    {
        const std::size_t opened = m_at++;
        if (!alternatives(depth + 1))
            return false;
        if (!more()) {
            m_at = opened;
            return false;
        }
        ++m_at;
        return true;
    }

    bool escape()
    {
        if (m_at + 1 == m_pattern.size())
            return false;
        const char c = m_pattern[++m_at];
        ++m_at;
        if (isClassLetter(c))
            addClass(classOf(c));
        else
            add({Op::Character, folded(c)});
        return true;
    }

    bool set()
    {
        const std::size_t opened = m_at++;
        std::bitset<256> members;
        const bool negated = more() && m_pattern[m_at] == '^';
        if (negated)
            ++m_at;
        for (bool first = true; more() && (first || m_pattern[m_at] != ']'); first = false)
            member(members);
        if (!more()) {
            m_at = opened;
            return false;
        }
        ++m_at;
        for (unsigned c = 'A'; c <= 'Z'; ++c) // the text comes in lower case
            members[c - 'A' + 'a'] = members[c - 'A' + 'a'] || members[c];
        addClass(negated ? ~members : members);
        return true;
    }

    void member(std::bitset<256>& members)
    {
        auto from = static_cast<unsigned char>(m_pattern[m_at++]);
        if (from == '\\' && more()) {
            from = static_cast<unsigned char>(m_pattern[m_at++]);
            if (isClassLetter(static_cast<char>(from))) {
                members |= classOf(static_cast<char>(from));
                return;
            }
        }
        unsigned to = from;
        if (m_at + 1 < m_pattern.size() && m_pattern[m_at] == '-' && m_pattern[m_at + 1] != ']') {
            to = static_cast<unsigned char>(m_pattern[m_at + 1]);
            m_at += 2;
        }
        for (unsigned c = from; c <= to; ++c)
            members.set(c);
    }

    std::string_view m_pattern;
    std::size_t m_at = 0;
    TextPattern m_out;
};

std::optional<TextPattern> TextPattern::parse(std::string_view pattern, std::size_t& position)
{
    PatternParser parser(pattern);
    TextPattern out;
    if (parser.run(out))
        return out;
    position = parser.position();
    return std::nullopt;
}

/// The steps that the automaton stands at, each once.
class TextPattern::Walk
{
public:
    explicit Walk(const TextPattern& pattern) : m_pattern(pattern), m_mark(pattern.m_steps.size(), 0) {}

    /// Goes on to `step` and all that follows without a character; true where that is the end.
    bool enter(std::vector<std::uint32_t>& at, std::uint32_t step, bool begin, bool end)
    {
        m_stack.assign(1, step);
        while (!m_stack.empty()) {
            const std::uint32_t now = m_stack.back();
            m_stack.pop_back();
            if (m_mark[now] == m_round)
                continue;
            m_mark[now] = m_round;
            const Step& that = m_pattern.m_steps[now];
            if (that.op == Op::Match)
                return true;
            if (that.op == Op::Jump) {
                m_stack.push_back(that.first);
            } else if (that.op == Op::Split) {
                m_stack.push_back(that.second);
                m_stack.push_back(that.first);
            } else if (that.op == Op::Begin || that.op == Op::End) {
                if (that.op == Op::Begin ? begin : end)
                    m_stack.push_back(now + 1);
            } else {
                at.push_back(now);
            }
        }
        return false;
    }
    void nextRound() { ++m_round; }

private:
    const TextPattern& m_pattern;
    std::vector<std::size_t> m_mark;
    std::size_t m_round = 1;
    std::vector<std::uint32_t> m_stack;
};

bool TextPattern::isFoundIn(std::string_view text) const
{
    Walk walk(*this);
    std::vector<std::uint32_t> now;
    std::vector<std::uint32_t> next;
    for (std::size_t i = 0;; ++i) {
        if (walk.enter(now, 0, i == 0, i == text.size()))
            return true;
        if (i == text.size())
            return false;
        walk.nextRound();
        next.clear();
        const auto c = static_cast<unsigned char>(text[i]);
        for (const std::uint32_t at : now) {
            const Step& step = m_steps[at];
            const bool goes = step.op == Op::Any || (step.op == Op::Character && step.character == text[i]) ||
                              (step.op == Op::Class && m_classes[step.first].test(c));
            if (goes && walk.enter(next, at + 1, false, i + 1 == text.size()))
                return true;
        }
        std::swap(now, next);
    }
}

} // namespace workbench
