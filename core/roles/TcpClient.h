// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/automation/SequenceRun.h"
#include "core/roles/EventStream.h"
#include "core/roles/HeldSocket.h"
#include "core/roles/Repetition.h"
#include "core/roles/RoleEvents.h"
#include "core/system/SystemCalls.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace workbench {

struct TcpClientOptions {
    /// A name or a numeric address (looked up only where it is a name). Ignored where `path` is set.
    std::string host;
    std::uint16_t port = 0;
    int family = 0;              ///< limits the lookup: AF_INET, AF_INET6; 0 (AF_UNSPEC): both
    std::string path;            ///< a unix socket instead: path or "@name"
    int timeLimitMs = 10'000;    ///< for each address that is tried; 0: as long as the system takes
    SocketAddress local;         ///< bind to it first; empty: the system chooses
    std::uint16_t localPort = 0; ///< where `local` is empty: bind the wildcard address to it; 0: no bind
};

/// One connection at a time: getaddrinfo (on a thread of its own), then for each address in its order
/// socket, bind (where a local address is wanted), connect, getsockopt(SO_ERROR), getsockname; then both
/// ways until both have ended. Commands return at once, in any thread; results arrive as events. The
/// destructor stops within 100 ms, even during a lookup.
class TcpClient
{
public:
    explicit TcpClient(std::shared_ptr<SystemCalls> calls);
    ~TcpClient();
    TcpClient(const TcpClient&) = delete;
    TcpClient& operator=(const TcpClient&) = delete;

    EventStream<TcpEvent>& events();

    /// ConnectionOpened, or ConnectEnded. A connection or attempt that is there is closed first.
    void connect(const TcpClientOptions& options);
    /// Ends the attempt: ConnectEnded{Cancelled}. Nothing where none is going on.
    void cancel();

    /// In order; what the system does not take at once goes on by itself. Before the connection: NotSent.
    void send(SharedBytes data);
    /// The same payload again and again on the connection, each once the one before has gone; RepeatProgress
    /// tells how it goes. Ends with the connection, and where another repetition begins.
    void repeat(RepeatPlan plan);
    /// RepeatProgress with RepeatEnd::Stopped, within a few milliseconds; nothing where none is running.
    void stopRepeating();
    /// Sends, waits and expects as the sequence says, on the connection; SequenceProgress tells how it goes.
    /// `utcOffset`: of local time, for the payloads. Ends with the connection, and where another begins.
    void runSequence(SequenceRun sequence, std::chrono::seconds utcOffset);
    /// SequenceProgress with SequenceEnd::Stopped; nothing where none is running.
    void stopSequence();
    /// Streams a regular file. Unreadable: CallFailed{OpenFile or ReadFile}.
    void sendFile(std::filesystem::path file);
    /// Ends what is being sent of files: FileProgress with FileEnd::Cancelled for each. Bytes that have gone
    /// have gone.
    void cancelFiles();
    /// shutdown(SHUT_WR) once everything queued has been sent.
    void halfClose();
    /// close() now; ConnectionClosed::unsent says what was still queued here. During an attempt: as cancel.
    void close();
    /// SO_LINGER {1, 0}, then close(): the peer gets a reset.
    void abort();
    /// Closes when the peer has finished and nothing is left to send. Off at first.
    void setCloseWhenPeerFinishes(bool on);

    /// Gives every socket away, open as it is, for calls by hand: HandedOver, then `take` on the role's
    /// thread.
    void handOver(TakeSockets take);
    /// Goes on with what this role can use of these sockets (one connected stream) and gives the others
    /// to `leave`, on the role's thread. Non-blocking from here on.
    void adopt(std::vector<HeldSocket> sockets, TakeSockets leave);

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace workbench
