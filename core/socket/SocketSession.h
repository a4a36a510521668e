// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/system/SystemCalls.h"

namespace workbench {

/// Keeps the system's socket library in use while it lives: WSAStartup(2.2) and WSACleanup on Windows, no
/// call elsewhere. One for the program, made before the first socket.
class SocketSession
{
public:
    explicit SocketSession(SystemCalls& calls);
    ~SocketSession(); // NOLINT(performance-trivially-destructible): ends the session on Windows
    SocketSession(const SocketSession&) = delete;
    SocketSession& operator=(const SocketSession&) = delete;

    /// What WSAStartup answered; ok where there is nothing to start.
    const CallResult& result() const { return m_result; }

private:
    SystemCalls& m_calls;
    CallResult m_result;
};

} // namespace workbench
