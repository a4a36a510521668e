// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/socket/PollWaker.h"

namespace workbench {

PollWaker::~PollWaker() { close(); }

void PollWaker::close()
{
    if (m_ends[1] != m_ends[0] && m_ends[1] != kInvalidHandle)
        m_calls.close(m_ends[1]);
    if (m_ends[0] != kInvalidHandle)
        m_calls.close(m_ends[0]);
    m_ends = {kInvalidHandle, kInvalidHandle};
}

void PollWaker::wake()
{
    // A failed signal (an injected fault) must not silence the next one.
    if (!m_pending.exchange(true) && !signal().ok())
        m_pending.exchange(false);
}

void PollWaker::consume()
{
    drain();
    // An exchange, not a store: what the waker wrote before its wake() is then visible here.
    m_pending.exchange(false);
}

} // namespace workbench
