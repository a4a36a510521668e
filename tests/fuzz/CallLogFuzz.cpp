// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/calls/CallHistory.h"
#include "core/calls/CallJson.h"
#include "core/calls/CallLogReader.h"
#include "tests/fuzz/Fuzz.h"

using namespace workbench;

namespace {

LoadedCalls load(std::string_view text)
{
    const auto source = [&](char* to, std::size_t room) {
        const std::size_t count = text.copy(to, room);
        text.remove_prefix(count);
        return count;
    };
    return readCalls(source, std::size_t{16} << 20U, 1);
}

std::string written(const LoadedCalls& loaded)
{
    CallHistory history;
    history.append(loaded.calls);
    std::string text;
    for (std::size_t row = 0; row < history.size(); ++row)
        appendJsonLine(text, history.at(row), *loaded.directory);
    return text;
}

} // namespace

/// A log file in JSON Lines; what was read is written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string first = written(load(fuzz::textOf(fuzz::bytesOf(data, size))));
    const LoadedCalls again = load(first);
    fuzz::require(again.unreadable == 0, "what was written can be read");
    return 0;
}
