// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace workbench {

/// Buffers that nobody uses any more, for those that will be needed: under load what is given back now is
/// asked for again at once, and pages fresh from the system cost more than the bytes that go into them.
/// Any thread.
template <class Buffer> class Spares
{
public:
    /// Holds `most` buffers; what is more goes back to the system.
    explicit Spares(std::size_t most) : m_most(most) {}

    /// Nothing where there is none.
    std::optional<Buffer> take()
    {
        const std::scoped_lock lock(m_mutex);
        ++m_taken;
        if (m_spares.empty())
            return std::nullopt;
        std::optional<Buffer> buffer(std::move(m_spares.back()));
        m_spares.pop_back();
        return buffer;
    }

    void giveBack(Buffer buffer)
    {
        const std::scoped_lock lock(m_mutex);
        if (m_spares.size() < m_most)
            m_spares.push_back(std::move(buffer));
    }

    /// Lets go what is more than was asked for since the last trim().
    void trim()
    {
        std::vector<Buffer> gone;
        const std::scoped_lock lock(m_mutex);
        while (m_spares.size() > m_taken) {
            gone.push_back(std::move(m_spares.back()));
            m_spares.pop_back();
        }
        m_taken = 0;
    }

private:
    const std::size_t m_most;
    std::mutex m_mutex;
    std::vector<Buffer> m_spares;
    std::size_t m_taken = 0;
};

} // namespace workbench
