// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallLogView.h"
#include "core/calls/CallText.h"
#include "tests/support/PerSystem.h"
#include "tests/support/PlayedDialogs.h"
#include "tests/support/SampleLog.h"
#include "tests/widgets/Grabs.h"
#include "widgets/log/CallDetailPane.h"
#include "widgets/log/CallExportActions.h"
#include "widgets/log/CallLogTable.h"
#include "widgets/log/CallLogTools.h"
#include "widgets/log/GoToCall.h"
#include "widgets/log/NewCallsBand.h"
#include "widgets/support/DockTitleBar.h"
#include "widgets/support/EmptyState.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/WorkbenchStyle.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace workbench;

class CallLogViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void invitesToTheDemoWhileNoCallWasMade();
    void tellsItsCountsInTheTitleAndTheLinkShowsWhatIsHidden();
    void followsItsTailOnlyWhileTheUserIsAtTheEnd();
    void theBandOfNewCallsNeverCoversTheCurrentRow();
    void endKeyGoesToTheLastRowAndFollows();
    void staysOnItsRowsWhileOldOnesAreEvicted();
    void pausesByButtonAndKey();
    void clearsAtOnceWhenLittleIsLostAndAsksWhenMuch();
    void savesAsTextAndAsJsonLines();
    void savesEachFormatOfEachRange_data();
    void savesEachFormatOfEachRange();
    void copiesAsEachFormat();
    void copiesBytesInEachForm();
    void offersNoBytesWhereNoneMoved();
    void refusesToCopyMoreThanAClipboardIsFor();
    void saysWhyAFileWasNotWritten();
    void showsFailuresOnly();
    void filtersAsTheUserTypesAndEscapeLeaves();
    void saysThatNoCallMatchesAndClearsTheFilter();
    void goesFromFailureToFailure();
    void goesAlongAHandleAndToItsCreator();
    void goesToANumber();
    void shiftExtendsFromWhereAJumpWent();
    void copiesTheSelectedLines();
    void selectsACallByNumberEvenAHiddenOne();
    void saysThatACategoryIsShownFromNowOn();
    void keepsTheChosenCallThroughAFilter();
    void foldsColumnsInNarrowPlacesAndRemembersWidths();
    void menuSwitchesColumns();
    void toolsBecomeIconsInNarrowPlaces();
    void everyControlHasANameOfItsOwn();
    void looksAsDrawn();

private:
    void feed() { m_model->take(m_log->journal->drain()); }
    void receive(int calls)
    {
        for (int i = 0; i < calls; ++i)
            m_log->received(20, "x");
        feed();
    }
    CallLogTable& table() { return *m_view->table(); }
    QToolButton& tool(const char* name)
    {
        auto* button = m_dock->findChild<QToolButton*>(QLatin1String(name));
        Q_ASSERT(button);
        return *button;
    }
    QString counts() { return m_dock->findChild<QLabel*>(QStringLiteral("counts"))->text(); }
    QAbstractButton& band() { return *m_view->findChild<NewCallsBand*>(); }
    void clickRow(int row, Qt::KeyboardModifiers modifiers = {})
    {
        const QRect rect = table().visualRect(m_model->index(row, CallLogModel::Call));
        QTest::mouseClick(table().viewport(), Qt::LeftButton, modifiers, rect.center());
    }
    void goTo(const QString& number)
    {
        QTest::keyClick(m_window.get(), Qt::Key_J, Qt::ControlModifier);
        auto* popup = m_view->findChild<GoToCall*>();
        QTRY_VERIFY(popup->isVisible());
        auto* field = popup->findChild<QLineEdit*>();
        QTest::keyClicks(field, number);
        QTest::keyClick(field, Qt::Key_Return);
    }
    QString line(int row)
    {
        return QString::fromStdString(lineText(m_model->record(row), m_model->directory()));
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SampleLog> m_log;
    std::unique_ptr<CallLogModel> m_model;
    std::unique_ptr<PlayedDialogs> m_dialogs;
    std::unique_ptr<QMainWindow> m_window;
    QDockWidget* m_dock = nullptr;
    CallLogView* m_view = nullptr;
};

void CallLogViewTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light);
    QApplication::setStyle(new WorkbenchStyle(*m_theme));
}

