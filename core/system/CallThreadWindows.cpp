// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/system/CallThread.h"

#include "core/system/Constants.h"
#include "core/system/SocketHeaders.h"

namespace workbench {

CallThread CallThread::current()
{
    CallThread thread;
    thread.m_id = constants::currentThreadId();
    return thread;
}

/// The call under way returns, the socket stays open (checked under Wine: recv, recvfrom, accept, connect
/// and WSAPoll; CancelSynchronousIo ends none of them).
void CallThread::interrupt(Handle handle) const
{
    if (handle != kInvalidHandle)
        CancelIoEx(reinterpret_cast<HANDLE>(static_cast<SOCKET>(handle)), nullptr);
}

std::optional<bool> CallThread::isWaiting() const { return std::nullopt; }

bool CallThread::tookPipeSignal() { return false; }

bool usePrivateDescriptors() { return false; }

bool isNumberTaken(Handle handle)
{
    int type = 0;
    int length = sizeof type;
    return ::getsockopt(static_cast<SOCKET>(handle), SOL_SOCKET, SO_TYPE, reinterpret_cast<char*>(&type),
                        &length) == 0 ||
           WSAGetLastError() != WSAENOTSOCK;
}

} // namespace workbench
