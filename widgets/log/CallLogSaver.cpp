// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallLogSaver.h"

#include <QSaveFile>

#include <utility>

namespace workbench {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 18;

} // namespace

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
    m_path = path;
    m_count = static_cast<quint64>(calls.records.size());
    m_thread = std::thread([this, calls = std::move(calls), format] {
        m_reason = write(calls, format, m_path);
        m_wakeup.wake();
    });
    return true;
}

void CallLogSaver::finish()
{
    m_thread.join();
    m_running = false;
    if (m_reason.isEmpty())
        Q_EMIT saved(m_path, m_count);
    else
        Q_EMIT failed(m_path, m_reason);
}

QString CallLogSaver::write(const CallHistory::Snapshot& calls, Format format, const QString& path) const
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    std::string text;
    const auto flush = [&] {
        const bool whole =
            file.write(text.data(), static_cast<qint64>(text.size())) == static_cast<qint64>(text.size());
        text.clear();
        return whole;
    };
    const auto exporter = makeExporter(format, m_directory);
    exporter->begin(text);
    for (const CallRecord& record : calls.records) {
        if (m_giveUp)
            return QStringLiteral("given up");
        exporter->append(text, record);
        if (text.size() >= kChunk && !flush())
            return file.errorString();
    }
    exporter->finish(text);
    return flush() && file.commit() ? QString() : file.errorString();
}

} // namespace workbench
