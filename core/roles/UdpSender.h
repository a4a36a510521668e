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
#include <optional>
#include <string>

namespace workbench {

struct UdpSenderOptions {
    /// Name or numeric address of the destination. Ignored where `path` is set.
    std::string host;
    std::uint16_t port = 0;
    int family = 0;       ///< limits the lookup; 0 (AF_UNSPEC): the first address that getaddrinfo gives
    std::string path;     ///< a unix datagram socket instead: path or "@name"
    bool connect = false; ///< connect(), then send(); else sendto()
    SocketAddress local;  ///< bind to it; empty: the system chooses at the first send
    std::uint16_t localPort = 0; ///< where `local` is empty: bind the wildcard address to it; 0: no bind
    bool broadcast = false;      ///< SO_BROADCAST
    std::optional<int> ttl;      ///< IP_TTL or IPV6_UNICAST_HOPS (of groups: IP_MULTICAST_TTL or
                                 ///< IPV6_MULTICAST_HOPS); empty: the system's
    std::optional<Membership> multicastInterface; ///< IP_MULTICAST_IF, IPV6_MULTICAST_IF; group ignored
    friend bool operator==(const UdpSenderOptions&, const UdpSenderOptions&) = default;
};

/// Sends datagrams and shows what comes back. The socket is made at open() or at the first send and kept;
/// changed options are applied to it, or it is made anew where they cannot be (family, local address;
/// connect, TTL or multicast interface taken back). Commands return at once, in any thread; results arrive as
/// events. The destructor stops within 100 ms.
class UdpSender
{
public:
    explicit UdpSender(std::shared_ptr<SystemCalls> calls);
    ~UdpSender();
    UdpSender(const UdpSender&) = delete;
    UdpSender& operator=(const UdpSender&) = delete;

    EventStream<UdpEvent>& events();

    /// For what is opened and sent afterwards. Makes no call by itself.
    void setOptions(const UdpSenderOptions& options);
    /// Opened, or CallFailed and Stopped. With a socket that suits the options: nothing.
    void open();
    /// One datagram; empty data is a datagram too. DatagramSent, or CallFailed{Send} and NotSent. A
    /// connected socket may tell here what became of an earlier datagram (ECONNREFUSED).
    void send(SharedBytes data);
    /// A whole file as one datagram (the system refuses more than 65,507 bytes with EMSGSIZE).
    void sendFile(std::filesystem::path file);
    /// The same payload again and again, to the destination and by the way that the options say now; opens
    /// the socket where there is none. RepeatProgress tells how it goes. Ends a repetition that is running.
    void repeat(RepeatPlan plan);
    /// RepeatProgress with RepeatEnd::Stopped, within a few milliseconds; nothing where none is running.
    void stopRepeating();
    /// Sends, waits and expects as the sequence says, to the destination of the options; SequenceProgress
    /// tells how it goes. `utcOffset`: of local time, for the payloads. Ends with the socket, and where
    /// another begins. Steps that end a connection do nothing.
    void runSequence(SequenceRun sequence, std::chrono::seconds utcOffset);
    /// SequenceProgress with SequenceEnd::Stopped; nothing where none is running.
    void stopSequence();
    /// Closes the socket: Stopped.
    void close();

    /// Gives every socket away, open as it is, for calls by hand: HandedOver, then `take` on the role's
    /// thread.
    void handOver(TakeSockets take);
    /// Goes on with what this role can use of these sockets (one datagram socket) and gives the others
    /// to `leave`, on the role's thread. Non-blocking from here on.
    void adopt(std::vector<HeldSocket> sockets, TakeSockets leave);

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace workbench
