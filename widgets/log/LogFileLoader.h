// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallLogReader.h"
#include "widgets/support/BackgroundWork.h"

#include <QObject>
#include <QString>

namespace workbench {

/// Reads a log file on a thread of its own. One at a time; the destructor gives up what runs. GUI thread.
class LogFileLoader : public QObject
{
    Q_OBJECT
public:
    explicit LogFileLoader(QObject* parent = nullptr);
    ~LogFileLoader() override;

    bool isRunning() const { return m_work.isRunning(); }
    void start(const QString& path, std::size_t budgetBytes = CallJournal::kDefaultBudget);
    /// failed() follows, with no reason.
    void cancel() { m_work.cancel(); }
    /// What finished() told of; once.
    LoadedCalls takeCalls() { return std::move(m_loaded); }

Q_SIGNALS:
    void progressed(quint64 done, quint64 total);
    void finished();
    /// `reason`: the system's words; empty where it was cancelled.
    void failed(const QString& reason);

private:
    void finish();

    LoadedCalls m_loaded; ///< of what has ended
    int m_error = 0;      ///< likewise
    BackgroundWork m_work;
};

} // namespace workbench
