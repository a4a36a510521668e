// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/socket/PollWaker.h"

#include "core/system/Constants.h"

#include <bit>
#include <cstdint>

namespace workbench {

CallResult PollWaker::open()
{
    const CallResult made = m_calls.eventfd(0, constants::efdCloexec | constants::efdNonblock);
    if (made.ok())
        m_ends = {made.value, made.value};
    return made;
}

CallResult PollWaker::signal()
{
    const auto one = std::bit_cast<std::array<std::byte, sizeof(std::uint64_t)>>(std::uint64_t{1});
    return m_calls.write(m_ends[1], one);
}

void PollWaker::drain()
{
    std::array<std::byte, sizeof(std::uint64_t)> count{};
    m_calls.read(m_ends[0], count);
}

} // namespace workbench
