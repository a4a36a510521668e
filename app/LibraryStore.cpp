// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "app/LibraryStore.h"

#include "app/WorkspaceFiles.h"
#include "core/json/JsonText.h"
#include "core/workspace/LibraryJson.h"
#include "core/workspace/LibraryMerge.h"
#include "widgets/library/LibraryModel.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>

#include <exception>

namespace workbench {

namespace {

constexpr const char* kLibraryFormat = "socket-workbench-library";
constexpr std::uint32_t kLibraryVersion = 1;
/// Another program writes no longer; if it does, this one goes on.
constexpr int kWaitForAnotherMs = 500;

int countOf(const std::vector<LibraryItem>& items)
{
    int count = 0;
    for (const LibraryItem& item : items) {
        const auto* folder = std::get_if<LibraryFolder>(&item.content);
        count += folder == nullptr || folder->items.empty() ? 1 : countOf(folder->items);
    }
    return count;
}

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
    m_problem.clear();
    m_inFile.clear();
    const bool isThere = !m_path.isEmpty() && QFileInfo::exists(m_path);
    m_model.setItems(isThere ? itemsOf(readWorkspaceFile(m_path)) : std::vector<LibraryItem>());
    m_kept = text();
    m_soon.stop();
}

std::vector<LibraryItem> LibraryStore::itemsOf(const FileOutcome& file)
{
    m_inFile = file.text;
    if (!file.error.isEmpty()) {
        m_problem = file.error;
        return {};
    }
    std::vector<JsonProblem> problems;
    const Json json = parseJson(file.text.toStdString(), problems);
    const JsonObject object(json, {}, problems);
    std::string format;
    std::uint32_t version = 0;
    object.read("format", format);
    object.read("version", version);
    std::vector<LibraryItem> items;
    if (format == kLibraryFormat)
        items = libraryOf(object, "library");
    if (format != kLibraryFormat)
        m_problem = tr("it is damaged");
    else if (version > kLibraryVersion)
        m_problem = tr("it was written by a newer version");
    else if (!problems.empty())
        m_problem = tr("%1 in it is damaged").arg(QString::fromStdString(problems.front().place));
    return items;
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
    if (text() == m_kept)
        return;
    QDir().mkpath(QFileInfo(m_path).path());
    QLockFile lock(m_path + QStringLiteral(".lock"));
    lock.tryLock(kWaitForAnotherMs);
    if (!takeOthersChanges())
        return;
    const QByteArray now = text();
    if (const QString error = writeWorkspaceFile(m_path, now); !error.isEmpty()) {
        Q_EMIT statusMessage(tr("The library was not saved: %1.").arg(error));
        return;
    }
    m_kept = now;
    m_inFile = now;
}

bool LibraryStore::takeOthersChanges()
{
    if (!QFileInfo::exists(m_path))
        return true;
    const FileOutcome file = readWorkspaceFile(m_path);
    if (!file.error.isEmpty()) { // not now: another program may be about to write it
        Q_EMIT statusMessage(tr("The library was not saved: %1.").arg(file.error));
        m_soon.start();
        return false;
    }
    if (file.text == m_inFile)
        return true;
    const std::vector<LibraryItem> base = itemsOf({m_kept, {}});
    const std::vector<LibraryItem> theirs = itemsOf(file);
    if (!m_problem.isEmpty()) {
        Q_EMIT statusMessage(problem());
        return false;
    }
    const std::vector<LibraryItem> fresh = newItems(theirs, m_model.items(), base);
    addNew(fresh, {});
    if (!fresh.empty())
        Q_EMIT statusMessage(
            tr("Another program has changed the library, too: %Ln item(s) of it were added here, "
               "nothing was removed.",
               nullptr, countOf(fresh)));
    m_soon.stop();
    return true;
}

/// Into the folders of the same names.
void LibraryStore::addNew(const std::vector<LibraryItem>& items, const QModelIndex& folder)
{
    for (const LibraryItem& item : items) {
        QModelIndex place;
        const auto* inner = std::get_if<LibraryFolder>(&item.content);
        for (int row = 0; inner != nullptr && !place.isValid() && row < m_model.rowCount(folder); ++row) {
            const QModelIndex one = m_model.index(row, 0, folder);
            if (m_model.isFolder(one) && m_model.item(one).name == item.name)
                place = one;
        }
        if (place.isValid())
            addNew(inner->items, place);
        else
            m_model.add(item, folder);
    }
}

} // namespace workbench
