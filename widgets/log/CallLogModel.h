// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallHistory.h"
#include "widgets/log/CallFeed.h"
#include "widgets/log/CallLogFilter.h"
#include "widgets/log/CallMarks.h"
#include "widgets/log/VisibleRows.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <array>
#include <optional>

namespace workbench {

/// The call log as a table: the rows of a CallHistory that a filter lets through. Rows are added a batch at
/// a time, evicted in batches, completed in place; strings are made when they are asked for. GUI thread.
class CallLogModel : public QAbstractTableModel, public CallSink
{
    Q_OBJECT
public:
    enum Column {
        Mark,
        Number,
        Time,
        Delta,
        Took,
        Who,
        HandleNumber,
        Call,
        Result,
        StateAfter,
        Bytes,
        Thread,
        ColumnCount
    };
    enum Role {
        SeqRole = Qt::UserRole + 1, ///< quint64: the call's number
        OutcomeRole,                ///< int: Outcome
    };

    /// What the log has counted since the start or the last clear().
    struct Counts {
        quint64 calls = 0;    ///< recorded, also those no longer held
        quint64 failed = 0;   ///< calls asked for by the user, also those no longer held
        quint64 injected = 0; ///< also those no longer held
        quint64 waiting = 0;  ///< calls asked for by the user that have not returned
        quint64 hidden = 0;   ///< held, but of a category that is not shown
        quint64 filtered = 0; ///< held and of a shown category, but not let through
        quint64 dropped = 0;  ///< gone from memory, or never drained in time
    };

    /// `directory` must outlive the model; `budgetBytes` bounds the memory of the records held.
    explicit CallLogModel(const CallDirectory& directory,
                          std::size_t budgetBytes = CallJournal::kDefaultBudget, QObject* parent = nullptr);

    void take(const CallBatch& batch) override;
    /// Memory of the records held, in bytes; with less than before, the oldest go at once.
    void setBudget(std::size_t bytes);
    /// Forgets all calls and counts from nothing. Numbers go on.
    void clear();

    const CallLogFilter& filter() const { return m_filter; }
    /// A filter that needs the calls' text is applied in slices: the old rows stay until it is through.
    void setFilter(const CallLogFilter& filter);
    /// How long a filter may take before the old rows are left on the screen, and how long each slice is
    /// then.
    void setSlices(int firstMs, int followingMs)
    {
        m_firstSliceMs = firstMs;
        m_sliceMs = followingMs;
    }
    bool isScanning() const { return m_scanTimer.isActive(); }

    /// While paused no row comes; calls are recorded and counted all the same.
    bool isPaused() const { return m_paused; }
    void setPaused(bool paused);

    /// The calls are of a file: those that had not returned wait no longer than to the last thing it tells.
    void stopClocks();
    /// UTC, ns: to when a call that has not returned has waited.
    std::int64_t nowNs() const;

    const Counts& counts() const { return m_counts; }
    /// The user's marks and time reference; calls that go from memory are taken out.
    CallMarks& marks() { return m_marks; }
    const CallMarks& marks() const { return m_marks; }
    const CallDirectory& directory() const { return m_directory; }
    const CallHistory& history() const { return m_history; }

    /// Row from 0 to rowCount() - 1.
    CallRecord record(int row) const { return m_history.at(m_visible.at(static_cast<std::size_t>(row))); }
    Outcome outcome(int row) const { return outcomeOf(record(row)); }
    Outcome outcomeOf(const CallRecord& record) const;
    /// ns since the start of the time reference, else of the call in the row above; empty where neither is.
    std::optional<std::int64_t> deltaNs(int row) const;
    /// Null where the call is not held.
    CallRecord find(quint64 seq) const;
    /// Row of the call of that number; -1 where it is not held or not shown.
    int rowOf(quint64 seq) const;
    /// Loosens the filter until the call is shown. False where it is not held.
    bool reveal(quint64 seq);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void countsChanged();
    /// clear() has forgotten all calls.
    void cleared();
    /// Another filter is asked for; rows follow, at once or after scanning.
    void filterChanged();
    void scanningChanged(bool scanning);
    void pausedChanged(bool paused);

private:
    void makeRoom();
    void countAppended(std::size_t from);
    void countCompleted(std::size_t row);
    void showAppended();
    void showCompleted(std::size_t row);
    void scanFor(int milliseconds);
    void scanNext();
    void finishScan();
    void retellCounts();
    QString text(int row, Column column) const;
    QString markText(const CallRecord& call) const;

    const CallDirectory& m_directory;
    CallHistory m_history;
    CallLogFilter m_filter;  ///< asked for
    CallLogFilter m_applied; ///< of m_visible; another one than m_filter while scanning
    VisibleRows m_visible;
    std::size_t m_shownTo = 0; ///< rows of the history below this were tried for m_visible
    VisibleRows m_scanned;     ///< under m_filter, until finishScan()
    std::size_t m_scannedTo = 0;
    QTimer m_scanTimer;
    int m_firstSliceMs = 30;
    int m_sliceMs = 8;
    bool m_paused = false;
    std::optional<std::int64_t> m_stoppedNs;
    Counts m_counts;
    CallMarks m_marks;
    std::array<quint64, 5> m_heldByCategory{};
    std::vector<std::uint32_t> m_fresh;
};

} // namespace workbench
