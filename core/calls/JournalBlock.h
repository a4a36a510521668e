// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/system/Spares.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>

namespace workbench {

/// A stretch of memory that one thread fills with records, front to back, while readers look at what
/// is already published. Nothing published is ever moved or changed.
class JournalBlock
{
public:
    /// Most blocks have this size.
    static constexpr std::size_t kSize = std::size_t{256} << 10;
    using Memory = std::unique_ptr<std::uint64_t[]>;
    using Memories = Spares<Memory>; ///< of kSize

    explicit JournalBlock(std::size_t capacity) : m_capacity(capacity), m_memory(fresh(capacity)) {}
    /// A block of kSize whose memory comes from `spares` and goes back there.
    explicit JournalBlock(std::shared_ptr<Memories> spares)
        : m_capacity(kSize), m_spares(std::move(spares)), m_memory(m_spares->take().value_or(nullptr))
    {
        if (!m_memory)
            m_memory = fresh(kSize);
    }
    ~JournalBlock()
    {
        if (m_spares)
            m_spares->giveBack(std::move(m_memory));
    }
    JournalBlock(const JournalBlock&) = delete;
    JournalBlock& operator=(const JournalBlock&) = delete;

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
    static Memory fresh(std::size_t capacity)
    {
        return std::make_unique_for_overwrite<std::uint64_t[]>(capacity / sizeof(std::uint64_t));
    }

    const std::size_t m_capacity;
    const std::shared_ptr<Memories> m_spares;
    Memory m_memory;
    std::atomic<std::size_t> m_started{0};
    std::atomic<std::size_t> m_committed{0};
    std::atomic<bool> m_closed{false};
    std::uint64_t m_lastSeq = 0;
};

} // namespace workbench
