// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace workbench {

/// Writes what one thread hands over on another, in its order, so that the next portion is formatted while
/// the disk takes the last. Memory is bounded: whoever hands over waits while kMostWaiting portions are not
/// written.
class WriteBehind
{
public:
    static constexpr std::size_t kPortion = std::size_t{256} << 10;
    static constexpr std::size_t kMostWaiting = 4;

    /// Writes the bytes and returns 0, or why it could not: errno, or any other number that is not 0. Called
    /// on the writing thread; not again after a failure.
    using Write = std::function<int(std::string_view bytes)>;

    explicit WriteBehind(Write write);
    /// Waits until all is written.
    ~WriteBehind();
    WriteBehind(const WriteBehind&) = delete;
    WriteBehind& operator=(const WriteBehind&) = delete;

    /// Takes the text and leaves an empty one with room. False after a failure: then nothing is taken.
    bool add(std::string& text);
    /// Waits until all is written; the first failure, 0 for none. add() may follow.
    int flush();

private:
    void run();

    const Write m_write;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::string> m_waiting;
    std::vector<std::string> m_spare;
    bool m_isWriting = false;
    bool m_closing = false;
    int m_error = 0;
    std::thread m_thread;
};

} // namespace workbench
