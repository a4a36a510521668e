// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/roles/BoundPath.h"
#include "core/roles/RoleEvents.h"
#include "core/socket/Socket.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace workbench {

/// An open socket on its way from a role to whoever makes calls by hand, or back. It closes when it is let
/// go of. One with a connection of the role's that was closed by hand comes back closed, for its totals.
struct HeldSocket {
    Socket socket;
    int protocol = 0;
    bool isListening = false;
    bool isBlocking = false;
    std::uint64_t turn = 0;      ///< counts how often its role gave sockets away, with this; 0: made by hand
    ConnectionId connection = 0; ///< of the role that knew it; 0: none
    WallTime since{};            ///< when it was connected or accepted, else made
    std::uint64_t totalIn = 0;   ///< bytes received since then, by whomever
    std::uint64_t totalOut = 0;  ///< bytes that the system has taken since then
    bool isUsedByHand = false;   ///< a call by hand has sent or received
    bool isChosen = false;       ///< whoever made the calls had it before the eyes: a role prefers it
    BoundPath path;              ///< of the unix socket's file that is to be removed at the end
};

/// Takes the sockets over, on the thread of whoever gives them; returns at once.
using TakeSockets = std::function<void(std::vector<HeldSocket>)>;

} // namespace workbench
