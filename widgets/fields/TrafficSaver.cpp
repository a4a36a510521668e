// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/TrafficSaver.h"

#include <QSaveFile>

#include <utility>

namespace workbench {

TrafficSaver::TrafficSaver(QObject* parent)
    : QObject(parent),
      m_work([this](quint64 done, quint64 total) { Q_EMIT progressed(done, total); }, [this] { finish(); })
{
}

TrafficSaver::~TrafficSaver() = default;

bool TrafficSaver::start(TrafficModel::Snapshot rows, TrafficContent content, const QString& path)
{
    if (m_work.isRunning())
        return false;
    m_path = path;
    m_rows = std::move(rows);
    return m_work.start([this, content] { m_reason = write(content); });
}

void TrafficSaver::finish()
{
    m_rows = {};
    if (m_reason.isEmpty())
        Q_EMIT saved(m_path);
    else
        Q_EMIT failed(m_path, m_work.isCancelled() ? QString() : m_reason);
}

QString TrafficSaver::write(TrafficContent content)
{
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    const auto progress = [this](qint64 rows) {
        return m_work.tell(static_cast<quint64>(rows), static_cast<quint64>(m_rows.size()));
    };
    m_gaps = content == TrafficContent::WholeText ? writeText(m_rows, file, progress)
             : content == TrafficContent::ReceivedBytes
                 ? writeBytes(m_rows, TrafficRow::Kind::Received, file, progress)
                 : writeBytes(m_rows, TrafficRow::Kind::Sent, file, progress);
    if (m_work.isCancelled())
        return QStringLiteral("cancelled");
    return file.commit() ? QString() : file.errorString(); // commit() knows of writes that failed
}

} // namespace workbench
