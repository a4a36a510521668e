// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/export/CallExport.h"

#include "tests/support/SampleLog.h"

#include <QTest>

#include <thread>

using namespace workbench;

/// Formatting side by side makes what formatting one by one makes.
class CallExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theTextIsThatOfOneExporter_data();
    void theTextIsThatOfOneExporter();
    void theCallsDoneAreTold();
    void whoTakesTheTextMayGiveUp();
    void noCallsGiveTheFrame();
    void aPortionNeedsNoOtherThread();

private:
    SampleLog m_log;
    CallBatch m_calls;
};

void CallExportTest::initTestCase()
{
    m_log.session();
    for (int i = 0; i < 5000; ++i)
        m_log.received(9, "call " + std::to_string(i));
    m_calls = m_log.journal->drain();
}

void CallExportTest::theTextIsThatOfOneExporter_data()
{
    QTest::addColumn<ExportFormat>("format");
    for (const auto format :
         {ExportFormat::Text, ExportFormat::JsonLines, ExportFormat::Csv, ExportFormat::Pcapng})
        QTest::newRow(std::string(fileEnding(format)).c_str()) << format;
}

void CallExportTest::theTextIsThatOfOneExporter()
{
    QFETCH(const ExportFormat, format);
    const CallDirectory& directory = m_log.journal->directory();
    std::string expected;
    const auto exporter = makeExporter(format, directory);
    exporter->begin(expected);
    for (const CallRecord& record : m_calls.records)
        exporter->append(expected, record);
    exporter->finish(expected);

    std::string text;
    SkippedCalls skipped;
    const auto put = [&](std::string_view part, std::size_t) {
        text += part;
        return true;
    };
    QVERIFY(exportCalls(m_calls.records, format, directory, put, skipped));
    QVERIFY(text == expected);
    QCOMPARE(skipped.total(), exporter->skipped().total());
}

void CallExportTest::theCallsDoneAreTold()
{
    std::size_t before = 0;
    std::size_t lines = 0;
    SkippedCalls skipped;
    const auto put = [&](std::string_view part, std::size_t done) {
        lines += static_cast<std::size_t>(std::ranges::count(part, '\n'));
        const bool isRight = done >= before && lines == done;
        before = done;
        return isRight;
    };
    QVERIFY(exportCalls(m_calls.records, ExportFormat::JsonLines, m_log.journal->directory(), put, skipped));
    QCOMPARE(before, m_calls.records.size());
}

void CallExportTest::whoTakesTheTextMayGiveUp()
{
    for (const auto format : {ExportFormat::JsonLines, ExportFormat::Pcapng}) {
        int calls = 0;
        SkippedCalls skipped;
        const auto put = [&](std::string_view, std::size_t) { return ++calls < 3; };
        QVERIFY(!exportCalls(m_calls.records, format, m_log.journal->directory(), put, skipped));
        QCOMPARE(calls, 3);
    }
}

void CallExportTest::noCallsGiveTheFrame()
{
    std::string text;
    SkippedCalls skipped;
    const auto put = [&](std::string_view part, std::size_t done) {
        text += part;
        return done == 0;
    };
    QVERIFY(exportCalls({}, ExportFormat::Csv, m_log.journal->directory(), put, skipped));
    QVERIFY(text.starts_with("seq,time,"));
    QCOMPARE(std::ranges::count(text, '\n'), 1);
}

void CallExportTest::aPortionNeedsNoOtherThread()
{
    SkippedCalls skipped;
    const auto put = [caller = std::this_thread::get_id()](std::string_view, std::size_t) {
        return std::this_thread::get_id() == caller;
    };
    const auto few = std::span(m_calls.records).first(3);
    // Which thread is first is a matter of luck.
    for (int i = 0; i < 200; ++i)
        QVERIFY(exportCalls(few, ExportFormat::JsonLines, m_log.journal->directory(), put, skipped));
}

QTEST_GUILESS_MAIN(CallExportTest)
#include "CallExportTest.moc"
