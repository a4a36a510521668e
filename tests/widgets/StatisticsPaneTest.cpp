// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/statistics/StatisticsPane.h"
#include "tests/support/PlayedDialogs.h"
#include "tests/support/SampleLog.h"
#include "tests/support/ScriptedCalls.h"
#include "tests/widgets/Grabs.h"
#include "widgets/log/CallLogTable.h"
#include "widgets/log/CallLogView.h"
#include "widgets/log/CallWords.h"
#include "widgets/statistics/CallFiguresModel.h"
#include "widgets/statistics/ErrorFiguresModel.h"
#include "widgets/statistics/ErrorTable.h"
#include "widgets/statistics/RateChart.h"
#include "widgets/statistics/RateWords.h"
#include "widgets/support/DockTitleBar.h"
#include "widgets/support/EmptyState.h"
#include "widgets/support/PaneHeader.h"
#include "widgets/support/SegmentedControl.h"
#include "widgets/support/WorkbenchStyle.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QEventLoop>
#include <QHeaderView>
#include <QLabel>
#include <QMainWindow>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <memory>

using namespace workbench;

namespace {

constexpr qint64 kSecond = RateSeries::kSecond;

/// Counts the paint events of a widget.
class PaintCount : public QObject
{
public:
    explicit PaintCount(QWidget& widget) { widget.installEventFilter(this); }
    int painted = 0;
    bool eventFilter(QObject*, QEvent* event) override
    {
        painted += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

} // namespace

class StatisticsPaneTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void saysThatThereIsNoCallYet();
    void tellsTheFiguresOfEachCall();
    void tellsFailuresByErrorAndLinksLeadToTheCalls();
    void keysLeadToTheFirstAndTheLastFailure();
    void sortsByTheHeaderThatIsClicked();
    void copiesRowsAsTextAndAsCsv();
    void scopeSelectionCountsTheChosenRows();
    void scopeFilteredCountsWhatTheFilterShowsAndGoesOn();
    void callsThatReturnLateAreCountedOnce();
    void clearingTheLogBeginsAnew();
    void countsWhileHiddenButPaintsNothing();
    void repaintsAtMostFiveTimesASecond();
    void clickInTheChartSelectsTheRowsOfThatSecond();
    void clickInTheChartShowsTheChosenRows();
    void dragInTheChartSelectsAStretch();
    void keyboardMovesTheCursorAndSelects();
    void callsThatReturnedInAStretchAreFoundThoughTheyBeganBefore();
    void sessionSpanShowsEverything();
    void ratesReadWell();
    void everyControlHasANameOfItsOwn();
    void remembersSortingAndSpan();
    void looksAsDrawn();

private:
    void take()
    {
        const CallBatch batch = m_log->journal->drain();
        m_model->take(batch);
        m_pane->take(batch);
    }
    void feed()
    {
        take();
        m_pane->refresh();
    }
    /// Calls of the last minute, `perSecond` in each of `seconds` that end before this one.
    void play(int seconds, int perSecond);
    template <typename T> T* find(const char* name) const
    {
        auto* found = m_window->findChild<T*>(QLatin1String(name));
        Q_ASSERT(found);
        return found;
    }
    QAbstractButton* segment(const char* control, const char* name) const
    {
        for (QAbstractButton* button : find<SegmentedControl>(control)->findChildren<QAbstractButton*>()) {
            if (button->text() == QLatin1String(name))
                return button;
        }
        return nullptr;
    }
    void click(QAbstractButton* button)
    {
        QVERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    QTableView& calls() const { return *find<QTableView>("callFigures"); }
    QTableView& errors() const { return *find<QTableView>("errorFigures"); }
    RateChart& chart() const { return *find<RateChart>("rateChart"); }
    /// What the table tells of a call; empty where it has no such row.
    QString figure(const QString& call, int column) const
    {
        const QAbstractItemModel* model = calls().model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, CallFiguresModel::Call).data().toString() == call)
                return model->index(row, column).data().toString();
        }
        return {};
    }
    void clickCell(QTableView& table, int row, int column)
    {
        const QRect cell = table.visualRect(table.model()->index(row, column));
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, cell.center());
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SampleLog> m_log;
    std::unique_ptr<ScriptedCalls> m_script;
    std::unique_ptr<CallLogModel> m_model;
    std::unique_ptr<PlayedDialogs> m_dialogs;
    std::unique_ptr<QMainWindow> m_window;
    CallLogView* m_view = nullptr;
    StatisticsPane* m_pane = nullptr;
    QDockWidget* m_dock = nullptr;
};

void StatisticsPaneTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light);
    QApplication::setStyle(new WorkbenchStyle(*m_theme));
}

void StatisticsPaneTest::init()
{
    QCursor::setPos(3000, 3000);
    m_log = std::make_unique<SampleLog>();
    m_script = std::make_unique<ScriptedCalls>(m_log->journal);
    m_model = std::make_unique<CallLogModel>(m_log->journal->directory());
    m_dialogs = std::make_unique<PlayedDialogs>();
    m_window = std::make_unique<QMainWindow>();
    m_view = new CallLogView(*m_model, *m_theme, *m_dialogs);
    m_pane = new StatisticsPane(*m_model, *m_view->table()->selectionModel(), *m_theme);
    const auto dock = [this](const QString& title, QWidget* content) {
        auto* made = new QDockWidget(title, m_window.get());
        made->setObjectName(title);
        made->setWidget(content);
        m_window->addDockWidget(Qt::BottomDockWidgetArea, made);
        return made;
    };
    QDockWidget* log = dock(QStringLiteral("Call log"), m_view);
    m_dock = dock(QStringLiteral("Statistics"), m_pane);
    m_window->splitDockWidget(log, m_dock, Qt::Vertical);
    m_pane->fillTitleBar(*new DockTitleBar(*m_theme, *m_dock));
    connect(m_pane, &StatisticsPane::callRequested, m_view, &CallLogView::selectCall);
    connect(m_pane, &StatisticsPane::timeRangeChosen, m_view, &CallLogView::selectTime);
    m_window->resize(1440, 760);
    m_window->show();
    m_window->resizeDocks({log, m_dock}, {300, 430}, Qt::Vertical);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    new QAbstractItemModelTester(m_pane->findChild<CallFiguresModel*>(), m_pane);
    new QAbstractItemModelTester(m_pane->findChild<ErrorFiguresModel*>(), m_pane);
}

void StatisticsPaneTest::cleanup()
{
    m_window.reset();
    m_model.reset();
    m_script.reset();
    m_log.reset();
    m_dialogs.reset();
}

void StatisticsPaneTest::play(int seconds, int perSecond)
{
    const qint64 now = CallWords::nowNs() / kSecond * kSecond;
    for (int second = seconds; second > 0; --second) {
        for (int i = 0; i < perSecond; ++i)
            m_script->write({.id = i % 3 == 2 ? CallId::Send : CallId::Recv,
                             .startNs = now - second * kSecond + i * (kSecond / (perSecond + 1)),
                             .ret = 100 + second});
    }
    feed();
}

void StatisticsPaneTest::saysThatThereIsNoCallYet()
{
    auto* empty = find<EmptyState>("noFigures");
    QVERIFY(empty->isVisible());
    QCOMPARE(empty->title(), QStringLiteral("No call yet."));
    QCOMPARE(m_pane->countsText(), QString());
    m_log->received(9, "x");
    feed();
    QVERIFY(!empty->isVisible());
    QVERIFY(calls().isVisible());
}

void StatisticsPaneTest::tellsTheFiguresOfEachCall()
{
    m_script->write({.id = CallId::Recv, .durationNs = 2'000'000, .ret = 1500});
    m_script->write({.id = CallId::Recv, .durationNs = 4'000'000, .ret = 10});
    m_script->write(
        {.id = CallId::Recv, .durationNs = 9'000'000, .ret = -1, .error = constants::errors::again});
    m_script->write(
        {.id = CallId::Connect, .durationNs = 50, .ret = -1, .error = constants::errors::timedOut});
    feed();
    const QString recv = QStringLiteral("recv");
    QCOMPARE(figure(recv, CallFiguresModel::Count), QStringLiteral("3"));
    QCOMPARE(figure(recv, CallFiguresModel::Failed), QStringLiteral("0"));
    QCOMPARE(figure(recv, CallFiguresModel::WouldBlock), QStringLiteral("1"));
    QCOMPARE(figure(recv, CallFiguresModel::BytesIn), QStringLiteral("1,510"));
    QCOMPARE(figure(recv, CallFiguresModel::BytesOut), QString());
    QCOMPARE(figure(recv, CallFiguresModel::Min), QStringLiteral("2.000"));
    QCOMPARE(figure(recv, CallFiguresModel::Max), QStringLiteral("9.000"));
    QCOMPARE(figure(recv, CallFiguresModel::P99), QStringLiteral("9.000"));
    QVERIFY(qAbs(figure(recv, CallFiguresModel::Median).toDouble() - 4.0) < 4.0 / 64);
    QCOMPARE(figure(QStringLiteral("connect"), CallFiguresModel::Failed), QStringLiteral("1"));
    QCOMPARE(figure(QStringLiteral("bind"), CallFiguresModel::Count), QString());
    QCOMPARE(find<QLabel>("counts")->text(), QStringLiteral("4 calls, 1 failed, 1.5 KB in, 0 B out"));
}

