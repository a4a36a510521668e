// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/system/CallTypes.h"

#include <cstdint>
#include <optional>

namespace workbench {

/// A thread that makes calls which may block, as others see it: they can end the call it is in. Any thread
/// may use it while that thread lives.
class CallThread
{
public:
    /// The calling thread. POSIX: from here on it takes SIGPIPE only by tookPipeSignal(), and nothing else of
    /// the program is ended by that signal either.
    static CallThread current();

    /// Ends the call that the thread is blocked in. POSIX: a signal whose handler does nothing; the call
    /// fails with EINTR (signal(7)). Windows: CancelIoEx on `handle`; WSA_OPERATION_ABORTED. Without effect
    /// where the thread has not entered the system yet: to be repeated until the call has returned.
    void interrupt(Handle handle) const;

    /// Whether the thread waits inside the system. Empty where this system does not tell (all but Linux).
    std::optional<bool> isWaiting() const;

    /// True where the last call of the calling thread, which current() has named, raised SIGPIPE (send(2)).
    static bool tookPipeSignal();

private:
    std::uint64_t m_native = 0; ///< pthread_t; on Windows not needed
    std::uint64_t m_id = 0;     ///< as currentThreadId()
};

/// Gives the calling thread descriptors of its own, which start as a copy of the program's: what it does to
/// a number touches nothing else from here on. For a thread that ends right after (unshare(2)). False where
/// this system cannot.
bool usePrivateDescriptors();
/// Whether the calling thread sees anything open under that number.
bool isNumberTaken(Handle handle);

} // namespace workbench
