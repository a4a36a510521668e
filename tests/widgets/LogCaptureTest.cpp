// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/LogCapture.h"
#include "core/calls/CallLogReader.h"
#include "tests/support/PlayedDialogs.h"
#include "tests/support/SampleLog.h"
#include "tests/widgets/Grabs.h"
#include "widgets/log/CaptureIndicator.h"
#include "widgets/support/Theme.h"
#include "widgets/support/WorkbenchStyle.h"

#include <QAction>
#include <QApplication>
#include <QFileInfo>
#include <QMainWindow>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

using namespace workbench;

/// Starting and stopping a capture by its field in the status bar and by its menu entry.
class LogCaptureTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qApp->setStyle(new WorkbenchStyle(m_theme)); }
    void aClickStartsAndAnotherStops();
    void theMenuEntrySaysWhatItDoes();
    void aCancelledDialogStartsNothing();
    void aFileThatCannotBeMadeIsTold();
    void aCaptureOfTheCommandLineIsShown();
#ifdef Q_OS_LINUX
    void aFullDiskEndsItWithAMessageThatStays();
#endif

private:
    /// A window with the capture and its field.
    struct Desk {
        explicit Desk(LogCaptureTest& test)
            : capture(*test.m_log.journal, test.m_theme, test.m_dialogs, window),
              indicator(new CaptureIndicator(capture, test.m_theme)),
              messages(&capture, &LogCapture::statusMessage)
        {
            window.statusBar()->addPermanentWidget(indicator);
            window.resize(700, 120);
            window.show();
        }
        void click() const { QTest::mouseClick(indicator, Qt::LeftButton); }
        QMainWindow window;
        LogCapture capture;
        CaptureIndicator* indicator;
        QSignalSpy messages;
    };

    Theme m_theme{*qApp, Theme::Mode::Light};
    PlayedDialogs m_dialogs;
    QTemporaryDir m_folder;
    SampleLog m_log;
};

void LogCaptureTest::aClickStartsAndAnotherStops()
{
    Desk desk(*this);
    QCOMPARE(desk.indicator->text(), QStringLiteral("Not capturing"));
    m_dialogs.path = m_folder.filePath(QStringLiteral("session.jsonl"));
    desk.click();
    QCOMPARE(desk.capture.state(), LogCapture::State::On);
    m_log.session();
    const CallBatch batch = m_log.journal->drain();
    desk.capture.take(batch);
    QTRY_VERIFY(desk.capture.bytes() > 0);
    QTRY_VERIFY(desk.indicator->text().startsWith(QStringLiteral("Capturing ")) &&
                !desk.indicator->text().contains(QStringLiteral(" 0 ")));
    QCOMPARE(desk.indicator->accessibleName(), desk.indicator->text());
    QVERIFY(saveGrab(desk.window, QStringLiteral("capture-on")));
    desk.click();
    QCOMPARE(desk.capture.state(), LogCapture::State::Off);
    QTRY_COMPARE(desk.messages.size(), 1);
    QVERIFY(desk.messages[0][0].toString().endsWith(QStringLiteral("calls were captured in session.jsonl.")));
    LoadedCalls loaded;
    QCOMPARE(readCallLog(
                 m_dialogs.path.toStdString(), CallJournal::kDefaultBudget, [](auto, auto) { return true; },
                 loaded),
             0);
    QCOMPARE(loaded.calls.records.size(), batch.records.size());
}

void LogCaptureTest::theMenuEntrySaysWhatItDoes()
{
    Desk desk(*this);
    m_dialogs.path = m_folder.filePath(QStringLiteral("menu.jsonl"));
    QCOMPARE(desk.capture.action()->text(), QStringLiteral("&Start capture…"));
    desk.capture.action()->trigger();
    QCOMPARE(desk.capture.action()->text(), QStringLiteral("&Stop capture"));
    desk.capture.action()->trigger();
    QCOMPARE(desk.capture.action()->text(), QStringLiteral("&Start capture…"));
}

void LogCaptureTest::aCancelledDialogStartsNothing()
{
    Desk desk(*this);
    m_dialogs.path.clear();
    desk.click();
    QCOMPARE(desk.capture.state(), LogCapture::State::Off);
}

void LogCaptureTest::aFileThatCannotBeMadeIsTold()
{
    Desk desk(*this);
    m_dialogs.path = m_folder.filePath(QStringLiteral("missing/session.jsonl"));
    desk.click();
    QCOMPARE(desk.capture.state(), LogCapture::State::Broken);
    QVERIFY(desk.capture.reason().endsWith(QStringLiteral("cannot be written: No such file or directory")));
    QCOMPARE(desk.messages.size(), 1);
    QCOMPARE(desk.indicator->text(), QStringLiteral("Capture ended"));
}

void LogCaptureTest::aCaptureOfTheCommandLineIsShown()
{
    Desk desk(*this);
    const QString path = m_folder.filePath(QStringLiteral("line.jsonl"));
    desk.capture.takeOver(
        std::make_unique<CallCapture>(path.toStdString(), ExportFormat::JsonLines, *m_log.journal), path);
    QVERIFY(desk.indicator->text().startsWith(QStringLiteral("Capturing ")));
    QVERIFY(desk.indicator->toolTip().contains(QStringLiteral("line.jsonl")));
}

#ifdef Q_OS_LINUX
void LogCaptureTest::aFullDiskEndsItWithAMessageThatStays()
{
    Desk desk(*this);
    m_dialogs.path = QStringLiteral("/dev/full");
    desk.click();
    QCOMPARE(desk.capture.state(), LogCapture::State::On);
    m_log.session();
    desk.capture.take(m_log.journal->drain());
    QTRY_COMPARE(desk.capture.state(), LogCapture::State::Broken);
    QCOMPARE(desk.capture.reason(),
             QStringLiteral("No space left on device: the capture ends after 0 calls in full."));
    QCOMPARE(desk.messages.size(), 1);
    QCOMPARE(desk.indicator->text(), QStringLiteral("Capture ended"));
    QCOMPARE(desk.indicator->toolTip(), desk.capture.reason());
    QVERIFY(saveGrab(desk.window, QStringLiteral("capture-ended")));
    // The next start clears it.
    m_dialogs.path = m_folder.filePath(QStringLiteral("other.jsonl"));
    desk.click();
    QCOMPARE(desk.capture.state(), LogCapture::State::On);
    QVERIFY(desk.capture.reason().isEmpty());
}
#endif

QTEST_MAIN(LogCaptureTest)
#include "LogCaptureTest.moc"
