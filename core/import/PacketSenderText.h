// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/import/ImportReport.h"
#include "core/import/ImportedPayload.h"
#include "core/payload/PayloadError.h"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace workbench {

// Packet Sender's spellings of bytes, read as Packet Sender 8.1.1 reads them; what is lost or guessed there
// is told. `where` says line and place.

/// Digits in pairs, counted from the end; everything else is passed over.
Bytes packetSenderHex(std::string_view text, const ImportNote& where, ImportReport& report);
/// "Mixed ASCII": Latin-1 with \n \r \t \\ and \XX.
Bytes mixedAscii(std::string_view utf8, const ImportNote& where, ImportReport& report);
/// Latin-1 as it stands.
Bytes plainAscii(std::string_view utf8, const ImportNote& where, ImportReport& report);

/// The macros, {{DATE}} and so on, become variables.
std::vector<PayloadPiece> withMacros(std::span<const std::byte> bytes, const ImportNote& where,
                                     ImportReport& report);
bool hasMacro(std::span<const std::byte> bytes);

} // namespace workbench
