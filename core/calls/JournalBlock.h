// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>

namespace workbench {

/// A stretch of memory that one thread fills with records, front to back, while readers look at what
/// is already published. Nothing published is ever moved or changed.
class JournalBlock
{
public:
    explicit JournalBlock(std::size_t capacity)
        : m_capacity(capacity), m_memory(std::make_unique_for_overwrite<std::uint64_t[]>(capacity / 8))
    {
    }

    std::byte* data() { return reinterpret_cast<std::byte*>(m_memory.get()); }
    const std::byte* data() const { return reinterpret_cast<const std::byte*>(m_memory.get()); }
    std::size_t capacity() const { return m_capacity; }

    /// Bytes of complete records.
    std::size_t committed() const { return m_committed.load(std::memory_order_acquire); }
    void commit(std::size_t bytes) { m_committed.store(bytes, std::memory_order_release); }
    /// End of the input of the call in flight; not above committed() where there is none.
    std::size_t started() const { return m_started.load(std::memory_order_acquire); }
    void start(std::size_t bytes) { m_started.store(bytes, std::memory_order_release); }

    /// The writer has gone on to another block: committed() is final and lastSeq() is set.
    bool closed() const { return m_closed.load(std::memory_order_acquire); }
    void close(std::uint64_t lastSeq)
    {
        m_lastSeq = lastSeq;
        m_closed.store(true, std::memory_order_release);
    }
    /// Only of a closed block.
    std::uint64_t lastSeq() const { return m_lastSeq; }

private:
    const std::size_t m_capacity;
    const std::unique_ptr<std::uint64_t[]> m_memory;
    std::atomic<std::size_t> m_started{0};
    std::atomic<std::size_t> m_committed{0};
    std::atomic<bool> m_closed{false};
    std::uint64_t m_lastSeq = 0;
};

} // namespace workbench
