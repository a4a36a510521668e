// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/roles/EventStream.h"
#include "core/roles/RoleEvents.h"

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace workbench {

/// Writes what a role receives to a file, byte for byte, while it comes, on a thread of its own. It is fed by
/// the role: what a view drops or cuts is in the file all the same. A disk that is full or too slow ends it,
/// with the file whole up to some byte; the sockets go on.
class ReceivedCapture
{
public:
    static constexpr std::size_t kDefaultBudget = std::size_t{256} << 20;

    enum class State : std::uint8_t {
        Running,
        Closed,     ///< by stop(), or the connection is over: all that was received is written
        Failed,     ///< error() tells why
        TooSlow,    ///< more than the budget was waiting for the disk
        HandedOver, ///< the sockets went to whoever makes calls by hand: what those receive is not told
    };

    /// Creates or empties the file; Failed at once where that cannot be, with EBUSY where it is being written
    /// already (openForWriting()). From now on, of one connection or
    /// (0) of all, in the order in which it comes. `events`, which must outlive it, are the role's.
    ReceivedCapture(std::filesystem::path path, EventStream<TcpEvent>& events, ConnectionId connection = 0,
                    std::size_t budgetBytes = kDefaultBudget);
    /// The datagrams, one behind the other.
    ReceivedCapture(std::filesystem::path path, EventStream<UdpEvent>& events,
                    std::size_t budgetBytes = kDefaultBudget);
    /// As finish().
    ~ReceivedCapture();
    ReceivedCapture(const ReceivedCapture&) = delete;
    ReceivedCapture& operator=(const ReceivedCapture&) = delete;

    /// As stop(), and waits until all is written and the file closed.
    void finish();
    /// No more is taken; what has come is still written. Returns at once: isOver() tells when.
    void stop();

    // Any thread.
    State state() const { return m_state.load(); }
    /// The file is closed.
    bool isOver() const { return m_over.load(); }
    /// errno of the first failure to open, write or close, 0 for none.
    int error() const { return m_error.load(); }
    std::uint64_t bytesWritten() const { return m_bytes.load(std::memory_order_relaxed); }
    const std::filesystem::path& path() const { return m_path; }

private:
    class Tap;
    template <class Event> class TapOf;

    void begin(std::unique_ptr<Tap> tap);
    void wake();
    void run();
    bool write(const std::vector<SharedBytes>& pieces);
    bool put(const void* bytes, std::size_t length);
    void fail(int error);
    void end(State state);

    const std::filesystem::path m_path;
    std::FILE* m_file = nullptr;
    std::atomic<State> m_state{State::Running};
    std::atomic<bool> m_over{false};
    std::atomic<int> m_error{0};
    std::atomic<std::uint64_t> m_bytes{0};
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_hasNews = false;
    bool m_closing = false;
    std::string m_small; ///< small pieces on their way to the file
    std::unique_ptr<Tap> m_tap;
    std::thread m_thread;
};

} // namespace workbench
