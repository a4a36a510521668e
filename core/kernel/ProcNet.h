// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/system/KernelSocket.h"

#include <iosfwd>
#include <optional>
#include <vector>

namespace workbench::procnet {

/// The sockets in the text of /proc/net/tcp, tcp6, udp, udp6 (proc(5)) or unix; lines that are none are
/// passed over. No drops of TCP, and of a listener not how many may wait (KernelSocket::hasLimit).
std::vector<KernelSocket> parse(std::istream& text, KernelTable table);
/// The same from the file; empty where it cannot be read: another system, or no /proc.
std::optional<std::vector<KernelSocket>> read(KernelTable table);

} // namespace workbench::procnet
