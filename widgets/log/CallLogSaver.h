// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallHistory.h"
#include "core/export/CallExporter.h"
#include "widgets/support/Wakeup.h"

#include <QObject>
#include <QString>

#include <atomic>
#include <memory>
#include <thread>

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

    bool isRunning() const { return m_running; }
    /// False, and nothing is done, while another save runs.
    bool start(CallHistory::Snapshot calls, Format format, const QString& path);
    /// failed() follows, with no reason: what stood in the file before still does.
    void cancel() { m_giveUp = true; }
    /// Calls that the format of the last save has no place for. Not while one runs.
    const SkippedCalls& skipped() const { return m_skipped; }

Q_SIGNALS:
    void progressed(quint64 done, quint64 total);
    void saved(const QString& path, quint64 calls);
    /// `reason`: the system's words; empty where it was cancelled. What stood in the file before still does.
    void failed(const QString& path, const QString& reason);

private:
    /// Returns the reason, empty where all went well. Runs on m_thread.
    QString write(const CallHistory::Snapshot& calls, Format format, const QString& path);
    void look();
    void finish();

    const CallDirectory& m_directory;
    Wakeup m_wakeup{[this] { look(); }};
    QString m_path;
    quint64 m_count = 0;
    QString m_reason;       ///< written by m_thread, read when that has been joined
    SkippedCalls m_skipped; ///< likewise
    std::thread m_thread;
    std::atomic<quint64> m_done{0};
    std::atomic<bool> m_giveUp{false};
    std::atomic<bool> m_over{false};
    bool m_running = false;
};

} // namespace workbench
