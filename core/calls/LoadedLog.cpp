// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/calls/LoadedLog.h"

#include "core/calls/FieldCoding.h"
#include "core/calls/RecordingSystemCalls.h"

#include <utility>

namespace workbench {

LoadedLog::LoadedLog(std::size_t budgetBytes)
    : m_budget(budgetBytes), m_directory(std::make_shared<CallDirectory>()), m_names(*m_directory)
{
}

void LoadedLog::tell(std::uint64_t line, LineFault fault)
{
    ++m_loaded.unreadable;
    if (m_loaded.unreadableLines.size() < kMostLinesTold)
        m_loaded.unreadableLines.push_back({line, fault});
}

void LoadedLog::addTooLong() { tell(++m_lineCount, LineFault::TooLong); }

void LoadedLog::add(const LineBlock& block)
{
    Stretch stretch{block.memory(), {}};
    stretch.records.reserve(block.lines().size());
    for (const LineBlock::Line& line : block.lines()) {
        if (line.fault != LineFault::None) {
            tell(m_lineCount + line.number, line.fault);
            continue;
        }
        auto& header = *reinterpret_cast<RecordHeader*>(stretch.block->data() + line.at);
        if (header.seq <= m_lastSeq) {
            tell(m_lineCount + line.number, LineFault::OutOfOrder);
            continue;
        }
        m_lastSeq = header.seq;
        const CallRecord record(&header, line.isPending);
        complete(header);
        if (line.countsDropped)
            countDropped(record, *stretch.block);
        follow(record);
        stretch.records.push_back(record);
    }
    m_lineCount += block.lineCount();
    if (stretch.records.empty())
        return;
    stretch.block->close(m_lastSeq);
    m_bytes += stretch.bytes();
    m_stretches.push_back(std::move(stretch));
    evict();
}

/// Before any address is known what made the handle tells its type.
void LoadedLog::complete(RecordHeader& header)
{
    if (header.endpoint != 0 || header.handle == kInvalidHandle)
        return;
    const auto known = m_open.find(header.handle);
    if (known != m_open.end())
        header.endpoint = known->second.bare;
}

/// Where the line does not tell how many datagrams were dropped before this one, the counter's last value
/// does.
void LoadedLog::countDropped(const CallRecord& record, JournalBlock& block)
{
    const int slot = fieldSlot(record.spec(), FieldKind::Control);
    const auto bytes = record.bytes(slot, Direction::Out);
    if (!bytes)
        return;
    const coding::ControlParts parts(*bytes);
    std::uint32_t& before = m_open[record.header().handle].dropped;
    if (parts.newlyDropped == coding::ControlParts::kUnknown)
        coding::ControlParts::setNewlyDropped(block.data() + (bytes->data() - block.data()),
                                              parts.dropped - before);
    before = parts.dropped;
}

/// What the call means for the handles that are open: as RecordedCall keeps it, without the addresses.
void LoadedLog::follow(const CallRecord& record)
{
    const RecordHeader& header = record.header();
    if (header.call == CallId::Close)
        m_open.erase(header.handle);
    if (record.pending() || header.error != 0 || record.spec().returns != ReturnKind::Descriptor)
        return;
    Open made;
    if (header.call == CallId::Socket)
        made.bare = m_names.bareEndpoint(
            static_cast<int>(record.number(0).value_or(0)),
            RecordingSystemCalls::plainType(static_cast<int>(record.number(1).value_or(0))));
    else if (!record.spec().startsWithHandle())
        made.bare = CallDirectory::kOwnHandle;
    else if (header.endpoint != 0) {
        const Endpoint listener = m_directory->endpoint(header.endpoint);
        made.bare = m_names.bareEndpoint(listener.family, listener.type);
    }
    m_open[header.ret] = made;
}

void LoadedLog::evict()
{
    while (m_bytes > m_budget && m_stretches.size() > 2) {
        m_bytes -= m_stretches.front().bytes();
        m_loaded.calls.evicted += m_stretches.front().records.size();
        m_stretches.pop_front();
    }
}

LoadedCalls LoadedLog::finish()
{
    CallBatch& calls = m_loaded.calls;
    for (Stretch& stretch : m_stretches) {
        calls.records.insert(calls.records.end(), stretch.records.begin(), stretch.records.end());
        calls.blocks.push_back(std::move(stretch.block));
    }
    m_stretches.clear();
    m_loaded.directory = m_directory;
    return std::move(m_loaded);
}

} // namespace workbench
