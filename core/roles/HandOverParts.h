// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/roles/HeldSocket.h"
#include "core/roles/RoleEvents.h"
#include "core/roles/StreamConnection.h"
#include "core/system/OptionLayout.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

/// What the four roles with sockets share when they give them away or take them over. On the role's thread.
namespace workbench::handover {

HeldSocket held(Socket socket);
/// Its socket, with what is known of it.
HeldSocket held(StreamConnection& connection, ConnectionId id);
/// What happened to the connection before it was adopted.
void tellPast(ConnectionOpened& event, const HeldSocket& one);
/// Roles wait for sockets by their poller alone.
CallResult makeNonBlocking(SystemCalls& calls, const HeldSocket& one);

/// Where the socket leads, asked as the workbench's own question: that it leads nowhere is no failure of
/// anybody's call (ENOTCONN). False: nowhere.
bool readPeer(SystemCalls& calls, const Socket& socket, SocketAddress& peer);
/// Its own address, asked likewise; empty where the system tells none.
SocketAddress nameOf(SystemCalls& calls, const Socket& socket);
/// What was sent to `client` has come to that listener: it was accepted there.
bool isOfListener(const SocketAddress& listener, const SocketAddress& client);

/// The number that has this name in a struct that getsockopt(2) writes; empty where it is not told.
std::optional<std::int64_t> memberOf(SystemCalls& calls, const Socket& socket, int level, int option,
                                     std::span<const layout::OptionMember> members, std::string_view name);
/// What a socket to which others come really has.
BoundOptions optionsOf(SystemCalls& calls, Socket& socket, bool isListening);

/// The order in which a role that has use for one of them tries them: the chosen one, then that it had
/// before (`isFormer`), then the newest. `sockets` come oldest first. Those that are closed are left out.
std::vector<std::size_t> bestFirst(const std::vector<HeldSocket>& sockets,
                                   const std::function<bool(const HeldSocket&)>& isFormer);
/// What is left of them, in their order, when some have been taken; those that are closed go.
std::vector<HeldSocket> leftOf(std::vector<HeldSocket> sockets);
/// The handle of the chosen one, where it is still among them; else kInvalidHandle.
Handle chosenOf(const std::vector<HeldSocket>& sockets);

} // namespace workbench::handover
