// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallLogReader.h"
#include "widgets/support/Wakeup.h"

#include <QObject>
#include <QString>

#include <atomic>
#include <thread>

namespace workbench {

/// Reads a log file on a thread of its own. One at a time; the destructor gives up what runs. GUI thread.
class LogFileLoader : public QObject
{
    Q_OBJECT
public:
    explicit LogFileLoader(QObject* parent = nullptr) : QObject(parent) {}
    ~LogFileLoader() override;

    bool isRunning() const { return m_running; }
    void start(const QString& path, std::size_t budgetBytes = CallJournal::kDefaultBudget);
    /// failed() follows, with no reason.
    void cancel() { m_giveUp = true; }
    /// What finished() told of; once.
    LoadedCalls takeCalls() { return std::move(m_loaded); }

Q_SIGNALS:
    void progressed(quint64 done, quint64 total);
    void finished();
    /// `reason`: the system's words; empty where it was cancelled.
    void failed(const QString& reason);

private:
    void look();

    Wakeup m_wakeup{[this] { look(); }};
    std::thread m_thread;
    std::atomic<std::uint64_t> m_done{0};
    std::atomic<std::uint64_t> m_total{0};
    std::atomic<bool> m_giveUp{false};
    std::atomic<bool> m_over{false};
    LoadedCalls m_loaded; ///< m_thread's until m_over
    int m_error = 0;      ///< m_thread's until m_over
    bool m_running = false;
};

} // namespace workbench
