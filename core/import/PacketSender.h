// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/import/ImportReport.h"
#include "core/import/IniFile.h"
#include "core/json/JsonObject.h"
#include "core/workspace/Library.h"

#include <string>
#include <string_view>
#include <vector>

namespace workbench {

// What Packet Sender (packetsender.com) saves, as version 8.1.1 writes it. Bytes are those that it would
// send; its macros become variables. HTTP packets, which are a path and a body there, become the whole
// request.

/// Packets of packets.ini, in the order of its list of names; those that are in no list come last.
std::vector<LibraryItem> packetSenderPackets(const IniFile& file, ImportReport& report,
                                             TextProgress& progress);
/// Packets of its JSON: an array of objects.
std::vector<LibraryItem> packetSenderPackets(const Json& list, ImportReport& report, TextProgress& progress);
/// The responses of ps_settings.ini, as one set of rules of this name; no item where nothing is set.
/// Responses that are switched off there are rules that are off.
std::vector<LibraryItem> packetSenderResponses(const IniFile& file, std::string_view name,
                                               ImportReport& report);

} // namespace workbench
