// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/socket/Socket.h"

namespace workbench {

CallResult Socket::receiveMessage(IncomingMessage& message) { return m_calls->recvmsg(m_handle, message, 0); }

} // namespace workbench
