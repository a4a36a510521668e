// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/roles/RoleEvents.h"
#include "widgets/fields/TrafficRow.h"

#include <optional>

namespace workbench {

/// What a conversation shows of an event; empty for events that are none of its business.
std::optional<TrafficRow> trafficRow(const TcpEvent& event);
/// The connection an event speaks of; 0 for none.
ConnectionId connectionOf(const TcpEvent& event);
/// What a list of datagrams shows of an event.
std::optional<TrafficRow> trafficRow(const UdpEvent& event);

/// Milliseconds since 1970.
qint64 millisecondsOf(WallTime time);
/// Qt's bytes for the roles.
SharedBytes sharedBytes(const QByteArray& bytes);

} // namespace workbench
