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
/// Where the system does not tell whether a thread is inside its call.
constexpr auto kSurelyInside = 20ms;

std::shared_ptr<SystemCalls> byHand(const std::shared_ptr<SystemCalls>& calls)
{
    const auto door = calls->handDoor();
    return door ? door : calls;
}

std::uint64_t bytesMoved(CallId call, const ManualAnswer& answer)
{
    const CallSpec& spec = callSpec(call);
    if (spec.reads())
        return answer.data ? answer.data->size() : 0;
    return spec.movesBytes() && answer.result.ok() ? static_cast<std::uint64_t>(answer.result.value) : 0;
}

} // namespace

ManualSockets::ManualSockets(std::shared_ptr<SystemCalls> calls, std::shared_ptr<OpenHandles> open)
    : m_calls(std::move(calls)), m_byHand(byHand(m_calls)), m_open(std::move(open)), m_known(*m_open),
      m_runners(kMostThreads)
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
        isHere = isHere || m_known.has(arguments.socket);
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
    if (!performEach(id, spec, ended)) {
        end(id);
        refuse(id, spec.call, socket, ManualRefusal::NumberTaken);
        return;
    }
    Events events;
    finishCall(id, ended, events);
    events.emplace_back(std::move(ended));
    m_events.publish(events);
}

/// False: not one could be made.
bool ManualSockets::performEach(ManualId id, const ManualSpec& spec, ManualCallEnded& ended)
{
    for (int made = 0; made < ended.arguments.calls; ++made) {
        if (made > 0 && !goesOn(id))
            break;
        ManualAnswer answer;
        if (!performOne(spec, ended.arguments, answer))
            return made > 0;
        ended.bytes += bytesMoved(spec.call, answer);
        ended.answer = std::move(answer);
        if (!ended.answer.result.ok())
            break;
        ++ended.succeeded;
    }
    return true;
}

/// False: the number of its closed socket is taken.
bool ManualSockets::performOne(const ManualSpec& spec, const ManualArguments& arguments, ManualAnswer& answer)
{
    const SocketKey& socket = arguments.socket;
    if (socket && m_open->keyOf(socket.handle) != socket)
        return performOnClosed(spec, arguments, answer);
    answer.result = spec.make(*m_byHand, arguments, answer);
    answer.pipeSignal = CallThread::tookPipeSignal();
    return true;
}

/// Before the next of several calls. A close that found the last one inside the system goes ahead: the next
/// one would find the number given away.
bool ManualSockets::goesOn(ManualId id)
{
    const std::lock_guard lock(m_mutex);
    Pending& self = m_pending.at(id);
    self.since = std::chrono::steady_clock::now();
    const bool closes = std::any_of(m_pending.begin(), m_pending.end(), [&self](const auto& one) {
        return one.second.closes && one.second.socket == self.socket;
    });
    return !m_finished && !self.cancelled && !closes;
}

/// What the call means is known before it counts as ended: who takes the sockets over finds them as they are.
void ManualSockets::finishCall(ManualId id, ManualCallEnded& ended, Events& events)
{
    ended.time = std::chrono::system_clock::now();
    ended.seq = ended.answer.result.seq;
    {
        const std::lock_guard lock(m_mutex);
        const auto pending = m_pending.find(id);
        const CallResult& result = ended.answer.result;
        const bool isCutShort = result.ok() && ended.succeeded < ended.arguments.calls;
        ended.cancelled = pending->second.cancelled && (result.error == errors::endedByOthers || isCutShort);
        m_known.learn(ended, events);
        m_pending.erase(pending);
    }
    m_ended.notify_all();
}

/// On a thread that has descriptors of its own: should the program open something under that number in this
/// very moment, the call meets the copy in which it is closed. False: the number is taken.
bool ManualSockets::performOnClosed(const ManualSpec& spec, const ManualArguments& arguments,
                                    ManualAnswer& answer)
{
    const Handle handle = arguments.socket.handle;
    const OpenHandles::Lease stillClosed = m_open->leaseClosed(handle);
    if (!stillClosed)
        return false;
    bool made = false;
    std::thread([&] {
        CallThread::current();
        usePrivateDescriptors();
        if (isNumberTaken(handle))
            return;
        answer.result = spec.make(*m_byHand, arguments, answer);
        answer.pipeSignal = CallThread::tookPipeSignal();
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
        if (result.ok())
            m_known.setBlocking(socket, blocking, result.seq, events);
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

} // namespace workbench
