// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/CallText.h"
#include "core/labs/LabCheck.h"
#include "core/scenario/ScenarioPlay.h"
#include "core/system/NativeSystemCalls.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <memory>
#include <vector>

using namespace workbench;

class LabsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyLabIsDoneByItself_data();
    void everyLabIsDoneByItself();
    void noLabIsDoneByAnother_data();
    void noLabIsDoneByAnother();
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
        PlayedLab played{
            .file = name, .lab = labIn(file.readAll().toStdString(), problems), .play = {}, .end = {}};
        for (const JsonProblem& problem : problems)
            qWarning("%s: %s", qPrintable(name), problem.place.c_str());
        QVERIFY(problems.empty());
        const auto native = std::make_shared<NativeSystemCalls>();
        played.play =
            std::make_unique<ScenarioPlay>(native, native->openHandles(), std::make_shared<CallJournal>());
        played.end = played.play->play(played.lab.scenario());
        played.play->closeAll();
        labs().push_back(std::move(played));
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

QTEST_GUILESS_MAIN(LabsTest)
#include "LabsTest.moc"
