// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/kernel/SocketList.h"

#include <cstddef>
#include <vector>

namespace workbench {

/// Takes the older ones of the sockets that are closed and only wait for their time to end (TIME_WAIT,
/// CLOSED) out of the list; the last `most` of them stay, and so does the one with the key `kept`. Those that
/// still have something to do (FIN_WAIT1, LAST_ACK ...) are never taken out. Returns how many were.
std::size_t foldClosed(std::vector<SocketGroup>& groups, std::size_t most, const SocketKey& kept);

} // namespace workbench
