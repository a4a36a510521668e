// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallRecord.h"
#include "core/kernel/SocketEntry.h"
#include "core/statistics/CallTraffic.h"

/// What single calls show of the way of a socket through the states of TCP (RFC 9293, 3.3.2): each function
/// writes into the entry what that call proves, and nothing else. Other sockets than TCP are left alone.
namespace workbench::notes {

/// A failure, and not only "not yet".
bool isAccident(int error);

/// Bytes of a stream that have moved; what was only peeked at has not.
void noteBytes(SocketEntry& entry, const CallRecord& record, const CallTraffic& traffic);
/// An error that ends a connection or an attempt. `ofConnect`: connect() or SO_ERROR told it, so that it may
/// say why a connection did not come about.
void noteEnd(SocketEntry& entry, int error, std::uint64_t seq, bool ofConnect);
/// The connect() was to AF_UNSPEC: it takes the peer away.
bool dissolves(const CallRecord& record);
/// connect(), also while it waits. After one to AF_UNSPEC the next begins a new stream (connect(2)).
void noteConnect(SocketEntry& entry, const CallRecord& record);
/// SO_ERROR read as 0: behind "ready" it says that the connect has come about (connect(2), EINPROGRESS).
void noteNoError(SocketEntry& entry, std::uint64_t seq);
/// accept() at a listener of TCP: while it waits, and when it has returned.
void noteAccept(SocketEntry& entry, const CallRecord& record);
/// shutdown() that has succeeded.
void noteShutdown(SocketEntry& entry, const CallRecord& record);
/// What close() does to the connection; what it cannot show is inferred until the kernel tells.
void noteClose(SocketEntry& entry, std::uint64_t seq);
/// The stream has ended: the peer's FIN is there.
void notePeerFinished(SocketEntry& entry, std::uint64_t seq);
/// What TCP_INFO said after a call. A socket whose both ways have ended is told as CLOSE, while the kernel
/// still holds its TIME_WAIT: only the kernel's list tells of that.
void noteState(SocketEntry& entry, constants::TcpState state, std::uint64_t seq);

} // namespace workbench::notes
