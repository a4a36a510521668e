// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallJournal.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace workbench {

/// Why a line of a log file is no call of ours.
enum class LineFault : std::uint8_t {
    None,
    Broken,      ///< not a whole JSON object: cut off or damaged
    NotACall,    ///< JSON, but a field of docs/log-file.md is missing or holds something else
    UnknownCall, ///< a function that this system does not have (a file from another system)
    UnknownName, ///< a constant that this system does not have
    OutOfOrder,  ///< its number is not above the one before
    TooLong,     ///< above kLongestLine
};

struct UnreadableLine {
    std::uint64_t number = 0; ///< 1 is the first
    LineFault fault = LineFault::None;
};

inline constexpr std::size_t kMostLinesTold = 1000;
inline constexpr std::size_t kLongestLine = std::size_t{256} << 20;

/// What a log file held. The records are of the blocks in `calls`, their names in `directory`;
/// `calls.evicted` counts the oldest calls that did not fit into the budget.
struct LoadedCalls {
    CallBatch calls;
    std::shared_ptr<CallDirectory> directory;
    std::uint64_t unreadable = 0;                ///< lines in all
    std::vector<UnreadableLine> unreadableLines; ///< the first kMostLinesTold of them
};

/// Puts the next bytes of a log file at `to`, at most `room` of them; returns how many, 0 where it ends.
using LogSource = std::function<std::size_t(char* to, std::size_t room)>;

/// Reads JSON Lines as CallJson writes them (docs/log-file.md) back into records that all views can show, on
/// `threads` threads; the source is asked on any of them, one at a time. What is whole is kept, every other
/// line is counted and told. Bounded: past the budget the oldest calls go.
LoadedCalls readCalls(const LogSource& source, std::size_t budgetBytes, std::size_t threads);

/// The same of a whole file, on all cores. `progress` is told bytes read and bytes in all with every piece
/// (16 to 512 KiB), on any thread, once at a time; false gives up. Returns errno of a failure to open or
/// read, ECANCELED where given up, 0 where `to` is filled.
int readCallLog(const std::filesystem::path& path, std::size_t budgetBytes,
                const std::function<bool(std::uint64_t done, std::uint64_t total)>& progress,
                LoadedCalls& to);

} // namespace workbench
