// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/LineText.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace workbench {

/// Writes many records as JSON Lines: appendJsonLine() with a memory for what repeats from line to line (the
/// second, names, constants, addresses), and no string of its own for what is common. One thread.
class JsonLine
{
public:
    /// `directory` must outlive it.
    explicit JsonLine(const CallDirectory& directory);
    /// One object and a newline at the end of `out`.
    void append(std::string& out, const CallRecord& record);

private:
    static constexpr std::size_t kPlaces = 256;

    void appendAll();
    void appendTime(std::int64_t ns);
    void appendWho();
    void appendFields(Direction direction);
    void appendField(std::size_t slot, Direction direction, const coding::Field* field);
    void appendConstant(constants::Group group, std::int64_t value);
    void appendAddress(std::span<const std::byte> bytes);
    void appendData();
    void appendResult();

    const CallDirectory& m_directory;
    LineText m_line;
    // What is being written.
    TextBuffer m_buffer;
    CallRecord m_record;
    const CallSpec* m_spec = nullptr;
    coding::RecordFields m_fields;
    TextBuffer m_text;
    // What is remembered.
    std::int64_t m_second = INT64_MIN;
    std::string m_secondText;          ///< "2026-11-26T09:08:37."
    std::vector<std::string> m_actors; ///< by number, as JSON; empty: not asked for yet
    std::vector<std::string> m_threads;
    struct Constant {
        std::uint64_t key = ~std::uint64_t{0};
        std::string text;
    };
    struct Address {
        std::string bytes;
        std::string text;
    };
    std::vector<Constant> m_constants = std::vector<Constant>(kPlaces);
    std::vector<Address> m_addresses = std::vector<Address>(kPlaces);
};

} // namespace workbench