void CallLogViewTest::init()
{
    m_log = std::make_unique<SampleLog>();
    m_model = std::make_unique<CallLogModel>(m_log->journal->directory(), std::size_t{1} << 22);
    m_dialogs = std::make_unique<PlayedDialogs>();
    m_window = std::make_unique<QMainWindow>();
    m_dock = new QDockWidget(QStringLiteral("Call log"), m_window.get());
    m_view = new CallLogView(*m_model, *m_theme, *m_dialogs);
    m_dock->setWidget(m_view);
    m_view->fillTitleBar(*new DockTitleBar(*m_theme, *m_dock));
    m_window->addDockWidget(Qt::BottomDockWidgetArea, m_dock);
    m_window->resize(1440, 420);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void CallLogViewTest::cleanup()
{
    m_window.reset();
    m_model.reset();
    m_log.reset();
    m_dialogs.reset();
}

void CallLogViewTest::invitesToTheDemoWhileNoCallWasMade()
{
    auto* empty = m_view->findChild<EmptyState*>();
    QVERIFY(empty->isVisible());
    QCOMPARE(empty->title(), QStringLiteral("No call has been made yet."));
    QCOMPARE(counts(), QString());
    QSignalSpy asked(m_view, &CallLogView::runDemoRequested);
    QTest::mouseClick(m_view->findChild<QAbstractButton*>(QStringLiteral("runDemo")), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    m_log->waited();
    feed();
    QVERIFY(empty->isVisible());
    QTest::mouseClick(m_view->findChild<QAbstractButton*>(QStringLiteral("showHidden")), Qt::LeftButton);
    QCOMPARE(m_model->rowCount(), 1);
    QVERIFY(!empty->isVisible());
}

void CallLogViewTest::tellsItsCountsInTheTitleAndTheLinkShowsWhatIsHidden()
{
    m_log->session();
    feed();
    const CallLogModel::Counts& all = m_model->counts();
    QCOMPARE(counts(), QStringLiteral("%1 calls, 1 failed").arg(all.calls));
    auto* link = m_dock->findChild<QAbstractButton*>(QStringLiteral("titleLink"));
    QCOMPARE(link->text(), QStringLiteral("%1 hidden").arg(all.hidden));
    const int before = m_model->rowCount();
    QTest::mouseClick(link, Qt::LeftButton);
    QVERIFY(m_model->rowCount() > before);
    QVERIFY(!link->isVisible());
    m_log->startPending(21);
    feed();
    QVERIFY(counts().contains(QStringLiteral("1 waiting")));
}

void CallLogViewTest::followsItsTailOnlyWhileTheUserIsAtTheEnd()
{
    receive(200);
    QScrollBar* bar = table().verticalScrollBar();
    QVERIFY(table().isFollowing());
    QCOMPARE(bar->value(), bar->maximum());
    receive(100);
    QCOMPARE(bar->value(), bar->maximum());

    table().setFocus();
    clickRow(table().firstRow() + 1);
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(&table(), Qt::Key_PageUp);
    QVERIFY(!table().isFollowing());
    QVERIFY(!tool("follow").isChecked());
    const int stayed = bar->value();
    receive(312);
    QCOMPARE(bar->value(), stayed);
    QVERIFY(band().isVisible());
    QCOMPARE(band().text(), QStringLiteral("312 new calls below"));

    QTest::mouseClick(&band(), Qt::LeftButton);
    QVERIFY(table().isFollowing());
    QVERIFY(tool("follow").isChecked());
    QVERIFY(!band().isVisible());
    QCOMPARE(bar->value(), bar->maximum());
}

void CallLogViewTest::theBandOfNewCallsNeverCoversTheCurrentRow()
{
    receive(200);
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Home);
    clickRow(table().rowsPerPage() - 1);
    receive(300);
    QVERIFY(band().isVisible());
    const auto seen = [this] {
        const QRect row = table().visualRect(table().currentIndex());
        return row.top() >= 0 && row.bottom() < band().y();
    };
    QCOMPARE(table().currentIndex().row(), table().rowsPerPage() - 1);
    QVERIFY(seen());
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(&table(), Qt::Key_Down);
        QVERIFY(seen());
    }
    QTest::keyClick(&table(), Qt::Key_PageDown);
    QVERIFY(seen());
    goTo(QStringLiteral("150"));
    QCOMPARE(m_view->selectedCall(), 150U);
    QVERIFY(band().isVisible());
    QVERIFY(seen());
}

