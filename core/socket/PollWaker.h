// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/system/SystemCalls.h"

#include <array>
#include <atomic>
#include <memory>

namespace workbench {

/// What makes a Poller's wait return: an eventfd on Linux, a pipe elsewhere, a UDP socket connected to
/// itself over loopback on Windows.
class PollWaker
{
public:
    explicit PollWaker(SystemCalls& calls) : m_own(calls.ownDoor()), m_calls(m_own ? *m_own : calls) {}
    ~PollWaker();
    PollWaker(const PollWaker&) = delete;
    PollWaker& operator=(const PollWaker&) = delete;

    CallResult open();
    void close();
    /// What becomes readable by wake().
    Handle handle() const { return m_ends[0]; }
    /// Any thread.
    void wake();
    /// Takes the wake that made handle() readable. The waiting thread.
    void consume();

private:
    CallResult signal();
    void drain();

    std::shared_ptr<SystemCalls> m_own;
    SystemCalls& m_calls;
    std::array<Handle, 2> m_ends{kInvalidHandle, kInvalidHandle}; ///< to read, to write (may be one)
    std::atomic<bool> m_pending = false;
};

} // namespace workbench