void StatisticsPaneTest::tellsFailuresByErrorAndLinksLeadToTheCalls()
{
    const quint64 first = m_log->refused(12);
    m_log->received(9, "x");
    const quint64 last = m_log->refused(13);
    m_log->injected(15);
    feed();
    const QAbstractItemModel* model = errors().model();
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(model->index(0, ErrorFiguresModel::Count).data().toString(), QStringLiteral("2"));
    QVERIFY(
        model->index(0, ErrorFiguresModel::Error).data().toString().contains(QStringLiteral("CONNREFUSED")));
    QVERIFY(!model->index(0, ErrorFiguresModel::Meaning).data().toString().isEmpty());
    clickCell(errors(), 0, ErrorFiguresModel::First);
    QCOMPARE(m_view->selectedCall(), first);
    clickCell(errors(), 0, ErrorFiguresModel::Last);
    QCOMPARE(m_view->selectedCall(), last);
    clickCell(errors(), 1, ErrorFiguresModel::Meaning);
    QCOMPARE(m_view->selectedCall(), last);
}

void StatisticsPaneTest::keysLeadToTheFirstAndTheLastFailure()
{
    const quint64 first = m_log->refused(12);
    const quint64 last = m_log->refused(13);
    feed();
    errors().setFocus();
    QTest::keyClick(&errors(), Qt::Key_Down);
    QTest::keyClick(&errors(), Qt::Key_Return);
    QCOMPARE(m_view->selectedCall(), first);
    QTest::keyClick(&errors(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(m_view->selectedCall(), last);
}

void StatisticsPaneTest::sortsByTheHeaderThatIsClicked()
{
    m_log->session();
    feed();
    QAbstractItemModel* model = calls().model();
    const auto sorted = [&](int column, bool down) {
        for (int row = 1; row < model->rowCount(); ++row) {
            const QVariant above = model->index(row - 1, column).data(Qt::EditRole);
            const QVariant below = model->index(row, column).data(Qt::EditRole);
            const auto order = QVariant::compare(above, below);
            if (down ? order == QPartialOrdering::Less : order == QPartialOrdering::Greater)
                return false;
        }
        return model->rowCount() > 5;
    };
    QVERIFY(sorted(CallFiguresModel::Count, true));
    QHeaderView* header = calls().horizontalHeader();
    const auto clickHeader = [&](int column) {
        const int x = header->sectionViewportPosition(column) + header->sectionSize(column) / 2;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
    };
    clickHeader(CallFiguresModel::Call);
    QVERIFY(sorted(CallFiguresModel::Call, false) || sorted(CallFiguresModel::Call, true));
    clickHeader(CallFiguresModel::Max);
    const bool down = header->sortIndicatorOrder() == Qt::DescendingOrder;
    QVERIFY(sorted(CallFiguresModel::Max, down));
    clickHeader(CallFiguresModel::Max);
    QVERIFY(sorted(CallFiguresModel::Max, !down));
}

void StatisticsPaneTest::copiesRowsAsTextAndAsCsv()
{
    m_script->write({.id = CallId::Recv, .durationNs = 2'500'000, .ret = 1500});
    m_script->write({.id = CallId::Send, .ret = 1'000'000});
    feed();
    calls().setFocus();
    QTest::keyClick(&calls(), Qt::Key_C, Qt::ControlModifier);
    QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].startsWith(QStringLiteral("Call\tCount\tFailed")));

    const QString recv = QStringLiteral("recv");
    const int row = calls().model()->index(0, 0).data().toString() == recv ? 0 : 1;
    clickCell(calls(), row, 1);
    QTest::keyClick(&calls(), Qt::Key_C, Qt::ControlModifier);
    lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[1].startsWith(QStringLiteral("recv\t1\t0\t0\t1,500\t")));
    find<QTableView>("callFigures")->findChild<QAction*>(QStringLiteral("copyCsv"))->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().endsWith(
        QStringLiteral("\r\nrecv,1,0,0,1500,0,2.5,2.5,2.5,2.5\r\n")));
}

