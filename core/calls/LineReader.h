// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallLogReader.h"
#include "core/calls/FieldParsing.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace workbench {

/// Turns one line of a log file after the other into a record; the names go into a directory. What the lines
/// before told of a handle helps to read the next. One thread.
class LineReader
{
public:
    /// `directory` must outlive the reader.
    explicit LineReader(CallDirectory& directory) : m_directory(directory) {}

    /// The last line's record is valid until the next.
    LineFault read(std::string_view line);
    /// As it lies in the journal: header and fields.
    std::span<const std::byte> record() const;
    bool isPending() const { return m_call.pending; }

private:
    struct Texts;
    LineFault collect(std::string_view line, Texts& texts);
    bool collectFields(std::string_view object, Direction direction);
    LineFault fillHeader(const Texts& texts, RecordHeader& header);
    LineFault fillResult(const Texts& texts, RecordHeader& header);
    std::optional<std::int64_t> time(std::string_view text);
    std::uint16_t actorOf(std::string_view title);
    std::uint16_t threadOf(std::uint64_t id);
    std::uint32_t endpointOf(const RecordHeader& header);
    std::uint32_t bareEndpoint(int family, int type);
    void follow(const RecordHeader& header);

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    template <typename Value> using ByText = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

    /// What is known of an open handle without its addresses.
    struct Open {
        std::uint32_t bare = 0; ///< endpoint
        std::uint32_t dropped = 0;
    };

    CallDirectory& m_directory;
    FieldParser m_parser;
    StoredCall m_call;
    std::string m_textScratch;
    std::string m_scratch;
    std::vector<std::uint64_t> m_room;
    std::uint64_t m_lastSeq = 0;
    std::string m_second; ///< "2026-11-26T09:11:12" of the line before, and its time
    std::int64_t m_secondNs = 0;
    ByText<std::uint16_t> m_actors;
    ByText<std::uint32_t> m_endpoints;
    std::unordered_map<std::uint64_t, std::uint16_t> m_threads;
    std::unordered_map<std::uint64_t, std::uint32_t> m_bare; ///< family and type -> endpoint
    std::unordered_map<Handle, Open> m_open;
};

} // namespace workbench
