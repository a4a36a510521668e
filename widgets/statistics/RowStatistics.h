// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/statistics/CallStatistics.h"

#include <QItemSelection>
#include <QTimer>

#include <unordered_set>
#include <utility>
#include <vector>

namespace workbench {

class CallLogModel;

/// Statistics of rows of the log: of some, or of all that are shown and will be. Counted in slices of a few
/// milliseconds between the window's other work. Rows that are dropped from memory later stay counted.
/// GUI thread; the model must outlive it.
class RowStatistics : public QObject
{
    Q_OBJECT
public:
    explicit RowStatistics(const CallLogModel& model, QObject* parent = nullptr);

    /// Begins anew with these rows.
    void count(const QItemSelection& rows);
    /// Begins anew with all shown rows, and goes on with those that come.
    void countShown();
    /// Counts no further and forgets the figures.
    void stop();

    const CallStatistics& statistics() const { return m_statistics; }
    bool isCounting() const { return m_slices.isActive(); }
    /// Grows whenever there may be other figures.
    quint64 version() const { return m_version; }

private:
    void begin();
    void countSlice();
    void add(int row);
    void rowsInserted(int first, int last);
    void rowsRemoved(int first, int last);
    void rowsChanged(int first, int last);

    const CallLogModel& m_model;
    CallStatistics m_statistics;
    std::vector<std::pair<int, int>> m_ranges; ///< not counted yet: first row, behind the last one
    bool m_following = false;                  ///< rows that come are counted
    std::unordered_set<quint64> m_pending;     ///< passed while they had not returned
    QTimer m_slices;
    quint64 m_version = 0;
};

} // namespace workbench
