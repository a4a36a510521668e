// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "core/follow/SocketLife.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace workbench {
namespace {

/// The creation is held as far back as it was written, but the old owner of the number may have been closed
/// after an accept had begun to wait.
void findStart(const CallHistory& history, std::size_t row, SocketLife& life)
{
    std::optional<CallRecord> closed;
    std::size_t at = row;
    while (at-- > 0) {
        const CallRecord record = history.at(at);
        if (!closed && closes(record, life.handle)) {
            closed = record;
            life.first = record.seq() + 1;
        }
        if (!creates(record, life.handle))
            continue;
        const bool ours = !closed || record.endNs() >= closed->header().startNs;
        if (ours) {
            life.created = record.seq();
            if (!closed)
                life.first = record.seq() + 1;
        }
        return;
    }
}

void noteEndpoint(const CallDirectory& directory, const CallRecord& record, SocketLife& life)
{
    const std::uint32_t id = record.header().endpoint;
    if (id != 0 && id != life.endpoint && record.header().handle == life.handle &&
        id != CallDirectory::kOwnHandle && !directory.endpoint(id).local.isEmpty())
        life.endpoint = id;
}

/// Walks on from `row`. `bornNs`: when the socket was made, if that is known; what the number was used for
/// before is another socket's.
void findEnd(const CallHistory& history, const CallDirectory& directory, std::size_t row, std::int64_t bornNs,
             SocketLife& life)
{
    std::optional<CallRecord> next; // the call that made the next socket of this number
    for (std::size_t at = row; at < history.size(); ++at) {
        const CallRecord record = history.at(at);
        if (at > row && !next && creates(record, life.handle))
            next = record;
        if (record.handle() != life.handle || record.seq() == life.created)
            continue;
        const std::int64_t startNs = record.header().startNs;
        if (startNs < bornNs) {
            life.first = record.seq() + 1;
            continue;
        }
        // An accept may have begun to wait for the next socket while this one was still used.
        if (next && startNs > next->endNs())
            break;
        noteEndpoint(directory, record, life);
        if (closes(record, life.handle)) {
            life.last = record.seq();
            return;
        }
    }
    if (next) {
        life.last = next->seq() - 1;
        return;
    }
    const std::uint32_t present = directory.endpointOf(life.handle);
    if (present != 0 && present != CallDirectory::kOwnHandle)
        life.endpoint = present;
}

} // namespace

bool creates(const CallRecord& record, Handle handle)
{
    return record.spec().returns == ReturnKind::Descriptor && !record.pending() && record.error() == 0 &&
           record.ret() == handle;
}

bool closes(const CallRecord& record, Handle handle)
{
    return record.call() == CallId::Close && record.handle() == handle && !record.pending() &&
           record.error() == 0;
}

std::optional<SocketLife> lifeOf(const CallHistory& history, const CallDirectory& directory, Handle handle,
                                 std::size_t row)
{
    if (row >= history.size() || handle == kInvalidHandle)
        return std::nullopt;
    SocketLife life;
    life.handle = handle;
    const CallRecord start = history.at(row);
    std::int64_t bornNs = 0;
    if (creates(start, handle)) {
        life.created = start.seq();
        life.first = start.seq() + 1;
        bornNs = start.endNs();
    } else {
        findStart(history, row, life);
    }
    findEnd(history, directory, row, bornNs, life);
    // Where no later call knows the addresses, an earlier one may.
    for (std::size_t at = row; life.endpoint == 0 && at-- > 0 && history.at(at).seq() >= life.first;)
        noteEndpoint(directory, history.at(at), life);
    return life;
}

std::optional<SocketLife> lifeAt(const CallHistory& history, const CallDirectory& directory, std::size_t row)
{
    if (row >= history.size())
        return std::nullopt;
    const CallRecord record = history.at(row);
    const bool made =
        record.spec().returns == ReturnKind::Descriptor && !record.pending() && record.error() == 0;
    return lifeOf(history, directory, made ? record.ret() : record.handle(), row);
}

