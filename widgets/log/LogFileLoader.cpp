// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/LogFileLoader.h"

#include <cerrno>
#include <filesystem>
#include <system_error>

namespace workbench {

LogFileLoader::LogFileLoader(QObject* parent)
    : QObject(parent),
      m_work([this](quint64 done, quint64 total) { Q_EMIT progressed(done, total); }, [this] { finish(); })
{
}

LogFileLoader::~LogFileLoader() = default;

void LogFileLoader::start(const QString& path, std::size_t budgetBytes)
{
    m_work.start([this, file = std::filesystem::path(path.toStdU16String()), budgetBytes] {
        const auto progress = [this](std::uint64_t done, std::uint64_t total) {
            return m_work.tell(done, total);
        };
        m_error = readCallLog(file, budgetBytes, progress, m_loaded);
    });
}

void LogFileLoader::finish()
{
    if (m_work.isCancelled()) { // also where the reader was at the end before it heard of it
        m_error = ECANCELED;
        m_loaded = {};
    }
    if (m_error == 0)
        Q_EMIT finished();
    else
        Q_EMIT failed(m_error == ECANCELED
                          ? QString()
                          : QString::fromStdString(std::generic_category().message(m_error)));
}

} // namespace workbench
