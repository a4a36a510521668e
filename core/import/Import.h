// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/import/CaptureStreams.h"
#include "core/import/ImportReport.h"
#include "core/workspace/Library.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace workbench {

enum class ImportKind : std::uint8_t {
    Unknown,
    PacketSenderIni,       ///< packets.ini, or what "Export Database" wrote
    PacketSenderResponses, ///< ps_settings.ini
    PacketSenderJson,
    HexText, ///< dump, C array or plain hex
    Capture, ///< pcap or pcapng
};

/// What was in a file. Of a capture the streams are listed: itemOf() makes items of the messages that are
/// chosen.
struct Import {
    ImportKind kind = ImportKind::Unknown;
    std::vector<LibraryItem> items;
    std::vector<CapturedStream> streams;
    ImportReport report;
};

/// Larger files are cut there, and that is told.
inline constexpr std::size_t kMostCaptureBytes = std::size_t{512} << 20U;
inline constexpr std::size_t kMostTextBytes = std::size_t{32} << 20U;
/// No import has more items or streams. Messages are not counted: who takes them bounds how many.
inline constexpr std::size_t kMostImported = 100'000;

/// Recognises a file by what stands in it and takes what it can. `name` (UTF-8, with or without folders)
/// gives items a name that have none of their own. Memory is bounded by a small multiple of the file's size.
/// Given up by `progress`, what was read until then is in it.
Import importFile(std::string_view name, std::span<const std::byte> bytes,
                  const ImportProgress& progress = {});

} // namespace workbench