void StatisticsPaneTest::scopeSelectionCountsTheChosenRows()
{
    m_log->session();
    feed();
    click(segment("statisticsScope", "Selection"));
    QTRY_COMPARE(m_pane->statistics().totals().count, 0U);
    m_view->table()->setFocus();
    m_view->table()->chooseRow(2);
    QTest::keyClick(m_view->table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(m_view->table(), Qt::Key_Down, Qt::ShiftModifier);
    QTRY_COMPARE(m_pane->statistics().totals().count, 3U);
    m_view->table()->selectAll();
    QTRY_COMPARE(m_pane->statistics().totals().count, static_cast<std::uint64_t>(m_model->rowCount()));
    click(segment("statisticsScope", "All"));
    QCOMPARE(m_pane->statistics().totals().count, static_cast<std::uint64_t>(m_model->history().size()));
}

void StatisticsPaneTest::scopeFilteredCountsWhatTheFilterShowsAndGoesOn()
{
    m_log->session();
    feed();
    CallLogFilter filter;
    filter.setText(QStringLiteral("recv("));
    m_model->setFilter(filter);
    const auto shown = [this] { return static_cast<std::uint64_t>(m_model->rowCount()); };
    QVERIFY(shown() > 0 && shown() < m_model->history().size());
    click(segment("statisticsScope", "Filtered"));
    QTRY_COMPARE(m_pane->statistics().totals().count, shown());
    QCOMPARE(calls().model()->rowCount(), 1);
    m_log->received(9, "more");
    m_log->sent(9, "less");
    feed();
    QTRY_COMPARE(m_pane->statistics().totals().count, shown());
    filter.setText({});
    m_model->setFilter(filter);
    QTRY_COMPARE(m_pane->statistics().totals().count, shown());
    filter.setText(QStringLiteral("no such text"));
    m_model->setFilter(filter);
    QTRY_COMPARE(m_pane->statistics().totals().count, 0U);
    QTRY_VERIFY(!calls().isVisible());
}

void StatisticsPaneTest::callsThatReturnLateAreCountedOnce()
{
    click(segment("statisticsScope", "Filtered"));
    m_log->startPending(21);
    m_log->received(9, "x");
    feed();
    QTRY_COMPARE(m_pane->statistics().totals().count, 1U);
    QCOMPARE(m_model->counts().waiting, 1U);
    m_log->release();
    feed();
    QTRY_VERIFY(m_pane->statistics().totals().count >= 2);
    const auto shown = static_cast<std::uint64_t>(m_model->rowCount());
    QCOMPARE(m_pane->statistics().totals().count, shown);
    click(segment("statisticsScope", "All"));
    QCOMPARE(m_pane->statistics().totals().count, m_model->counts().calls);
}

void StatisticsPaneTest::clearingTheLogBeginsAnew()
{
    m_log->session();
    m_log->startPending(21);
    feed();
    QVERIFY(m_pane->statistics().totals().count > 10);
    m_view->actions().clear->trigger();
    QCOMPARE(m_pane->statistics().totals().count, 0U);
    QTRY_VERIFY(!calls().isVisible());
    QVERIFY(chart().series().buckets.back().isEmpty());
    // What was cleared before it returned is not counted when it does.
    m_log->release();
    const CallBatch batch = m_log->journal->drain();
    QVERIFY(!batch.completed.empty());
    CallBatch late;
    late.completed = batch.completed;
    m_pane->take(late);
    QCOMPARE(m_pane->statistics().totals().count, 0U);
}

void StatisticsPaneTest::countsWhileHiddenButPaintsNothing()
{
    m_dock->hide();
    PaintCount paints(chart());
    QAbstractItemModel* figures = m_pane->findChild<CallFiguresModel*>();
    QSignalSpy changes(figures, &QAbstractItemModel::rowsInserted);
    m_log->session();
    take();
    // Nothing is due either.
    const QList<QTimer*> timers = m_pane->findChildren<QTimer*>();
    QVERIFY(!timers.isEmpty());
    QVERIFY(std::ranges::none_of(timers, [](const QTimer* timer) { return timer->isActive(); }));
    QCoreApplication::processEvents();
    QCOMPARE(paints.painted, 0);
    QCOMPARE(changes.size(), 0);
    QCOMPARE(m_pane->statistics().totals().count, m_model->counts().calls);
    m_dock->show();
    QTRY_VERIFY(figures->rowCount() > 5);
    QTRY_VERIFY(paints.painted > 0);
}

void StatisticsPaneTest::repaintsAtMostFiveTimesASecond()
{
    play(5, 3);
    PaintCount paints(chart());
    QTimer calls;
    connect(&calls, &QTimer::timeout, this, [this] {
        m_log->received(9, "x");
        take();
    });
    calls.start(5);
    QEventLoop second;
    QTimer::singleShot(1000, &second, &QEventLoop::quit);
    second.exec();
    QVERIFY2(paints.painted >= 2 && paints.painted <= 7, qPrintable(QString::number(paints.painted)));
}

void StatisticsPaneTest::clickInTheChartSelectsTheRowsOfThatSecond()
{
    play(40, 6);
    const qint64 from = chart().series().endNs() - 20 * kSecond;
    const QRect bar = chart().rectOf({from, from + kSecond});
    QVERIFY(bar.width() > 3);
    QTest::mouseClick(&chart(), Qt::LeftButton, {}, bar.center());
    const QList<int> rows = m_view->table()->selectedRows();
    QCOMPARE(rows.size(), 6);
    for (const int row : rows) {
        const qint64 start = m_model->record(row).header().startNs;
        QVERIFY(start >= from && start < from + kSecond);
    }
    QCOMPARE(m_view->selectedCall(), m_model->record(rows.first()).seq());
    QVERIFY(!m_view->table()->isFollowing());
    QVERIFY(find<PaneHeader>("rateHeader")->counts().contains(QStringLiteral("sent")));
}

void StatisticsPaneTest::clickInTheChartShowsTheChosenRows()
{
    play(40, 6);
    CallLogTable& table = *m_view->table();
    const auto clickSecond = [this](int beforeEnd) {
        const qint64 from = chart().series().endNs() - beforeEnd * kSecond;
        QTest::mouseClick(&chart(), Qt::LeftButton, {}, chart().rectOf({from, from + kSecond}).center());
    };
    const auto seenRow = [&table] {
        return table.visualRect(table.currentIndex()).top() / table.rowHeight();
    };
    const int third = table.rowsPerPage() / 3;
    QVERIFY(third > 0);
    clickSecond(30);
    QCOMPARE(seenRow(), third);
    const int before = table.firstRow();
    clickSecond(20);
    QVERIFY(table.firstRow() > before);
    QCOMPARE(seenRow(), third);
    // What is seen already stays where it is.
    const int stayed = table.firstRow();
    clickSecond(20);
    QCOMPARE(table.firstRow(), stayed);
    // Near the end: seen, and not followed.
    clickSecond(2);
    QVERIFY(seenRow() >= 0 && seenRow() < table.rowsPerPage());
    QVERIFY(!table.isFollowing());
}

void StatisticsPaneTest::dragInTheChartSelectsAStretch()
{
    play(40, 6);
    const qint64 from = chart().series().endNs() - 20 * kSecond;
    const QPoint first = chart().rectOf({from, from + kSecond}).center();
    const QPoint last = chart().rectOf({from + 4 * kSecond, from + 5 * kSecond}).center();
    QTest::mousePress(&chart(), Qt::LeftButton, {}, last);
    QTest::mouseMove(&chart(), (first + last) / 2);
    QTest::mouseMove(&chart(), first);
    QTest::mouseRelease(&chart(), Qt::LeftButton, {}, first);
    QCOMPARE(m_view->table()->selectedRows().size(), 30);
    QCOMPARE(chart().cursor(), std::optional(RateChart::TimeRange{from, from + 5 * kSecond}));
}

void StatisticsPaneTest::keyboardMovesTheCursorAndSelects()
{
    play(40, 6);
    QSignalSpy chosen(&chart(), &RateChart::timeRangeChosen);
    chart().setFocus();
    QTest::keyClick(&chart(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 0);
    QTest::keyClick(&chart(), Qt::Key_End);
    for (int i = 0; i < 10; ++i)
        QTest::keyClick(&chart(), Qt::Key_Left);
    const RateChart::TimeRange at = *chart().cursor();
    QCOMPARE(at.toNs, chart().series().endNs() - 10 * kSecond);
    QTest::keyClick(&chart(), Qt::Key_Left, Qt::ShiftModifier);
    QTest::keyClick(&chart(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().at(0).toLongLong(), at.fromNs - kSecond);
    QCOMPARE(chosen.first().at(1).toLongLong(), at.toNs);
    QCOMPARE(m_view->table()->selectedRows().size(), 12);
    QTest::keyClick(&chart(), Qt::Key_Home);
    QCOMPARE(chart().cursor()->fromNs, chart().series().beginNs);
    QTest::keyClick(&chart(), Qt::Key_Escape);
    QVERIFY(!chart().cursor());
    QTest::keyClick(&chart(), Qt::Key_Left);
    QCOMPARE(chart().cursor()->toNs, chart().series().endNs());
}

void StatisticsPaneTest::callsThatReturnedInAStretchAreFoundThoughTheyBeganBefore()
{
    constexpr qint64 noon = ScriptedCall::kNoon;
    m_script->write({.startNs = noon, .durationNs = 10 * kSecond, .ret = 5});
    m_script->write({.startNs = noon + kSecond, .ret = 5});
    m_script->write({.startNs = noon + 10 * kSecond, .ret = 5});
    feed();
    QCOMPARE(m_view->selectTime(noon + 10 * kSecond, noon + 11 * kSecond), 2);
    QCOMPARE(m_view->table()->selectedRows(), (QList<int>{0, 2}));
    QCOMPARE(m_view->selectTime(noon + 20 * kSecond, noon + 30 * kSecond), 0);
    QCOMPARE(m_view->table()->selectedRows(), (QList<int>{0, 2}));
}

void StatisticsPaneTest::sessionSpanShowsEverything()
{
    const qint64 now = CallWords::nowNs();
    for (int i = 0; i < 300; ++i)
        m_script->write({.id = CallId::Send, .startNs = now - (300 - i) * kSecond, .ret = 10});
    feed();
    QCOMPARE(chart().series().buckets.size(), RateSeries::kRecentBuckets);
    click(segment("rateSpan", "Whole session"));
    QVERIFY(chart().series().buckets.size() >= 299);
    std::uint64_t bytes = 0;
    for (const RateBucket& bucket : chart().series().buckets)
        bytes += bucket.bytesOut;
    QCOMPARE(bytes, 3000U);
    click(segment("rateSpan", "Last 60 s"));
    QCOMPARE(chart().series().buckets.size(), RateSeries::kRecentBuckets);
}

void StatisticsPaneTest::ratesReadWell()
{
    QCOMPARE(RateWords::calls(0), QStringLiteral("0/s"));
    QCOMPARE(RateWords::calls(0.5), QStringLiteral("0.5/s"));
    QCOMPARE(RateWords::calls(950), QStringLiteral("950/s"));
    QCOMPARE(RateWords::calls(20'000), QStringLiteral("20 k/s"));
    QCOMPARE(RateWords::calls(263'500), QStringLiteral("263.5 k/s"));
    QCOMPARE(RateWords::calls(1'200'000), QStringLiteral("1.2 M/s"));
    QCOMPARE(RateWords::bytes(1'200'000), QStringLiteral("1.2 MB/s"));
    QCOMPARE(RateWords::roundAbove(0), 1.0);
    QCOMPARE(RateWords::bytes(200'000), QStringLiteral("200 KB/s"));
    QCOMPARE(RateWords::bytes(999.6), QStringLiteral("1 KB/s"));
    QCOMPARE(RateWords::roundAbove(1.1), 1.2);
    QCOMPARE(RateWords::roundAbove(5), 5.0);
    QCOMPARE(RateWords::roundAbove(501), 600.0);
    QCOMPARE(RateWords::roundAbove(801), 1000.0);
    RateBucket sum;
    sum.bytesOut = 3000;
    sum.callsOut = 12;
    sum.callsIn = 1;
    QCOMPARE(RateWords::rates(sum, 2 * kSecond),
             QStringLiteral("sent 1.5 KB/s in 6 calls/s, received 0 B/s in 0.5 calls/s"));
    TimeScale scale{ScriptedCall::kNoon, ScriptedCall::kNoon + 300 * kSecond, 100, 600};
    QCOMPARE(scale.timeAt(scale.xOf(ScriptedCall::kNoon + 60 * kSecond)), ScriptedCall::kNoon + 60 * kSecond);
    QCOMPARE(scale.timeAt(-1000), scale.beginNs);
    QCOMPARE(scale.timeAt(5000), scale.endNs - 1);
    const auto ticks = scale.timesOfDay(80);
    QCOMPARE(ticks.size(), 6);
    for (int i = 1; i < ticks.size(); ++i)
        QCOMPARE(qRound(ticks[i].x - ticks[i - 1].x), 120);
}

void StatisticsPaneTest::everyControlHasANameOfItsOwn()
{
    m_log->session();
    feed();
    QStringList names;
    for (const QWidget* widget : m_dock->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() ||
            widget->parentWidget() == &calls() || widget->parentWidget() == &errors())
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        QVERIFY2(!names.contains(widget->accessibleName()), qPrintable(widget->accessibleName()));
        names += widget->accessibleName();
    }
    for (const char* name : {"Figures by call", "Failures by error", "Rate chart", "Last 60 s"})
        QVERIFY2(names.contains(QLatin1String(name)), name);
    QVERIFY(chart().accessibleDescription().startsWith(QStringLiteral("Last second: sent")));
}

void StatisticsPaneTest::remembersSortingAndSpan()
{
    m_log->session();
    feed();
    calls().sortByColumn(CallFiguresModel::Max, Qt::AscendingOrder);
    click(segment("rateSpan", "Whole session"));
    const QByteArray state = m_pane->saveState();
    cleanup();
    init();
    m_pane->restoreState(state);
    QCOMPARE(calls().horizontalHeader()->sortIndicatorSection(), static_cast<int>(CallFiguresModel::Max));
    QCOMPARE(calls().horizontalHeader()->sortIndicatorOrder(), Qt::AscendingOrder);
    QVERIFY(segment("rateSpan", "Whole session")->isChecked());
    m_pane->restoreState("rubbish");
    QVERIFY(segment("rateSpan", "Whole session")->isChecked());
}

void StatisticsPaneTest::looksAsDrawn()
{
    const qint64 now = CallWords::nowNs() / kSecond * kSecond;
    for (int second = 130; second > 0; --second) {
        const int wave = 20 + (second * 7) % 31 + (second > 20 && second < 30 ? 90 : 0);
        for (int i = 0; i < wave; ++i)
            m_script->write({.id = i % 3 == 2    ? CallId::Sendto
                                   : i % 17 == 0 ? CallId::Accept4
                                                 : CallId::Recvfrom,
                             .startNs = now - second * kSecond + i * 4'000'000,
                             .durationNs = 900 + i * 37,
                             .ret = 1200 + 10 * second});
    }
    m_log->session();
    m_log->outcomes();
    feed();
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        m_theme->setMode(mode);
        QTRY_COMPARE(calls().palette().color(QPalette::Base), m_theme->color(ThemeColor::Base));
        const QString look = m_theme->isDark() ? QStringLiteral("dark") : QStringLiteral("light");
        click(segment("rateSpan", "Last 60 s"));
        m_window->resize(1440, 760);
        QTRY_COMPARE(m_window->width(), 1440);
        const qint64 from = chart().series().endNs() - 26 * kSecond;
        QTest::mouseClick(&chart(), Qt::LeftButton, {}, chart().rectOf({from, from + 3 * kSecond}).center());
        QVERIFY(saveGrab(*m_window, QStringLiteral("statistics-minute-") + look));
        click(segment("rateSpan", "Whole session"));
        QVERIFY(saveGrab(*m_window, QStringLiteral("statistics-session-") + look));
    }
    m_window->resize(700, 900);
    QTRY_COMPARE(m_window->width(), 700);
    QVERIFY(saveGrab(*m_window, QStringLiteral("statistics-narrow")));
    m_theme->setMode(Theme::Mode::Light);
}

QTEST_MAIN(StatisticsPaneTest)
#include "StatisticsPaneTest.moc"
