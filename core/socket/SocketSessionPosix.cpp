// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/socket/SocketSession.h"

namespace workbench {

SocketSession::SocketSession(SystemCalls& calls) : m_calls(calls) {}
SocketSession::~SocketSession() = default;

} // namespace workbench
