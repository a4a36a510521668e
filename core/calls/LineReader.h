// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallLogReader.h"
#include "core/calls/FieldParsing.h"
#include "core/calls/LogNames.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace workbench {

/// Turns one line of a log file after the other into a record. Each line for itself: what only the lines
/// before tell of a handle is left open, and so is their order. One thread at a time.
class LineReader
{
public:
    /// `names` must outlive the reader.
    explicit LineReader(LogNames& names) : m_names(names) {}

    /// The last line's record is valid until the next.
    LineFault read(std::string_view line);
    /// As it lies in the journal: header and fields.
    std::span<const std::byte> record() const;
    bool isPending() const { return m_call.pending; }
    /// FieldParser
    bool countsDropped() const { return m_parser.countsDropped(); }

private:
    struct Texts;
    LineFault collect(std::string_view line, Texts& texts);
    bool collectFields(std::string_view object, Direction direction);
    LineFault fillHeader(const Texts& texts, RecordHeader& header);
    LineFault fillResult(const Texts& texts, RecordHeader& header);
    std::optional<std::int64_t> time(std::string_view text);
    std::uint32_t endpoint();

    LogNames& m_names;
    FieldParser m_parser;
    StoredCall m_call;
    std::string m_scratch;
    std::vector<std::uint64_t> m_room;
    std::string m_second; ///< "2026-11-26T09:11:12" of the line before, and its time
    std::int64_t m_secondNs = 0;
    // Names seen so far; LogNames is shared.
    ByText<std::uint16_t> m_actors;
    ByText<std::uint32_t> m_endpoints;
    ByText<const CallSpec*> m_specs;
    std::uint64_t m_threadId = 0;
    std::uint16_t m_thread = 0; ///< of m_threadId
};

} // namespace workbench
