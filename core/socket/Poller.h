// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/system/SystemCalls.h"

#include <cstdint>
#include <memory>
#include <span>

namespace workbench {

/// Waits for sockets to become readable or writable, level-triggered, by epoll(7) on Linux, poll(2)
/// elsewhere, WSAPoll on Windows. One thread, except wake(). The door must outlive it.
class Poller
{
public:
    /// What is waited for; errors and hang-ups are always told (on Windows not of a socket whose peer has
    /// finished sending and that waits for nothing).
    struct Interest {
        bool read = false;
        bool write = false;
        friend bool operator==(const Interest&, const Interest&) = default;
    };

    struct Ready {
        std::uint64_t token = 0; ///< as given to add()
        bool readable = false;
        bool writable = false;
        bool failed = false; ///< POLLERR, POLLHUP: both ways are over, or an error is pending
    };

    explicit Poller(SystemCalls& calls);
    ~Poller();
    Poller(const Poller&) = delete;
    Poller& operator=(const Poller&) = delete;

    /// Makes what the system needs for waiting and for wake(); the failed call where one fails, then the
    /// poller stays closed.
    CallResult open();
    bool isOpen() const;

    CallResult add(Handle handle, Interest interest, std::uint64_t token);
    /// Makes a call only where the interest changes.
    CallResult modify(Handle handle, Interest interest);
    CallResult remove(Handle handle);
    /// For a handle that is about to be closed: the system forgets it by itself, no call is made.
    void forget(Handle handle);

    /// Waits up to `timeoutMs` (-1: without limit). Returns early with nothing after wake() or EINTR.
    /// `result` is the wait's own. What is returned lives until the next call.
    std::span<const Ready> wait(int timeoutMs, CallResult& result);

    /// Ends the wait under way, or else the next one. Any thread, while the poller is open. Makes its call
    /// (write to an eventfd or pipe, send to a socket of our own on Windows) once until the wait has ended.
    void wake();

private:
    struct Backend;
    std::unique_ptr<Backend> m_backend;
};

} // namespace workbench
