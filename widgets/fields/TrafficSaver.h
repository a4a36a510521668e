// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/fields/TrafficFile.h"
#include "widgets/support/BackgroundWork.h"

#include <QObject>
#include <QString>

namespace workbench {

/// What goes into a file of a conversation.
enum class TrafficContent { ReceivedBytes, SentBytes, WholeText };

/// Writes rows to a file on a thread of its own, with progress. The file is replaced only when all is written
/// (QSaveFile). One at a time; the destructor gives up what runs. GUI thread.
class TrafficSaver : public QObject
{
    Q_OBJECT
public:
    explicit TrafficSaver(QObject* parent = nullptr);
    ~TrafficSaver() override;

    bool isRunning() const { return m_work.isRunning(); }
    /// False, and nothing is done, while another save runs.
    bool start(TrafficModel::Snapshot rows, TrafficContent content, const QString& path);
    /// failed() follows, with no reason: what stood in the file before still does.
    void cancel() { m_work.cancel(); }
    /// What the file that was saved last lacks. Not while one is written.
    const TrafficGaps& gaps() const { return m_gaps; }

Q_SIGNALS:
    void progressed(quint64 done, quint64 total);
    void saved(const QString& path);
    /// `reason`: the system's words; empty where it was cancelled. What stood in the file before still does.
    void failed(const QString& path, const QString& reason);

private:
    /// Returns the reason, empty where all went well. Runs on the thread of m_work.
    QString write(TrafficContent content);
    void finish();

    QString m_path;
    TrafficModel::Snapshot m_rows;
    TrafficGaps m_gaps;
    QString m_reason; ///< of what has ended
    BackgroundWork m_work;
};

} // namespace workbench
