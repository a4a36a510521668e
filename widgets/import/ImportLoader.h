// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/import/ImportedFile.h"
#include "widgets/support/Wakeup.h"

#include <QObject>

#include <atomic>
#include <thread>
#include <vector>

namespace workbench {

/// Reads files and recognises what is in them, on a thread of its own. One run at a time; the destructor
/// gives up what runs. GUI thread.
class ImportLoader : public QObject
{
    Q_OBJECT
public:
    explicit ImportLoader(QObject* parent = nullptr) : QObject(parent) {}
    ~ImportLoader() override;

    bool isRunning() const { return m_running; }
    void start(std::vector<ImportSource> sources);
    /// finished() follows, with files that were read in part or not at all.
    void cancel() { m_giveUp = true; }
    bool isCancelled() const { return m_giveUp; }
    /// What finished() told of, in the order of the sources; once.
    std::vector<ImportedFile> takeFiles() { return std::move(m_files); }

Q_SIGNALS:
    /// In bytes, each of which is read and then looked at.
    void progressed(quint64 done, quint64 total);
    void finished();

private:
    void run(const std::vector<ImportSource>& sources);
    ImportedFile readOne(const ImportSource& source);
    ImportedFile readFile(const ImportSource& source);
    ImportedFile recognise(const QString& name, const QByteArray& bytes);
    void tell(quint64 done);
    void look();

    Wakeup m_wakeup{[this] { look(); }};
    std::thread m_thread;
    std::atomic<quint64> m_done{0};
    std::atomic<quint64> m_total{0};
    std::atomic<bool> m_giveUp{false};
    std::atomic<bool> m_over{false};
    quint64 m_before = 0;              ///< of the sources before; m_thread's
    std::vector<ImportedFile> m_files; ///< m_thread's until m_over
    bool m_running = false;
};

} // namespace workbench
