// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "app/LibraryStore.h"

#include "app/WorkspaceFiles.h"
#include "core/workspace/LibraryJson.h"
#include "widgets/library/LibraryModel.h"

#include <QDir>
#include <QFileInfo>

#include <exception>

namespace workbench {

namespace {

constexpr const char* kLibraryFormat = "socket-workbench-library";
constexpr std::uint32_t kLibraryVersion = 1;

} // namespace

LibraryStore::LibraryStore(LibraryModel& model, const QString& folder, QObject* parent)
    : QObject(parent), m_model(model),
      m_path(folder.isEmpty() ? QString() : QDir(folder).filePath(QStringLiteral("library.json")))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kWriteMs);
    connect(&m_soon, &QTimer::timeout, this, &LibraryStore::write);
    connect(&m_model, &LibraryModel::changed, this, [this] {
        if (!m_isPaused && !m_path.isEmpty() && !m_soon.isActive())
            m_soon.start();
    });
    load();
}

LibraryStore::~LibraryStore()
{
    try {
        write();
    } catch (const std::exception&) { // no memory: the file stays as it was
        m_problem.clear();
    }
}

void LibraryStore::pause()
{
    write();
    m_isPaused = true;
}

void LibraryStore::begin(const std::vector<LibraryItem>& items, bool hasFile)
{
    if (hasFile) {
        pause();
        m_model.setItems(items);
    } else {
        load();
        m_model.addMissing(items);
    }
}

std::vector<LibraryItem> LibraryStore::items() const { return m_model.items(); }

void LibraryStore::load()
{
    write(); // what belongs there and is not written yet
    m_isPaused = false;
    m_model.setItems({});
    read();
    m_kept = text();
    m_soon.stop();
}

void LibraryStore::read()
{
    m_problem.clear();
    if (m_path.isEmpty() || !QFileInfo::exists(m_path))
        return;
    const FileOutcome file = readWorkspaceFile(m_path);
    if (!file.error.isEmpty()) {
        m_problem = file.error;
        return;
    }
    std::vector<JsonProblem> problems;
    const Json json = parseJson(file.text.toStdString(), problems);
    const JsonObject object(json, {}, problems);
    std::string format;
    std::uint32_t version = 0;
    object.read("format", format);
    object.read("version", version);
    if (format == kLibraryFormat)
        m_model.setItems(libraryOf(object, "library"));
    if (format != kLibraryFormat)
        m_problem = tr("it is damaged");
    else if (version > kLibraryVersion)
        m_problem = tr("it was written by a newer version");
    else if (!problems.empty())
        m_problem = tr("%1 in it is damaged").arg(QString::fromStdString(problems.front().place));
}

QString LibraryStore::problem() const
{
    return m_problem.isEmpty()
               ? QString()
               : tr("The library %1 cannot be read: %2. It stays as it is, and what you save today is not "
                    "kept in it; save a workspace to keep it.")
                     .arg(QDir::toNativeSeparators(m_path), m_problem);
}

QByteArray LibraryStore::text() const
{
    const Json json{
        {"format", kLibraryFormat}, {"version", kLibraryVersion}, {"library", toJson(m_model.items())}};
    return QByteArray::fromStdString(jsonText(json));
}

void LibraryStore::write()
{
    m_soon.stop();
    if (m_isPaused || m_path.isEmpty() || !m_problem.isEmpty())
        return;
    const QByteArray now = text();
    if (now == m_kept)
        return;
    QDir().mkpath(QFileInfo(m_path).path());
    if (const QString error = writeWorkspaceFile(m_path, now); !error.isEmpty())
        Q_EMIT statusMessage(tr("The library was not saved: %1.").arg(error));
    else
        m_kept = now;
}

} // namespace workbench
