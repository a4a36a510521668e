// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/workspace/Library.h"

#include <QByteArray>
#include <QModelIndex>
#include <QObject>
#include <QString>
#include <QTimer>

#include <vector>

namespace workbench {

class LibraryModel;
struct FileOutcome;

/// Keeps the library that belongs to no workspace in `library.json`, written soon after each change and at
/// the end. A file that cannot be read as a whole stays as it is. What another program has written into it
/// meanwhile is taken over first: nothing is lost, and what it has removed stays. GUI thread.
class LibraryStore : public QObject
{
    Q_OBJECT
public:
    /// Reads the file at once, where there is one. `model` must outlive it; `folder` empty: nothing is kept.
    LibraryStore(LibraryModel& model, const QString& folder, QObject* parent = nullptr);
    ~LibraryStore() override;

    /// From now on the model holds the library of a workspace, which is not written here.
    void pause();
    /// A workspace begins that has that library: one with a file of its own, or none, where the library that
    /// is kept here is shown, with what it does not have yet.
    void begin(const std::vector<LibraryItem>& items, bool hasFile);
    std::vector<LibraryItem> items() const;
    /// Why the file is not written: words to be shown; empty where it is.
    QString problem() const;

    static constexpr int kWriteMs = 2'000;

Q_SIGNALS:
    void statusMessage(const QString& text);

private:
    void load();
    /// Sets the problem where it cannot be read as a whole.
    std::vector<LibraryItem> itemsOf(const FileOutcome& file);
    void write();
    /// False: the file is not to be written.
    bool takeOthersChanges();
    void addNew(const std::vector<LibraryItem>& items, const QModelIndex& folder);
    QByteArray text() const;

    LibraryModel& m_model;
    QString m_path;
    QString m_problem;      ///< of reading
    QByteArray m_kept;      ///< the library as it stands in the file
    QByteArray m_inFile;    ///< the file as this program has read or written it last
    bool m_isPaused = true; ///< until the file was read, too
    QTimer m_soon;
};

} // namespace workbench
