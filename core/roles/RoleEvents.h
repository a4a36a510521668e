// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/roles/LookupEvents.h"
#include "core/roles/TcpEvents.h"
#include "core/roles/UdpEvents.h"

#include <cstddef>
#include <variant>

namespace workbench {

/// Data events may be skipped when a queue is full; state events never are.
struct EventWeight {
    bool isData = false;
    std::size_t bytes = 0; ///< user data in it
};
EventWeight weightOf(const TcpEvent& event);
EventWeight weightOf(const UdpEvent& event);
EventWeight weightOf(const LookupEvent& event);

} // namespace workbench
