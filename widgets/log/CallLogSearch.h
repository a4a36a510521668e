// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/log/CallLogFilter.h"

#include <QObject>
#include <QTimer>

namespace workbench {

class CallLogModel;

/// Looks through the shown rows for a text, around the end, a slice of some milliseconds at a time: the
/// window stays awake. GUI thread.
class CallLogSearch : public QObject
{
    Q_OBJECT
public:
    /// `model` must outlive the search.
    explicit CallLogSearch(CallLogModel& model, QObject* parent = nullptr);

    /// Looks from row `from` on, this one first, in the direction of `step` (1 or -1). Ends an earlier
    /// search; tells what came of it by found() or notFound(), often before it returns.
    void start(const QString& text, int from, int step);
    void stop() { m_timer.stop(); }
    bool isRunning() const { return m_timer.isActive(); }
    /// How long it may look at once, and how long each slice is then.
    void setSlices(int firstMs, int followingMs);

Q_SIGNALS:
    /// `around`: the end of the log lies between.
    void found(quint64 seq, bool around);
    void notFound();
    /// Not through yet: percent of the rows.
    void progressed(int percent);

private:
    void look(int milliseconds);
    void next();

    CallLogModel& m_model;
    CallLogFilter m_wanted; ///< accepts what holds the text
    QTimer m_timer;
    int m_at = 0;
    int m_step = 1;
    int m_left = 0; ///< rows to look at
    int m_all = 0;
    bool m_around = false;
    int m_firstMs = 40;
    int m_followingMs = 8;
};

} // namespace workbench
