// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/options/OptionValue.h"
#include "core/system/OpenHandles.h"
#include "core/system/SystemCalls.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <variant>
#include <vector>

namespace workbench {

/// Whose options are asked for.
struct OptionTarget {
    SocketKey socket;
    int family = 0;
    int type = 0; ///< without SOCK_CLOEXEC and SOCK_NONBLOCK
};

/// What getsockopt() answered.
struct OptionReading {
    const OptionSpec* spec = nullptr;
    CallResult result;
    OptionValue value; ///< where the call did not fail
};

struct OptionsRead {
    SocketKey socket;
    bool isClosed = false; ///< the socket is no more; nothing was asked
    std::vector<OptionReading> readings;
};

struct OptionSet {
    SocketKey socket;
    const OptionSpec* spec = nullptr;
    OptionValue asked;
    bool isClosed = false;
    CallResult result;                     ///< of setsockopt()
    std::optional<OptionReading> readBack; ///< none where it failed or cannot be read
};

using OptionAnswer = std::variant<OptionsRead, OptionSet>;

/// Reads and sets the options of open sockets on a thread of its own, one request after the other; each under
/// a lease, so that no other socket with the same number is touched. Any thread may ask; what was asked and
/// not done when it is destroyed is dropped.
class OptionDesk
{
public:
    using Door = std::shared_ptr<SystemCalls>;

    /// Without `handles` no socket is known to be open, and each is told to be closed. `notify` is called on
    /// the desk's thread when there are answers and none were there before; it returns at once and does not
    /// call the desk.
    OptionDesk(std::shared_ptr<OpenHandles> handles, std::function<void()> notify);
    ~OptionDesk();
    OptionDesk(const OptionDesk&) = delete;
    OptionDesk& operator=(const OptionDesk&) = delete;

    /// Every option that the socket has and this system tells, but SO_ERROR: that is cleared by reading.
    /// Through a door that records housekeeping: it is no wish of the user's. Answered by OptionsRead.
    void readAll(const OptionTarget& target, Door door);
    /// One, on request. Answered by OptionsRead.
    void read(const OptionTarget& target, const OptionSpec& spec, Door door);
    /// Sets one and, where that succeeded, reads it back. Answered by OptionSet.
    void set(const OptionTarget& target, const OptionSpec& spec, OptionValue value, Door door);

    /// All answers since the last call, in the order of the requests.
    std::vector<OptionAnswer> takeAll();

private:
    using Request = std::function<OptionAnswer()>;

    void post(Request request);
    void run();
    void answer(OptionAnswer answer);

    const std::shared_ptr<OpenHandles> m_handles;
    const std::function<void()> m_notify;
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::vector<Request> m_requests;
    std::vector<OptionAnswer> m_answers;
    bool m_ending = false;
    std::thread m_thread; ///< starts with the first request
};

/// getsockopt() through this door, decoded.
OptionReading readOption(SystemCalls& door, Handle handle, const OptionSpec& spec);

} // namespace workbench
