// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/socket/Socket.h"

#include "core/system/Constants.h"

namespace workbench {

using namespace constants;

CallResult Socket::setBlocking(SystemCalls& calls, Handle handle, bool blocking)
{
    const CallResult flags = calls.fcntl(handle, fGetfl, 0);
    if (!flags.ok())
        return flags;
    const int others = static_cast<int>(flags.value) & ~oNonblock;
    return calls.fcntl(handle, fSetfl, blocking ? others : others | oNonblock);
}

bool Socket::isConnecting(const CallResult& result)
{
    // After EINTR the connection goes on in the background as well (POSIX, connect).
    return result.error == errors::inProgress || result.error == errors::interrupted;
}

} // namespace workbench
