// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "tests/fuzz/ImportCheck.h"

using namespace workbench;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzz::checkItems(importFile("packets.json", fuzz::bytesOf(data, size)), size);
    return 0;
}
