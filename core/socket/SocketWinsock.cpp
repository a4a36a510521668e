// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/socket/Socket.h"

#include "core/system/Constants.h"

namespace workbench {

using namespace constants;

CallResult Socket::setNonBlocking()
{
    int on = 1;
    return m_calls->ioctl(m_handle, fionbio, on);
}

bool Socket::isConnecting(const CallResult& result)
{
    return result.error == errors::again || result.error == errors::inProgress;
}

} // namespace workbench
