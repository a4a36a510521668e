// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "tests/fuzz/ImportCheck.h"

using namespace workbench;

/// pcap and pcapng files.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const Import import = importFile("capture", fuzz::bytesOf(data, size));
    std::uint64_t bytes = 0;
    for (const CapturedStream& stream : import.streams) {
        bytes += stream.bytes(CapturedWay::FromClient) + stream.bytes(CapturedWay::FromServer);
        Import chosen;
        chosen.items = itemsOf(stream);
        fuzz::require(chosen.items.size() == stream.messages.size(), "each message is an item");
        fuzz::checkItems(chosen, size);
    }
    fuzz::require(bytes <= size, "no byte is taken twice");
    return 0;
}
