// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/roles/TcpEvents.h"

#include <QElapsedTimer>
#include <QStringList>
#include <QWidget>

#include <map>
#include <utility>

namespace workbench {

class ProgressStrip;

/// Files on their way, one after another: how far, how fast, how long still, and Cancel. It is seen only
/// while that takes a while, and sends nothing itself.
class FileLine : public QWidget
{
    Q_OBJECT
public:
    explicit FileLine(QWidget* parent = nullptr);

    /// Each file is wanted once the one before has gone; what waited before does not any more.
    void start(const QStringList& paths);
    /// What a role says of a file.
    void show(const FileProgress& progress);
    QString text() const { return m_text; }

Q_SIGNALS:
    void fileWanted(const QString& path);
    void cancelRequested();
    /// How it has ended.
    void ended(const QString& words);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void next();
    void refresh();
    void finish(const FileProgress& last);
    QString progressText(quint64 sent, quint64 size) const;

    ProgressStrip* m_strip;
    QStringList m_waiting;
    std::map<std::pair<ConnectionId, std::uint64_t>, FileProgress> m_going;
    int m_total = 0; ///< files of this go
    int m_begun = 0;
    int m_ended = 0;          ///< well, each connection's counted
    quint64 m_endedBytes = 0; ///< of those that have ended
    bool m_isCancelled = false;
    QElapsedTimer m_clock;
    QString m_text;
};

} // namespace workbench
