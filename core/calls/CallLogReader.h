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
    TooLong,     ///< above CallLogReader::kLongestLine
};

struct UnreadableLine {
    std::uint64_t number = 0; ///< 1 is the first
    LineFault fault = LineFault::None;
};

/// What a log file held. The records are of the blocks in `calls`, their names in `directory`;
/// `calls.evicted` counts the oldest calls that did not fit into the budget.
struct LoadedCalls {
    CallBatch calls;
    std::shared_ptr<CallDirectory> directory;
    std::uint64_t unreadable = 0;                ///< lines in all
    std::vector<UnreadableLine> unreadableLines; ///< the first kTold of them
};

/// Reads JSON Lines as CallJson writes them (docs/log-file.md) back into records that all views can show.
/// What is whole is kept, every other line is counted and told. Bounded: past the budget the oldest calls
/// go. One thread, any.
class CallLogReader
{
public:
    static constexpr std::size_t kTold = 1000;
    static constexpr std::size_t kLongestLine = std::size_t{256} << 20;

    explicit CallLogReader(std::size_t budgetBytes = CallJournal::kDefaultBudget);
    ~CallLogReader();
    CallLogReader(const CallLogReader&) = delete;
    CallLogReader& operator=(const CallLogReader&) = delete;

    /// The file's next bytes; lines may run over from one piece to the next.
    void add(std::string_view piece);
    /// No more bytes follow. Once.
    LoadedCalls finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Reads a whole file. `progress` is told bytes read and bytes in all about every 4 MiB, on the calling
/// thread; false gives up. Returns errno of a failure to open or read, ECANCELED where given up, 0 where `to`
/// is filled.
int readCallLog(const std::filesystem::path& path, std::size_t budgetBytes,
                const std::function<bool(std::uint64_t done, std::uint64_t total)>& progress,
                LoadedCalls& to);

} // namespace workbench
