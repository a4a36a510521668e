// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallHistory.h"
#include "core/export/CallExporter.h"
#include "widgets/support/BackgroundWork.h"

#include <QObject>
#include <QString>

namespace workbench {

/// Writes calls to a file on a thread of its own, with progress. The file is replaced only when all is
/// written (QSaveFile). One at a time; the destructor gives up a save that runs. GUI thread.
class CallLogSaver : public QObject
{
    Q_OBJECT
public:
    using Format = ExportFormat;

    /// `directory` must outlive the saver.
    explicit CallLogSaver(const CallDirectory& directory, QObject* parent = nullptr);
    ~CallLogSaver() override;

    bool isRunning() const { return m_work.isRunning(); }
    /// False, and nothing is done, while another save runs.
    bool start(CallHistory::Snapshot calls, Format format, const QString& path);
    /// failed() follows, with no reason: what stood in the file before still does.
    void cancel() { m_work.cancel(); }
    /// Calls that the format of the last save has no place for. Not while one runs.
    const SkippedCalls& skipped() const { return m_skipped; }

Q_SIGNALS:
    void progressed(quint64 done, quint64 total);
    void saved(const QString& path, quint64 calls);
    /// `reason`: the system's words; empty where it was cancelled. What stood in the file before still does.
    void failed(const QString& path, const QString& reason);

private:
    /// Returns the reason, empty where all went well. Runs on the thread of m_work.
    QString write(const CallHistory::Snapshot& calls, Format format, const QString& path);
    void finish();

    const CallDirectory& m_directory;
    QString m_path;
    quint64 m_count = 0;
    QString m_reason;       ///< of what has ended
    SkippedCalls m_skipped; ///< likewise
    BackgroundWork m_work;
};

} // namespace workbench
