// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallDirectory.h"
#include "core/calls/CallRecord.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace workbench {

enum class ExportFormat : std::uint8_t {
    Text,      ///< one line a call, as strace would print it
    JsonLines, ///< docs/log-file.md
    Csv,       ///< docs/export.md, RFC 4180
    Pcapng,    ///< docs/export.md: packets for Wireshark
};

/// The usual ending of a file of that format, without the dot: "txt", "jsonl", "csv", "pcapng".
std::string_view fileEnding(ExportFormat format);

/// Each call is written alone, whatever came before it.
constexpr bool isOneByOne(ExportFormat format) { return format != ExportFormat::Pcapng; }

/// Calls that a format has no place for.
struct SkippedCalls {
    std::uint64_t notIp = 0;     ///< on unix sockets and on handles of which nothing is known
    std::uint64_t workbench = 0; ///< waiting and housekeeping: nothing of them is on the wire

    std::uint64_t total() const { return notIp + workbench; }
};

/// Writes records in one format: begin(), then append() in the order of the numbers, then finish(). Each
/// appends to `out`, which the caller writes and empties as it likes; memory does not grow with the number of
/// records, at most with that of connections. One thread, not necessarily always the same.
class CallExporter
{
public:
    virtual ~CallExporter() = default;
    CallExporter(const CallExporter&) = delete;
    CallExporter& operator=(const CallExporter&) = delete;

    virtual void begin(std::string& out);
    /// A pending record is written as it stands: without result.
    virtual void append(std::string& out, const CallRecord& record) = 0;
    virtual void finish(std::string& out);
    /// Of those given to append(); the text formats skip none.
    virtual SkippedCalls skipped() const { return {}; }

protected:
    CallExporter() = default;
};

/// `directory` must outlive the exporter.
std::unique_ptr<CallExporter> makeExporter(ExportFormat format, const CallDirectory& directory);

} // namespace workbench
