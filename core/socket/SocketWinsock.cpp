// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/socket/Socket.h"

#include "core/system/Constants.h"

namespace workbench {

using namespace constants;

CallResult Socket::setBlocking(SystemCalls& calls, Handle handle, bool blocking)
{
    int on = blocking ? 0 : 1;
    return calls.ioctl(handle, fionbio, on);
}

bool Socket::isConnecting(const CallResult& result)
{
    return result.error == errors::again || result.error == errors::inProgress;
}

} // namespace workbench
