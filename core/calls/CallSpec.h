// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/system/CallId.h"
#include "core/system/Constants.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace workbench {

/// How the value of a field is stored in a record and to be read.
enum class FieldKind : std::uint8_t {
    Descriptor,
    Number,         ///< plain decimal: sizes, backlog, counts
    Port,           ///< decimal, given to the call in network byte order: htons(80)
    Milliseconds,   ///< time-out; -1 waits without limit
    Constant,       ///< symbolic by FieldSpec::group
    Text,           ///< C string; absent is NULL
    Data,           ///< payload bytes: true length and what was kept
    AddressOctets,  ///< raw address of gethostbyaddr
    Address,        ///< sockaddr
    AddressLength,  ///< socklen_t, in and out
    OptionName,     ///< symbolic by the level in the field before
    OptionValue,    ///< by OptionKind of level and name
    StatusArgument, ///< fcntl's third argument
    Control,        ///< decoded control messages (ReceiveNotes)
    PollItems,      ///< array of pollfd, in and out
    EpollEvents,    ///< array of epoll_event, out
    EpollEvent,     ///< one epoll_event, in
    HandlePair,     ///< pipe's two ends, out
    Hints,          ///< struct addrinfo as hints
    AddressList,    ///< list of addrinfo, out
    HostEntry,      ///< struct hostent, out
    ServiceEntry,   ///< struct servent, out
};

/// Which way a field goes.
enum class Direction : std::uint8_t { In, Out, InOut };

struct FieldSpec {
    std::string_view name; ///< the parameter's name in the man page
    FieldKind kind;
    Direction direction = Direction::In;
    constants::Group group = constants::Group::Family; ///< for FieldKind::Constant
    std::string_view structure = {}; ///< non-empty: a member of this struct parameter ("msg")

    /// What a returned pointer points to: it stands with the return value, not among the arguments.
    bool isPointee() const { return kind == FieldKind::HostEntry || kind == FieldKind::ServiceEntry; }
};

/// What reads as a number and nothing else.
constexpr bool isPlainNumber(FieldKind kind)
{
    return kind == FieldKind::Descriptor || kind == FieldKind::Number || kind == FieldKind::Milliseconds ||
           kind == FieldKind::AddressLength;
}

enum class CallCategory : std::uint8_t { Setup, Io, Lookup, Waiting, Housekeeping };
/// "setup", "io", "lookup", "waiting", "housekeeping".
std::string_view categoryName(CallCategory category);

/// The category of a call that somebody makes by hand: it is shown like any other, also where the workbench
/// makes it for itself elsewhere.
constexpr CallCategory categoryByHand(CallCategory category)
{
    if (category == CallCategory::Waiting)
        return CallCategory::Io;
    return category == CallCategory::Housekeeping ? CallCategory::Setup : category;
}

/// What the return value is.
enum class ReturnKind : std::uint8_t {
    Status,     ///< 0
    Descriptor, ///< a new handle
    ByteCount,  ///< bytes moved; 0 from a stream read is its end
    Count,      ///< ready descriptors
    Number,     ///< other numbers (fcntl)
    EaiCode,    ///< 0 or an EAI_ error
    Pointer,    ///< NULL is failure
    ErrorCode,  ///< 0 or the error itself (WSAStartup)
};

/// What the call is in the life of its socket, for readers that follow connections. Calls that move bytes
/// need none: movesBytes(), reads().
enum class SocketStep : std::uint8_t {
    None,
    Creates,
    Binds,
    Listens,
    Accepts,
    Connects,
    ShutsDown,
    Closes,
    ReadsOption,
    SetsOption,
    TellsLocal, ///< getsockname
};

/// One row of the table that every reader of records uses: log line, detail pane, exports, labs.
struct CallSpec {
    CallId id;
    std::string_view name; ///< of the function that really runs on this system
    CallCategory category;
    ReturnKind returns;
    constants::ErrorSpace errors;
    std::span<const FieldSpec> fields; ///< in the order of the parameters; the index is the field's slot
    int dataSlot; ///< slot of the payload, its length in the slot after it; -1 where none moves
    std::string_view pointee = {}; ///< what a Pointer points to: "hostent"
    SocketStep step = SocketStep::None;

    /// The call is about a handle, its first parameter.
    bool startsWithHandle() const { return !fields.empty() && fields[0].kind == FieldKind::Descriptor; }
    /// Has payload: `data` in the log file.
    bool movesBytes() const { return dataSlot >= 0; }
    /// The payload flows to the caller.
    bool reads() const
    {
        return movesBytes() && fields[static_cast<std::size_t>(dataSlot)].direction == Direction::Out;
    }
    bool sends() const { return movesBytes() && !reads(); }
};

/// The row of a call. Never fails: each CallId has one (checked by a test).
const CallSpec& callSpec(CallId id);
/// By the function's name; null where no such call.
const CallSpec* findCallSpec(std::string_view name);
/// Slot of the first field of that kind, -1 where it has none.
int fieldSlot(const CallSpec& spec, FieldKind kind);
/// Slot of the field of that name, -1 where it has none.
int fieldSlot(const CallSpec& spec, std::string_view name);

} // namespace workbench
