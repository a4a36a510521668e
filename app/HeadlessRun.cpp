// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "app/HeadlessRun.h"

#include "app/WorkspaceFiles.h"
#include "core/calls/CallHistory.h"
#include "core/calls/CallText.h"
#include "core/calls/RecordingSystemCalls.h"
#include "core/export/CallCapture.h"
#include "core/json/JsonText.h"
#include "core/labs/LabCheck.h"
#include "core/scenario/Demo.h"
#include "core/scenario/ScenarioPlay.h"
#include "widgets/labs/LabFiles.h"
#include "widgets/labs/ScenarioWords.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <future>
#include <limits>
#include <string_view>
#include <system_error>
#include <utility>

namespace workbench {

namespace {

constexpr int kAsExpected = 0;
constexpr int kNotAsExpected = 1;
constexpr int kUnreadable = 2;

void tell(const QString& text) { std::fprintf(stderr, "socket-workbench: %s\n", qUtf8Printable(text)); }

/// Prints records in order as they become complete.
class Printer
{
public:
    Printer(const CallDirectory& directory, CallCapture* logFile) : m_directory(directory), m_logFile(logFile)
    {
    }

    void take(const CallBatch& batch)
    {
        m_records.append(batch);
        if (m_logFile != nullptr)
            m_logFile->append(batch);
        print(m_records.completeRows());
    }
    /// What is left are calls that have not returned.
    void finish() { print(m_records.size()); }

private:
    void print(std::size_t rows)
    {
        for (std::size_t row = 0; row < rows; ++row)
            std::puts(lineText(m_records.at(row), m_directory).c_str());
        m_records.evict(rows);
        std::fflush(stdout);
    }

    const CallDirectory& m_directory;
    CallCapture* m_logFile;
    CallHistory m_records{std::numeric_limits<std::size_t>::max()};
};

/// One run: what it plays on and where it tells of it.
class HeadlessRun
{
public:
    HeadlessRun(std::shared_ptr<NativeSystemCalls> native, std::shared_ptr<CallJournal> journal,
                CallCapture* logFile)
        : m_native(std::move(native)), m_journal(std::move(journal)),
          m_printer(m_journal->directory(), logFile)
    {
    }

    int demo()
    {
        constexpr std::chrono::milliseconds interval{33};
        auto played = std::async(std::launch::async, [this] { return playDemo(); });
        while (played.wait_for(interval) != std::future_status::ready)
            m_printer.take(m_journal->drain());
        const DemoReport report = played.get();
        m_printer.take(m_journal->drain());
        m_printer.finish();
        if (report.ok)
            return kAsExpected;
        tell(QStringLiteral("the demo failed: %1").arg(QString::fromStdString(report.failedStep)));
        return kNotAsExpected;
    }

    int scenario(const QString& path)
    {
        const FileOutcome file = readWorkspaceFile(path);
        if (!file.error.isEmpty()) {
            tell(QStringLiteral("cannot read %1: %2").arg(path, file.error));
            return kUnreadable;
        }
        std::vector<JsonProblem> problems;
        const Json json = parseJson(file.text.toStdString(), problems);
        const Scenario read = problems.empty() ? scenarioOf(JsonObject(json, "", problems)) : Scenario();
        for (const JsonProblem& problem : problems)
            tell(path + QStringLiteral(": ") + jsonProblemText(problem));
        if (!problems.empty())
            return kUnreadable;
        ScenarioPlay play(m_native, m_native->openHandles(), m_journal);
        const bool held = playSteps(play, read.steps, path);
        play.closeAll([this](const CallBatch& batch) { m_printer.take(batch); });
        m_printer.finish();
        return held ? kAsExpected : kNotAsExpected;
    }

    /// `wanted`: the number of one, or "all".
    int labs(const QString& wanted)
    {
        bool held = true;
        bool found = false;
        for (const Lab& one : builtInLabs()) {
            if (wanted != QStringLiteral("all") && one.id != wanted.toStdString())
                continue;
            found = true;
            held = lab(one) && held;
        }
        m_printer.finish();
        if (!found) {
            tell(QStringLiteral("there is no lab '%1'.").arg(wanted));
            return kUnreadable;
        }
        return held ? kAsExpected : kNotAsExpected;
    }

private:
    DemoReport playDemo()
    {
        const auto door = [this](std::string_view actor) -> std::shared_ptr<SystemCalls> {
            return std::make_shared<RecordingSystemCalls>(m_native, m_journal,
                                                          m_journal->directory().addActor(actor));
        };
        TcpServer server(door("TCP Server"));
        TcpClient client(door("TCP Client"));
        UdpSender sender(door("UDP Sender"));
        UdpReceiver receiver(door("UDP Receiver"));
        HostLookup lookup(door("Host Lookup"));
        return runDemo({server, client, sender, receiver, lookup}, DemoEnd::CloseAll, {});
    }

    /// Whether every step did what it expects; else that is told, with `name` in front.
    bool playSteps(ScenarioPlay& play, const std::vector<ScenarioStep>& steps, const QString& name)
    {
        const ScenarioEnd end = play.play(steps, [this](const CallBatch& batch) { m_printer.take(batch); });
        if (end.fault == ScenarioFault::None)
            return true;
        QString text = QStringLiteral("%1: %2: %3")
                           .arg(name, QString::fromStdString(steps[end.step].place), scenarioEndText(end));
        const std::size_t row = play.history().rowOf(end.seq);
        if (end.seq != 0 && row < play.history().size())
            text += QStringLiteral(": #%1 %2")
                        .arg(end.seq)
                        .arg(QString::fromStdString(lineText(play.history().at(row), play.directory())));
        tell(text);
        return false;
    }

    bool lab(const Lab& lab)
    {
        const QString name =
            QStringLiteral("lab %1, %2")
                .arg(QString::fromStdString(lab.id), QString::fromStdString(lab.title.in("en")));
        ScenarioPlay play(m_native, m_native->openHandles(), m_journal);
        bool held = playSteps(play, lab.scenario(), name);
        LabCheck check(lab);
        check.look(play.history(), play.directory());
        const auto open = std::ranges::find(check.steps(), false, &LabStepState::done);
        if (held && open != check.steps().end()) {
            tell(QStringLiteral("%1: step %2 was not seen in the log")
                     .arg(name)
                     .arg(open - check.steps().begin() + 1));
            held = false;
        }
        play.closeAll([this](const CallBatch& batch) { m_printer.take(batch); });
        std::printf("# %s: %s\n", qUtf8Printable(name), held ? "done" : "FAILED");
        return held;
    }

    std::shared_ptr<NativeSystemCalls> m_native;
    std::shared_ptr<CallJournal> m_journal;
    Printer m_printer;
};

int play(const CommandLine& line, HeadlessRun& run)
{
    if (!line.scenario.isEmpty())
        return run.scenario(line.scenario);
    return line.lab.isEmpty() ? run.demo() : run.labs(line.lab);
}

} // namespace

int runHeadless(const CommandLine& line, const std::shared_ptr<NativeSystemCalls>& native,
                const std::shared_ptr<CallJournal>& journal, CallCapture* logFile)
{
    HeadlessRun run(native, journal, logFile);
    const int status = play(line, run);
    if (logFile == nullptr)
        return status;
    logFile->close();
    if (logFile->error() == 0)
        return status;
    tell(QStringLiteral("the log file was not written whole: %1")
             .arg(QString::fromStdString(std::generic_category().message(logFile->error()))));
    return kUnreadable;
}

} // namespace workbench