void CallLogViewTest::endKeyGoesToTheLastRowAndFollows()
{
    receive(300);
    bool moved = false;
    connect(table().verticalScrollBar(), &QScrollBar::valueChanged, &table(), [&moved] { moved = true; });
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Home);
    QVERIFY(moved);
    QCOMPARE(table().firstRow(), 0);
    QVERIFY(!table().isFollowing());
    QTest::keyClick(&table(), Qt::Key_End);
    QVERIFY(table().isFollowing());
    QCOMPARE(table().currentIndex().row(), 299);
}

void CallLogViewTest::staysOnItsRowsWhileOldOnesAreEvicted()
{
    receive(3000);
    table().verticalScrollBar()->setValue(2900);
    QVERIFY(!table().isFollowing());
    const std::uint64_t top = m_model->record(table().firstRow()).seq();
    while (m_model->counts().dropped == 0)
        receive(1000);
    QCOMPARE(m_model->record(table().firstRow()).seq(), top);
    auto* note = m_view->findChild<MessageLine*>(QStringLiteral("droppedCalls"));
    QVERIFY(note->isVisible());
    QCOMPARE(note->text(), QStringLiteral("%1 older calls were dropped from memory.")
                               .arg(QLocale().toString(m_model->counts().dropped)));
    m_view->setCaptureFile(QStringLiteral("/tmp/session.jsonl"));
    QVERIFY(note->text().endsWith(QStringLiteral("They are in session.jsonl.")));
}

void CallLogViewTest::pausesByButtonAndKey()
{
    receive(5);
    QTest::mouseClick(&tool("pause"), Qt::LeftButton);
    receive(5);
    QCOMPARE(m_model->rowCount(), 5);
    QVERIFY(counts().startsWith(QStringLiteral("10 calls")));
    QVERIFY(counts().endsWith(QStringLiteral("paused")));
    QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(m_model->rowCount(), 10);
    QVERIFY(!tool("pause").isChecked());
}

void CallLogViewTest::clearsAtOnceWhenLittleIsLostAndAsksWhenMuch()
{
    receive(1000);
    m_view->selectCall(3);
    QSignalSpy chosen(m_view, &CallLogView::selectedCallChanged);
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_dialogs->questionsAsked, 0);
    QCOMPARE(chosen.last()[0].toULongLong(), 0U);

    receive(1001);
    QTest::mouseClick(&tool("clear"), Qt::LeftButton);
    QCOMPARE(m_dialogs->questionsAsked, 1);
    QCOMPARE(m_dialogs->lastQuestion, QStringLiteral("Forget 1,001 calls?"));
    QCOMPARE(m_model->rowCount(), 1001);
    m_dialogs->agrees = true;
    QTest::mouseClick(&tool("clear"), Qt::LeftButton);
    QCOMPARE(m_model->rowCount(), 0);

    receive(1001);
    m_view->setCaptureFile(QStringLiteral("session.jsonl"));
    QTest::mouseClick(&tool("clear"), Qt::LeftButton);
    QCOMPARE(m_dialogs->questionsAsked, 2);
    QCOMPARE(m_model->rowCount(), 0);
}

void CallLogViewTest::savesAsTextAndAsJsonLines()
{
    QTemporaryDir folder;
    m_log->session();
    feed();
    QSignalSpy told(m_view, &CallLogView::statusMessage);
    const auto all = static_cast<qsizetype>(m_model->counts().calls);
    const auto save = [&](const char* action, const QString& file) {
        m_dialogs->path = folder.filePath(file);
        for (QAction* entry : tool("save").menu()->actions()) {
            if (entry->objectName() == QLatin1String(action))
                entry->trigger();
        }
        told.clear();
        QVERIFY(told.wait());
        QFile written(m_dialogs->path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArrayList lines = written.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), all); // what is hidden is saved as well
        QVERIFY(lines[0].contains("socket(AF_INET"));
        QCOMPARE(lines[0].startsWith('{'), file.endsWith(QStringLiteral("jsonl")));
    };
    save("logSaveText", QStringLiteral("a.txt"));
    save("logSaveJson", QStringLiteral("a.jsonl"));
    QVERIFY(told.last()[0].toString().contains(QStringLiteral("a.jsonl")));
    m_dialogs->path.clear(); // cancelled: nothing happens
    m_view->actions().exports->saveOf(ExportRange::All, ExportFormat::Text)->trigger();
    QCOMPARE(m_dialogs->filesAsked, 3);
}

