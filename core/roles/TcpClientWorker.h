// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/roles/EventBatch.h"
#include "core/roles/RoleRepetition.h"
#include "core/roles/RoleSequence.h"
#include "core/roles/RoleThread.h"
#include "core/roles/StreamConnection.h"
#include "core/roles/TcpClient.h"
#include "core/socket/Resolver.h"
#include "core/socket/Socket.h"

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace workbench {

/// TcpClient on its thread: idle, looking up, trying one address after another, connected. All but the
/// constructor, thread() and stream() is for that thread.
class TcpClient::Worker final : public RoleDuty
{
public:
    explicit Worker(std::shared_ptr<SystemCalls> calls);
    ~Worker() override;

    RoleThread& thread() { return m_thread; }
    EventStream<TcpEvent>& stream() { return m_events.stream(); }

    void connect(const TcpClientOptions& options);
    void cancel();
    void send(const SharedBytes& data);
    void sendFile(const std::filesystem::path& path);
    void repeat(const RepeatPlan& plan);
    void stopRepeating() { m_repetition.stop(RepeatEnd::Stopped); }
    void runSequence(const SequenceRun& sequence, std::chrono::seconds utcOffset);
    void stopSequence() { m_sequence.stop(SequenceEnd::Stopped); }
    void cancelFiles();
    void halfClose();
    void close(CloseReason reason);
    void abort();
    void setCloseWhenPeerFinishes(bool on);

    void handOver(const TakeSockets& take);
    /// Returns what it has no use for.
    std::vector<HeldSocket> adopt(std::vector<HeldSocket> sockets);

    void socketsReady(std::span<const Poller::Ready> ready) override;
    void pollerFailed(const CallResult& result) override;
    std::optional<SteadyTime> deadline() const override;
    void turnEnds() override;
    void end() override;

private:
    bool adoptConnection(std::vector<HeldSocket>& sockets, std::size_t index);
    bool act(const SequenceRun::Action& action);
    void tellGone(const std::vector<HeldSocket>& sockets);
    void lookUp();
    void takeAnswer(const ResolveAnswer& answer);
    void tryNext();
    /// True: under way or done; false: this address is of no use.
    bool tryAddress(const SocketAddress& address);
    bool bindLocal(int family);
    void connectEnded(const Poller::Ready& ready);
    void established(std::uint64_t seq, bool watched);
    void giveUpTry();
    void endAttempt(ConnectEnd reason);
    void closeTry();
    bool check(RoleStep step, const CallResult& result, const SocketAddress& address = {});
    bool isWaiting() const { return isConnected() && m_connection->isWaiting(); }
    bool isTrying() const { return m_looking || m_socket.isOpen(); }
    bool isConnected() const { return m_connection && m_connection->isOpen(); }

    EventBatch<TcpEvent> m_events;
    ReadBuffer m_buffer;
    TcpClientOptions m_options;
    bool m_looking = false;
    std::uint64_t m_attempt = 0; ///< counts connect(): answers to older lookups are dropped
    std::vector<SocketAddress> m_addresses;
    std::size_t m_next = 0; ///< the address to try after the one under way
    Socket m_socket;        ///< of the address under way
    std::optional<SteadyTime> m_deadline;
    ConnectionId m_id = 0; ///< of the try or connection; never used twice
    std::unique_ptr<StreamConnection> m_connection;
    ConnectionId m_away = 0; ///< the connection that is handed over; 0: none
    std::uint64_t m_awayIn = 0;
    std::uint64_t m_awayOut = 0;
    RoleThread m_thread;
    StreamContext m_context;
    RoleRepetition<TcpEvent> m_repetition;
    RoleSequence<TcpEvent> m_sequence;
};

} // namespace workbench
