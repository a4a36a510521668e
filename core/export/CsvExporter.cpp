// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/export/CsvExporter.h"

#include "core/calls/CallFigures.h"

#include <algorithm>

namespace workbench {

namespace {

/// In quotes, so that separators and line ends are text; control characters that are neither become U+FFFD.
void appendCell(TextBuffer& out, std::string_view text)
{
    out += '"';
    for (std::size_t i = 0; i < text.size();) {
        const auto c = static_cast<unsigned char>(text[i]);
        const std::size_t length = utf8SequenceLength(text, i);
        const bool harmful = (c < 0x20 && c != '\t' && c != '\r' && c != '\n') || c == 0x7f;
        if (c == '"')
            out += '"';
        if (length > 0 && !harmful)
            out += text.substr(i, length);
        else
            out += "\xef\xbf\xbd";
        i += std::max<std::size_t>(length, 1);
    }
    out += '"';
}

/// "0x68656c6c6f": the prefix keeps spreadsheets from reading digits as a number.
void appendHex(TextBuffer& out, std::span<const std::byte> bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    if (bytes.empty())
        return;
    out += "0x";
    for (const std::byte byte : bytes.first(std::min(bytes.size(), CsvExporter::kMostBytes))) {
        out += digits[std::to_integer<unsigned>(byte) >> 4U];
        out += digits[std::to_integer<unsigned>(byte) & 15U];
    }
    if (bytes.size() > CsvExporter::kMostBytes)
        out += "...";
}

} // namespace

void CsvExporter::begin(std::string& out)
{
    out += "seq,time,duration_us,thread,actor,handle,call,args,ret,error,errno,result,length,kept,data_hex,"
           "state,category,injected\r\n";
}

void CsvExporter::append(std::string& out, const CallRecord& record)
{
    m_row.clear();
    appendRow(m_row, record);
    out += m_row.view();
}

void CsvExporter::appendRow(TextBuffer& out, const CallRecord& record)
{
    const RecordHeader& header = record.header();
    static constexpr CallTextOptions options;
    m_text.clear();
    m_line.appendLine(m_text, record);
    m_call.clear();
    m_line.appendCall(m_call, record, options);
    const std::string_view call = m_call;
    const std::string_view name = record.spec().name;

    appendNumber(out, static_cast<std::int64_t>(header.seq));
    out += ',';
    appendTime(out, header.startNs);
    out += ',';
    if (!record.pending())
        appendMicroseconds(out, record.durationNs());
    out += ',';
    appendNumber(out, static_cast<std::int64_t>(m_directory.threadId(header.thread)));
    out += ',';
    appendCell(out, m_directory.actor(header.actor));
    out += ',';
    if (record.handle() != kInvalidHandle)
        appendNumber(out, record.handle());
    out += ',';
    appendCell(out, name);
    out += ',';
    // Between the brackets that the name and the line's end stand around.
    appendCell(out, call.substr(name.size() + 1, call.size() - name.size() - 2));
    out += ',';
    if (!record.pending())
        appendNumber(out, record.ret());
    out += ',';
    if (record.error() != 0)
        appendCell(out, constants::errorName(record.spec().errors, record.error()));
    out += ',';
    if (record.error() != 0)
        appendNumber(out, record.error());
    out += ',';
    // Behind "call = "; the number is in a column of its own.
    std::string_view result = m_text.view().substr(call.size() + 3);
    if (record.pending() || record.spec().returns != ReturnKind::Pointer)
        result.remove_prefix(std::min(result.find(' '), result.size()));
    if (result.starts_with(' '))
        result.remove_prefix(1);
    if (!result.empty())
        appendCell(out, result);
    out += ',';
    const auto data = movedData(record);
    if (data)
        appendNumber(out, static_cast<std::int64_t>(data->length));
    out += ',';
    if (data)
        appendNumber(out, static_cast<std::int64_t>(data->kept.size()));
    out += ',';
    if (data)
        appendHex(out, data->kept);
    out += ',';
    if (const auto state = constants::tcpStateName(record.state()); !state.empty())
        appendCell(out, state);
    out += ',';
    appendCell(out, categoryName(header.category));
    out += record.injected() ? ",true\r\n" : ",false\r\n";
}

} // namespace workbench
