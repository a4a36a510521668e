// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/LogFileWindow.h"
#include "core/calls/CallJson.h"
#include "tests/support/PlayedDialogs.h"
#include "tests/support/SampleLog.h"
#include "tests/widgets/Grabs.h"
#include "widgets/log/CallDetailPane.h"
#include "widgets/log/CallExportActions.h"
#include "widgets/log/CallLogModel.h"
#include "widgets/log/CallLogTable.h"
#include "widgets/log/CallLogTools.h"
#include "widgets/log/CallLogView.h"
#include "widgets/log/CallWords.h"
#include "widgets/log/EmptyLog.h"
#include "widgets/log/LogFileLoader.h"
#include "widgets/support/ProgressStrip.h"
#include "widgets/support/Theme.h"
#include "widgets/support/WorkbenchStyle.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QFile>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>
#include <iterator>

using namespace workbench;

/// A log file in its own window answers to clicks and keys as the live log does.
class LogFileWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theFileIsShownWithItsDetail();
    void filtersAndNavigationWork();
    void offersNothingThatOnlyALiveLogCanDo();
    void aFileWithoutCallsOffersNoDemo();
    void linesThatCouldNotBeReadAreTold();
    void aFileThatIsNotThereIsTold();
    void pendingCallsStandStill();
    void longDurationsAreReadWhole();
    void savedAgainItIsTheSameFile();
    void readingCanBeCancelled();
    void theStripAppearsOnlyWhenItTakesLong();
    void pictures();

private:
    QString write(const QString& name, const QByteArray& text) const;
    QByteArray session(bool pending = false) const;
    LogFileWindow* open(const QString& path);

    QTemporaryDir m_folder;
    Theme m_theme{*qApp, Theme::Mode::Light};
    PlayedDialogs m_dialogs;
    std::unique_ptr<LogFileWindow> m_window;
};

void LogFileWindowTest::initTestCase() { qApp->setStyle(new WorkbenchStyle(m_theme)); }

QString LogFileWindowTest::write(const QString& name, const QByteArray& text) const
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? path : QString();
}

QByteArray LogFileWindowTest::session(bool pending) const
{
    SampleLog log;
    log.session();
    log.outcomes();
    if (pending)
        log.startPending(9);
    std::string text;
    for (const CallRecord& record : log.journal->drain().records)
        appendJsonLine(text, record, log.journal->directory());
    return QByteArray::fromStdString(text);
}

LogFileWindow* LogFileWindowTest::open(const QString& path)
{
    m_window = std::make_unique<LogFileWindow>(path, m_theme, m_dialogs);
    m_window->setAttribute(Qt::WA_DeleteOnClose, false);
    m_window->show();
    QSignalSpy loaded(m_window.get(), &LogFileWindow::loaded);
    return loaded.wait() ? m_window.get() : nullptr;
}

void LogFileWindowTest::theFileIsShownWithItsDetail()
{
    const QByteArray text = session();
    LogFileWindow* window = open(write(QStringLiteral("calls.jsonl"), text));
    QVERIFY(window);
    QCOMPARE(window->windowTitle(), QStringLiteral("calls.jsonl"));
    const QAbstractItemModelTester tester(window->model());
    QCOMPARE(window->model()->counts().calls, static_cast<quint64>(text.count('\n')));
    QVERIFY(window->model()->rowCount() > 20);
    QVERIFY(window->notes().isEmpty());
    auto* pane = window->findChild<CallDetailPane*>();
    QVERIFY(pane && pane->isVisible());
    QCOMPARE(pane->call(), window->model()->record(0).seq());
    CallLogTable* table = window->logView()->table();
    QTRY_VERIFY(table->rowsPerPage() > 4);
    const QRect third = table->visualRect(window->model()->index(3, CallLogModel::Call));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, third.center());
    QCOMPARE(pane->call(), window->model()->record(3).seq());
}

void LogFileWindowTest::filtersAndNavigationWork()
{
    LogFileWindow* window = open(write(QStringLiteral("calls.jsonl"), session()));
    QVERIFY(window);
    CallLogTable* table = window->logView()->table();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_F8);
    const CallRecord failed = window->model()->find(window->logView()->selectedCall());
    QVERIFY(!failed.isNull() && failed.error() != 0);
    const int before = window->model()->rowCount();
    auto* failures = window->findChild<QToolButton*>(QStringLiteral("failures"));
    QVERIFY(failures);
    QTest::mouseClick(failures, Qt::LeftButton);
    QTRY_VERIFY(window->model()->rowCount() > 0 && window->model()->rowCount() < before);
}

