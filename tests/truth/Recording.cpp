// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "tests/truth/Recording.h"

#include "core/export/CallExporter.h"
#include "core/system/NativeSystemCalls.h"

#include <fstream>
#include <utility>

namespace workbench {
namespace {

// As the window's feed does it.
constexpr std::chrono::milliseconds kInterval{33};
constexpr std::chrono::milliseconds kPendingAfter{20};

} // namespace

Recording::Recording(std::filesystem::path folder, std::size_t keptBytes) : m_folder(std::move(folder))
{
    m_journal->setKeptBytes(keptBytes);
}

Recording::~Recording() { stopCapture(); }

std::shared_ptr<SystemCalls> Recording::door(std::string_view actor) const
{
    return std::make_shared<RecordingSystemCalls>(std::make_shared<NativeSystemCalls>(), m_journal,
                                                  m_journal->directory().addActor(actor));
}

void Recording::drain(std::chrono::milliseconds pendingAfter)
{
    for (CallBatch batch = m_journal->drain(pendingAfter); !batch.empty();
         batch = m_journal->drain(pendingAfter)) {
        m_history.append(batch);
        for (const auto& capture : m_captures)
            capture->append(batch);
    }
}

void Recording::startCapture()
{
    const std::scoped_lock lock(m_mutex);
    drain();
    for (const ExportFormat format : kCaptureFormats)
        m_captures.push_back(std::make_unique<CallCapture>(
            m_folder / ("live." + std::string(fileEnding(format))), format, *m_journal));
    m_drainer = std::thread([this] { drainAlong(); });
}

void Recording::drainAlong()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopped.wait_for(lock, kInterval, [this] { return m_captures.empty(); }))
        drain(kPendingAfter);
}

void Recording::stopCapture()
{
    {
        const std::scoped_lock lock(m_mutex);
        drain();
        for (const auto& capture : m_captures)
            capture->close();
        m_captures.clear();
    }
    m_stopped.notify_all();
    if (m_drainer.joinable())
        m_drainer.join();
}

void Recording::mark()
{
    const std::scoped_lock lock(m_mutex);
    drain();
    m_mark = m_history.size();
}

bool Recording::write()
{
    stopCapture();
    drain();
    return writeFrom(0, m_folder / "calls") && writeFrom(m_mark, m_folder / "late");
}

bool Recording::writeFrom(std::size_t first, const std::filesystem::path& stem) const
{
    for (const ExportFormat format :
         {ExportFormat::Text, ExportFormat::JsonLines, ExportFormat::Csv, ExportFormat::Pcapng}) {
        const auto exporter = makeExporter(format, m_journal->directory());
        std::filesystem::path path = stem;
        path += "." + std::string(fileEnding(format));
        std::ofstream file(path, std::ios::binary);
        std::string text;
        exporter->begin(text);
        for (std::size_t row = first; row < m_history.size(); ++row)
            exporter->append(text, m_history.at(row));
        exporter->finish(text);
        if (!file.write(text.data(), static_cast<std::streamsize>(text.size())))
            return false;
        if (format != ExportFormat::Pcapng)
            continue;
        path = stem;
        path += ".skipped";
        std::ofstream(path) << exporter->skipped().notIp << ' ' << exporter->skipped().workbench << '\n';
    }
    return true;
}

} // namespace workbench
