// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/automation/ReplyEngine.h"
#include "core/roles/EventStream.h"
#include "core/roles/HeldSocket.h"
#include "core/roles/RoleEvents.h"
#include "core/system/SystemCalls.h"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>

namespace workbench {

struct UdpReceiverOptions {
    SocketAddress
        address; ///< where to receive: IPv4, IPv6 (port 0: the system chooses) or a unix path or name
    std::size_t readSize = 65'536;    ///< room given to each read; longer datagrams are cut
    bool reuseAddress = false;        ///< SO_REUSEADDR; not set on unix sockets
    std::optional<bool> v6Only;       ///< IPV6_V6ONLY; empty: left as the system has it
    std::optional<int> receiveBuffer; ///< SO_RCVBUF in bytes; empty: left as the system has it
};

/// Receives datagrams from anyone (recvmsg with MSG_TRUNC, SO_RXQ_OVFL and IP_PKTINFO where the system has
/// them). Commands return at once, in any thread; results arrive as events, those of one wakeup in one
/// batch. The destructor stops within 100 ms.
class UdpReceiver
{
public:
    explicit UdpReceiver(std::shared_ptr<SystemCalls> calls);
    ~UdpReceiver();
    UdpReceiver(const UdpReceiver&) = delete;
    UdpReceiver& operator=(const UdpReceiver&) = delete;

    EventStream<UdpEvent>& events();

    /// Opened, or CallFailed and Stopped. A socket that is there is closed first.
    void start(const UdpReceiverOptions& options);
    /// Closes the socket: Stopped. Removes the unix path that start() made.
    void stop();

    /// Sends every datagram back to its sender. Off at first.
    void setEcho(bool on);
    /// Answers by these rules from now on; without rules none. `utcOffset`: of local time, for the payloads.
    /// RuleFired tells of each.
    void setReplies(ReplyEngine engine, std::chrono::seconds utcOffset);
    /// From the next read on.
    void setReadSize(std::size_t bytes);
    /// SO_RCVBUF, then what it has become: ReceiveBufferSize.
    void setReceiveBuffer(int bytes);
    /// ReceiveBufferSize as it is.
    void queryReceiveBuffer();

    /// sendto(): DatagramSent, or CallFailed{Send} and NotSent.
    void reply(const SocketAddress& to, SharedBytes data);
    /// A whole file as one datagram.
    void replyFile(const SocketAddress& to, std::filesystem::path file);

    /// MembershipChanged, or CallFailed{Join or Leave}. Memberships end with the socket.
    void join(const Membership& membership);
    void leave(const Membership& membership);

    /// Gives every socket away, open as it is, for calls by hand: HandedOver, then `take` on the role's
    /// thread.
    void handOver(TakeSockets take);
    /// Goes on with what this role can use of these sockets (one bound datagram socket) and gives the others
    /// to `leave`, on the role's thread. Non-blocking from here on.
    void adopt(std::vector<HeldSocket> sockets, TakeSockets leave);

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace workbench
