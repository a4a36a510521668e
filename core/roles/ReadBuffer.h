// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/roles/RoleEvents.h"

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace workbench {

/// How much one read of a stream asks for.
inline constexpr std::size_t kStreamReadSize = 65'536;

/// Where the reads of a role go. What was read is handed on without copying large reads: at full rate the
/// copy would cost as much as a third of the read itself. One thread.
class ReadBuffer
{
public:
    explicit ReadBuffer(std::size_t size) : m_size(size), m_bytes(size) {}

    std::span<std::byte> span() { return m_bytes; }
    std::size_t size() const { return m_size; }
    /// The first `count` bytes; the buffer's contents are gone after it.
    SharedBytes share(std::size_t count)
    {
        if (count < m_size / 4)
            return shareBytes({m_bytes.begin(), m_bytes.begin() + static_cast<std::ptrdiff_t>(count)});
        m_bytes.resize(count);
        SharedBytes shared = shareBytes(std::move(m_bytes));
        m_bytes = std::vector<std::byte>(m_size);
        return shared;
    }

private:
    std::size_t m_size;
    std::vector<std::byte> m_bytes;
};

} // namespace workbench
