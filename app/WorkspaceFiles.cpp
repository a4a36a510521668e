// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "app/WorkspaceFiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>
#include <QUuid>

#include <utility>

namespace workbench {

namespace {

constexpr qint64 kMostBytes = qint64{64} << 20;

class WorkspaceFileWords
{
    Q_DECLARE_TR_FUNCTIONS(workbench::WorkspaceFileWords)
};

QString writeWhole(const QString& path, const QByteArray& text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return file.errorString();
    return {};
}

} // namespace

QString backupOf(const QString& path) { return path + QStringLiteral(".bak"); }

FileOutcome readWorkspaceFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {{}, file.errorString()};
    if (file.size() > kMostBytes)
        return {{}, WorkspaceFileWords::tr("it is larger than 64 MiB")};
    FileOutcome outcome{file.read(kMostBytes), {}};
    if (file.error() != QFileDevice::NoError)
        outcome.error = file.errorString();
    return outcome;
}

QString writeWorkspaceFile(const QString& path, const QByteArray& text)
{
    if (const FileOutcome before = readWorkspaceFile(path); before.error.isEmpty() && before.text != text)
        writeWhole(backupOf(path), before.text); // without it the new one is better than none
    return writeWhole(path, text);
}

Autosave::Autosave(QString folder) : m_folder(std::move(folder))
{
    if (m_folder.isEmpty() || !QDir().mkpath(m_folder))
        return;
    m_id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_lock = std::make_unique<QLockFile>(file(m_id) + QStringLiteral(".lock"));
    m_lock->setStaleLockTime(0); // held as long as the program runs
    m_lock->tryLock(0);
}

Autosave::~Autosave()
{
    if (!m_lock)
        return;
    QFile::remove(file(m_id));
    QFile::remove(file(m_id) + QStringLiteral(".of"));
}

QString Autosave::file(const QString& id) const
{
    return QDir(m_folder).filePath(id + QStringLiteral(".json"));
}

bool Autosave::write(const QByteArray& text, const QString& path)
{
    return m_lock != nullptr && writeWhole(file(m_id) + QStringLiteral(".of"), path.toUtf8()).isEmpty() &&
           writeWhole(file(m_id), text).isEmpty();
}

std::optional<Autosave::Left> Autosave::takeLeft()
{
    if (!m_lock)
        return {};
    const QFileInfoList found =
        QDir(m_folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Time);
    for (const QFileInfo& one : found) {
        const QString name = one.filePath();
        if (name == file(m_id))
            continue;
        QLockFile lock(name + QStringLiteral(".lock"));
        lock.setStaleLockTime(0);
        if (!lock.tryLock(0)) // another program works on it
            continue;
        Left left{readWorkspaceFile(name).text,
                  QString::fromUtf8(readWorkspaceFile(name + QStringLiteral(".of")).text)};
        QFile::remove(name + QStringLiteral(".of"));
        const QString kept = QDir(m_folder).filePath(QStringLiteral("last-crash.json~"));
        QFile::remove(kept);
        QFile::rename(name, kept); // should it be what ended the program, the next start is without it
        if (!left.text.isEmpty())
            return left;
    }
    return {};
}

} // namespace workbench
