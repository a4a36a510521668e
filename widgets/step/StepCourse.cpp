// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/step/StepCourse.h"

#include "core/calls/CallSpec.h"
#include "core/system/Constants.h"
#include "widgets/step/StepOrder.h"

#include <algorithm>

namespace workbench {

using namespace constants;

namespace {

/// Only a part went: the buffer is full (send(2)).
bool isShort(const ManualCallEnded& event)
{
    return event.arguments.data &&
           event.answer.result.value < static_cast<std::int64_t>(event.arguments.data->size());
}

} // namespace

StepEnd StepCourse::Course::whyEnded() const
{
    if (wasReset)
        return StepEnd::AfterReset;
    return readsEnded ? StepEnd::OwnShutDown : StepEnd::PeerFinished;
}

/// Of a stream. An injected failure leaves the connection as it is.
void StepCourse::Course::fail(const ManualCallEnded& event)
{
    const CallSpec& spec = callSpec(event.call);
    const int error = event.answer.result.error;
    if (event.answer.result.injected)
        return;
    if (spec.step == SocketStep::Connects && error == errors::inProgress) {
        isUnconnected = false;
        isConnecting = true;
        wanted = CallId::Poll;
    }
    if (!spec.movesBytes())
        return;
    const bool timeIsOver = spec.reads() && error == errors::readTimedOut;
    if (error == errors::connectionReset)
        wasReset = true;
    else if (error == errors::timedOut && !timeIsOver)
        hasTimedOut = true;
    else if (error == errors::pipe && !weFinished && !isUnconnected)
        isBroken = true;
    else if (error == errors::again && spec.sends())
        wanted = CallId::Poll;
}

void StepCourse::Course::succeed(const ManualCallEnded& event, bool isStream)
{
    const CallSpec& spec = callSpec(event.call);
    const ManualAnswer& answer = event.answer;
    if (leadsOn(event.call)) {
        done = event.call;
        wanted.reset();
    }
    if (spec.step == SocketStep::Binds)
        isNotBound = false;
    if (spec.step == SocketStep::Connects) {
        const bool listened = hasListened;
        *this = {.done = done, .wanted = {}};
        hasListened = listened;
    }
    if (!isStream)
        return;
    if (spec.step == SocketStep::ShutsDown) {
        weFinished = weFinished || event.arguments.how != shutRd;
        readsEnded = readsEnded || event.arguments.how != shutWr;
    }
    if (spec.reads() && answer.result.value == 0 && event.arguments.length > 0)
        hasEnded = true;
    if (spec.sends() && isShort(event))
        wanted = CallId::Poll;
    if (event.call == CallId::Poll && wanted == CallId::Poll && (answer.returned & pollOut) != 0)
        wanted = isConnecting ? CallId::Getsockopt : CallId::Send;
    else if (event.call == CallId::Getsockopt && wanted == CallId::Getsockopt &&
             event.arguments.option == soError) {
        isConnecting = false;
        wanted.reset();
        if (std::ranges::all_of(answer.value, [](std::byte part) { return part == std::byte{0}; }))
            done = CallId::Connect;
    }
}

void StepCourse::note(const ManualCallEnded& event, bool isStream)
{
    const bool isNew = event.call == CallId::Socket;
    if (event.answer.result.ok() && event.made)
        m_courses[event.made] = {
            .done = event.call, .wanted = {}, .isNotBound = isNew, .isUnconnected = isNew};
    if (!event.arguments.socket || isNew)
        return;
    Course& course = m_courses[event.arguments.socket];
    if (event.answer.result.ok())
        course.succeed(event, isStream);
    else if (isStream)
        course.fail(event);
}

void StepCourse::note(const ManualSocket& socket)
{
    if (socket.isListening)
        m_courses[socket.key].hasListened = true;
}

StepCourse::Course StepCourse::of(const SocketKey& socket) const
{
    const auto found = m_courses.find(socket);
    return found == m_courses.end() ? Course() : found->second;
}

CallId StepCourse::next(TabKind kind, const ManualSocket& socket) const
{
    if (!socket.isOpen)
        return CallId::Socket;
    if (socket.isListening) // what it accepts is another socket
        return acceptCall();
    const Course course = of(socket.key);
    // Nothing else is left to be done with it.
    if (course.wasReset || course.hasTimedOut || course.hasListened)
        return CallId::Close;
    if (course.isBroken || course.weFinished)
        return course.hasEnded || course.readsEnded ? CallId::Close : CallId::Recv;
    if (course.wanted)
        return *course.wanted;
    return course.done ? stepAfter(kind, *course.done) : firstStepOn(kind);
}

std::optional<short> StepCourse::awaited(const SocketKey& socket) const
{
    return of(socket).wanted == CallId::Poll ? std::optional(pollOut) : std::nullopt;
}

} // namespace workbench
