// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/statistics/CallStatistics.h"
#include "core/statistics/RateSeries.h"
#include "widgets/log/CallFeed.h"

#include <QTimer>
#include <QWidget>

class QItemSelectionModel;
class QStackedWidget;

namespace workbench {

class CallFiguresModel;
class CallLogModel;
class DockTitleBar;
class EmptyState;
class ErrorFiguresModel;
class ErrorTable;
class FigureTable;
class PaneHeader;
class RateChart;
class RowStatistics;
class SegmentedControl;
class Splitter;
class Theme;

/// The figures of the log: by function, by error, over time. It counts every batch, seen or not; it shows
/// them at most five times a second, and only while it is on the screen. GUI thread; references must outlive
/// it.
class StatisticsPane : public QWidget, public CallSink
{
    Q_OBJECT
public:
    /// Of which calls the tables tell.
    enum class Scope { All, Selection, Filtered };
    static constexpr int kRefreshMs = 200;

    /// `selection`: of the log's rows.
    StatisticsPane(const CallLogModel& log, const QItemSelectionModel& selection, const Theme& theme,
                   QWidget* parent = nullptr);
    ~StatisticsPane() override;

    void take(const CallBatch& batch) override;
    /// Puts the choice of the scope and the sums into the bar.
    void fillTitleBar(DockTitleBar& bar);
    /// Shows what was counted, at once.
    void refresh();

    const CallStatistics& statistics() const;
    /// "94 calls, 1 failed, 35 B in, 31 B out"; empty before the first call.
    QString countsText() const;

    /// Sorting, splitters, the chart's span; for the settings.
    QByteArray saveState() const;
    void restoreState(const QByteArray& state);

Q_SIGNALS:
    /// The user wants this call in the log.
    void callRequested(quint64 seq);
    /// The user wants the calls of that time in the log (UTC, ns since 1970; the end excluded).
    void timeRangeChosen(qint64 fromNs, qint64 toNs);
    void titleChanged();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setUpTables();
    void layOut();
    void connectParts();
    void clear();
    void countRows();
    void refreshFigures();
    void refreshChart();
    void tellRates();
    void retranslate();
    Scope scope() const;

    const CallLogModel& m_log;
    const QItemSelectionModel& m_selection;
    const Theme& m_theme;
    CallStatistics m_all;
    RateSeries m_rates;
    quint64 m_lastSeq = 0;     ///< seen
    quint64 m_forgottenTo = 0; ///< calls up to this number were cleared before they returned
    RowStatistics* m_rows;     ///< of the scopes Selection and Filtered
    CallFiguresModel* m_callFigures;
    ErrorFiguresModel* m_errorFigures;
    FigureTable* m_calls;
    ErrorTable* m_errors;
    QStackedWidget* m_tablesPlace;
    QStackedWidget* m_errorsPlace;
    EmptyState* m_noCall;
    EmptyState* m_noError;
    Splitter* m_tables;
    Splitter* m_parts;
    PaneHeader* m_chartHeader;
    RateChart* m_chart;
    SegmentedControl* m_scope; ///< in the dock's title bar
    SegmentedControl* m_span;
    QTimer m_refreshing{this};
    quint64 m_shownVersion = 0;
    bool m_changed = true; ///< since the last refresh
};

} // namespace workbench
