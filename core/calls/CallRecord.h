// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallSpec.h"
#include "core/system/CallTypes.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace workbench {

/// The fixed part of a record, as it lies in the journal's blocks; the fields follow it (FieldCoding).
/// The members from `ret` on are written when the call returns and may be read only once it is complete.
struct RecordHeader {
    std::uint64_t seq = 0;          ///< 1, 2, 3 ... given when the call starts
    std::int64_t startNs = 0;       ///< UTC, ns since 1970
    Handle handle = kInvalidHandle; ///< -1 for calls without one
    std::uint32_t endpoint = 0;  ///< CallDirectory: what the handle was bound and connected to at the start
    std::uint32_t inputSize = 0; ///< bytes of header and input fields
    std::uint16_t actor = 0;     ///< CallDirectory: who asked
    std::uint16_t thread = 0;    ///< CallDirectory: which thread
    CallId call{};
    CallCategory category{};
    bool injected = false;
    std::uint8_t state = 0; ///< constants::TcpState after the call; 0: not told
    std::uint32_t size = 0; ///< bytes of the whole record, a multiple of 8
    std::int32_t error = 0; ///< native number; 0: it did not fail
    std::int64_t ret = 0;
    std::int64_t durationNs = 0;
};
static_assert(sizeof(RecordHeader) == 64);

/// Payload as recorded: how much moved and how much of it was kept.
struct RecordedData {
    std::uint64_t length = 0;
    std::span<const std::byte> kept;
};

/// A view of one record in the journal's memory: 8 bytes, cheap to copy, valid as long as the block
/// behind it is held (CallBatch::blocks, CallHistory). A pending record shows its input only.
class CallRecord
{
public:
    CallRecord() = default;
    CallRecord(const RecordHeader* header, bool pending)
        : m_tagged(reinterpret_cast<const char*>(header) + (pending ? 1 : 0))
    {
    }

    bool isNull() const { return m_tagged == nullptr; }
    /// The call has not returned yet: no result, no output.
    bool pending() const { return (reinterpret_cast<std::uintptr_t>(m_tagged) & 1U) != 0; }
    const RecordHeader& header() const
    {
        return *reinterpret_cast<const RecordHeader*>(m_tagged - (pending() ? 1 : 0));
    }
    const CallSpec& spec() const { return callSpec(header().call); }

    /// Bytes of header and fields; of a pending one only those that went in are known.
    std::size_t size() const { return pending() ? header().inputSize : header().size; }

    std::uint64_t seq() const { return header().seq; }
    /// The descriptor that the call is about; of a call that made one, the new one.
    Handle handle() const;
    CallId call() const { return header().call; }
    CallCategory category() const { return header().category; }
    std::int64_t ret() const { return pending() ? 0 : header().ret; }
    int error() const { return pending() ? 0 : header().error; }
    std::int64_t durationNs() const { return pending() ? -1 : header().durationNs; }
    /// When it returned; of a pending call, when it started.
    std::int64_t endNs() const { return header().startNs + std::max<std::int64_t>(durationNs(), 0); }
    bool injected() const { return !pending() && header().injected; }
    constants::TcpState state() const
    {
        return pending() ? constants::TcpState::Unknown : static_cast<constants::TcpState>(header().state);
    }

    /// The value of a scalar field as it was handed in, or as it was written back.
    std::optional<std::int64_t> number(int slot, Direction direction = Direction::In) const;
    /// The bytes of a field that is not a scalar; empty optional where NULL or not written.
    std::optional<std::span<const std::byte>> bytes(int slot, Direction direction = Direction::In) const;
    /// Payload of calls that move bytes (sent or received); empty optional for others and while a
    /// reading call is pending.
    std::optional<RecordedData> data() const;

private:
    const char* m_tagged = nullptr; ///< the header, whose address is even, and 1 more while pending
};

/// How a record is told in every view: the colour and the mark follow from this (UI.md section 3).
enum class Outcome : std::uint8_t {
    Success,
    Failure,     ///< failed; also SO_ERROR read back non-zero
    WouldBlock,  ///< EAGAIN, EINPROGRESS, EALREADY: not a failure
    EndOfStream, ///< 0 from reading a stream
    Truncated, ///< a datagram was cut (MSG_TRUNC, WSAEMSGSIZE on reading) or datagrams were dropped before it
    Pending
};
/// `stream` tells whether the handle is a stream socket (CallDirectory's endpoint).
Outcome outcomeOf(const CallRecord& record, bool stream);

} // namespace workbench
