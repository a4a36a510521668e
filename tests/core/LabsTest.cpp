// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/CallText.h"
#include "core/labs/LabCheck.h"
#include "core/scenario/ScenarioPlay.h"
#include "core/system/NativeSystemCalls.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <memory>
#include <tuple>
#include <utility>
#include <vector>

using namespace workbench;

class LabsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyLabIsDoneByItself_data();
    void everyLabIsDoneByItself();
    void wrongFilesAreTold_data();
    void wrongFilesAreTold();
    void noLabIsDoneByAnother_data();
    void noLabIsDoneByAnother();
    void noLabIsDoneWithoutOneOfItsSteps_data();
    void noLabIsDoneWithoutOneOfItsSteps();
};

namespace {

/// A lab that was played, with the log that came of it.
struct PlayedLab {
    QString file;
    Lab lab;
    std::unique_ptr<ScenarioPlay> play;
    ScenarioEnd end;
};

std::vector<PlayedLab>& labs()
{
    static std::vector<PlayedLab> all;
    return all;
}

std::pair<std::unique_ptr<ScenarioPlay>, ScenarioEnd> played(const Lab& lab)
{
    const auto native = std::make_shared<NativeSystemCalls>();
    auto play =
        std::make_unique<ScenarioPlay>(native, native->openHandles(), std::make_shared<CallJournal>());
    const ScenarioEnd end = play->play(lab.scenario());
    return {std::move(play), end};
}

bool isDone(const PlayedLab& played)
{
    LabCheck check(played.lab);
    check.look(played.play->history(), played.play->directory());
    return check.isComplete();
}

QByteArray logOf(const ScenarioPlay& play)
{
    QByteArray text;
    for (std::size_t row = 0; row < play.history().size(); ++row) {
        if (play.history().at(row).category() != CallCategory::Housekeeping)
            text += QByteArray::fromStdString(lineText(play.history().at(row), play.directory())) + '\n';
    }
    return text;
}

void addLabRows()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < labs().size(); ++i)
        QTest::newRow(qPrintable(labs()[i].file)) << static_cast<int>(i);
}

} // namespace

void LabsTest::initTestCase()
{
    const QDir folder(QStringLiteral(WORKBENCH_SOURCE_DIR "/resources/labs"));
    for (const QString& name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        std::vector<JsonProblem> problems;
        const std::string text = file.readAll().toStdString();
        PlayedLab one{.file = name, .lab = labIn(text, problems), .play = {}, .end = {}};
        for (const JsonProblem& problem : problems)
            qWarning("%s: %s", qPrintable(name), problem.place.c_str());
        QVERIFY(problems.empty());
        // On a busy machine the system itself may do otherwise once; lab 16 is about 30 milliseconds.
        const int rounds = one.lab.id == "16" ? 20 : 3;
        for (int round = 0; round == 0 || (round < rounds && !isDone(one)); ++round)
            std::tie(one.play, one.end) = played(one.lab);
        labs().push_back(std::move(one));
    }
    QCOMPARE(labs().size(), std::size_t{16});
}

void LabsTest::everyLabIsDoneByItself_data() { addLabRows(); }

void LabsTest::everyLabIsDoneByItself()
{
    QFETCH(const int, index);
    const PlayedLab& played = labs()[static_cast<std::size_t>(index)];
    const auto steps = played.lab.scenario();
    const std::string place = played.end.step < steps.size() ? steps[played.end.step].place : std::string();
    QVERIFY2(played.end.fault == ScenarioFault::None, QByteArray::number(static_cast<int>(played.end.fault)) +
                                                          " at " + QByteArray::fromStdString(place) + ' ' +
                                                          QByteArray::fromStdString(played.end.detail) +
                                                          '\n' + logOf(*played.play));
    LabCheck check(played.lab);
    check.look(played.play->history(), played.play->directory());
    for (std::size_t i = 0; i < check.steps().size(); ++i)
        QVERIFY2(check.steps()[i].done,
                 "step " + QByteArray::number(static_cast<int>(i)) + '\n' + logOf(*played.play));
    QVERIFY(check.isComplete());
}

void LabsTest::wrongFilesAreTold_data()
{
    QTest::addColumn<QByteArray>("steps");
    QTest::addColumn<QByteArray>("place");
    const auto row = [](const char* name, const char* steps, const char* place) {
        QTest::newRow(name) << QByteArray(steps) << QByteArray(place);
    };
    row("no pattern", R"({"text": "a", "tab": "b", "see": [5]})", "steps[0].see[0]");
    row("a pattern of nothing", R"({"text": "a", "tab": "b", "see": [null]})", "steps[0].see[0]");
    row("after nobody", R"({"text": "a", "tab": "b", "see": [{"call": "recv", "after": "x"}]})",
        "steps[0].see[0].after");
    row("after what never comes",
        R"({"text": "a", "tab": "b", "see": [{"call": "recv", "never": true, "id": "x"},
                                              {"call": "send", "after": "x"}]})",
        "steps[0].see[1].after");
    row("no words", R"({"question": "why?", "answer": "so"})", "steps[0].words");
    row("words without a group", R"({"question": "why?", "answer": "so", "words": []})", "steps[0].words");
    row("no text", R"({"tab": "b", "see": []})", "steps[0].text");
    row("a text of numbers", R"({"text": {"en": 5}, "tab": "b", "see": []})", "steps[0].text");
    row("what is shown", R"({"text": "a", "tab": "b", "see": [], "show": [{"tab": "b"}]})",
        "steps[0].show[0].call");
}

void LabsTest::wrongFilesAreTold()
{
    QFETCH(const QByteArray, steps);
    const QByteArray text =
        R"({"format": "socket-workbench-lab", "version": 1, "id": "1", "title": "T", "steps": [)" + steps +
        "]}";
    std::vector<JsonProblem> problems;
    labIn(text.toStdString(), problems);
    QVERIFY(!problems.empty());
    QTEST(QByteArray::fromStdString(problems[0].place), "place");
}

void LabsTest::noLabIsDoneByAnother_data() { addLabRows(); }

void LabsTest::noLabIsDoneByAnother()
{
    QFETCH(const int, index);
    for (std::size_t other = 0; other < labs().size(); ++other) {
        if (other == static_cast<std::size_t>(index))
            continue;
        LabCheck check(labs()[other].lab);
        check.look(labs()[static_cast<std::size_t>(index)].play->history(),
                   labs()[static_cast<std::size_t>(index)].play->directory());
        QVERIFY2(!check.isComplete(), qPrintable(labs()[other].file));
    }
}

void LabsTest::noLabIsDoneWithoutOneOfItsSteps_data() { addLabRows(); }

void LabsTest::noLabIsDoneWithoutOneOfItsSteps()
{
    QFETCH(const int, index);
    const Lab& lab = labs()[static_cast<std::size_t>(index)].lab;
    for (std::size_t left = 0; left < lab.steps.size(); ++left) {
        if (lab.steps[left].sees.empty())
            continue; // a question
        Lab other = lab;
        other.steps[left].shows.clear();
        for (LabStep& step : other.steps) {
            for (ScenarioStep& show : step.shows)
                show.limit =
                    std::min(show.limit, std::chrono::milliseconds(500)); // what waits now, waits for ever
        }
        const auto play = played(other).first; // what needs it may fail
        LabCheck check(lab);
        check.look(play->history(), play->directory());
        QVERIFY2(!check.isComplete(), QByteArray::number(static_cast<int>(left)));
    }
}

QTEST_GUILESS_MAIN(LabsTest)
#include "LabsTest.moc"