void CallLogViewTest::savesEachFormatOfEachRange_data()
{
    QTest::addColumn<ExportRange>("range");
    QTest::addColumn<ExportFormat>("format");
    const QList<std::pair<const char*, ExportRange>> ranges{
        {"all", ExportRange::All}, {"shown", ExportRange::Shown}, {"selected", ExportRange::Selected}};
    const QList<std::pair<const char*, ExportFormat>> formats{{"text", ExportFormat::Text},
                                                              {"JSON Lines", ExportFormat::JsonLines},
                                                              {"CSV", ExportFormat::Csv},
                                                              {"pcapng", ExportFormat::Pcapng}};
    for (const auto& [rangeName, range] : ranges) {
        for (const auto& [formatName, format] : formats)
            QTest::addRow("%s as %s", rangeName, formatName) << range << format;
    }
}

void CallLogViewTest::savesEachFormatOfEachRange()
{
    QFETCH(ExportRange, range);
    QFETCH(ExportFormat, format);
    QTemporaryDir folder;
    m_log->session();
    feed();
    table().setFollowing(false);
    table().verticalScrollBar()->setValue(0);
    clickRow(1);
    clickRow(3, Qt::ShiftModifier);
    m_dialogs->path = folder.filePath(QStringLiteral("calls"));
    QSignalSpy told(m_view, &CallLogView::statusMessage);
    m_view->actions().exports->saveOf(range, format)->trigger();
    QVERIFY(told.wait());
    QFile file(m_dialogs->path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();

    const auto all = static_cast<qsizetype>(m_model->counts().calls);
    QVERIFY(all > m_model->rowCount()); // some are hidden
    const qsizetype calls = range == ExportRange::All     ? all
                            : range == ExportRange::Shown ? m_model->rowCount()
                                                          : 3;
    const qsizetype header = format == ExportFormat::Csv ? 1 : 0;
    if (format == ExportFormat::Pcapng) {
        QVERIFY(written.startsWith("\x0a\x0d\x0d\x0a"));
        QCOMPARE(written.contains("WELCOME"), range != ExportRange::Selected);
        QCOMPARE(told.last()[0].toString().contains(QStringLiteral("have no packet")),
                 range == ExportRange::All);
    } else {
        QCOMPARE(written.count('\n'), calls + header);
    }
    if (range == ExportRange::Selected)
        QVERIFY(written.contains("bind(7") == (format != ExportFormat::Csv));
}

void CallLogViewTest::copiesAsEachFormat()
{
    m_log->session();
    feed();
    table().setFollowing(false);
    table().verticalScrollBar()->setValue(0);
    clickRow(1);
    clickRow(2, Qt::ControlModifier);
    const CallExportActions& exports = *m_view->actions().exports;
    const QClipboard& clipboard = *QApplication::clipboard();
    exports.copyAs(ExportFormat::Text)->trigger();
    QCOMPARE(clipboard.text(), line(1) + QLatin1Char('\n') + line(2));
    exports.copyAs(ExportFormat::JsonLines)->trigger();
    QCOMPARE(clipboard.text().split(QLatin1Char('\n')).size(), 2);
    QVERIFY(clipboard.text().startsWith(QStringLiteral("{\"seq\": 2, ")));
    exports.copyAs(ExportFormat::Csv)->trigger();
    QVERIFY(clipboard.text().startsWith(QStringLiteral("2,")));
    QVERIFY(clipboard.text().contains(QStringLiteral(",\"bind\",")));
}

void CallLogViewTest::copiesBytesInEachForm()
{
    const auto first = m_log->received(9, "Hi\r");
    const auto second = m_log->sent(9, "\n'");
    feed();
    clickRow(m_model->rowOf(first));
    clickRow(m_model->rowOf(second), Qt::ShiftModifier);
    const CallExportActions& exports = *m_view->actions().exports;
    const QList<std::pair<BytesForm, QString>> forms{
        {BytesForm::Hex, QStringLiteral("48 69 0d 0a 27")},
        {BytesForm::CArray, QStringLiteral("const unsigned char bytes[5] = {0x48, 0x69, 0x0d, 0x0a, 0x27};")},
        {BytesForm::Python, QStringLiteral(R"(b'Hi\r\n\'')")},
        {BytesForm::Base64, QStringLiteral("SGkNCic=")},
        {BytesForm::Escaped, QStringLiteral(R"(Hi\r\n')")},
        {BytesForm::Text, QStringLiteral("Hi\r\n'")}};
    for (const auto& [form, text] : forms) {
        exports.copyBytesAs(form)->trigger();
        QCOMPARE(QApplication::clipboard()->text(), text);
    }
    // Of what was not kept is told how much.
    QSignalSpy told(m_view, &CallLogView::statusMessage);
    const auto cut = m_log->sent(9, std::string(1000, 'x'));
    feed();
    clickRow(m_model->rowOf(cut));
    exports.copyBytesAs(BytesForm::Hex)->trigger();
    QVERIFY(told.last()[0].toString().startsWith(QStringLiteral("256 of 1,000 bytes")));
}

void CallLogViewTest::offersNoBytesWhereNoneMoved()
{
    const auto listens = m_log->opened(7);
    const auto reads = m_log->received(9, "some");
    feed();
    const CallExportActions& exports = *m_view->actions().exports;
    const auto offers = [&](std::uint64_t seq) {
        clickRow(m_model->rowOf(seq));
        Q_EMIT m_view->actions().exports->aboutToShow();
        return exports.copyBytesAs(BytesForm::Hex)->isEnabled();
    };
    QVERIFY(!offers(listens));
    QVERIFY(offers(reads));
    QVERIFY(exports.saveOf(ExportRange::Selected, ExportFormat::Csv)->isEnabled());
    table().clearSelection();
    Q_EMIT m_view->actions().exports->aboutToShow();
    QVERIFY(!exports.saveOf(ExportRange::Selected, ExportFormat::Csv)->isEnabled());
    QVERIFY(exports.saveOf(ExportRange::All, ExportFormat::Csv)->isEnabled());
}

void CallLogViewTest::refusesToCopyMoreThanAClipboardIsFor()
{
    receive(static_cast<int>(kMostCopiedRows) + 1);
    QApplication::clipboard()->setText(QStringLiteral("before"));
    QSignalSpy told(m_view, &CallLogView::statusMessage);
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("before"));
    QVERIFY(told.last()[0].toString().contains(QStringLiteral("20,001 rows are too many")));
}

