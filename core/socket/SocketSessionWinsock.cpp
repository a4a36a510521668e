// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/socket/SocketSession.h"

#include <string>

namespace workbench {

SocketSession::SocketSession(SystemCalls& calls) : m_calls(calls)
{
    std::string description;
    m_result = m_calls.wsaStartup(0x0202, description);
}

SocketSession::~SocketSession()
{
    if (m_result.ok())
        m_calls.wsaCleanup();
}

} // namespace workbench
