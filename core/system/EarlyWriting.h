// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

namespace workbench {

/// Lets the system write a file to the disk while it grows, so that little is left to wait for when it must
/// be there (fsync): sync_file_range(2) on Linux, nothing elsewhere. A hint, which may fail unheard.
class EarlyWriting
{
public:
    /// `file`: its descriptor, empty so far; open as long as add() is called.
    explicit EarlyWriting(int file) : m_file(file) {}
    /// So many bytes more have been written.
    void add(std::size_t bytes)
    {
        m_end += bytes;
        if (m_end - m_begun < kPart)
            return;
        begin(m_file, m_begun, m_end - m_begun);
        m_begun = m_end;
    }

private:
    static constexpr std::uint64_t kPart = std::uint64_t{8} << 20;

    static void begin(int file, std::uint64_t offset, std::uint64_t bytes);

    const int m_file;
    std::uint64_t m_end = 0;
    std::uint64_t m_begun = 0;
};

} // namespace workbench