void LogFileWindowTest::offersNothingThatOnlyALiveLogCanDo()
{
    LogFileWindow* window = open(write(QStringLiteral("calls.jsonl"), session()));
    QVERIFY(window);
    const CallLogTools& tools = *window->logView()->tools();
    const auto tool = [&](const char* name) { return tools.findChild<QToolButton*>(QLatin1String(name)); };
    for (const char* name : {"follow", "pause", "clear"})
        QVERIFY2(tool(name) == nullptr, name);
    QVERIFY(tool("save")->isVisible());

    const QList<QMenu*> menus = window->menuBar()->findChildren<QMenu*>(Qt::FindDirectChildrenOnly);
    const QAction* save = window->logView()->actions().exports->saveOf(ExportRange::All, ExportFormat::Csv);
    QStringList shown;
    for (const QMenu* menu : menus) {
        for (const QAction* action : menu->actions()) {
            if (action->isVisible())
                shown += action->objectName();
        }
    }
    QVERIFY(save->isVisible());
    QVERIFY(shown.contains(QStringLiteral("logFailures")));
    for (const char* name : {"logFollow", "logPause", "logClear"})
        QVERIFY2(!shown.contains(QLatin1String(name)), name);

    // Nor do their keys.
    CallLogTable* table = window->logView()->table();
    table->setFocus();
    const quint64 calls = window->model()->counts().calls;
    QTest::keyClick(table, Qt::Key_E, Qt::ControlModifier);
    QTest::keyClick(table, Qt::Key_K, Qt::ControlModifier);
    QVERIFY(!window->model()->isPaused());
    QCOMPARE(window->model()->counts().calls, calls);
    QCOMPARE(m_dialogs.questionsAsked, 0);
}

void LogFileWindowTest::aFileWithoutCallsOffersNoDemo()
{
    LogFileWindow* window = open(write(QStringLiteral("empty.jsonl"), QByteArray()));
    QVERIFY(window);
    const auto* empty = window->findChild<EmptyLog*>();
    QVERIFY(empty && empty->isVisible());
    QVERIFY(!empty->findChild<QAbstractButton*>(QStringLiteral("runDemo"))->isVisible());
    const QList<QLabel*> labels = empty->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel* label) { return label->text() == u"This file holds no calls."; }));
}

void LogFileWindowTest::linesThatCouldNotBeReadAreTold()
{
    QList<QByteArray> lines = session().split('\n');
    lines[2] = "{";
    lines[5] = "{\"seq\": 7}";
    lines[8].replace("\"call\": \"", "\"call\": \"Nt");
    LogFileWindow* window = open(write(QStringLiteral("damaged.jsonl"), lines.join('\n')));
    QVERIFY(window);
    QCOMPARE(window->notes(),
             QStringLiteral("3 line(s) could not be read: 3 (damaged or cut off); 6 (not a call); 9 (a "
                            "function of another system)."));
    QVERIFY(window->model()->rowCount() > 0);
}

void LogFileWindowTest::aFileThatIsNotThereIsTold()
{
    LogFileWindow* window = open(m_folder.filePath(QStringLiteral("nothing.jsonl")));
    QVERIFY(window);
    QVERIFY(window->notes().startsWith(QStringLiteral("nothing.jsonl cannot be read: No such file")));
    QVERIFY(window->model() == nullptr);
}

void LogFileWindowTest::pendingCallsStandStill()
{
    LogFileWindow* window = open(write(QStringLiteral("pending.jsonl"), session(true)));
    QVERIFY(window);
    const CallLogModel& model = *window->model();
    const int last = model.rowCount() - 1;
    QVERIFY(model.record(last).pending());
    const QString took = model.index(last, CallLogModel::Took).data().toString();
    QVERIFY2(took.startsWith(QStringLiteral("0:0")), qPrintable(took));
}

