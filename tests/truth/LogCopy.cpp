// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

// Usage: LogCopy FROM TO
// Reads a log file and writes it again. Exit status 1 where a line could not be read.

#include "core/calls/CallJson.h"
#include "core/calls/CallLogReader.h"

#include <cstdio>
#include <fstream>

using namespace workbench;

int main(int argc, char** argv)
{
    if (argc != 3)
        return 2;
    LoadedCalls loaded;
    if (const int error = readCallLog(
            argv[1], CallJournal::kDefaultBudget, [](auto, auto) { return true; }, loaded)) {
        std::fprintf(stderr, "LogCopy: error %d\n", error);
        return 1;
    }
    for (const UnreadableLine& line : loaded.unreadableLines)
        std::fprintf(stderr, "LogCopy: line %llu was not read: fault %d\n",
                     static_cast<unsigned long long>(line.number), static_cast<int>(line.fault));
    std::string text;
    for (const CallRecord& record : loaded.calls.records)
        appendJsonLine(text, record, *loaded.directory);
    std::ofstream(argv[2], std::ios::binary) << text;
    return loaded.unreadable == 0 ? 0 : 1;
}
