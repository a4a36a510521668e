// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/automation/ReplyEngine.h"
#include "core/roles/EventStream.h"
#include "core/roles/HeldSocket.h"
#include "core/roles/Repetition.h"
#include "core/roles/RoleEvents.h"
#include "core/system/SystemCalls.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace workbench {

struct TcpServerOptions {
    SocketAddress
        address; ///< where to listen: IPv4, IPv6 (port 0: the system chooses) or a unix path or name
    int backlog = 5;
    bool reuseAddress = true;   ///< SO_REUSEADDR; not set on unix sockets
    std::optional<bool> v6Only; ///< IPV6_V6ONLY where the address is IPv6; empty: left as the system has it
};

/// Listens and serves many clients on one worker thread (socket, setsockopt, bind, listen, getsockname, then
/// accept). Commands return at once, in any thread, and are done in their order; what came of them arrives
/// as events. A client that leaves or fails touches nobody else. The destructor stops within 100 ms.
class TcpServer
{
public:
    /// The thread starts with the first command.
    explicit TcpServer(std::shared_ptr<SystemCalls> calls);
    ~TcpServer();
    TcpServer(const TcpServer&) = delete;
    TcpServer& operator=(const TcpServer&) = delete;

    EventStream<TcpEvent>& events();

    /// Listening, or CallFailed and Stopped. While it listens: stops first. Clients of a listener that was
    /// ended by stopListening() stay.
    void start(const TcpServerOptions& options);
    /// Closes the listener and every client: ConnectionClosed for each, then Stopped. Removes the unix path
    /// that start() made.
    void stop();
    /// Closes the listener only: ListeningEnded.
    void stopListening();

    /// Sends back what comes in, on clients present and to come. A client that finishes is closed when it
    /// has got everything. Off at first.
    void setEcho(bool on);
    /// Closes a client's connection when the client has finished and nothing is left to send to it. Off at
    /// first: the client stays, in CLOSE_WAIT, until somebody closes it.
    void setCloseWhenPeerFinishes(bool on);

    /// Answers by these rules from now on, clients that are there included; without rules none. `utcOffset`:
    /// of local time, for the payloads. RuleFired tells of each.
    void setReplies(ReplyEngine engine, std::chrono::seconds utcOffset);

    // To one, several or all clients. Bytes are sent in order; what the system does not take at once goes on
    // by itself (DataSent::unsent). Ids that are gone answer NotSent (sends) or nothing (closes).
    void send(std::vector<ConnectionId> clients, SharedBytes data);
    void sendToAll(SharedBytes data);
    /// The same payload again and again to those of these clients that are still there, each once all of them
    /// have taken the one before; RepeatProgress tells how it goes. Ends with the last of them, and where
    /// another repetition begins.
    void repeat(std::vector<ConnectionId> clients, RepeatPlan plan);
    /// RepeatProgress with RepeatEnd::Stopped, within a few milliseconds; nothing where none is running.
    void stopRepeating();
    /// Streams a regular file as it is when it is read. Unreadable: CallFailed{OpenFile or ReadFile}.
    void sendFile(std::vector<ConnectionId> clients, std::filesystem::path file);
    void sendFileToAll(std::filesystem::path file);
    /// Ends what is being sent of files: FileProgress with FileEnd::Cancelled for each. Bytes that have gone
    /// have gone.
    void cancelFiles();
    /// shutdown(SHUT_WR) once everything queued has been sent.
    void halfClose(std::vector<ConnectionId> clients);
    /// close() now; ConnectionClosed::unsent says what was still queued here.
    void close(std::vector<ConnectionId> clients);
    /// SO_LINGER {1, 0}, then close(): the client gets a reset.
    void abort(std::vector<ConnectionId> clients);

    /// Gives every socket away, open as it is, for calls by hand: HandedOver, then `take` on the role's
    /// thread.
    void handOver(TakeSockets take);
    /// Goes on with what this role can use of these sockets (one listener, connected streams) and gives the
    /// others to `leave`, on the role's thread. Non-blocking from here on.
    void adopt(std::vector<HeldSocket> sockets, TakeSockets leave);

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace workbench
