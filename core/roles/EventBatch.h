// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/roles/EventStream.h"
#include "core/roles/RoleEvents.h"

#include <chrono>
#include <cstdint>
#include <utility>
#include <variant>
#include <vector>

namespace workbench {

/// The events of one turn of a role's thread, published together. Each is stamped when it is added.
template <class Event> class EventBatch
{
public:
    /// Any thread.
    EventStream<Event>& stream() { return m_stream; }

    /// A new event to be filled in before the next is added.
    template <class One> One& add(std::uint64_t seq = 0)
    {
        auto& event = std::get<One>(m_events.emplace_back(std::in_place_type<One>));
        event.time = std::chrono::system_clock::now();
        event.seq = seq;
        return event;
    }

    CallFailed& addFailure(RoleStep step, const CallResult& result, Handle handle = kInvalidHandle)
    {
        auto& event = add<CallFailed>(result.seq);
        event.step = step;
        event.error = result.error;
        event.handle = handle;
        event.injected = result.injected;
        return event;
    }

    void publish() { m_stream.publish(m_events); }

private:
    EventStream<Event> m_stream;
    std::vector<Event> m_events;
};

} // namespace workbench
