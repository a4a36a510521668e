// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/statistics/StatisticsPane.h"

#include "widgets/log/CallLogModel.h"
#include "widgets/log/CallWords.h"
#include "widgets/statistics/CallFiguresModel.h"
#include "widgets/statistics/ErrorFiguresModel.h"
#include "widgets/statistics/ErrorTable.h"
#include "widgets/statistics/FigureTable.h"
#include "widgets/statistics/RateChart.h"
#include "widgets/statistics/RateWords.h"
#include "widgets/statistics/RowStatistics.h"
#include "widgets/support/Amounts.h"
#include "widgets/support/DockTitleBar.h"
#include "widgets/support/EmptyState.h"
#include "widgets/support/PaneHeader.h"
#include "widgets/support/SegmentedControl.h"
#include "widgets/support/Splitter.h"
#include "widgets/support/Theme.h"

#include <QDataStream>
#include <QEvent>
#include <QHeaderView>
#include <QIODevice>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace workbench {
namespace {

constexpr double kNarrow = 760; ///< design pixels below which the tables stand one above the other
constexpr quint8 kStateVersion = 1;

} // namespace

StatisticsPane::StatisticsPane(const CallLogModel& log, const QItemSelectionModel& selection,
                               const Theme& theme, QWidget* parent)
    : QWidget(parent), m_log(log), m_selection(selection), m_theme(theme),
      m_rows(new RowStatistics(log, this)), m_callFigures(new CallFiguresModel(theme, this)),
      m_errorFigures(new ErrorFiguresModel(theme, this)), m_calls(new FigureTable(theme, *m_callFigures)),
      m_errors(new ErrorTable(theme, *m_errorFigures)), m_tablesPlace(new QStackedWidget),
      m_errorsPlace(new QStackedWidget), m_noCall(new EmptyState(theme)), m_noError(new EmptyState(theme)),
      m_tables(new Splitter(Qt::Horizontal)), m_parts(new Splitter(Qt::Vertical, this)),
      m_chartHeader(new PaneHeader(theme)), m_chart(new RateChart(theme)),
      m_scope(new SegmentedControl(theme, SegmentedControl::Height::Small, this)),
      m_span(new SegmentedControl(theme, SegmentedControl::Height::Small))
{
    m_calls->setObjectName(QStringLiteral("callFigures"));
    m_errors->setObjectName(QStringLiteral("errorFigures"));
    m_noCall->setObjectName(QStringLiteral("noFigures"));
    m_chart->setObjectName(QStringLiteral("rateChart"));
    m_scope->setObjectName(QStringLiteral("statisticsScope"));
    m_span->setObjectName(QStringLiteral("rateSpan"));
    m_chartHeader->setObjectName(QStringLiteral("rateHeader"));
    m_scope->hide(); // until a title bar takes it
    setUpTables();
    layOut();
    connectParts();
    m_refreshing.setInterval(kRefreshMs);
    retranslate();
}

StatisticsPane::~StatisticsPane() = default;

void StatisticsPane::setUpTables()
{
    m_calls->setFigureWidths({0, 76, 68, 84, 92, 92, 72, 72, 72, 80}, 100);
    m_calls->setFoldOrder({CallFiguresModel::Min, CallFiguresModel::P99, CallFiguresModel::WouldBlock,
                           CallFiguresModel::BytesOut, CallFiguresModel::BytesIn, CallFiguresModel::Max});
    m_calls->sortByColumn(CallFiguresModel::Count, Qt::DescendingOrder);
    m_errors->sortByColumn(ErrorFiguresModel::Count, Qt::DescendingOrder);
    m_errorsPlace->addWidget(m_errors);
    m_errorsPlace->addWidget(m_noError);
    m_tables->addWidget(m_calls);
    m_tables->addWidget(m_errorsPlace);
    m_tables->setStretchFactor(0, 5);
    m_tables->setStretchFactor(1, 3);
    m_tables->setChildrenCollapsible(false);
    m_tables->setSizes({m_theme.px(880), m_theme.px(520)});
    m_tablesPlace->addWidget(m_tables);
    m_tablesPlace->addWidget(m_noCall);
}