void LogFileWindowTest::longDurationsAreReadWhole()
{
    struct {
        qint64 us;
        QString shown;
        QString exactly;
    } const durations[]{
        {12, QStringLiteral("0.012"), QStringLiteral("0.012 ms")},
        {999'999, QStringLiteral("999.999"), QStringLiteral("999.999 ms")},
        {1'000'000, QStringLiteral("1.00 s"), QStringLiteral("1,000.000 ms (1.00 s)")},
        {3'072'114, QStringLiteral("3.07 s"), QStringLiteral("3,072.114 ms (3.07 s)")},
        {134'090'020, QStringLiteral("134.1 s"), QStringLiteral("134,090.020 ms (134.1 s)")},
        {999'960'000, QStringLiteral("1,000 s"), QStringLiteral("999,960.000 ms (1,000 s)")},
        {12'345'678'000, QStringLiteral("3.43 h"), QStringLiteral("12,345,678.000 ms (3.43 h)")}};
    QList<QByteArray> lines = session().split('\n');
    const QRegularExpression duration(QStringLiteral("\"duration_us\": ?[^,]+"));
    // Line by line, in the order of their numbers; some are hidden in the window.
    for (qsizetype i = 0; i + 1 < lines.size(); ++i)
        lines[i] =
            QString::fromUtf8(lines[i])
                .replace(duration,
                         QStringLiteral("\"duration_us\": %1").arg(durations[i % std::ssize(durations)].us))
                .toUtf8();
    LogFileWindow* window = open(write(QStringLiteral("long.jsonl"), lines.join('\n')));
    QVERIFY(window);
    window->resize(1500, 800);
    const CallLogModel& model = *window->model();
    CallLogTable* table = window->logView()->table();
    QTRY_VERIFY(table->visualRect(model.index(0, CallLogModel::Took)).width() > 0);
    const QFontMetrics metrics(m_theme.fixedFont());
    const auto tip = [&](const QModelIndex& index) {
        const QPoint at = table->visualRect(index).center();
        QHelpEvent help(QEvent::ToolTip, at, table->viewport()->mapToGlobal(at));
        QApplication::sendEvent(table->viewport(), &help);
        return QToolTip::text();
    };
    QSet<quint64> seen;
    for (int row = 0; row < 12; ++row) {
        const CallRecord record = model.record(row);
        const auto which = (record.seq() - 1) % std::size(durations);
        seen.insert(which);
        const auto& [us, shown, exactly] = durations[which];
        const QModelIndex took = model.index(row, CallLogModel::Took);
        QCOMPARE(took.data().toString(), shown);
        QVERIFY(metrics.horizontalAdvance(shown) + m_theme.px(6) < table->visualRect(took).width());
        QTRY_VERIFY(table->visualRect(took).bottom() < table->viewport()->height());
        QCOMPARE(tip(took), QStringLiteral("<p>%1</p>").arg(exactly));
        QVERIFY(window->logView()->selectCall(record.seq()));
        const QString told =
            window->findChild<CallDetailPane*>()->findChild<QLabel*>(QStringLiteral("callTime"))->text();
        QVERIFY2(told.startsWith(QStringLiteral("Began ") + CallWords::timeOfDay(record.header().startNs)) &&
                     told.endsWith(QStringLiteral(", took %1.").arg(exactly)),
                 qPrintable(told));
    }
    QCOMPARE(seen.size(), std::ssize(durations));
    // What lies between two calls is read whole as well.
    QCOMPARE(CallWords::delta(46'070'729'000), QStringLiteral("46,070.729"));
    QCOMPARE(CallWords::delta(134'090'020'000), QStringLiteral("134.1 s"));
    QCOMPARE(CallWords::delta(-134'090'020'000), QStringLiteral("-134.1 s"));
}

void LogFileWindowTest::savedAgainItIsTheSameFile()
{
    const QByteArray text = session();
    LogFileWindow* window = open(write(QStringLiteral("calls.jsonl"), text));
    QVERIFY(window);
    m_dialogs.path = m_folder.filePath(QStringLiteral("again.jsonl"));
    window->logView()->actions().exports->saveOf(ExportRange::All, ExportFormat::JsonLines)->trigger();
    QFile again(m_dialogs.path);
    QTRY_VERIFY(again.exists());
    QVERIFY(again.open(QIODevice::ReadOnly));
    QVERIFY(again.readAll() == text);
}

void LogFileWindowTest::readingCanBeCancelled()
{
    const QString path = write(QStringLiteral("calls.jsonl"), session());
    LogFileLoader loader;
    QSignalSpy failed(&loader, &LogFileLoader::failed);
    loader.start(path);
    loader.cancel();
    QVERIFY(failed.wait());
    QVERIFY(failed.first().first().toString().isEmpty());
    QVERIFY(!loader.isRunning());
}

void LogFileWindowTest::theStripAppearsOnlyWhenItTakesLong()
{
    ProgressStrip strip;
    QSignalSpy cancelled(&strip, &ProgressStrip::cancelled);
    strip.begin(QStringLiteral("Reading calls.jsonl"));
    strip.end();
    strip.begin(QStringLiteral("Reading calls.jsonl"));
    QVERIFY(!strip.isVisible());
    QTRY_VERIFY(strip.isVisible());
    strip.setProgress(1, 2);
    QTest::mouseClick(strip.findChild<QToolButton*>(QStringLiteral("cancelProgress")), Qt::LeftButton);
    QCOMPARE(cancelled.size(), 1);
    strip.end();
    QVERIFY(!strip.isVisible());
}

void LogFileWindowTest::pictures()
{
    QList<QByteArray> lines = session().split('\n');
    lines[2] = "{";
    const QString path = write(QStringLiteral("session.jsonl"), lines.join('\n'));
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        m_theme.setMode(mode);
        LogFileWindow* window = open(path);
        QVERIFY(window);
        auto* strip = window->findChild<ProgressStrip*>();
        strip->begin(QStringLiteral("Saving session.jsonl"));
        strip->setProgress(2, 3);
        strip->show();
        auto* pane = window->findChild<CallDetailPane*>();
        QTRY_VERIFY(pane->width() < window->width() / 2);
        QVERIFY(saveGrab(*window, mode == Theme::Mode::Dark ? QStringLiteral("log-file-dark")
                                                            : QStringLiteral("log-file")));
    }
    m_theme.setMode(Theme::Mode::Light);
}

QTEST_MAIN(LogFileWindowTest)
#include "LogFileWindowTest.moc"