std::uint64_t makerOf(const CallHistory& history, Handle handle, std::size_t row)
{
    if (row >= history.size() || handle == kInvalidHandle)
        return 0;
    SocketLife life;
    life.handle = handle;
    findStart(history, row, life);
    return life.created;
}

std::string filterTextOf(std::span<const SocketLife> lives)
{
    std::string text;
    const auto join = [&text](const std::string& term) { text += (text.empty() ? "" : " || ") + term; };
    for (const SocketLife& life : lives) {
        if (life.created != 0)
            join("seq == " + std::to_string(life.created));
        std::string calls = "handle == " + std::to_string(life.handle);
        if (life.first > 0)
            calls += " && seq >= " + std::to_string(life.first);
        if (life.last != SocketLife::kOpenEnd)
            calls += " && seq <= " + std::to_string(life.last);
        join(calls);
    }
    return text;
}

bool sameEnd(const SocketAddress& a, const SocketAddress& b)
{
    if (a.isEmpty() || b.isEmpty())
        return false;
    if (a == b)
        return true;
    if (a.isLocal() || b.isLocal() || a.port() != b.port())
        return false;
    if (a.isWildcard() || b.isWildcard())
        return true;
    return a.unmapped() == b.unmapped();
}

std::optional<SocketLife> peerLife(const CallHistory& history, const CallDirectory& directory,
                                   const SocketLife& life, std::size_t reach)
{
    Endpoint own = directory.endpoint(life.endpoint);
    // Accepted by a listener on all addresses: the client chose which one, the port is the listener's.
    const std::size_t made = life.created == 0 ? history.size() : history.rowOf(life.created);
    if (own.local.isEmpty() && made < history.size())
        own.local = directory.endpoint(history.at(made).header().endpoint).local;
    if (own.local.isEmpty() || own.peer.isEmpty())
        return std::nullopt;
    std::unordered_map<std::uint32_t, bool> known;
    const auto mirrors = [&](const CallRecord& record) {
        const std::uint32_t id = record.header().endpoint;
        if (id == 0 || id == CallDirectory::kOwnHandle)
            return false;
        const auto [place, isNew] = known.try_emplace(id, false);
        if (!isNew)
            return place->second;
        Endpoint other = directory.endpoint(id);
        if (other.type != own.type || !sameEnd(other.peer, own.local))
            return false;
        if (other.local
                .isEmpty()) // told later: a later call has it in its record, or the socket is still open
            other = directory.endpoint(directory.endpointOf(record.header().handle));
        return place->second = sameEnd(other.local, own.peer);
    };
    // An accepted socket on which no call was made since is known by its accept alone.
    const auto accepts = [&](const CallRecord& record) {
        if (record.header().handle == kInvalidHandle || !creates(record, record.ret()))
            return false;
        const int slot = fieldSlot(record.spec(), "addr");
        const auto peer = slot < 0 ? std::nullopt : record.bytes(slot, Direction::Out);
        return peer && sameEnd(SocketAddress::fromBytes(*peer), own.local) &&
               sameEnd(directory.endpoint(record.header().endpoint).local, own.peer);
    };
    // A socket that talks to itself is its own peer only where no other is.
    const bool toItself = sameEnd(own.local, own.peer);
    const auto socketIn = [&](std::size_t row) {
        const CallRecord record = history.at(row);
        if (!toItself && life.contains(record))
            return kInvalidHandle;
        return mirrors(record) ? record.header().handle : accepts(record) ? record.ret() : kInvalidHandle;
    };
    const std::size_t size = history.size();
    std::size_t below = std::min(history.rowOf(life.created != 0 ? life.created : life.first), size);
    if (below == size)
        below = 0;
    std::size_t looked = 0;
    for (std::size_t above = below; (below < size || above > 0) && looked < reach; ++looked) {
        for (const bool down : {true, false}) {
            if (down ? below == size : above == 0)
                continue;
            const std::size_t row = down ? below++ : --above;
            const Handle handle = socketIn(row);
            if (handle != kInvalidHandle)
                return lifeOf(history, directory, handle, row);
        }
    }
    return std::nullopt;
}

} // namespace workbench