void CallLogViewTest::saysWhyAFileWasNotWritten()
{
    receive(3);
    m_dialogs->path = QStringLiteral("/nowhere/at/all/calls.txt");
    m_view->actions().exports->saveOf(ExportRange::All, ExportFormat::Text)->trigger();
    auto* refusal = m_view->findChild<MessageLine*>(QStringLiteral("saveRefusal"));
    QTRY_VERIFY(refusal->isVisible());
    QVERIFY(refusal->text().contains(QStringLiteral("calls.txt")));
    const QString why = perSystem(QStringLiteral("No such file"), QStringLiteral("path"));
    QVERIFY2(refusal->text().contains(why, Qt::CaseInsensitive), qPrintable(refusal->text()));
}

void CallLogViewTest::showsFailuresOnly()
{
    m_log->session();
    feed();
    QTest::mouseClick(&tool("failures"), Qt::LeftButton);
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->outcome(0), Outcome::Failure);
    QTest::mouseClick(&tool("failures"), Qt::LeftButton);
    QVERIFY(m_model->rowCount() > 10);
}

void CallLogViewTest::filtersAsTheUserTypesAndEscapeLeaves()
{
    m_log->session();
    feed();
    const int all = m_model->rowCount();
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto* field = m_dock->findChild<QLineEdit*>(QStringLiteral("logFilter"));
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("get /temp"));
    QTRY_COMPARE(m_model->rowCount(), 1);
    QVERIFY(counts().contains(QStringLiteral("1 shown")));
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(field->text(), QString());
    QCOMPARE(m_model->rowCount(), all);
    QVERIFY(table().hasFocus());
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(field->hasFocus());
}

