// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/roles/EventBatch.h"
#include "core/roles/Repetition.h"
#include "core/roles/RoleEvents.h"
#include "core/roles/RoleThread.h"
#include "core/socket/Socket.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace workbench {

/// A file to be sent as one datagram is read up to here, far beyond any datagram: the kernel says EMSGSIZE
/// itself.
inline constexpr std::uint64_t kLargestDatagramFile = 64U << 20;

/// The datagram socket of a UdpSender or UdpReceiver: what is received, what waits to be sent. Events go
/// into the role's batch. The role's thread only.
class DatagramPort
{
public:
    DatagramPort(RoleThread& thread, EventBatch<UdpEvent>& events);

    /// socket(2). Nothing is received before watch().
    CallResult open(int family);
    /// SO_RXQ_OVFL and packet info where the system has them.
    CallResult askForNotes();
    CallResult watch();
    /// Gives the socket away, open as it is; what waits to be sent is not sent (NotSent).
    Socket release();
    /// Goes on with an open non-blocking socket: asks for notes and watches it. `isBack`: the one released
    /// last, whose dropped datagrams have been told.
    CallResult adopt(Socket socket, bool isBack);
    /// What the system had dropped for want of room before the socket was adopted: DatagramsDropped, where
    /// there was anything and the system tells.
    void tellDrops();
    bool isOpen() const { return m_socket.isOpen(); }
    /// The system has taken a datagram since open().
    bool hasSent() const { return m_hasSent; }
    Socket& socket() { return m_socket; }
    const Socket& socket() const { return m_socket; }
    /// Closes, forgetting what was to be sent (NotSent).
    void close();

    void setReadSize(std::size_t bytes);
    void setEcho(bool on) { m_echo = on; }
    /// Whoever answers what comes, or waits for it: the bytes are valid for the time of the call. Empty:
    /// nobody.
    using OnReceived = std::function<void(const SocketAddress& from, std::span<const std::byte> datagram)>;
    void setOnReceived(OnReceived onReceived) { m_onReceived = std::move(onReceived); }
    /// `to` empty: send() on the connected socket, whose peer is `peer`.
    void send(const SocketAddress& to, const SocketAddress& peer, SharedBytes data, DataOrigin origin);

    /// At once, before what waits. What came of it is told like that of any other; blocked, nothing is.
    Repetition::Sent sendNow(const SocketAddress& to, const SocketAddress& peer, const SharedBytes& data);
    /// The system takes no more for now.
    bool isBlocked() const { return m_blocked; }

    void handleReady(const Poller::Ready& ready, bool hasReader);
    /// When turnEnds() is due next.
    std::optional<SteadyTime> deadline() const;
    void turnEnds();

private:
    struct Outgoing {
        SocketAddress to;
        SocketAddress peer;
        SharedBytes data;
        DataOrigin origin = DataOrigin::User;
    };
    /// False: nothing more for now.
    bool receiveOnce(bool hasReader);
    bool answersWait() const;
    CallResult readDatagram();
    void take(const CallResult& result, bool hasReader);
    void countDrops(std::uint64_t seq);
    bool receiveFailed(const CallResult& result);
    void rest();
    void endRest();
    void flush();
    bool sendOnce();
    Repetition::Sent attempt(const Outgoing& datagram);
    std::size_t tellSent(const Outgoing& datagram, const CallResult& result);
    void updateInterest();
    void reportFailure(RoleStep step, const CallResult& result, const SocketAddress& address);
    template <class Event> Event& emit(std::uint64_t seq);

    RoleThread& m_thread;
    EventBatch<UdpEvent>& m_events;
    Socket m_socket;
    std::vector<std::byte> m_buffer;
    IncomingMessage m_message;
    bool m_useRecvfrom = false; ///< this system has no recvmsg
    bool m_hasNotes = false;
    bool m_hasSent = false;
    std::uint32_t m_dropped = 0; ///< as the system counts, and as was told
    OnReceived m_onReceived;
    bool m_echo = false;
    int m_failuresInRow = 0;
    std::optional<SteadyTime> m_readAgain; ///< not watched until then: reading only fails
    std::deque<Outgoing> m_outgoing;
    std::uint64_t m_outgoingBytes = 0;
    bool m_blocked = false; ///< the system takes no more for now
    bool m_spoiled = false; ///< a fault rule had a hand in the last send: others have their turn
};

} // namespace workbench
