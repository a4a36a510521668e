// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallRecord.h"

#include <cstdint>

namespace workbench {

/// What a call moved: nothing, bytes to the peer (Out), bytes from it (In).
enum class TrafficDirection : std::uint8_t { None, In, Out };

struct CallTraffic {
    TrafficDirection direction = TrafficDirection::None; ///< of the call, whether it moved bytes or not
    std::uint64_t bytes = 0; ///< that the caller got or the system took; a datagram's lost end does not count
};

/// Of a call that has returned; of a pending one no bytes. Some nanoseconds.
CallTraffic trafficOf(const CallRecord& record);

} // namespace workbench
