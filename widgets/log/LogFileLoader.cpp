// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/LogFileLoader.h"

#include <cerrno>
#include <filesystem>
#include <system_error>

namespace workbench {

LogFileLoader::~LogFileLoader()
{
    m_giveUp = true;
    if (m_thread.joinable())
        m_thread.join();
}

void LogFileLoader::start(const QString& path, std::size_t budgetBytes)
{
    if (m_running)
        return;
    m_running = true;
    m_giveUp = false;
    m_over = false;
    m_thread = std::thread([this, file = std::filesystem::path(path.toStdU16String()), budgetBytes] {
        const auto progress = [this](std::uint64_t done, std::uint64_t total) {
            m_done = done;
            m_total = total;
            m_wakeup.wake();
            return !m_giveUp;
        };
        m_error = readCallLog(file, budgetBytes, progress, m_loaded);
        m_over = true;
        m_wakeup.wake();
    });
}

void LogFileLoader::look()
{
    if (!m_running)
        return;
    if (!m_over) {
        Q_EMIT progressed(m_done, m_total);
        return;
    }
    m_thread.join();
    m_running = false;
    if (m_giveUp) { // also where the reader was at the end before it heard of it
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
