// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/socket/PollWaker.h"

#include "core/system/Constants.h"

namespace workbench {

CallResult PollWaker::open()
{
    // Never more than one byte is in it, so neither end can block.
    std::array<Handle, 2> ends{kInvalidHandle, kInvalidHandle};
    const CallResult made = m_calls.pipe(ends, 0);
    if (made.ok())
        m_ends = ends;
    return made;
}

CallResult PollWaker::signal()
{
    const std::array<std::byte, 1> one{std::byte{1}};
    return m_calls.write(m_ends[1], one);
}

void PollWaker::drain()
{
    std::array<std::byte, 1> one{};
    m_calls.read(m_ends[0], one);
}

} // namespace workbench
