// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/import/HexImport.h"
#include "core/payload/BytesText.h"
#include "core/payload/HexDump.h"
#include "core/payload/HexText.h"
#include "tests/fuzz/ImportCheck.h"

using namespace workbench;

namespace {

void comesBack(std::span<const std::byte> bytes, const std::string& text, const char* what)
{
    ImportReport report;
    TextProgress progress;
    const auto items = readHexText("bytes", text, report, progress);
    if (bytes.empty())
        return;
    fuzz::require(items.size() == 1 && report.isEmpty(), what);
    const Parsed<Bytes> read = std::get<SavedPayload>(items.front().content).payload.bytes();
    fuzz::require(read && std::equal(bytes.begin(), bytes.end(), read.value().begin(), read.value().end()),
                  what);
}

} // namespace

/// Dumps and arrays; and bytes -> dump -> bytes for those that the workbench itself writes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto input = fuzz::bytesOf(data, size);
    fuzz::checkItems(importFile("dump.txt", input), size);
    comesBack(input, hexDumpText(input, 16), "bytes -> dump -> bytes is the identity");
    comesBack(input, bytesText(input, BytesForm::CArray), "bytes -> C array -> bytes is the identity");
    comesBack(input, hexText(input), "bytes -> hex -> bytes is the identity");
    return 0;
}
