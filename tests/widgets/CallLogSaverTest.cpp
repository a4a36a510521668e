// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallLogSaver.h"
#include "tests/support/SampleLog.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace workbench;

/// Whatever goes wrong when a log is saved: the file that was there before is still there, and nothing else.
class CallLogSaverTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void progressIsTold();
    void cancelLeavesTheOldFile();
    void aFolderThatCannotBeWrittenIsTold();
#ifdef Q_OS_LINUX
    void aFullDiskIsToldAndLeavesTheOldFile();
#endif

private:
    CallHistory::Snapshot manyCalls();
    QString oldFile();
    void verifyOldFile();

    QTemporaryDir m_folder;
    std::unique_ptr<SampleLog> m_log;
    CallHistory m_history;
};

void CallLogSaverTest::init()
{
    m_log = std::make_unique<SampleLog>();
    m_history = CallHistory();
}

CallHistory::Snapshot CallLogSaverTest::manyCalls()
{
    for (int i = 0; i < 400; ++i)
        m_log->session();
    m_history.append(m_log->journal->drain());
    return m_history.snapshot();
}

QString CallLogSaverTest::oldFile()
{
    QFile file(m_folder.filePath(QStringLiteral("calls.jsonl")));
    return file.open(QIODevice::WriteOnly) && file.write("old") == 3 ? file.fileName() : QString();
}

void CallLogSaverTest::verifyOldFile()
{
    QFile file(m_folder.filePath(QStringLiteral("calls.jsonl")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("old"));
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden), {QStringLiteral("calls.jsonl")});
}

void CallLogSaverTest::progressIsTold()
{
    const auto calls = manyCalls();
    CallLogSaver saver(m_log->journal->directory());
    QSignalSpy progress(&saver, &CallLogSaver::progressed);
    QSignalSpy saved(&saver, &CallLogSaver::saved);
    const auto count = static_cast<quint64>(calls.records.size());
    QVERIFY(saver.start(calls, ExportFormat::JsonLines, m_folder.filePath(QStringLiteral("all.jsonl"))));
    QVERIFY(saved.wait());
    QCOMPARE(saved[0][1].toULongLong(), count);
    for (const auto& told : progress) {
        QCOMPARE(told[1].toULongLong(), count);
        QVERIFY(told[0].toULongLong() <= count);
    }
    QVERIFY(QFile::remove(m_folder.filePath(QStringLiteral("all.jsonl"))));
}

void CallLogSaverTest::cancelLeavesTheOldFile()
{
    const QString path = oldFile();
    CallLogSaver saver(m_log->journal->directory());
    QSignalSpy failed(&saver, &CallLogSaver::failed);
    QVERIFY(saver.start(manyCalls(), ExportFormat::JsonLines, path));
    saver.cancel();
    QVERIFY(failed.wait());
    QVERIFY(failed[0][1].toString().isEmpty());
    verifyOldFile();
    // The next one is not cancelled.
    QSignalSpy saved(&saver, &CallLogSaver::saved);
    QVERIFY(saver.start(m_history.snapshot(), ExportFormat::JsonLines, path));
    QVERIFY(saved.wait());
}

void CallLogSaverTest::aFolderThatCannotBeWrittenIsTold()
{
    CallLogSaver saver(m_log->journal->directory());
    QSignalSpy failed(&saver, &CallLogSaver::failed);
    QVERIFY(saver.start(manyCalls(), ExportFormat::JsonLines,
                        m_folder.filePath(QStringLiteral("missing/calls.jsonl"))));
    QVERIFY(failed.wait());
    QVERIFY(!failed[0][1].toString().isEmpty());
}

#ifdef Q_OS_LINUX
void CallLogSaverTest::aFullDiskIsToldAndLeavesTheOldFile()
{
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto signal = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{600'000, before.rlim_max};
    const QString path = oldFile();
    CallLogSaver saver(m_log->journal->directory());
    QSignalSpy failed(&saver, &CallLogSaver::failed);
    const auto calls = manyCalls();
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    QVERIFY(saver.start(calls, ExportFormat::JsonLines, path));
    const bool told = failed.wait();
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, signal);
    QVERIFY(told);
    QVERIFY2(failed[0][1].toString().contains(QStringLiteral("File too large")),
             qPrintable(failed[0][1].toString()));
    verifyOldFile();
}
#endif

QTEST_GUILESS_MAIN(CallLogSaverTest)
#include "CallLogSaverTest.moc"