void StatisticsPane::layOut()
{
    auto* lower = new QWidget;
    auto* lowerLayout = new QVBoxLayout(lower);
    lowerLayout->setContentsMargins({});
    lowerLayout->setSpacing(0);
    lowerLayout->addWidget(m_chartHeader);
    lowerLayout->addWidget(m_chart, 1);
    m_chartHeader->addTool(m_span);
    m_parts->addWidget(m_tablesPlace);
    m_parts->addWidget(lower);
    m_parts->setChildrenCollapsible(false);
    m_parts->setStretchFactor(0, 1);
    m_parts->setStretchFactor(1, 1);
    m_parts->setSizes({m_theme.px(190), m_theme.px(210)});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_parts);
    setFocusProxy(m_calls);
    for (const Scope scope : {Scope::All, Scope::Selection, Scope::Filtered})
        m_scope->addSegment(static_cast<int>(scope), QString());
    for (const RateChart::Span span : {RateChart::Span::Minute, RateChart::Span::Session})
        m_span->addSegment(static_cast<int>(span), QString());
}

void StatisticsPane::connectParts()
{
    connect(m_scope, &SegmentedControl::currentChanged, this, [this] {
        countRows();
        refresh();
    });
    connect(m_span, &SegmentedControl::currentChanged, this, &StatisticsPane::refreshChart);
    connect(&m_selection, &QItemSelectionModel::selectionChanged, this, [this] {
        if (scope() == Scope::Selection)
            countRows();
    });
    connect(m_errors, &ErrorTable::callRequested, this, &StatisticsPane::callRequested);
    connect(m_chart, &RateChart::timeRangeChosen, this, &StatisticsPane::timeRangeChosen);
    connect(m_chart, &RateChart::pointedAtChanged, this, &StatisticsPane::tellRates);
    connect(&m_log, &CallLogModel::cleared, this, &StatisticsPane::clear);
    connect(&m_refreshing, &QTimer::timeout, this, &StatisticsPane::refresh);
}

StatisticsPane::Scope StatisticsPane::scope() const { return static_cast<Scope>(m_scope->current()); }

void StatisticsPane::take(const CallBatch& batch)
{
    const auto add = [this](const CallRecord& record) {
        const CallTraffic traffic = trafficOf(record);
        m_all.add(record, traffic);
        m_rates.add(record, traffic);
    };
    for (const CallRecord& record : batch.records) {
        if (!record.pending())
            add(record);
    }
    for (const CallRecord& record : batch.completed) {
        if (record.seq() > m_forgottenTo)
            add(record);
    }
    if (!batch.records.empty())
        m_lastSeq = batch.records.back().seq();
    m_changed = true;
}

void StatisticsPane::clear()
{
    m_all.clear();
    m_rates.clear();
    m_forgottenTo = m_lastSeq;
    m_changed = true;
    if (isVisible())
        refresh();
}

/// Rows are counted only while someone looks: what is hidden begins anew when it is shown.
void StatisticsPane::countRows()
{
    if (!isVisible() || scope() == Scope::All)
        m_rows->stop();
    else if (scope() == Scope::Filtered)
        m_rows->countShown();
    else
        m_rows->count(m_selection.selection());
}

const CallStatistics& StatisticsPane::statistics() const
{
    return scope() == Scope::All ? m_all : m_rows->statistics();
}

void StatisticsPane::refresh()
{
    if (m_changed || m_rows->version() != m_shownVersion || m_rows->isCounting())
        refreshFigures();
    refreshChart();
    m_changed = false;
}

void StatisticsPane::refreshFigures()
{
    m_shownVersion = m_rows->version();
    m_callFigures->setFigures(statistics().calls());
    m_errorFigures->setFigures(statistics().errors());
    const bool none = statistics().totals().count == 0;
    m_tablesPlace->setCurrentIndex(none ? 1 : 0);
    m_errorsPlace->setCurrentIndex(statistics().totals().failed == 0 ? 1 : 0);
    if (none && m_all.totals().count > 0 && scope() == Scope::Selection)
        m_noCall->setTexts(tr("No call chosen."), tr("Choose rows in the call log: one, a stretch, or all."));
    else if (none && m_all.totals().count > 0)
        m_noCall->setTexts(tr("No call is shown."), tr("The call log's filter lets no call through."));
    else
        m_noCall->setTexts(tr("No call yet."),
                           tr("Counts, failures, bytes and times of all calls appear here."));
    Q_EMIT titleChanged();
}

void StatisticsPane::refreshChart()
{
    const qint64 now = CallWords::nowNs();
    const auto span = static_cast<RateChart::Span>(m_span->current());
    m_chart->setSeries(span == RateChart::Span::Minute ? m_rates.recent(now) : m_rates.session(), span, now);
    tellRates();
}

