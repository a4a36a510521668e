// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/export/CallExporter.h"

#include "core/calls/JsonLine.h"
#include "core/calls/LineText.h"
#include "core/export/CsvExporter.h"
#include "core/export/PcapngExporter.h"

#include <array>

namespace workbench {

namespace {

class TextExporter final : public CallExporter
{
public:
    explicit TextExporter(const CallDirectory& directory) : m_line(directory) {}
    void append(std::string& out, const CallRecord& record) override
    {
        m_text.clear();
        m_line.appendLine(m_text, record);
        m_text += '\n';
        out += m_text.view();
    }

private:
    LineText m_line;
    TextBuffer m_text;
};

class JsonLinesExporter final : public CallExporter
{
public:
    explicit JsonLinesExporter(const CallDirectory& directory) : m_line(directory) {}
    void append(std::string& out, const CallRecord& record) override { m_line.append(out, record); }

private:
    JsonLine m_line;
};

} // namespace

std::string_view fileEnding(ExportFormat format)
{
    constexpr std::array<std::string_view, 4> endings{"txt", "jsonl", "csv", "pcapng"};
    return endings[static_cast<std::size_t>(format)];
}

void CallExporter::begin(std::string& /*out*/) {}

void CallExporter::finish(std::string& /*out*/) {}

std::unique_ptr<CallExporter> makeExporter(ExportFormat format, const CallDirectory& directory)
{
    switch (format) {
    case ExportFormat::Text:
        return std::make_unique<TextExporter>(directory);
    case ExportFormat::JsonLines:
        return std::make_unique<JsonLinesExporter>(directory);
    case ExportFormat::Csv:
        return std::make_unique<CsvExporter>(directory);
    case ExportFormat::Pcapng:
        return std::make_unique<PcapngExporter>(directory);
    }
    return nullptr;
}

} // namespace workbench
