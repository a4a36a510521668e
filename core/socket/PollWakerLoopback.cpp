// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/socket/PollWaker.h"

#include "core/socket/Socket.h"
#include "core/system/Constants.h"

#include <utility>

namespace workbench {

CallResult PollWaker::open()
{
    Socket socket;
    SocketAddress self;
    CallResult result = socket.open(m_calls, constants::afInet, constants::sockDgram);
    if (result.ok())
        result = socket.bind(SocketAddress::ipv4({127, 0, 0, 1}, 0));
    if (result.ok())
        result = socket.localAddress(self);
    if (result.ok())
        result = socket.connect(self); // hears nobody but itself
    if (result.ok()) {
        const Handle handle = socket.release();
        m_ends = {handle, handle};
    }
    return result;
}

CallResult PollWaker::signal()
{
    const std::array<std::byte, 1> one{std::byte{1}};
    return m_calls.send(m_ends[1], one, 0);
}

void PollWaker::drain()
{
    std::array<std::byte, 1> one{};
    m_calls.recv(m_ends[0], one, 0);
}

} // namespace workbench
