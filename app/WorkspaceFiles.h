// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

class QLockFile;

namespace workbench {

/// Where the workspace that is saved stands besides: what was there before.
QString backupOf(const QString& path);

struct FileOutcome {
    QByteArray text;
    QString error; ///< the system's words; empty: it went well
};
/// The whole file; refused beyond 64 MiB.
FileOutcome readWorkspaceFile(const QString& path);
/// Replaces the file all at once or not at all; what was there is backupOf() it then.
QString writeWorkspaceFile(const QString& path, const QByteArray& text);

/// What is being worked on, written down every few seconds and gone once the program has ended well. Each
/// running program has a file of its own; one that nobody runs for any more is what a crash has left. GUI
/// thread.
class Autosave
{
public:
    /// `folder` is made where it is not there; empty: nothing is kept.
    explicit Autosave(QString folder);
    /// Ended well: the own file goes.
    ~Autosave();
    Autosave(const Autosave&) = delete;
    Autosave& operator=(const Autosave&) = delete;

    /// `path`: of the workspace's own file, empty where it has none. False: it could not be written.
    bool write(const QByteArray& text, const QString& path);

    struct Left {
        QByteArray text;
        QString path; ///< as given to write()
    };
    /// The newest that a crash has left; it is no longer listed then. Take it over by write().
    std::optional<Left> takeLeft();

private:
    QString file(const QString& id) const;

    QString m_folder;
    QString m_id;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace workbench
