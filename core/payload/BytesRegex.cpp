// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/payload/BytesRegex.h"

#include "core/payload/RegexParser.h"

#include <utility>

namespace workbench {

Parsed<BytesRegex> BytesRegex::parse(std::string_view expression, Case letters)
{
    Parsed<BytesRegex> parsed = RegexParser(expression, letters).parse();
    if (!parsed)
        return parsed;
    BytesRegex regex = std::move(parsed).value();
    regex.lookAhead();
    return regex;
}

void BytesRegex::lookAhead()
{
    struct Way {
        std::size_t step;
        bool isAtBegin;
    };
    m_atBeginOnly = m_tellsStart = true;
    std::vector<char> seen(2 * m_steps.size());
    std::vector<Way> ways{{0, false}};
    while (!ways.empty()) {
        const Way way = ways.back();
        ways.pop_back();
        if (std::exchange(seen[2 * way.step + (way.isAtBegin ? 1 : 0)], 1) != 0)
            continue;
        const Step& step = m_steps[way.step];
        switch (step.op) {
        case Op::Split:
            ways.push_back({step.second, way.isAtBegin});
            [[fallthrough]];
        case Op::Jump:
            ways.push_back({step.first, way.isAtBegin});
            break;
        case Op::Save:
        case Op::Begin:
            ways.push_back({way.step + 1, way.isAtBegin || step.op == Op::Begin});
            break;
        case Op::End:
        case Op::Match: // no byte is needed
            m_tellsStart = false;
            m_atBeginOnly = m_atBeginOnly && way.isAtBegin;
            break;
        case Op::Byte:
        case Op::Any:
        case Op::Class:
            m_atBeginOnly = m_atBeginOnly && way.isAtBegin;
            for (unsigned byte = 0; byte < m_starts.size(); ++byte)
                m_starts[byte] = m_starts[byte] || takes(step, static_cast<std::byte>(byte));
        }
    }
}

bool BytesRegex::takes(const Step& step, std::byte byte) const
{
    if (step.op == Op::Any)
        return true;
    if (step.op == Op::Class)
        return m_classes[step.first].test(std::to_integer<std::size_t>(byte));
    return step.op == Op::Byte && step.byte == (m_folded ? foldedByte(byte) : byte);
}

// The ways that are walked at once, in the order in which they would be tried: each a step, and with it,
// where they are asked for, what its groups took so far.
class BytesRegex::Search
{
public:
    Search(const BytesRegex& regex, std::span<const std::byte> bytes, bool groups)
        : m_regex(regex), m_bytes(bytes), m_slots(groups ? 2 * regex.m_groups : 0),
          m_seen(regex.m_steps.size(), kNowhere), m_current(m_slots, kNowhere)
    {
    }

    bool run(std::size_t from)
    {
        bool found = false;
        for (std::size_t at = from;; ++at) {
            if (!found && m_now.steps.empty()) {
                const auto next = nextStart(at);
                if (!next)
                    return false;
                at = *next;
            }
            if (!found) {
                m_current.assign(m_slots, kNowhere);
                enter(m_now, 0, at); // after those that began before
            }
            if (m_now.steps.empty() && found)
                return true;
            m_next.clear();
            for (std::size_t way = 0; way < m_now.steps.size(); ++way) {
                const std::uint32_t index = m_now.steps[way];
                const Step& step = m_regex.m_steps[index];
                if (step.op == Op::Match) {
                    found = true;
                    if (m_slots == 0)
                        return true;
                    m_best = m_now.slotsOf(way, m_slots);
                    break; // those behind it would have been tried later
                }
                if (at < m_bytes.size() && m_regex.takes(step, m_bytes[at])) {
                    if (m_slots != 0)
                        m_current = m_now.slotsOf(way, m_slots);
                    enter(m_next, index + 1, at + 1);
                }
            }
            if (at == m_bytes.size())
                return found;
            std::swap(m_now, m_next);
        }
    }

