// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/CallLogFile.h"

#include "core/calls/CallHistory.h"
#include "core/calls/CallJson.h"

#include <cerrno>
#include <limits>
#include <string>
#include <utility>

namespace workbench {

/// Records not written yet, and the text under way.
struct CallLogFile::Held {
    CallHistory records{std::numeric_limits<std::size_t>::max()};
    std::string text;
};

CallLogFile::CallLogFile(const std::filesystem::path& path, const CallDirectory& directory)
    : m_directory(directory), m_held(std::make_unique<Held>())
{
#ifdef _WIN32
    m_file = ::_wfopen(path.c_str(), L"wb");
#else
    m_file = std::fopen(path.c_str(), "wb");
#endif
    if (m_file == nullptr) {
        m_error = errno;
        return;
    }
    m_thread = std::thread([this] { run(); });
}

CallLogFile::~CallLogFile() { close(); }

void CallLogFile::append(const CallBatch& batch)
{
    if (m_file == nullptr || batch.empty())
        return;
    const std::scoped_lock lock(m_mutex);
    m_queue.push_back(batch);
    m_changed.notify_one();
}

void CallLogFile::close()
{
    if (!m_thread.joinable())
        return;
    {
        const std::scoped_lock lock(m_mutex);
        m_closing = true;
        m_changed.notify_one();
    }
    m_thread.join();
}

void CallLogFile::run()
{
    for (bool last = false; !last;) {
        std::vector<CallBatch> batches;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_closing || !m_queue.empty(); });
            batches = std::exchange(m_queue, {});
            last = m_closing;
        }
        write(batches, last);
    }
    if (std::fclose(m_file) != 0 && m_error == 0)
        m_error = errno;
}

void CallLogFile::write(const std::vector<CallBatch>& batches, bool last)
{
    CallHistory& records = m_held->records;
    for (const CallBatch& batch : batches)
        records.append(batch);
    constexpr std::size_t portion = std::size_t{256} << 10;
    std::string& text = m_held->text;
    const auto flush = [&] {
        if (m_error == 0 && std::fwrite(text.data(), 1, text.size(), m_file) != text.size())
            m_error = errno;
        text.clear();
    };
    const std::size_t rows = last ? records.size() : records.completeRows();
    for (std::size_t row = 0; row < rows; ++row) {
        appendJsonLine(text, records.at(row), m_directory);
        if (text.size() >= portion)
            flush();
    }
    flush();
    records.evict(rows);
    if (std::fflush(m_file) != 0 && m_error == 0)
        m_error = errno;
}

} // namespace workbench