/// What the pointer or the cursor is on; else the last whole second.
void StatisticsPane::tellRates()
{
    const qint64 now = CallWords::nowNs() / RateSeries::kSecond * RateSeries::kSecond;
    const RateSeries::Series recent = m_rates.recent(now);
    const RateBucket& last = recent.buckets[recent.buckets.size() - 2]; // behind it the second that runs
    const QString lately = tr("Last second: %1").arg(RateWords::rates(last, RateSeries::kSecond));
    if (m_chart->accessibleDescription() != lately)
        m_chart->setAccessibleDescription(lately);
    const auto range = m_chart->pointedAt();
    if (m_rates.isEmpty()) {
        m_chartHeader->setCounts({});
    } else if (!range) {
        m_chartHeader->setCounts(lately);
    } else {
        const QString when = RateWords::clock(range->fromNs);
        const bool single = range->toNs - range->fromNs <= RateSeries::kSecond;
        m_chartHeader->setCounts(tr("%1: %2").arg(
            single ? when : tr("%1 to %2", "two times").arg(when, RateWords::clock(range->toNs)),
            RateWords::rates(m_chart->sum(*range), range->toNs - range->fromNs)));
    }
}

QString StatisticsPane::countsText() const
{
    const CallStatistics::Totals& totals = statistics().totals();
    if (totals.count == 0)
        return {};
    QStringList parts{tr("%Ln calls", nullptr, CallWords::plural(totals.count))};
    if (totals.failed > 0)
        parts += tr("%Ln failed", nullptr, CallWords::plural(totals.failed));
    parts += tr("%1 in", "bytes").arg(amountText(totals.bytesIn));
    parts += tr("%1 out", "bytes").arg(amountText(totals.bytesOut));
    if (m_rows->isCounting())
        parts += tr("counting…");
    return parts.join(QStringLiteral(", "));
}

void StatisticsPane::fillTitleBar(DockTitleBar& bar)
{
    m_scope->show();
    bar.addTool(m_scope);
    bar.addToolSeparator();
    const auto update = [this, &bar] { bar.setCounts(countsText()); };
    connect(this, &StatisticsPane::titleChanged, &bar, update);
    update();
}

void StatisticsPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    countRows();
    m_changed = true;
    refresh();
    m_refreshing.start();
}

void StatisticsPane::hideEvent(QHideEvent* event)
{
    m_refreshing.stop();
    m_rows->stop();
    QWidget::hideEvent(event);
}

void StatisticsPane::resizeEvent(QResizeEvent* event)
{
    m_tables->setOrientation(width() < m_theme.px(kNarrow) ? Qt::Vertical : Qt::Horizontal);
    QWidget::resizeEvent(event);
}

QByteArray StatisticsPane::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << kStateVersion << m_parts->saveState() << m_tables->saveState() << m_calls->saveSorting()
           << m_errors->saveSorting() << static_cast<qint32>(m_span->current());
    return state;
}

void StatisticsPane::restoreState(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_0);
    quint8 version = 0;
    QByteArray parts;
    QByteArray tables;
    QByteArray callSorting;
    QByteArray errorSorting;
    qint32 span = 0;
    stream >> version >> parts >> tables >> callSorting >> errorSorting >> span;
    if (stream.status() != QDataStream::Ok || version != kStateVersion)
        return;
    m_parts->restoreState(parts);
    m_tables->restoreState(tables);
    m_calls->restoreSorting(callSorting);
    m_errors->restoreSorting(errorSorting);
    m_span->setCurrent(span);
}

void StatisticsPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StatisticsPane::retranslate()
{
    m_scope->setSegmentText(static_cast<int>(Scope::All), tr("All"), tr("All calls"));
    m_scope->setSegmentText(static_cast<int>(Scope::Selection), tr("Selection"), tr("Selected calls"));
    m_scope->setSegmentText(static_cast<int>(Scope::Filtered), tr("Filtered"),
                            tr("Calls that the filter shows"));
    m_span->setSegmentText(static_cast<int>(RateChart::Span::Minute), tr("Last 60 s"));
    m_span->setSegmentText(static_cast<int>(RateChart::Span::Session), tr("Whole session"));
    m_calls->setAccessibleName(tr("Figures by call"));
    m_errors->setAccessibleName(tr("Failures by error"));
    m_chart->setAccessibleName(tr("Rate chart"));
    m_chartHeader->setTitle(tr("Rate"));
    m_noError->setTexts(tr("No call failed."), {});
    m_callFigures->retranslate();
    m_errorFigures->retranslate();
    refreshFigures();
    tellRates();
}

} // namespace workbench
