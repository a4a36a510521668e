// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/LineText.h"
#include "core/export/CallExporter.h"

namespace workbench {

/// CSV by RFC 4180: a header row, CRLF, texts in quotes, numbers without. The columns: docs/export.md.
class CsvExporter final : public CallExporter
{
public:
    /// More bytes of a payload than this are cut with "...": a spreadsheet's cell has room for 32,767
    /// characters.
    static constexpr std::size_t kMostBytes = 16'000;

    /// `directory` must outlive the exporter.
    explicit CsvExporter(const CallDirectory& directory) : m_directory(directory), m_line(directory) {}

    void begin(std::string& out) override;
    void append(std::string& out, const CallRecord& record) override;

private:
    void appendRow(TextBuffer& out, const CallRecord& record);

    const CallDirectory& m_directory;
    LineText m_line;
    TextBuffer m_row;
    TextBuffer m_text; ///< the whole line
    TextBuffer m_call; ///< its left-hand side
};

} // namespace workbench
