// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/socket/Socket.h"

#include "core/system/Constants.h"

namespace workbench {

using namespace constants;

CallResult Socket::setNonBlocking()
{
    const CallResult flags = m_calls->fcntl(m_handle, fGetfl, 0);
    if (!flags.ok())
        return flags;
    return m_calls->fcntl(m_handle, fSetfl, static_cast<int>(flags.value) | oNonblock);
}

bool Socket::isConnecting(const CallResult& result)
{
    // After EINTR the connection goes on in the background as well (POSIX, connect).
    return result.error == errors::inProgress || result.error == errors::interrupted;
}

} // namespace workbench
