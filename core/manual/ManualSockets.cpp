// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/manual/ManualSockets.h"

#include "core/calls/CallSpec.h"
#include "core/system/Constants.h"

#include <algorithm>
#include <chrono>
#include <thread>
#include <utility>

namespace workbench {

using namespace constants;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t kMostThreads = 64;
/// Some threads are left for what ends or hands over calls.
constexpr std::size_t kMostCalls = kMostThreads - 8;
/// How often a signal is repeated: the thread may not have been inside its call yet.
constexpr auto kRepeat = 5ms;
/// Where the system does not tell whether a thread is inside its call.
constexpr auto kSurelyInside = 20ms;
/// How long finish() hopes that signals end what waits, before it closes under their feet.
constexpr auto kPatience = 100ms;
/// How many closed sockets can still be called upon.
constexpr std::size_t kMostClosed = 8;

template <class Event> Event stamped(std::uint64_t seq = 0)
{
    Event event;
    event.time = std::chrono::system_clock::now();
    event.seq = seq;
    return event;
}

ManualSocketChanged changed(const ManualSocket& socket, std::uint64_t seq)
{
    auto event = stamped<ManualSocketChanged>(seq);
    event.socket = socket;
    return event;
}

std::shared_ptr<SystemCalls> byHand(const std::shared_ptr<SystemCalls>& calls)
{
    const auto door = calls->handDoor();
    return door ? door : calls;
}

ManualSocketGone gone(const SocketKey& key)
{
    auto event = stamped<ManualSocketGone>();
    event.key = key;
    return event;
}

} // namespace

ManualSockets::ManualSockets(std::shared_ptr<SystemCalls> calls, std::shared_ptr<OpenHandles> open)
    : m_calls(std::move(calls)), m_byHand(byHand(m_calls)), m_open(std::move(open)), m_runners(kMostThreads)
{
}

ManualSockets::~ManualSockets() { finish(); }

// ---- one call

ManualId ManualSockets::newId()
{
    const std::lock_guard lock(m_mutex);
    return ++m_lastId;
}

ManualId ManualSockets::make(CallId call, const ManualArguments& arguments)
{
    const ManualId id = newId();
    const ManualSpec& spec = *manualSpec(call);
    bool isHere = !arguments.socket;
    bool hasRoom = false;
    {
        const std::lock_guard lock(m_mutex);
        isHere = isHere || m_sockets.contains(arguments.socket);
        hasRoom = m_pending.size() < kMostCalls;
        if (isHere && hasRoom)
            m_pending.emplace(id, Pending{.socket = arguments.socket,
                                          .since = {},
                                          .closes = callSpec(call).step == SocketStep::Closes});
    }
    if (!isHere || !hasRoom) {
        refuse(id, call, arguments.socket, isHere ? ManualRefusal::TooMany : ManualRefusal::HandedOver);
        return id;
    }
    auto ended = stamped<ManualCallEnded>();
    ended.id = id;
    ended.call = call;
    ended.arguments = arguments;
    const bool runs = m_runners.run([this, id, &spec, ended = std::move(ended)](const CallThread& self) {
        if (begin(id, self))
            perform(id, spec, ended);
        else
            end(id);
    });
    if (!runs) {
        end(id);
        refuse(id, call, arguments.socket, ManualRefusal::TooMany);
    }
    return id;
}

/// False: everything ends, the call is not made any more.
bool ManualSockets::begin(ManualId id, const CallThread& self)
{
    const std::lock_guard lock(m_mutex);
    Pending& pending = m_pending.at(id);
    pending.thread = &self;
    pending.since = std::chrono::steady_clock::now();
    return !m_finished;
}

void ManualSockets::end(ManualId id)
{
    {
        const std::lock_guard lock(m_mutex);
        m_pending.erase(id);
    }
    m_ended.notify_all();
}

void ManualSockets::perform(ManualId id, const ManualSpec& spec, ManualCallEnded ended)
{
    const SocketKey& socket = ended.arguments.socket;
    if (!waitForEarlier(id)) {
        end(id);
        refuse(id, spec.call, socket, ManualRefusal::Cancelled);
        return;
    }
    bool made = true;
    if (socket && m_open->keyOf(socket.handle) != socket) {
        made = performOnClosed(spec, ended);
    } else {
        ended.answer.result = spec.make(*m_byHand, ended.arguments, ended.answer);
        ended.answer.pipeSignal = CallThread::tookPipeSignal();
    }
    if (!made) {
        end(id);
        refuse(id, spec.call, socket, ManualRefusal::NumberTaken);
        return;
    }
    Events events;
    finishCall(id, ended, events);
    events.emplace_back(std::move(ended));
    m_events.publish(events);
}

/// What the call means is known before it counts as ended: who takes the sockets over finds them as they are.
void ManualSockets::finishCall(ManualId id, ManualCallEnded& ended, Events& events)
{
    ended.time = std::chrono::system_clock::now();
    ended.seq = ended.answer.result.seq;
    {
        const std::lock_guard lock(m_mutex);
        const auto pending = m_pending.find(id);
        ended.cancelled = pending->second.cancelled && ended.answer.result.error == errors::endedByOthers;
        learn(ended, events);
        m_pending.erase(pending);
    }
    m_ended.notify_all();
}

