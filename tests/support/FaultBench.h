// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallHistory.h"
#include "core/calls/CallText.h"
#include "core/calls/RecordingSystemCalls.h"
#include "core/export/CallExporter.h"
#include "core/faults/FaultPreset.h"
#include "core/socket/SocketSession.h"
#include "core/system/FaultySystemCalls.h"
#include "core/system/NativeSystemCalls.h"

#include <QString>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <string>

namespace workbench {

/// The doors as the window has them, with a plan of faults: native, faulty, recording. One thread drains.
class FaultBench
{
public:
    FaultBench()
        : m_calls(std::make_shared<RecordingSystemCalls>(
              std::make_shared<FaultySystemCalls>(std::make_shared<NativeSystemCalls>(), plan), m_journal,
              m_journal->directory().addActor("Test"))),
          m_session(*m_calls)
    {
    }

    const std::shared_ptr<FaultPlan> plan = std::make_shared<FaultPlan>();

    std::shared_ptr<SystemCalls> door() const { return m_calls; }

    /// False where this system knows no such trouble.
    bool play(FaultPreset preset)
    {
        const auto rules = presetRules(preset);
        for (const FaultRule& rule : rules)
            plan->add(rule);
        return !rules.empty();
    }
    std::uint64_t hits() const
    {
        std::uint64_t sum = 0;
        for (const FaultPlan::Entry& entry : plan->entries())
            sum += entry.fired;
        return sum;
    }

    /// Takes the rules back and looks at the records so far, once all role threads are gone: as many as the
    /// plan has hit say "injected", in every form, and no other. Empty: so it is.
    QString recordsProblem()
    {
        const auto entries = plan->entries();
        m_history.append(m_journal->drain());
        std::array<std::uint64_t, kCallCount> injected{};
        for (std::size_t row = 0; row < m_history.size(); ++row) {
            const CallRecord record = m_history.at(row);
            if (record.injected())
                ++injected[static_cast<std::size_t>(record.call())];
            if (const QString problem = formsProblem(record); !problem.isEmpty())
                return problem;
        }
        for (const FaultPlan::Entry& entry : entries) {
            auto& found = injected[static_cast<std::size_t>(entry.rule.call)];
            if (found != entry.fired)
                return QStringLiteral("%1: %2 hits, %3 records")
                    .arg(QLatin1String(callSpec(entry.rule.call).name.data()))
                    .arg(entry.fired)
                    .arg(found);
            found = 0;
        }
        if (std::ranges::any_of(injected, [](std::uint64_t count) { return count > 0; }))
            return QStringLiteral("a call without a rule says that it was injected");
        return {};
    }

private:
    QString formsProblem(const CallRecord& record) const
    {
        const bool injected = record.injected();
        const auto says = [&](ExportFormat format, std::string_view words) {
            std::string text;
            makeExporter(format, m_journal->directory())->append(text, record);
            return (text.find(words) != std::string::npos) == injected;
        };
        if (says(ExportFormat::Text, "(INJECTED)") && says(ExportFormat::JsonLines, "\"injected\": true") &&
            says(ExportFormat::Csv, ",true\r\n"))
            return {};
        return QString::fromStdString(lineText(record, m_journal->directory()));
    }

    std::shared_ptr<CallJournal> m_journal = std::make_shared<CallJournal>();
    std::shared_ptr<RecordingSystemCalls> m_calls;
    SocketSession m_session;
    CallHistory m_history;
};

} // namespace workbench