    Groups groups() const
    {
        Groups groups;
        for (std::size_t slot = 0; slot < m_slots; slot += 2) {
            const bool took = m_best[slot] != kNowhere && m_best[slot + 1] != kNowhere;
            groups.push_back(took ? std::optional(Group{m_best[slot], m_best[slot + 1]}) : std::nullopt);
        }
        return groups;
    }

private:
    static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

    struct Ways {
        std::vector<std::uint32_t> steps;
        std::vector<std::size_t> slots; // those of each way, one after another

        void clear()
        {
            steps.clear();
            slots.clear();
        }
        std::vector<std::size_t> slotsOf(std::size_t way, std::size_t count) const
        {
            const auto begin = slots.begin() + static_cast<std::ptrdiff_t>(way * count);
            return {begin, begin + static_cast<std::ptrdiff_t>(count)};
        }
    };
    // A step to be entered, or a slot that gets its value back once all behind a Save was entered.
    struct Task {
        std::uint32_t step;
        bool restores = false;
        std::size_t value = 0;
    };

    // Where a match can begin at the earliest; empty: nowhere.
    std::optional<std::size_t> nextStart(std::size_t at) const
    {
        if (m_regex.m_atBeginOnly && at > 0)
            return std::nullopt;
        if (!m_regex.m_tellsStart)
            return at;
        while (at < m_bytes.size() && !m_regex.m_starts[std::to_integer<std::size_t>(m_bytes[at])])
            ++at;
        return at < m_bytes.size() ? std::optional(at) : std::nullopt;
    }

    // Adds `step`, and what follows from it without taking a byte, unless another way stands there already.
    void enter(Ways& ways, std::uint32_t first, std::size_t at)
    {
        m_tasks.assign(1, {first});
        while (!m_tasks.empty()) {
            const Task task = m_tasks.back();
            m_tasks.pop_back();
            if (task.restores) {
                m_current[task.step] = task.value;
                continue;
            }
            if (std::exchange(m_seen[task.step], at) == at)
                continue;
            const Step& step = m_regex.m_steps[task.step];
            switch (step.op) {
            case Op::Jump:
                m_tasks.push_back({step.first});
                break;
            case Op::Split:
                m_tasks.push_back({step.second});
                m_tasks.push_back({step.first});
                break;
            case Op::Begin:
            case Op::End:
                if (step.op == Op::Begin ? at == 0 : at == m_bytes.size())
                    m_tasks.push_back({task.step + 1});
                break;
            case Op::Save:
                if (step.first < m_slots) {
                    m_tasks.push_back({step.first, true, m_current[step.first]});
                    m_current[step.first] = at;
                }
                m_tasks.push_back({task.step + 1});
                break;
            default:
                ways.steps.push_back(task.step);
                if (m_slots != 0)
                    ways.slots.insert(ways.slots.end(), m_current.begin(), m_current.end());
            }
        }
    }

    const BytesRegex& m_regex;
    std::span<const std::byte> m_bytes;
    std::size_t m_slots;
    std::vector<std::size_t> m_seen; // for each step the offset at which it was entered last
    std::vector<std::size_t> m_current;
    std::vector<std::size_t> m_best;
    Ways m_now;
    Ways m_next;
    std::vector<Task> m_tasks;
};

bool BytesRegex::isFoundIn(std::span<const std::byte> bytes) const
{
    if (m_tellsStart && m_atBeginOnly && (bytes.empty() || !m_starts[std::to_integer<std::size_t>(bytes[0])]))
        return false;
    return Search(*this, bytes, false).run(0);
}

std::optional<BytesRegex::Groups> BytesRegex::find(std::span<const std::byte> bytes, std::size_t from) const
{
    Search search(*this, bytes, true);
    if (from > bytes.size() || !search.run(from))
        return std::nullopt;
    return search.groups();
}

} // namespace workbench
