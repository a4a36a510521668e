// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/address/SocketAddress.h"
#include "core/calls/CallRecord.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace workbench {

/// The decoded value of a field: what the line, the log file and the detail pane all render from.
struct CallValue {
    enum class Kind : std::uint8_t {
        Null,      ///< NULL was handed in
        Unwritten, ///< a place to write to that the call has not written
        Number,
        Symbol, ///< symbolic constant; `number` is its value
        Text,   ///< C string
        Data,   ///< payload: `number` is the true length, `bytes` what was kept
        Address,
        List,   ///< of `parts`
        Struct, ///< of `parts`, each with its member's name
    };

    Kind kind = Kind::Null;
    std::int64_t number = 0;
    std::string text;                 ///< Symbol, Text
    std::span<const std::byte> bytes; ///< Data
    SocketAddress address;
    std::string name; ///< of a struct's member; empty where it is told by its place
    std::vector<CallValue> parts;
};

/// The field as handed in (Direction::In) or as written back (Direction::Out). A field of the direction
/// Out has no value in the direction In, and the other way round: then the optional is empty.
std::optional<CallValue> decodeField(const CallRecord& record, int slot, Direction direction);

/// The same for a line, where there is no room for the seventy members of TCP_INFO: of the struct of an
/// option that has many, the first and "...", as strace(1) abbreviates.
std::optional<CallValue> decodeBriefly(const CallRecord& record, int slot, Direction direction);

} // namespace workbench
