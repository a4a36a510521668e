// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/HostLookup.h"

#include "core/roles/LookupThread.h"
#include "core/socket/Resolver.h"
#include "core/system/Constants.h"

#include <atomic>
#include <chrono>
#include <mutex>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace workbench {

using constants::ErrorSpace;

namespace {

ResolveAnswer myAddress(Resolver& resolver)
{
    const ResolveAnswer own = resolver.ownName();
    if (!own.result.ok())
        return own;
    ResolveAnswer answer = resolver.hostByName(own.name);
    answer.result.durationNs += own.result.durationNs;
    if (!answer.result.ok())
        answer.name = own.name;
    return answer;
}

ResolveAnswer answerTo(const LookupRequest& request, SystemCalls& calls)
{
    Resolver resolver(calls);
    switch (request.kind) {
    case LookupKind::Getaddrinfo:
        return resolver.addressesOf({.host = request.node,
                                     .service = request.service,
                                     .hints = {.flags = request.flags,
                                               .family = request.family,
                                               .type = request.type,
                                               .protocol = request.protocol},
                                     .noHints = request.noHints,
                                     .emptyHost = request.emptyNode,
                                     .emptyService = request.emptyService});
    case LookupKind::Gethostbyname:
        return resolver.hostByName(request.node);
    case LookupKind::Getnameinfo:
        return resolver.nameOf(request.address, request.flags,
                               {.host = request.hostRoom, .service = request.serviceRoom});
    case LookupKind::Gethostbyaddr:
        return resolver.hostByAddress(request.address);
    case LookupKind::Gethostname:
        return resolver.ownName(request.nameRoom);
    case LookupKind::MyAddress:
        return myAddress(resolver);
    case LookupKind::Getservbyname:
        return resolver.serviceByName(request.service, request.protocolName);
    case LookupKind::Getservbyport:
        return resolver.serviceByPort(request.port, request.protocolName);
    }
    return {};
}

LookupEvent toEvent(LookupId id, LookupRequest request, ResolveAnswer answer,
                    std::chrono::nanoseconds duration)
{
    const auto now = std::chrono::system_clock::now();
    if (!answer.result.ok()) {
        LookupFailed failed;
        failed.time = now;
        failed.seq = answer.result.seq;
        failed.id = id;
        failed.request = std::move(request);
        failed.duration = duration;
        failed.error = answer.result.error;
        failed.space = answer.space;
        failed.systemError = answer.systemError;
        failed.injected = answer.result.injected;
        failed.name = std::move(answer.name);
        return failed;
    }
    LookupAnswered answered;
    answered.time = now;
    answered.seq = answer.result.seq;
    answered.id = id;
    answered.request = std::move(request);
    answered.duration = duration;
    for (ResolvedEntry& entry : answer.entries)
        answered.entries.push_back(
            {.address = std::move(entry.address), .type = entry.type, .protocol = entry.protocol});
    answered.name = std::move(answer.name);
    answered.aliases = std::move(answer.aliases);
    answered.service = std::move(answer.service);
    answered.port = answer.port;
    answered.protocolName = std::move(answer.protocol);
    return answered;
}

LookupEvent returned(LookupId id, const LookupRequest& request, const ResolveAnswer& answer,
                     std::chrono::nanoseconds duration)
{
    LookupReturned event;
    event.time = std::chrono::system_clock::now();
    event.seq = answer.result.seq;
    event.id = id;
    event.request = request;
    event.duration = duration;
    event.error = answer.result.error;
    event.space = answer.space;
    event.systemError = answer.systemError;
    return event;
}

} // namespace

/// Shared with the threads that still wait. What is in neither list is not told any more.
struct HostLookup::State {
    void answer(LookupId id, const LookupRequest& request, ResolveAnswer answer,
                std::chrono::nanoseconds duration)
    {
        const std::lock_guard lock(mutex);
        if (pending.erase(id) != 0)
            stream.publish(toEvent(id, request, std::move(answer), duration));
        else if (abandoned.erase(id) != 0)
            stream.publish(returned(id, request, answer, duration));
    }

    EventStream<LookupEvent> stream;
    std::mutex mutex;
    std::unordered_map<LookupId, LookupRequest> pending;
    std::unordered_set<LookupId> abandoned; ///< whose calls have not returned
    LookupId lastId = 0;
};

HostLookup::HostLookup(std::shared_ptr<SystemCalls> calls)
    : m_calls(std::move(calls)), m_state(std::make_shared<State>())
{
}

HostLookup::~HostLookup()
{
    const std::lock_guard lock(m_state->mutex);
    m_state->pending.clear();
    m_state->abandoned.clear();
}

EventStream<LookupEvent>& HostLookup::events() { return m_state->stream; }

LookupId HostLookup::ask(const LookupRequest& request)
{
    LookupId id = 0;
    {
        const std::lock_guard lock(m_state->mutex);
        id = ++m_state->lastId;
        m_state->pending.emplace(id, request);
        LookupStarted started;
        started.time = std::chrono::system_clock::now();
        started.id = id;
        started.request = request;
        m_state->stream.publish(std::move(started));
    }
    const bool running = runDetached(m_calls, [state = m_state, id, request](SystemCalls& calls) {
        const auto begin = std::chrono::steady_clock::now();
        ResolveAnswer answer = answerTo(request, calls);
        // What the record says, where there is one: the log shows the same.
        const std::chrono::nanoseconds recorded(answer.result.durationNs);
        const auto duration = answer.result.seq != 0 ? recorded : std::chrono::steady_clock::now() - begin;
        state->answer(id, request, std::move(answer), duration);
    });
    if (!running) {
        ResolveAnswer none;
        none.space = ErrorSpace::System;
        none.result.error = constants::errors::again;
        m_state->answer(id, request, std::move(none), {});
    }
    return id;
}

void HostLookup::abandon(LookupId id)
{
    const std::lock_guard lock(m_state->mutex);
    const auto found = m_state->pending.find(id);
    if (found == m_state->pending.end())
        return;
    LookupAbandoned abandoned;
    abandoned.time = std::chrono::system_clock::now();
    abandoned.id = id;
    abandoned.request = std::move(found->second);
    m_state->pending.erase(found);
    m_state->abandoned.insert(id);
    m_state->stream.publish(std::move(abandoned));
}

} // namespace workbench
