// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/system/CallId.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace workbench {

/// One call that moved bytes of a stream, and which of its bytes these were.
struct StreamBlock {
    std::uint64_t seq = 0;    ///< number of the call
    std::uint64_t offset = 0; ///< of its first byte, counted from the first byte that went that way
    std::uint64_t bytes = 0;
    std::int64_t startNs = 0; ///< UTC, ns since 1970
    CallId call{};

    std::uint64_t end() const { return offset + bytes; }
    friend bool operator==(const StreamBlock&, const StreamBlock&) = default;
};

/// One way of a stream as one of its ends has moved it: how many bytes, and the last calls. Bounded; some
/// nanoseconds a call. A value; one thread.
class StreamTally
{
public:
    /// Older calls than these are forgotten, their bytes are not.
    static constexpr std::size_t kMostBlocks = 48;

    void add(std::uint64_t seq, CallId call, std::int64_t startNs, std::uint64_t bytes)
    {
        const StreamBlock block{seq, m_total, bytes, startNs, call};
        if (m_ring.size() < kMostBlocks) {
            m_ring.push_back(block);
        } else {
            m_ring[m_oldest] = block;
            m_oldest = (m_oldest + 1) % kMostBlocks;
        }
        m_total += bytes;
    }
    /// Bytes from the first one on.
    std::uint64_t total() const { return m_total; }
    /// The last calls, oldest first.
    std::vector<StreamBlock> blocks() const
    {
        std::vector<StreamBlock> all = m_ring;
        std::rotate(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(m_oldest), all.end());
        return all;
    }

private:
    std::vector<StreamBlock> m_ring;
    std::size_t m_oldest = 0;
    std::uint64_t m_total = 0;
};

} // namespace workbench