/// On a thread that has descriptors of its own: should the program open something under that number in this
/// very moment, the call meets the copy in which it is closed. False: the number is taken.
bool ManualSockets::performOnClosed(const ManualSpec& spec, ManualCallEnded& ended)
{
    const Handle handle = ended.arguments.socket.handle;
    const OpenHandles::Lease stillClosed = m_open->leaseClosed(handle);
    if (!stillClosed)
        return false;
    bool made = false;
    std::thread([&] {
        CallThread::current();
        usePrivateDescriptors();
        if (isNumberTaken(handle))
            return;
        ended.answer.result = spec.make(*m_byHand, ended.arguments, ended.answer);
        ended.answer.pipeSignal = CallThread::tookPipeSignal();
        made = true;
    }).join();
    return made;
}

/// False: cancelled meanwhile. A call that has been asked for but has not come to the system yet would find
/// another socket under the number, should a close give it away: a close waits for the calls before it, and a
/// call for the closes.
bool ManualSockets::waitForEarlier(ManualId id)
{
    Lock lock(m_mutex);
    const auto anyInTheWay = [this, id](const Pending& self) {
        return std::any_of(m_pending.begin(), m_pending.end(),
                           [&](const auto& one) { return one.first < id && isInTheWay(one.second, self); });
    };
    while (anyInTheWay(m_pending.at(id))) {
        if (m_finished || m_pending.at(id).cancelled)
            return false;
        m_ended.wait_for(lock, 1ms);
    }
    return true;
}

bool ManualSockets::isInTheWay(const Pending& earlier, const Pending& later) const
{
    if (earlier.socket != later.socket)
        return false;
    if (earlier.switches) // whether a call blocks is as it was said before it
        return true;
    if (!earlier.closes && !later.closes)
        return false;
    if (earlier.closes)
        return m_open->keyOf(earlier.socket.handle) == earlier.socket;
    if (earlier.thread == nullptr)
        return true;
    const auto inside = earlier.thread->isWaiting();
    return !inside.value_or(std::chrono::steady_clock::now() - earlier.since >= kSurelyInside);
}

void ManualSockets::refuse(ManualId id, CallId call, const SocketKey& socket, ManualRefusal reason)
{
    auto event = stamped<ManualCallRefused>();
    event.id = id;
    event.call = call;
    event.socket = socket;
    event.reason = reason;
    m_events.publish(event);
}

// ---- what is known of the sockets

/// What the call means for the sockets. Under the lock.
void ManualSockets::learn(ManualCallEnded& ended, Events& events)
{
    const SocketStep step = callSpec(ended.call).step;
    const CallResult& result = ended.answer.result;
    if (result.ok() && (step == SocketStep::Creates || step == SocketStep::Accepts))
        learnNew(ended, events);
    const auto found = m_sockets.find(ended.arguments.socket);
    if (found == m_sockets.end())
        return;
    Known& known = found->second;
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
    if (known.socket.isOpen && m_open->keyOf(known.socket.key.handle) != known.socket.key) {
        known.socket.isOpen = false;
        m_closed.push_back(known.socket.key);
        events.emplace_back(changed(known.socket, result.seq));
        forgetOldClosed(events);
    }
}

