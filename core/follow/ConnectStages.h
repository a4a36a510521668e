// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallHistory.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace workbench {

/// A connect in the background, as connect(2) says of EINPROGRESS: started, the socket becomes writable, and
/// SO_ERROR tells how it ended. Each stage is a call; 0: not made yet, or no longer held.
struct ConnectStages {
    std::uint64_t started = 0;  ///< the connect that said "in progress"
    std::uint64_t writable = 0; ///< the poll or epoll_wait that told of the socket
    std::uint64_t outcome = 0;  ///< the getsockopt that read SO_ERROR, or the call that told instead of it
    int error = 0;              ///< what the outcome told; 0: connected

    friend bool operator==(const ConnectStages&, const ConnectStages&) = default;
};

/// Rows before a call among which the connect that it belongs to is looked for: less than a millisecond.
constexpr std::size_t kConnectReach = 50'000;

/// The stages around the call `seq`: a connect in the background, a repeated connect or a SO_ERROR on its
/// socket. Empty for other calls, and where that connect lies more than `reach` rows before. Takes time by
/// the calls between the stages, not by those before the connect; one thread.
std::optional<ConnectStages> connectStages(const CallHistory& history, std::uint64_t seq,
                                           std::size_t reach = kConnectReach);

} // namespace workbench
