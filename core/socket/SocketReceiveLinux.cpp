// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/socket/Socket.h"

#include "core/system/Constants.h"

namespace workbench {

CallResult Socket::receiveMessage(IncomingMessage& message)
{
    // recv(2): with MSG_TRUNC Linux returns the real length of a datagram that was cut.
    return m_calls->recvmsg(m_handle, message, constants::msgTrunc);
}

} // namespace workbench
