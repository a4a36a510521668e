// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/kernel/SocketList.h"

#include <algorithm>
#include <compare>
#include <initializer_list>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace workbench {

using constants::TcpState;

namespace {

SocketRow rowOf(const std::shared_ptr<SocketEntry>& entry, const KernelReading* reading)
{
    SocketRow row;
    row.entry = entry;
    row.parent = entry->acceptedFrom;
    // What has the address of a closed listener now is another socket.
    const bool isOver = !entry->isOpen() && entry->isListener && !entry->isHeldByCalls();
    if (reading == nullptr || isOver)
        return row;
    if (const KernelSocket* told = reading->find(*entry))
        row.kernel = figuresOf(*told);
    if (reading->hasPendingError(entry->key)) {
        row.kernel = row.kernel.value_or(KernelFigures{});
        row.kernel->errorPending = true;
    }
    if (row.kernel)
        row.kernel->tcp = reading->figures(entry->key);
    return row;
}

/// A connection that is complete or nearly so and that no process has yet.
bool waitsForAccept(const KernelSocket& socket)
{
    return socket.inode == 0 && socket.ends.peerPort != 0 &&
           (socket.state == TcpState::Established || socket.state == TcpState::SynReceived ||
            socket.state == TcpState::CloseWait);
}

/// The listeners by table and port: which one a connection waits at.
class Listeners
{
public:
    explicit Listeners(const SocketTable& table)
    {
        for (const auto& [key, entry] : table.open()) {
            if (entry->isListener && entry->isTcp && entry->ends)
                m_byPort.emplace(std::pair(entry->ends->table, entry->ends->localPort), entry.get());
        }
    }
    bool isEmpty() const { return m_byPort.empty(); }
    const SocketEntry* of(const KernelEnds& ends) const
    {
        const auto [begin, end] = m_byPort.equal_range({ends.table, ends.localPort});
        const SocketEntry* wildcard = nullptr;
        for (auto at = begin; at != end; ++at) {
            if (at->second->ends->local == ends.local)
                return at->second;
            if (at->second->local.isWildcard())
                wildcard = at->second;
        }
        return wildcard;
    }

private:
    std::multimap<std::pair<KernelTable, std::uint16_t>, const SocketEntry*> m_byPort;
};

/// Connections at our listeners that nobody has accepted.
std::vector<SocketRow> waitingRows(const SocketTable& table, const KernelReading& reading)
{
    std::vector<SocketRow> rows;
    const Listeners listeners(table);
    if (listeners.isEmpty())
        return rows;
    std::vector<const KernelSocket*> candidates;
    for (const KernelSocket& socket : reading.sockets()) {
        if (waitsForAccept(socket))
            candidates.push_back(&socket);
    }
    if (candidates.empty())
        return rows;
    std::unordered_set<KernelEnds, KernelEndsHash> known; // accepted since the kernel was asked
    for (const auto& [key, entry] : table.open()) {
        if (entry->ends && entry->acceptedFrom)
            known.insert(*entry->ends);
    }
    for (const KernelSocket* socket : candidates) {
        const SocketEntry* listener = known.contains(socket->ends) ? nullptr : listeners.of(socket->ends);
        if (listener == nullptr)
            continue;
        SocketRow row;
        row.ends = socket->ends;
        row.kernel = figuresOf(*socket);
        row.parent = listener->key;
        rows.push_back(std::move(row));
    }
    return rows;
}

/// Linux counts a SYN or a FIN in its queue as one byte more, until it is acknowledged or read; SIOCINQ does
/// not (tcp(7)).
std::uint32_t bytesIn(std::uint32_t queue, TcpState state, std::initializer_list<TcpState> counted)
{
    return queue > 0 && std::ranges::find(counted, state) != counted.end() ? queue - 1 : queue;
}

} // namespace

KernelFigures figuresOf(const KernelSocket& socket)
{
    return {socket.state,
            socket.timer,
            socket.timerMs,
            bytesIn(socket.receiveQueue, socket.state,
                    {TcpState::CloseWait, TcpState::Closing, TcpState::LastAck}),
            bytesIn(socket.sendQueue, socket.state,
                    {TcpState::SynSent, TcpState::FinWait1, TcpState::Closing, TcpState::LastAck}),
            socket.drops,
            socket.receiveBuffer,
            socket.sendBuffer,
            socket.hasLimit,
            false,
            {}};
}

std::strong_ordering compareRows(const SocketRow& a, const SocketRow& b)
{
    if (static_cast<bool>(a.entry) != static_cast<bool>(b.entry))
        return a.entry ? std::strong_ordering::less : std::strong_ordering::greater;
    return a.entry ? a.entry->key <=> b.entry->key : *a.ends <=> *b.ends;
}

std::vector<SocketGroup> listSockets(const SocketTable& table, const KernelReading* reading)
{
    std::vector<SocketRow> rows;
    rows.reserve(table.open().size() + table.closed().size());
    for (const auto& [key, entry] : table.open())
        rows.push_back(rowOf(entry, reading));
    const auto openEnd = static_cast<std::ptrdiff_t>(rows.size());
    for (const auto& entry : table.closed()) {
        // What was closed after the kernel was asked is listed until it has been asked again.
        SocketRow row = rowOf(entry, reading);
        const bool isListed = entry->isListener && (reading != nullptr || entry->isHeldByCalls());
        if (row.kernel || isListed || (reading != nullptr && reading->startedNs() <= entry->lastNs))
            rows.push_back(std::move(row));
    }
    const auto less = [](const SocketRow& a, const SocketRow& b) { return std::is_lt(compareRows(a, b)); };
    std::sort(rows.begin() + openEnd, rows.end(), less);
    std::inplace_merge(rows.begin(), rows.begin() + openEnd, rows.end(), less);
    if (reading != nullptr) {
        std::vector<SocketRow> waiting = waitingRows(table, *reading);
        std::ranges::sort(waiting, less);
        std::move(waiting.begin(), waiting.end(), std::back_inserter(rows));
    }

    std::vector<SocketGroup> groups;
    std::unordered_map<SocketKey, std::size_t> place;
    const auto isBelow = [&table](const SocketRow& row) {
        return row.parent && table.open().contains(row.parent);
    };
    for (SocketRow& row : rows) {
        if (isBelow(row))
            continue;
        row.parent = {};
        if (row.entry->isListener)
            place[row.entry->key] = groups.size();
        groups.push_back({std::move(row), {}});
    }
    for (SocketRow& row : rows) {
        if (!row.parent)
            continue; // also those moved from
        if (const auto found = place.find(row.parent); found != place.end())
            groups[found->second].below.push_back(std::move(row));
    }
    return groups;
}

KernelQuestion questionFor(const SocketTable& table, const SocketKey& chosen)
{
    KernelQuestion question;
    const auto want = [&question](const SocketEntry& entry) {
        const auto wanted = kernelTableOf(entry);
        if (wanted)
            question.tables.set(static_cast<std::size_t>(*wanted));
        return wanted.has_value();
    };
    const bool few = table.open().size() <= KernelSockets::kMostPolled;
    for (const auto& [key, entry] : table.open()) {
        // Ports of UDP may be shared, unix sockets have no ends, and one that is not connected may have none.
        if (want(*entry) && (!entry->isTcp || !entry->ends))
            question.unknown.push_back(key);
        if ((few || key == chosen) && !entry->isListener)
            question.maybeFailed.push_back(key);
        if (key == chosen && entry->isTcp && !entry->isListener)
            question.chosen = key;
    }
    question.polledAll = few;
    for (const auto& entry : table.closed())
        want(*entry);
    return question;
}

} // namespace workbench
