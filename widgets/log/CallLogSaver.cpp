// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallLogSaver.h"

#include "core/export/CallExport.h"
#include "core/system/EarlyWriting.h"

#include <QSaveFile>

#include <utility>

namespace workbench {

CallLogSaver::CallLogSaver(const CallDirectory& directory, QObject* parent)
    : QObject(parent), m_directory(directory)
{
}

CallLogSaver::~CallLogSaver()
{
    m_giveUp = true;
    if (m_thread.joinable())
        m_thread.join();
}

bool CallLogSaver::start(CallHistory::Snapshot calls, Format format, const QString& path)
{
    if (m_running)
        return false;
    m_running = true;
    m_giveUp = false;
    m_over = false;
    m_done = 0;
    m_path = path;
    m_count = static_cast<quint64>(calls.records.size());
    m_thread = std::thread([this, calls = std::move(calls), format] {
        m_reason = write(calls, format, m_path);
        m_over = true;
        m_wakeup.wake();
    });
    return true;
}

void CallLogSaver::look()
{
    if (m_running && m_over)
        finish();
    else if (m_running)
        Q_EMIT progressed(m_done, m_count);
}

void CallLogSaver::finish()
{
    m_thread.join();
    m_running = false;
    const bool isCancelled = m_giveUp && !m_reason.isEmpty();
    if (m_reason.isEmpty())
        Q_EMIT saved(m_path, m_count);
    else if (isCancelled)
        Q_EMIT failed(m_path, QString());
    else
        Q_EMIT failed(m_path, m_reason);
}

QString CallLogSaver::write(const CallHistory::Snapshot& calls, Format format, const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return file.errorString();
    EarlyWriting early(file.handle());
    const auto put = [&](std::string_view text, std::size_t done) {
        const std::size_t size = text.size();
        while (!m_giveUp && !text.empty()) { // a disk that is nearly full takes a part
            const qint64 taken = file.write(text.data(), static_cast<qint64>(text.size()));
            if (taken <= 0)
                return false;
            text.remove_prefix(static_cast<std::size_t>(taken));
        }
        early.add(size);
        m_done = done;
        m_wakeup.wake();
        return !m_giveUp;
    };
    const bool isWhole = exportCalls(calls.records, format, m_directory, put, m_skipped);
    if (m_giveUp)
        return QStringLiteral("cancelled");
    return isWhole && file.commit() ? QString() : file.errorString();
}

} // namespace workbench
