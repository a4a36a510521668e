// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/automation/Sequence.h"
#include "core/payload/PayloadTemplate.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace workbench {

/// Why a step of a sequence cannot be used.
struct StepRefusal {
    enum class Kind : std::uint8_t { Payload, Match, Target };
    std::size_t step = 0;
    Kind kind{};
    PayloadError error; ///< of Payload and Match
};

/// A sequence on its way: what is to be done next and what is waited for. Makes no call. One thread.
class SequenceRun
{
public:
    using Time = std::chrono::steady_clock::time_point;

    /// What is to be done now.
    struct Action {
        std::size_t step = 0;
        SequenceStepKind kind = SequenceStepKind::Send; ///< Send, HalfClose or Close
        Bytes data;
    };

    static std::variant<SequenceRun, StepRefusal> make(const Sequence& sequence);

    void start(const Expansion& expansion);
    /// The next thing to do; empty while it waits and when it has ended. Call again once it is done.
    std::optional<Action> next(Time now);
    /// What came while it runs. Messages that came before an expectation began count for it, as long as no
    /// other has taken them: an answer may be quicker than the next step. Datagrams: `isMessage`.
    void received(std::span<const std::byte> bytes, bool isMessage);
    /// Nothing more comes. An expectation that would end the sequence does so at once; where it would go on
    /// otherwise it keeps its time, which may be all that paces a loop.
    void finished();
    /// When next() is worth calling even if nothing comes.
    std::optional<Time> due() const;

    void end(SequenceEnd end);
    bool isRunning() const { return m_running; }
    SequenceEnd endedBy() const { return m_end; }
    std::size_t step() const { return m_step; }
    std::uint64_t timeouts() const { return m_timeouts; }
    const std::optional<PayloadError>& refusal() const { return m_refusal; }

private:
    static constexpr std::size_t kMostKept = 1'000; ///< messages that wait for an expectation
    static constexpr std::size_t kMostKeptBytes = 1U << 22U;
    static constexpr int kStepsAtOnce = 10'000; ///< that neither wait nor act: a loop of nothing

    struct Step {
        SequenceStep spec;
        ByteMatch match;
        PayloadTemplate payload;
    };

    /// False: it waits.
    bool pass(Time now, std::optional<Action>& action);
    bool expect(const Step& step, Time now);
    bool takeMessage(const Step& step);
    void keep(std::span<const std::byte> message);
    bool waitsForNothing() const;
    void timeUp(const Step& step);
    void goTo(std::size_t step);
    bool send(const Step& step, std::optional<Action>& action);

    std::vector<Step> m_steps;
    Expansion m_expansion;
    Framer m_framer;
    std::vector<Bytes> m_messages; ///< not yet taken by an expectation
    std::size_t m_messageBytes = 0;
    std::vector<Bytes> m_captures;         ///< of the last expectation met
    std::vector<std::uint32_t> m_repeated; ///< for each step
    std::optional<Time> m_due;             ///< of the step that waits
    std::size_t m_step = 0;
    std::uint64_t m_sent = 0;
    std::uint64_t m_timeouts = 0;
    bool m_running = false;
    bool m_finished = false; ///< nothing more comes
    SequenceEnd m_end = SequenceEnd::Done;
    std::optional<PayloadError> m_refusal;
};

} // namespace workbench
