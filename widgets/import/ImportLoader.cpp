// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "widgets/import/ImportLoader.h"

#include "core/import/CaptureReader.h"
#include "widgets/fields/ByteWords.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <exception>
#include <new>

namespace workbench {

namespace {

constexpr qint64 kReadAtOnce = qint64{1} << 20U;
/// So many that isCapture() can tell.
constexpr qint64 kFirstBytes = 4096;

quint64 sizeOf(const ImportSource& source)
{
    return static_cast<quint64>(source.path.isEmpty() ? source.bytes.size() : QFileInfo(source.path).size());
}

/// How much is read of a file that begins so: one byte more than is taken, so that the import tells of it.
qint64 mostOf(const QByteArray& begin)
{
    return static_cast<qint64>(isCapture(bytesOf(begin)) ? kMostCaptureBytes : kMostTextBytes) + 1;
}

qint64 sizeOf(const LibraryItem& item)
{
    const auto* saved = std::get_if<SavedPayload>(&item.content);
    if (saved == nullptr || saved->payload.variables)
        return -1;
    const Parsed<Bytes> bytes = saved->payload.bytes();
    return bytes ? static_cast<qint64>(bytes.value().size()) : -1;
}

bool isBroken(const ImportReport& report)
{
    return std::ranges::any_of(report.notes(), [](const ImportNote& note) {
        return note.problem == ImportProblem::JsonBroken || note.problem == ImportProblem::JsonCut;
    });
}

} // namespace

ImportLoader::~ImportLoader()
{
    m_giveUp = true;
    if (m_thread.joinable())
        m_thread.join();
}

void ImportLoader::start(std::vector<ImportSource> sources)
{
    if (m_running)
        return;
    m_running = true;
    m_giveUp = false;
    m_over = false;
    m_done = 0;
    m_thread = std::thread([this, all = std::move(sources)] { run(all); });
}

void ImportLoader::run(const std::vector<ImportSource>& sources)
{
    quint64 total = 0;
    for (const ImportSource& source : sources)
        total += 2 * sizeOf(source);
    m_total = total;
    m_before = 0;
    for (const ImportSource& source : sources) {
        if (m_giveUp)
            break;
        m_files.push_back(readOne(source));
        m_before += 2 * sizeOf(source);
        tell(0);
    }
    m_over = true;
    m_wakeup.wake();
}

void ImportLoader::tell(quint64 done)
{
    m_done = m_before + done;
    m_wakeup.wake();
}

ImportedFile ImportLoader::readOne(const ImportSource& source)
{
    try {
        return source.path.isEmpty() ? recognise(source.name, source.bytes) : readFile(source);
    } catch (const std::bad_alloc&) {
        return {source.name, ImportedFile::Failure::NoMemory};
    } catch (const std::exception& failure) { // out of the thread it would end the program
        return {source.name, ImportedFile::Failure::Unreadable, QString::fromLocal8Bit(failure.what())};
    }
}

ImportedFile ImportLoader::readFile(const ImportSource& source)
{
    if (const QFileInfo info(source.path); info.exists() && !info.isFile())
        return {source.name, ImportedFile::Failure::NotAFile};
    QFile file(source.path);
    if (!file.open(QIODevice::ReadOnly))
        return {source.name, ImportedFile::Failure::Unreadable, file.errorString()};
    QByteArray bytes = file.read(kFirstBytes);
    const qint64 most = mostOf(bytes);
    bytes.reserve(std::min(file.size(), most));
    while (bytes.size() < most && !m_giveUp) {
        const QByteArray more = file.read(std::min(kReadAtOnce, most - bytes.size()));
        if (more.isEmpty())
            break;
        bytes += more;
        tell(static_cast<quint64>(bytes.size()));
    }
    if (file.error() != QFileDevice::NoError)
        return {source.name, ImportedFile::Failure::Unreadable, file.errorString()};
    return recognise(source.name, bytes);
}

ImportedFile ImportLoader::recognise(const QString& name, const QByteArray& bytes)
{
    using Failure = ImportedFile::Failure;
    if (bytes.isEmpty())
        return {name, Failure::Empty};
    if (m_giveUp)
        return {name};
    const auto progress = [this, size = static_cast<quint64>(bytes.size())](std::size_t done, std::size_t) {
        tell(size + done);
        return !m_giveUp;
    };
    ImportedFile file{name};
    file.import = importFile(name.toStdString(), bytesOf(bytes), progress);
    if (isBroken(file.import.report))
        file.failure = Failure::Broken;
    else if (file.import.kind == ImportKind::Unknown)
        file.failure = Failure::Unknown;
    for (const LibraryItem& item : file.import.items) {
        if (m_giveUp)
            break;
        file.sizes.push_back(sizeOf(item));
    }
    return file;
}

void ImportLoader::look()
{
    if (!m_running)
        return;
    if (!m_over) {
        Q_EMIT progressed(m_done, m_total);
        return;
    }
    m_thread.join();
    m_running = false;
    Q_EMIT finished();
}

} // namespace workbench
