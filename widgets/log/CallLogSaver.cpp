// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallLogSaver.h"

#include "core/export/CallExport.h"
#include "core/system/EarlyWriting.h"

#include <QSaveFile>

#include <utility>

namespace workbench {

CallLogSaver::CallLogSaver(const CallDirectory& directory, QObject* parent)
    : QObject(parent), m_directory(directory),
      m_work([this](quint64 done, quint64 total) { Q_EMIT progressed(done, total); }, [this] { finish(); })
{
}

CallLogSaver::~CallLogSaver() = default;

bool CallLogSaver::start(CallHistory::Snapshot calls, Format format, const QString& path)
{
    if (m_work.isRunning())
        return false;
    m_path = path;
    m_count = static_cast<quint64>(calls.records.size());
    return m_work.start(
        [this, calls = std::move(calls), format] { m_reason = write(calls, format, m_path); });
}

void CallLogSaver::finish()
{
    if (m_reason.isEmpty())
        Q_EMIT saved(m_path, m_count);
    else
        Q_EMIT failed(m_path, m_work.isCancelled() ? QString() : m_reason);
}

QString CallLogSaver::write(const CallHistory::Snapshot& calls, Format format, const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return file.errorString();
    EarlyWriting early(file.handle());
    const auto put = [&](std::string_view text, std::size_t done) {
        const std::size_t size = text.size();
        while (!m_work.isCancelled() && !text.empty()) { // a disk that is nearly full takes a part
            const qint64 taken = file.write(text.data(), static_cast<qint64>(text.size()));
            if (taken <= 0)
                return false;
            text.remove_prefix(static_cast<std::size_t>(taken));
        }
        early.add(size);
        return m_work.tell(done, m_count);
    };
    const bool isWhole = exportCalls(calls.records, format, m_directory, put, m_skipped);
    if (m_work.isCancelled())
        return QStringLiteral("cancelled");
    return isWhole && file.commit() ? QString() : file.errorString();
}

} // namespace workbench
