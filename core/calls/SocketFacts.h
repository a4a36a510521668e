// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallRecord.h"

namespace workbench {

/// The error that a call told of its socket: its own, or what SO_ERROR read back; 0 where it told none.
int socketErrorOf(const CallRecord& record);

/// The call read SO_ERROR (socket(7)).
bool readsSocketError(const CallRecord& record);

/// The call set SO_LINGER so that close() resets the connection: switched on, no seconds (socket(7)).
bool setsResettingLinger(const CallRecord& record);
/// The call set SO_LINGER, to whatever.
bool setsLinger(const CallRecord& record);

/// The call waited for several handles (poll, epoll_wait), and among what it wrote back is this one, ready
/// for anything.
bool tellsReady(const CallRecord& record, Handle handle);

/// The call only looked at the bytes and left them where they are (MSG_PEEK).
bool peeks(const CallRecord& record);

} // namespace workbench
