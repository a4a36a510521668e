// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallDirectory.h"
#include "core/calls/CallHistory.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>

namespace workbench {

/// One socket from the call that made it to the call that closed it, as far as the history holds it. The
/// same handle is given again after close: two lives of one number.
struct SocketLife {
    static constexpr std::uint64_t kOpenEnd = std::numeric_limits<std::uint64_t>::max();

    Handle handle = kInvalidHandle;
    std::uint64_t created = 0;     ///< number of the call that made it (socket, accept); 0: not held
    std::uint64_t first = 0;       ///< its calls lie from here ...
    std::uint64_t last = kOpenEnd; ///< ... to here; kOpenEnd while it is open
    std::uint32_t endpoint = 0;    ///< CallDirectory: the latest that is known

    /// The call belongs to it: one on the handle, or the one that made it.
    bool contains(const CallRecord& record) const
    {
        const std::uint64_t seq = record.seq();
        return seq == created || (record.handle() == handle && seq >= first && seq <= last);
    }
    friend bool operator==(const SocketLife&, const SocketLife&) = default;
};

/// The call returned this handle: socket, accept.
bool creates(const CallRecord& record, Handle handle);
/// The call gave the handle back.
bool closes(const CallRecord& record, Handle handle);

/// The life that the call in `row` belongs to; of a call that makes a socket, the life of the new one.
/// Empty where the call has no handle. Takes time by the rows between creation and close.
std::optional<SocketLife> lifeAt(const CallHistory& history, const CallDirectory& directory, std::size_t row);
/// As lifeAt(), but of the handle that the call was made on: of an accept, the listener.
std::optional<SocketLife> lifeOf(const CallHistory& history, const CallDirectory& directory, Handle handle,
                                 std::size_t row);

/// Number of the call that made the socket which the call in `row` was made on by this handle; 0 where it is
/// not held. Takes time by the rows back to it.
std::uint64_t makerOf(const CallHistory& history, Handle handle, std::size_t row);

/// A filter (core/filter) that lets through the calls of these sockets and no others:
/// "seq == 8 || handle == 9 && seq >= 9 && seq <= 40".
std::string filterTextOf(std::span<const SocketLife> lives);

/// The two addresses name the same place: an IPv4 address inside IPv6 is that IPv4 address, a wildcard is any
/// host. Empty addresses name none.
bool sameEnd(const SocketAddress& a, const SocketAddress& b);

/// The socket at the other end, where it is one of ours: its addresses mirror those of `life`. The nearest in
/// the history where there were several. Empty where an address is not known or nobody here has it. At most
/// `reach` rows to either side of its beginning are looked at.
std::optional<SocketLife> peerLife(const CallHistory& history, const CallDirectory& directory,
                                   const SocketLife& life,
                                   std::size_t reach = std::numeric_limits<std::size_t>::max());

} // namespace workbench