void CallLogViewTest::saysThatNoCallMatchesAndClearsTheFilter()
{
    receive(4);
    auto* field = m_dock->findChild<QLineEdit*>(QStringLiteral("logFilter"));
    field->setText(QStringLiteral("nothing like this"));
    auto* empty = m_view->findChild<EmptyState*>();
    QVERIFY(empty->isVisible());
    QCOMPARE(empty->title(), QStringLiteral("No call matches."));
    QCOMPARE(empty->body(), QStringLiteral("4 calls are hidden by the filter."));
    QTest::mouseClick(m_view->findChild<QAbstractButton*>(QStringLiteral("clearFilter")), Qt::LeftButton);
    QCOMPARE(m_model->rowCount(), 4);
    QCOMPARE(field->text(), QString());
}

void CallLogViewTest::goesFromFailureToFailure()
{
    receive(50);
    const auto first = m_log->refused(20);
    receive(50);
    const auto second = m_log->refused(20);
    receive(50);
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QCOMPARE(m_view->selectedCall(), first);
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QCOMPARE(m_view->selectedCall(), second);
    const QRect rect = table().visualRect(table().currentIndex());
    QVERIFY(table().viewport()->rect().contains(rect.center()));
    QSignalSpy told(m_view, &CallLogView::statusMessage);
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QCOMPARE(m_view->selectedCall(), second);
    QCOMPARE(told.size(), 1);
    QTest::keyClick(m_window.get(), Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(m_view->selectedCall(), first);
}

void CallLogViewTest::goesAlongAHandleAndToItsCreator()
{
    const auto made = m_log->opened(22, SampleLog::UdpSender, constants::sockDgram);
    const auto first = m_log->sent(22, "a");
    m_log->received(20, "other");
    const auto second = m_log->sent(22, "b");
    feed();
    QVERIFY(m_view->selectCall(first));
    QTest::keyClick(m_window.get(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(m_view->selectedCall(), second);
    QTest::keyClick(m_window.get(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m_view->selectedCall(), first);
    QTest::keyClick(m_window.get(), Qt::Key_Home, Qt::AltModifier);
    QCOMPARE(m_view->selectedCall(), made);
}

void CallLogViewTest::goesToANumber()
{
    receive(300);
    QTest::keyClick(m_window.get(), Qt::Key_J, Qt::ControlModifier);
    auto* popup = m_view->findChild<GoToCall*>();
    QTRY_VERIFY(popup->isVisible());
    auto* number = popup->findChild<QLineEdit*>();
    QTest::keyClicks(number, QStringLiteral("x999"));
    QCOMPARE(number->text(), QStringLiteral("999"));
    QTest::keyClick(number, Qt::Key_Return);
    QVERIFY(popup->isVisible());
    number->clear();
    QTest::keyClicks(number, QStringLiteral("7"));
    QTest::keyClick(number, Qt::Key_Return);
    QVERIFY(!popup->isVisible());
    QCOMPARE(m_view->selectedCall(), 7U);
    QVERIFY(!table().isFollowing());
}

void CallLogViewTest::shiftExtendsFromWhereAJumpWent()
{
    receive(200);
    const auto first = m_log->sent(22, "a");
    receive(60);
    m_log->sent(22, "b");
    receive(60);
    table().setFocus();
    const auto copied = [this] {
        QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
        return QApplication::clipboard()->text().split(QLatin1Char('\n'));
    };
    clickRow(315);
    goTo(QStringLiteral("6"));
    QTest::keyClick(&table(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(copied(), QStringList({line(5), line(6)}));

    goTo(QStringLiteral("262"));
    QTest::keyClick(&table(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m_view->selectedCall(), first);
    QTest::keyClick(&table(), Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(copied(), QStringList({line(199), line(200)}));

    // The jump itself extends nothing, though Shift is held.
    m_log->refused(20);
    receive(10);
    QTest::keyClick(&table(), Qt::Key_End);
    QTest::keyClick(m_window.get(), Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(copied(), QStringList({line(322)}));
    QTest::keyClick(&table(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(copied(), QStringList({line(322), line(323)}));
}

void CallLogViewTest::copiesTheSelectedLines()
{
    m_log->session();
    feed();
    table().setFollowing(false);
    table().verticalScrollBar()->setValue(0);
    table().setFocus();
    clickRow(1);
    clickRow(3, Qt::ShiftModifier);
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(),
             line(1) + QLatin1Char('\n') + line(2) + QLatin1Char('\n') + line(3));
    clickRow(2);
    m_view->actions().exports->copyAs(ExportFormat::JsonLines)->trigger();
    QVERIFY(QApplication::clipboard()->text().startsWith(QLatin1Char('{')));
    QVERIFY(!QApplication::clipboard()->text().contains(QLatin1Char('\n')));
}

void CallLogViewTest::selectsACallByNumberEvenAHiddenOne()
{
    receive(10);
    const auto hidden = m_log->waited();
    receive(100);
    QSignalSpy chosen(m_view, &CallLogView::selectedCallChanged);
    QVERIFY(m_view->selectCall(4));
    QCOMPARE(chosen.last()[0].toULongLong(), 4U);
    QVERIFY(table().viewport()->rect().contains(table().visualRect(table().currentIndex()).center()));
    QVERIFY(m_view->selectCall(hidden));
    QCOMPARE(m_view->selectedCall(), hidden);
    QVERIFY(m_view->actions().showWaiting->isChecked());
    QVERIFY(!m_view->selectCall(5000));
    QCOMPARE(m_view->selectedCall(), hidden);

    QSignalSpy activated(m_view, &CallLogView::callActivated);
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toULongLong(), hidden);
}

void CallLogViewTest::saysThatACategoryIsShownFromNowOn()
{
    receive(5);
    const auto waiting = m_log->waited();
    const auto housekeeping = m_log->play(SampleLog::Server, {.value = 5}).epollCreate(0).seq;
    receive(5);
    QSignalSpy told(m_view, &CallLogView::statusMessage);
    goTo(QStringLiteral("3"));
    QCOMPARE(told.size(), 0);
    goTo(QString::number(waiting));
    QCOMPARE(m_view->selectedCall(), waiting);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.last()[0].toString(),
             QStringLiteral("Waiting for events is shown now: #%1 is such a call.").arg(waiting));
    goTo(QString::number(housekeeping));
    QCOMPARE(m_view->selectedCall(), housekeeping);
    QCOMPARE(told.size(), 2);
    QCOMPARE(
        told.last()[0].toString(),
        QStringLiteral("Housekeeping of the workbench is shown now: #%1 is such a call.").arg(housekeeping));
    goTo(QStringLiteral("3"));
    goTo(QString::number(waiting));
    QCOMPARE(told.size(), 2);
}

void CallLogViewTest::keepsTheChosenCallThroughAFilter()
{
    m_log->session();
    feed();
    const auto failed = m_log->refused(20);
    m_log->received(20, "x");
    feed();
    m_view->selectCall(failed);
    m_view->actions().failures->trigger();
    QCOMPARE(m_view->selectedCall(), failed);
    QCOMPARE(table().selectedRows(), QList<int>{m_model->rowOf(failed)});
    m_view->actions().failures->trigger();
    QCOMPARE(table().selectedRows(), QList<int>{m_model->rowOf(failed)});
}

void CallLogViewTest::foldsColumnsInNarrowPlacesAndRemembersWidths()
{
    receive(5);
    auto* header = m_view->findChild<QHeaderView*>(QStringLiteral("callLogHeader"));
    const auto shown = [&](CallLogModel::Column column) { return !header->isSectionHidden(column); };
    QVERIFY(shown(CallLogModel::Time) && shown(CallLogModel::Delta) && shown(CallLogModel::Took));
    QVERIFY(!shown(CallLogModel::Thread));
    const int who = header->sectionSize(CallLogModel::Who);
    const int room = table().viewport()->width();
    QCOMPARE(header->length(), room);

    m_window->resize(900, 420);
    QTRY_VERIFY(!shown(CallLogModel::Took));
    QVERIFY(header->sectionSize(CallLogModel::Who) < who);
    QVERIFY(shown(CallLogModel::Call));
    m_window->resize(600, 420);
    QTRY_VERIFY(!shown(CallLogModel::Time));
    QVERIFY(shown(CallLogModel::Number) && shown(CallLogModel::Call) && shown(CallLogModel::Result));
    QCOMPARE(header->length(), table().viewport()->width());

    m_window->resize(1440, 420);
    QTRY_COMPARE(header->sectionSize(CallLogModel::Who), who);
    const int result = header->sectionSize(CallLogModel::Result);
    header->resizeSection(CallLogModel::Call, header->sectionSize(CallLogModel::Call) - 50);
    QCOMPARE(header->sectionSize(CallLogModel::Result), result + 50);
    QCOMPARE(header->length(), room);
    const QByteArray state = m_view->saveState();
    header->resizeSection(CallLogModel::Call, header->sectionSize(CallLogModel::Call) + 50);
    QVERIFY(m_view->restoreState(state));
    QCOMPARE(header->sectionSize(CallLogModel::Result), result + 50);
    QVERIFY(!m_view->restoreState("rubbish"));
}

void CallLogViewTest::menuSwitchesColumns()
{
    receive(5);
    auto* header = m_view->findChild<QHeaderView*>(QStringLiteral("callLogHeader"));
    QAction* thread = m_view->actions().columns[CallLogModel::Thread];
    QVERIFY(tool("show").menu());
    QVERIFY(!thread->isChecked());
    thread->trigger();
    QVERIFY(!header->isSectionHidden(CallLogModel::Thread));
    m_view->actions().columns[CallLogModel::Time]->trigger();
    QVERIFY(header->isSectionHidden(CallLogModel::Time));
    QVERIFY(!m_view->actions().columns[CallLogModel::Call]);
}

void CallLogViewTest::toolsBecomeIconsInNarrowPlaces()
{
    QCOMPARE(tool("pause").toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    m_window->resize(600, 420);
    QTRY_COMPARE(tool("pause").toolButtonStyle(), Qt::ToolButtonIconOnly);
    m_window->resize(1440, 420);
    QTRY_COMPARE(tool("pause").toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
}

void CallLogViewTest::everyControlHasANameOfItsOwn()
{
    m_log->session();
    feed();
    QStringList names;
    for (const QWidget* widget : m_dock->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        QVERIFY2(!names.contains(widget->accessibleName()), qPrintable(widget->accessibleName()));
        QVERIFY2(!widget->objectName().isEmpty(), qPrintable(widget->accessibleName()));
        names += widget->accessibleName();
    }
    QVERIFY(names.contains(QStringLiteral("Call log")));
    QVERIFY(names.size() >= 10);
}

void CallLogViewTest::looksAsDrawn()
{
    m_log->session();
    m_log->outcomes();
    m_log->startPending(21);
    const auto chosen = m_log->received(9, "GET /temp\r\n");
    feed();
    m_view->selectCall(chosen);
    QVERIFY(saveGrab(*m_window, QStringLiteral("log-light")));
    m_theme->setMode(Theme::Mode::Dark);
    QVERIFY(saveGrab(*m_window, QStringLiteral("log-dark")));
    m_theme->setMode(Theme::Mode::Light);
    // The failure's bar and tint, the selection's colour: told apart where they are painted.
    const int failed = m_model->rowOf(m_model->record(0).seq());
    QCOMPARE(failed, 0);
    const QImage picture = table().viewport()->grab().toImage();
    const auto pixel = [&](int row, int x) {
        return picture.pixelColor(x, table().visualRect(m_model->index(row, 0)).center().y());
    };
    for (int row = table().firstRow(); row < m_model->rowCount(); ++row) {
        if (m_model->record(row).injected())
            QCOMPARE(pixel(row, 1), m_theme->color(ThemeColor::Inject));
        else if (m_model->outcome(row) == Outcome::Failure)
            QCOMPARE(pixel(row, 1), m_theme->color(ThemeColor::Fail));
        else if (m_model->record(row).seq() == chosen)
            QCOMPARE(pixel(row, 1), m_theme->color(ThemeColor::Sel));
    }
}

QTEST_MAIN(CallLogViewTest)
#include "CallLogViewTest.moc"
