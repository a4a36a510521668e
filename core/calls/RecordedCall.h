// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/FieldCoding.h"
#include "core/calls/RecordingSystemCalls.h"

#include <algorithm>
#include <span>
#include <string>

namespace workbench {

/// One call on its way through RecordingSystemCalls: input fields, run(), output fields, finish().
/// Slots are those of the call's CallSpec. One thread.
class RecordedCall
{
public:
    /// What the kernel is asked after the call, where the handle is TCP.
    enum class Observe : std::uint8_t { Nothing, State, StateAndQueues };

    /// `room`: bytes of all fields that are not numbers.
    RecordedCall(RecordingSystemCalls& door, CallId id, Handle handle = kInvalidHandle, std::size_t room = 0)
        : m_door(door), m_lane(door.m_journal->lane()),
          m_writer(m_lane.begin(id, handle, door.m_actor, room + kFields * coding::kFieldOverhead)),
          m_closings(door.m_journal->directory().closingsOf(handle))
    {
        CallCategory& category = m_writer.header().category;
        if (door.m_purpose == RecordingSystemCalls::Purpose::Housekeeping)
            category = CallCategory::Housekeeping;
        else if (door.m_purpose == RecordingSystemCalls::Purpose::ByHand)
            category = categoryByHand(category);
    }
    RecordedCall(const RecordedCall&) = delete;
    RecordedCall& operator=(const RecordedCall&) = delete;

    RecordedCall& in(int slot, std::int64_t value)
    {
        m_writer.number(slot, value);
        return *this;
    }
    RecordedCall& in(int slot, std::span<const std::byte> value)
    {
        m_writer.bytes(slot, value);
        return *this;
    }
    RecordedCall& text(int slot, const char* value, Direction direction = Direction::In)
    {
        m_writer.text(slot, value, direction);
        return *this;
    }
    /// Payload handed in, its length in the next slot.
    RecordedCall& payload(int slot, std::span<const std::byte> data)
    {
        m_writer.data(slot, data.size(), data.first(m_door.kept(data.size())), Direction::In);
        return in(slot + 1, static_cast<std::int64_t>(data.size()));
    }
    /// The addrlen handed in with `address`; nothing where that is NULL.
    RecordedCall& room(int slot, const RawAddress* address)
    {
        return address == nullptr ? *this : in(slot, address->capacity);
    }

    /// Makes the call: `function` is called once, between the two looks at the clock.
    template <typename Function> CallResult run(Function&& function)
    {
        m_lane.start(m_writer);
        m_result = function();
        m_lane.stop(m_writer);
        m_result.durationNs = m_writer.header().durationNs;
        return m_result;
    }

    RecordedCall& out(int slot, std::int64_t value)
    {
        m_writer.number(slot, value, Direction::Out);
        return *this;
    }
    RecordedCall& out(int slot, std::span<const std::byte> value)
    {
        m_writer.bytes(slot, value, Direction::Out);
        return *this;
    }
    /// Payload written back; nothing after a failure that wrote nothing.
    void received(int slot, const CallResult& result, std::span<const std::byte> buffer);
    void control(int slot, const ReceiveNotes& notes);

    // What the call means for the handle's endpoint.
    void opened(Handle handle, const Endpoint& endpoint);
    void bound(AddressBytes address);
    void connected(AddressBytes address);
    /// Asks the kernel, as housekeeping, which address and port it chose for the connect that has begun, or
    /// left after one to AF_UNSPEC; after finish(). Nothing where they are known. Both ends of a connection
    /// are told together by them.
    void askOwnName();
    void accepted(const CallResult& result, const RawAddress* peer);
    void closing();
    /// The call made a handle that is no socket, or one for the program itself.
    void openedOwn(Handle handle);

    /// Closes the record and lets it be seen; returns the result with its number.
    CallResult finish(Observe observe = Observe::Nothing);

private:
    static constexpr std::size_t kFields = 14; ///< the most fields of any call, in and out

    /// Whether the number is the socket's still: another thread may have closed it while the call waited.
    bool isStillOpen();
    constants::TcpState observe(Observe what);
    void observeQueue(unsigned long request);
    void write(RecordWriter& writer, const CallResult& result);

    RecordingSystemCalls& m_door;
    JournalLane& m_lane;
    RecordWriter m_writer;
    std::uint32_t m_closings; ///< of the handle's number when the call was begun
    CallResult m_result;
};

} // namespace workbench
