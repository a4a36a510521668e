// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "tests/truth/Recording.h"

#include "core/export/CallExporter.h"
#include "core/system/NativeSystemCalls.h"

#include <fstream>

namespace workbench {

std::shared_ptr<SystemCalls> Recording::door(std::string_view actor) const
{
    return std::make_shared<RecordingSystemCalls>(std::make_shared<NativeSystemCalls>(), m_journal,
                                                  m_journal->directory().addActor(actor));
}

void Recording::drain()
{
    for (CallBatch batch = m_journal->drain(); !batch.empty(); batch = m_journal->drain())
        m_history.append(batch);
}

void Recording::mark()
{
    drain();
    m_mark = m_history.size();
}

bool Recording::write(const std::filesystem::path& folder)
{
    drain();
    return writeFrom(0, folder / "calls") && writeFrom(m_mark, folder / "late");
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
