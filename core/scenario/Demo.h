// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/roles/HostLookup.h"
#include "core/roles/TcpClient.h"
#include "core/roles/TcpServer.h"
#include "core/roles/UdpReceiver.h"
#include "core/roles/UdpSender.h"

#include <stop_token>
#include <string>

namespace workbench {

/// The roles that a demo plays with; they may be the ones of a window's tabs.
struct DemoRoles {
    TcpServer& server;
    TcpClient& client;
    UdpSender& sender;
    UdpReceiver& receiver;
    HostLookup& lookup;
};

/// What is left when the demo has ended.
enum class DemoEnd : std::uint8_t {
    CloseAll, ///< every socket is closed again
    KeepOpen  ///< the server, a connection and the UDP sockets stay, to go on by hand
};

struct DemoReport {
    bool ok = false;
    SocketAddress server;   ///< where the server listens; empty if it came to none
    SocketAddress receiver; ///< where the UDP receiver is bound
    std::string
        failedStep; ///< the first step that did not do what it expects ("accept the client"), for logs
};

/// Drives all five roles over loopback: names, a refused connect, a half-close, a conversation, datagrams
/// (one empty, one cut, a reply). Blocks until done, a step fails or stop is requested; not for the
/// GUI thread. Each step waits at most 10 s.
DemoReport runDemo(const DemoRoles& roles, DemoEnd end, const std::stop_token& stop);

} // namespace workbench
