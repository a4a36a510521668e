// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/import/PacketSender.h"
#include "tests/fuzz/ImportCheck.h"

using namespace workbench;

/// packets.ini and ps_settings.ini, whatever stands in them.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzz::checkItems(importFile("packets.ini", fuzz::bytesOf(data, size)), size);

    Import import;
    TextProgress progress;
    const IniFile file = IniFile::parse(fuzz::textOf(fuzz::bytesOf(data, size)), import.report, progress);
    import.items = packetSenderPackets(file, import.report, progress);
    for (LibraryItem& item : packetSenderResponses(file, "rules", import.report))
        import.items.push_back(std::move(item));
    fuzz::checkItems(import, size);
    return 0;
}
