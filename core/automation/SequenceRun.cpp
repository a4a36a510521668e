// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/automation/SequenceRun.h"

#include <algorithm>
#include <utility>

namespace workbench {

std::variant<SequenceRun, StepRefusal> SequenceRun::make(const Sequence& sequence)
{
    using Kind = StepRefusal::Kind;
    SequenceRun made;
    made.m_framer = Framer(sequence.framing);
    for (std::size_t i = 0; i < sequence.steps.size(); ++i) {
        Step step;
        step.spec = sequence.steps[i];
        if (step.spec.kind == SequenceStepKind::Send) {
            auto payload = PayloadTemplate::parse(step.spec.payload);
            if (!payload)
                return StepRefusal{i, Kind::Payload, payload.error()};
            step.payload = std::move(payload).value();
        }
        if (step.spec.kind == SequenceStepKind::Expect) {
            auto match = ByteMatch::parse(step.spec.match);
            if (!match)
                return StepRefusal{i, Kind::Match, match.error()};
            step.match = std::move(match).value();
        }
        const bool goes =
            step.spec.kind == SequenceStepKind::Repeat ||
            (step.spec.kind == SequenceStepKind::Expect && step.spec.onTimeout == OnTimeout::GoTo);
        const bool back = step.spec.kind == SequenceStepKind::Repeat;
        if (goes && (step.spec.target >= sequence.steps.size() || (back && step.spec.target >= i)))
            return StepRefusal{i, Kind::Target, {}};
        made.m_steps.push_back(std::move(step));
    }
    return made;
}

void SequenceRun::start(const Expansion& expansion)
{
    m_expansion = expansion;
    m_messages.clear();
    m_messageBytes = 0;
    m_captures.clear();
    m_repeated.assign(m_steps.size(), 0);
    m_step = 0;
    m_due.reset();
    m_sent = 0;
    m_timeouts = 0;
    m_running = true;
    m_finished = false;
    m_refusal.reset();
}

void SequenceRun::end(SequenceEnd end)
{
    m_running = false;
    m_end = end;
}

void SequenceRun::goTo(std::size_t step)
{
    m_step = step;
    m_due.reset();
}

std::optional<SequenceRun::Action> SequenceRun::next(Time now)
{
    std::optional<Action> action;
    for (int i = 0; m_running && !action && i < kStepsAtOnce; ++i) {
        if (m_step >= m_steps.size())
            end(SequenceEnd::Done);
        else if (!pass(now, action))
            break;
    }
    return action;
}

/// Does one step, or begins to wait, or goes on after waiting.
bool SequenceRun::pass(Time now, std::optional<Action>& action)
{
    const Step& step = m_steps[m_step];
    switch (step.spec.kind) {
    case SequenceStepKind::Send:
        return send(step, action);
    case SequenceStepKind::Wait:
        if (!m_due)
            m_due = now + step.spec.time;
        if (now < *m_due)
            return false;
        break;
    case SequenceStepKind::Expect:
        return expect(step, now);
    case SequenceStepKind::Repeat:
        if (m_repeated[m_step] < step.spec.times) {
            ++m_repeated[m_step];
            goTo(step.spec.target);
            return true;
        }
        m_repeated[m_step] = 0; // an outer repetition may come here again
        break;
    case SequenceStepKind::HalfClose:
    case SequenceStepKind::Close:
        action = Action{m_step, step.spec.kind, {}};
        break;
    }
    goTo(m_step + 1);
    return true;
}

bool SequenceRun::send(const Step& step, std::optional<Action>& action)
{
    const std::vector<std::span<const std::byte>> captures(m_captures.begin(), m_captures.end());
    Expansion expansion = m_expansion;
    expansion.counter += m_sent;
    expansion.time = std::chrono::system_clock::now();
    expansion.captures = captures;
    Parsed<Bytes> data = step.payload.expand(expansion);
    if (!data) {
        m_refusal = data.error();
        end(SequenceEnd::PayloadRefused);
        return false;
    }
    ++m_sent;
    action = Action{m_step, SequenceStepKind::Send, std::move(data).value()};
    goTo(m_step + 1);
    return true;
}

bool SequenceRun::expect(const Step& step, Time now)
{
    if (!m_due)
        m_due = now + step.spec.time;
    if (takeMessage(step)) {
        goTo(m_step + 1);
        return true;
    }
    if (now < *m_due && !waitsForNothing())
        return false;
    timeUp(step);
    return m_running;
}

/// The first message that matches; those before it are passed over.
bool SequenceRun::takeMessage(const Step& step)
{
    for (std::size_t i = 0; i < m_messages.size(); ++i) {
        m_messageBytes -= m_messages[i].size();
        const auto captures = step.match.match(m_messages[i]);
        if (!captures)
            continue;
        m_captures.clear();
        for (const auto& capture : *captures)
            m_captures.emplace_back(capture.begin(), capture.end());
        m_messages.erase(m_messages.begin(), m_messages.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        return true;
    }
    m_messages.clear();
    return false;
}

void SequenceRun::timeUp(const Step& step)
{
    ++m_timeouts;
    if (step.spec.onTimeout == OnTimeout::Fail)
        end(SequenceEnd::TimedOut);
    else
        goTo(step.spec.onTimeout == OnTimeout::GoTo ? step.spec.target : m_step + 1);
}

void SequenceRun::finished()
{
    if (std::exchange(m_finished, true) || !m_running)
        return;
    m_framer.finish([this](std::span<const std::byte> message) { keep(message); });
}

void SequenceRun::keep(std::span<const std::byte> message)
{
    m_messages.emplace_back(message.begin(), message.end());
    m_messageBytes += message.size();
}

void SequenceRun::received(std::span<const std::byte> bytes, bool isMessage)
{
    if (!m_running)
        return;
    if (isMessage)
        keep(bytes);
    else
        m_framer.feed(bytes, [this](std::span<const std::byte> message) { keep(message); });
    std::size_t drop = 0;
    for (; m_messages.size() - drop > kMostKept ||
           (m_messageBytes > kMostKeptBytes && drop + 1 < m_messages.size());
         ++drop)
        m_messageBytes -= m_messages[drop].size();
    m_messages.erase(m_messages.begin(), m_messages.begin() + static_cast<std::ptrdiff_t>(drop));
}

/// An expectation that nothing can meet any more, and that ends the sequence.
bool SequenceRun::waitsForNothing() const
{
    if (!m_finished || m_step >= m_steps.size())
        return false;
    const SequenceStep& step = m_steps[m_step].spec;
    return step.kind == SequenceStepKind::Expect && step.onTimeout == OnTimeout::Fail;
}

std::optional<SequenceRun::Time> SequenceRun::due() const
{
    if (!m_running)
        return std::nullopt;
    return m_due && !waitsForNothing() ? *m_due : Time::min();
}

} // namespace workbench
