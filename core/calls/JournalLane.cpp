// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/JournalLane.h"

#include "core/calls/CallJournal.h"
#include "core/calls/FieldCoding.h"

#include <algorithm>
#include <cassert>
#include <chrono>
#include <cstring>
#include <new>

namespace workbench {

namespace {

/// Kept free behind each record: the end mark and up to three records that follow() it.
constexpr std::size_t kSpare = 16 + 3 * (sizeof(RecordHeader) + JournalLane::kFollowingRoom + 16);

} // namespace

std::int64_t steadyNs()
{
    using namespace std::chrono;
    return duration_cast<nanoseconds>(steady_clock::now().time_since_epoch()).count();
}

bool RecordWriter::fits(std::size_t bytes) const
{
    const bool fits = static_cast<std::size_t>(m_end - m_next) >= bytes + coding::kFieldOverhead;
    assert(fits);
    return fits;
}

void RecordWriter::tag(int slot, Direction direction, unsigned type)
{
    const unsigned out = direction == Direction::Out ? 0x80U : 0U;
    *m_next++ = static_cast<std::byte>(out | (static_cast<unsigned>(slot) << 3) | type);
}

void RecordWriter::number(int slot, std::int64_t value, Direction direction)
{
    if (!fits(0))
        return;
    tag(slot, direction, static_cast<unsigned>(coding::FieldType::Number));
    m_next = coding::putVarint(m_next, coding::zigzag(value));
}

void RecordWriter::bytes(int slot, std::span<const std::byte> value, Direction direction)
{
    if (!fits(value.size()))
        return;
    tag(slot, direction, static_cast<unsigned>(coding::FieldType::Bytes));
    m_next = coding::putVarint(m_next, value.size());
    m_next = std::copy(value.begin(), value.end(), m_next);
}

void RecordWriter::text(int slot, const char* value, Direction direction)
{
    if (value != nullptr)
        bytes(slot, {reinterpret_cast<const std::byte*>(value), std::strlen(value)}, direction);
}

void RecordWriter::data(int slot, std::uint64_t length, std::span<const std::byte> kept, Direction direction)
{
    if (!fits(kept.size()))
        return;
    tag(slot, direction, static_cast<unsigned>(coding::FieldType::Data));
    m_next = coding::putVarint(m_next, length);
    m_next = coding::putVarint(m_next, kept.size());
    m_next = std::copy(kept.begin(), kept.end(), m_next);
}

std::size_t RecordWriter::close()
{
    *m_next++ = std::byte{0};
    const std::size_t whole = (size() + 7) & ~std::size_t{7};
    m_header->size = static_cast<std::uint32_t>(whole);
    return whole;
}

RecordWriter JournalLane::begin(CallId call, Handle handle, std::uint16_t actor, std::size_t room)
{
    const std::size_t need = sizeof(RecordHeader) + room + kSpare;
    if (m_block == nullptr || m_block->capacity() - m_position < need)
        newBlock(need);
    return place(call, handle, actor, room);
}

RecordWriter JournalLane::follow(CallId call, Handle handle, std::uint16_t actor, std::size_t room)
{
    assert(room <= kFollowingRoom && m_block->capacity() - m_position >= sizeof(RecordHeader) + room + 16);
    return place(call, handle, actor, room);
}

RecordWriter JournalLane::place(CallId call, Handle handle, std::uint16_t actor, std::size_t room)
{
    std::byte* at = m_block->data() + m_position;
    RecordWriter writer;
    writer.m_header = new (at) RecordHeader;
    writer.m_next = at + sizeof(RecordHeader);
    writer.m_end = at + sizeof(RecordHeader) + room;
    RecordHeader& header = *writer.m_header;
    header.handle = handle;
    header.endpoint = m_journal.directory().endpointOf(handle);
    header.actor = actor;
    header.thread = m_thread;
    header.call = call;
    header.category = callSpec(call).category;
    header.seq = m_lastSeq = m_journal.nextSeq();
    return writer;
}

void JournalLane::start(RecordWriter& writer)
{
    RecordHeader& header = writer.header();
    header.inputSize = static_cast<std::uint32_t>(writer.size());
    m_startSteady = steadyNs();
    header.startNs = m_startSteady + m_journal.wallOffsetNs();
    m_block->start(static_cast<std::size_t>(writer.m_next - m_block->data()));
}

void JournalLane::stop(RecordWriter& writer) const
{
    writer.header().durationNs = steadyNs() - m_startSteady;
}

void JournalLane::seal(RecordWriter& writer) { m_position += writer.close(); }

void JournalLane::commit() { m_block->commit(m_position); }

bool JournalLane::takeObservation()
{
    constexpr double bucket = 200;
    constexpr double perNanosecond = 2000e-9;
    const double filled =
        m_observations + static_cast<double>(m_startSteady - m_observationsAt) * perNanosecond;
    m_observations = std::min(bucket, filled);
    m_observationsAt = m_startSteady;
    if (m_observations < 1)
        return false;
    m_observations -= 1;
    return true;
}

void JournalLane::newBlock(std::size_t room)
{
    if (m_block != nullptr)
        m_block->close(m_lastSeq);
    const std::size_t capacity = (std::max(room, m_nextCapacity) + 7) & ~std::size_t{7};
    m_nextCapacity = std::min(m_nextCapacity * 2, JournalBlock::kSize);
    auto block = capacity == JournalBlock::kSize ? std::make_shared<JournalBlock>(m_journal.m_spares)
                                                 : std::make_shared<JournalBlock>(capacity);
    m_block = block.get();
    m_position = 0;
    m_journal.m_bytes.fetch_add(capacity, std::memory_order_relaxed);
    {
        const std::scoped_lock lock(m_mutex);
        m_blocks.push_back(std::move(block));
    }
    m_journal.evictWhileOver();
}

} // namespace workbench
