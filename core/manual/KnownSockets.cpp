// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/manual/KnownSockets.h"

#include "core/calls/CallSpec.h"
#include "core/system/Constants.h"

#include <algorithm>
#include <utility>

namespace workbench {

using namespace constants;

namespace {

/// How many closed sockets can still be called upon.
constexpr std::size_t kMostClosed = 8;

ManualSocketChanged changed(const ManualSocket& socket, std::uint64_t seq)
{
    auto event = stamped<ManualSocketChanged>(seq);
    event.socket = socket;
    return event;
}

ManualSocketGone gone(const SocketKey& key)
{
    auto event = stamped<ManualSocketGone>();
    event.key = key;
    return event;
}

} // namespace

/// What the call means for the sockets.
void KnownSockets::learn(ManualCallEnded& ended, Events& events)
{
    const SocketStep step = callSpec(ended.call).step;
    const CallResult& result = ended.answer.result;
    if (result.ok() && (step == SocketStep::Creates || step == SocketStep::Accepts))
        learnNew(ended, events);
    const auto found = m_sockets.find(ended.arguments.socket);
    if (found == m_sockets.end())
        return;
    Known& known = found->second;
    count(known, ended);
    if (step == SocketStep::Connects && (result.ok() || Socket::isConnecting(result)))
        beginAnew(known, ended.time);
    if (step == SocketStep::Binds && result.ok())
        known.path.remember(ended.arguments.address);
    if (step == SocketStep::Listens && result.ok() && !known.socket.isListening) {
        known.socket.isListening = true;
        events.emplace_back(changed(known.socket, result.seq));
    }
    // shutdown(2) of reading takes a listener out of LISTEN; where that is refused, it goes on.
    if (step == SocketStep::ShutsDown && result.ok() && ended.arguments.how != shutWr &&
        known.socket.isListening) {
        known.socket.isListening = false;
        events.emplace_back(changed(known.socket, result.seq));
    }
    if (ended.call == CallId::Ioctl && ended.arguments.request == fionbio && result.ok()) {
        known.socket.blocking = ended.arguments.number == 0;
        events.emplace_back(changed(known.socket, result.seq));
    }
    if (known.socket.isOpen && m_open.keyOf(known.socket.key.handle) != known.socket.key) {
        known.socket.isOpen = false;
        m_closed.push_back(known.socket.key);
        events.emplace_back(changed(known.socket, result.seq));
        forgetOldClosed(events);
    }
}

/// A stream that connects has nothing to do with what it was connected to before: AF_UNSPEC takes it off,
/// connect(2).
void KnownSockets::beginAnew(Known& known, WallTime time)
{
    known.since = time;
    if (known.socket.type != sockStream)
        return;
    known.connection = 0;
    known.totalIn = 0;
    known.totalOut = 0;
}

/// Bytes that were only peeked at come again.
void KnownSockets::count(Known& known, const ManualCallEnded& ended)
{
    const CallSpec& spec = callSpec(ended.call);
    if (!spec.movesBytes() || ended.succeeded == 0)
        return;
    const bool isPeek = spec.reads() && (ended.arguments.flags & msgPeek) != 0;
    if (!isPeek)
        (spec.reads() ? known.totalIn : known.totalOut) += ended.bytes;
    known.isUsedByHand |= !isPeek && (ended.bytes > 0 || known.socket.type == sockDgram);
}

void KnownSockets::learnNew(ManualCallEnded& ended, Events& events)
{
    const ManualArguments& given = ended.arguments;
    const bool isAccepted = callSpec(ended.call).step == SocketStep::Accepts;
    Known known;
    known.order = ++m_lastOrder;
    known.since = ended.time;
    ManualSocket& socket = known.socket;
    socket.key = m_open.keyOf(ended.answer.result.value);
    if (isAccepted) {
        if (const auto listener = m_sockets.find(given.socket); listener != m_sockets.end()) {
            socket = listener->second.socket;
            socket.key = m_open.keyOf(ended.answer.result.value);
            socket.isListening = false;
        }
        socket.listener = given.socket;
        if (sockNonblock > 0) // elsewhere the new socket is as its listener
            socket.blocking = ended.call != CallId::Accept4 || (given.flags & sockNonblock) == 0;
    } else {
        const int flags = std::max(sockNonblock, 0) | std::max(sockCloexec, 0);
        socket.family = given.family;
        socket.type = given.type & ~flags;
        socket.protocol = given.protocol;
        socket.blocking = sockNonblock <= 0 || (given.type & sockNonblock) == 0;
    }
    ended.made = socket.key;
    events.emplace_back(changed(socket, ended.answer.result.seq));
    m_sockets.emplace(socket.key, std::move(known));
}

void KnownSockets::forgetOldClosed(Events& events)
{
    while (m_closed.size() > kMostClosed) {
        const auto oldest = m_sockets.find(m_closed.front());
        events.emplace_back(gone(m_closed.front()));
        m_closed.pop_front();
        oldest->second.path.removeFile();
        m_sockets.erase(oldest);
    }
}

void KnownSockets::setBlocking(const SocketKey& socket, bool blocking, std::uint64_t seq, Events& events)
{
    const auto known = m_sockets.find(socket);
    if (known == m_sockets.end())
        return;
    known->second.socket.blocking = blocking;
    events.emplace_back(changed(known->second.socket, seq));
}

void KnownSockets::adopt(HeldSocket& held, Events& events)
{
    Known known;
    known.socket.key = m_open.keyOf(held.socket.handle());
    known.socket.family = held.socket.family();
    known.socket.type = held.socket.type();
    known.socket.protocol = held.protocol;
    known.socket.blocking = held.isBlocking;
    known.socket.isListening = held.isListening;
    known.turn = held.turn;
    known.connection = held.connection;
    known.path = std::move(held.path);
    known.order = ++m_lastOrder;
    known.since = held.since == WallTime() ? std::chrono::system_clock::now() : held.since;
    known.totalIn = held.totalIn;
    known.totalOut = held.totalOut;
    known.isUsedByHand = held.isUsedByHand;
    held.socket.release();
    events.emplace_back(changed(known.socket, 0));
    m_sockets.insert_or_assign(known.socket.key, std::move(known));
}

std::vector<HeldSocket> KnownSockets::giveAll(SystemCalls& calls, const SocketKey& chosen, Events& events)
{
    std::vector<Known*> all;
    for (auto& [key, known] : m_sockets)
        all.push_back(&known);
    std::sort(all.begin(), all.end(), [](const Known* a, const Known* b) { return a->order < b->order; });
    std::vector<HeldSocket> sockets;
    for (Known* one : all) {
        Known& known = *one;
        const SocketKey& key = known.socket.key;
        events.emplace_back(gone(key));
        const bool isOpen = known.socket.isOpen && m_open.keyOf(key.handle) == key;
        if (!isOpen)
            known.path.removeFile();
        if (!isOpen && known.connection == 0)
            continue;
        HeldSocket& held = sockets.emplace_back();
        held.totalIn = known.totalIn;
        held.totalOut = known.totalOut;
        held.connection = known.connection;
        if (!isOpen)
            continue;
        held.socket = Socket(calls, key.handle, known.socket.family, known.socket.type);
        held.turn = known.turn;
        held.isChosen = key == chosen;
        held.since = known.since;
        held.isUsedByHand = known.isUsedByHand;
        held.protocol = known.socket.protocol;
        held.isListening = known.socket.isListening;
        held.isBlocking = known.socket.blocking.value_or(true);
        held.path = std::move(known.path);
    }
    m_sockets.clear();
    m_closed.clear();
    return sockets;
}

std::vector<KnownSockets::Left> KnownSockets::leaveAll()
{
    std::vector<Left> left;
    for (auto& [key, known] : m_sockets)
        left.push_back({key, known.socket.isOpen, std::move(known.path)});
    m_sockets.clear();
    m_closed.clear();
    return left;
}

} // namespace workbench