void ManualSockets::learnNew(ManualCallEnded& ended, Events& events)
{
    const ManualArguments& given = ended.arguments;
    const bool isAccepted = callSpec(ended.call).step == SocketStep::Accepts;
    Known known;
    ManualSocket& socket = known.socket;
    socket.key = m_open->keyOf(ended.answer.result.value);
    if (isAccepted) {
        if (const auto listener = m_sockets.find(given.socket); listener != m_sockets.end()) {
            socket = listener->second.socket;
            socket.key = m_open->keyOf(ended.answer.result.value);
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

void ManualSockets::forgetOldClosed(Events& events)
{
    while (m_closed.size() > kMostClosed) {
        const auto oldest = m_sockets.find(m_closed.front());
        events.emplace_back(gone(m_closed.front()));
        m_closed.pop_front();
        oldest->second.path.removeFile();
        m_sockets.erase(oldest);
    }
}

void ManualSockets::setBlocking(const SocketKey& socket, bool blocking)
{
    const ManualId id = newId();
    {
        const std::lock_guard lock(m_mutex);
        m_pending.emplace(id, Pending{.socket = socket, .since = {}, .switches = true});
    }
    const bool runs = m_runners.run([this, id, socket, blocking](const CallThread& self) {
        if (begin(id, self))
            changeBlocking(id, socket, blocking);
        else
            end(id);
    });
    if (!runs)
        end(id);
}

void ManualSockets::changeBlocking(ManualId id, const SocketKey& socket, bool blocking)
{
    CallResult result{.value = -1, .error = errors::badDescriptor};
    if (const OpenHandles::Lease lease = m_open->lease(socket))
        result = Socket::setBlocking(*m_byHand, socket.handle, blocking);
    Events events;
    {
        const std::lock_guard lock(m_mutex);
        const auto known = m_sockets.find(socket);
        if (result.ok() && known != m_sockets.end()) {
            known->second.socket.blocking = blocking;
            events.emplace_back(changed(known->second.socket, result.seq));
        }
        m_pending.erase(id);
    }
    m_ended.notify_all();
    if (!result.ok()) {
        auto event = stamped<ManualBlockingFailed>(result.seq);
        event.socket = socket;
        event.result = result;
        events.emplace_back(event);
    }
    m_events.publish(events);
}

// ---- cancelling

void ManualSockets::cancel(ManualId id)
{
    const std::lock_guard lock(m_mutex);
    const auto pending = m_pending.find(id);
    if (pending == m_pending.end())
        return;
    pending->second.cancelled = true;
    if (std::exchange(m_interrupting, true))
        return;
    if (!m_runners.run([this](const CallThread&) { interruptCancelled(); }))
        m_interrupting = false;
}

/// Where the system ends calls by their socket, a number that another socket has now is left alone.
void ManualSockets::interrupt(const Pending& pending) const
{
    const bool isIts = m_open->keyOf(pending.socket.handle) == pending.socket;
    if (pending.thread != nullptr)
        pending.thread->interrupt(isIts ? pending.socket.handle : kInvalidHandle);
}

/// Repeats the signals until every cancelled call has returned.
void ManualSockets::interruptCancelled()
{
    Lock lock(m_mutex);
    for (;;) {
        bool any = false;
        for (const auto& [id, pending] : m_pending) {
            if (!pending.cancelled)
                continue;
            any = true;
            interrupt(pending);
        }
        if (!any)
            break;
        m_ended.wait_for(lock, kRepeat);
    }
    m_interrupting = false;
}

/// Cancels all calls and waits for their return; sockets whose calls do not heed are closed.
void ManualSockets::interruptUntilNone(Lock& lock)
{
    const auto patience = std::chrono::steady_clock::now() + kPatience;
    while (!m_pending.empty()) {
        for (auto& [id, pending] : m_pending) {
            pending.cancelled = true;
            interrupt(pending);
        }
        m_ended.wait_for(lock, kRepeat);
        if (m_finished && std::chrono::steady_clock::now() >= patience) {
            lock.unlock();
            closeAll();
            lock.lock();
        }
    }
}

// ---- from one owner to the other

void ManualSockets::adopt(std::vector<HeldSocket> sockets)
{
    Events events;
    {
        const std::lock_guard lock(m_mutex);
        if (m_finished)
            return; // they close as they go
        for (HeldSocket& held : sockets) {
            Known known;
            known.socket.key = m_open->keyOf(held.socket.handle());
            known.socket.family = held.socket.family();
            known.socket.type = held.socket.type();
            known.socket.protocol = held.protocol;
            known.socket.blocking = held.isBlocking;
            known.socket.isListening = held.isListening;
            known.connection = held.connection;
            known.path = std::move(held.path);
            held.socket.release();
            events.emplace_back(changed(known.socket, 0));
            m_sockets.insert_or_assign(known.socket.key, std::move(known));
        }
    }
    m_events.publish(events);
}

void ManualSockets::handOver(const TakeSockets& take)
{
    const bool runs = m_runners.run([this, take](const CallThread&) {
        std::vector<HeldSocket> sockets;
        Events events;
        {
            Lock lock(m_mutex);
            interruptUntilNone(lock);
            if (m_finished)
                return;
            for (auto& [key, known] : m_sockets) {
                events.emplace_back(gone(key));
                if (!known.socket.isOpen || m_open->keyOf(key.handle) != key) {
                    known.path.removeFile();
                    continue;
                }
                HeldSocket& held = sockets.emplace_back();
                held.socket = Socket(*m_calls, key.handle, known.socket.family, known.socket.type);
                held.protocol = known.socket.protocol;
                held.isListening = known.socket.isListening;
                held.isBlocking = known.socket.blocking.value_or(true);
                held.connection = known.connection;
                held.path = std::move(known.path);
            }
            m_sockets.clear();
            m_closed.clear();
        }
        m_events.publish(events);
        take(std::move(sockets));
    });
    if (!runs)
        take({});
}

void ManualSockets::finish()
{
    {
        Lock lock(m_mutex);
        m_finished = true;
        interruptUntilNone(lock);
    }
    m_runners.run([this](const CallThread&) { closeAll(); }); // close() may wait (SO_LINGER)
    m_runners.finish();
    closeAll();
}

void ManualSockets::closeAll()
{
    std::unordered_map<SocketKey, Known> sockets;
    {
        const std::lock_guard lock(m_mutex);
        sockets.swap(m_sockets);
        m_closed.clear();
    }
    for (auto& [key, known] : sockets) {
        if (known.socket.isOpen && m_open->keyOf(key.handle) == key)
            m_calls->close(key.handle);
        known.path.removeFile();
    }
}

} // namespace workbench
