// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/automation/ReplyRun.h"
#include "core/roles/BoundPath.h"
#include "core/roles/EventBatch.h"
#include "core/roles/RoleRepetition.h"
#include "core/roles/RoleThread.h"
#include "core/roles/StreamConnection.h"
#include "core/roles/TcpServer.h"
#include "core/socket/Socket.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace workbench {

/// TcpServer on its thread: the listener and its clients. All but the constructor, thread() and stream() is
/// for that thread.
class TcpServer::Worker final : public RoleDuty
{
public:
    explicit Worker(std::shared_ptr<SystemCalls> calls);
    ~Worker() override;

    RoleThread& thread() { return m_thread; }
    EventStream<TcpEvent>& stream() { return m_events.stream(); }

    void start(const TcpServerOptions& options);
    void stop();
    void stopListening();
    void setEcho(bool on);
    void setCloseWhenPeerFinishes(bool on);
    void setReplies(ReplyEngine engine, std::chrono::seconds utcOffset);
    void send(const std::vector<ConnectionId>& clients, const SharedBytes& data);
    void sendFile(const std::vector<ConnectionId>& clients, const std::filesystem::path& path);
    void cancelFiles();
    void repeat(std::vector<ConnectionId> clients, const RepeatPlan& plan);
    void stopRepeating() { m_repetition.stop(RepeatEnd::Stopped); }
    std::vector<ConnectionId> everybody() const;
    /// Does `action` to each of the clients that are still there.
    void each(const std::vector<ConnectionId>& clients, const std::function<void(StreamConnection&)>& action);

    void handOver(const TakeSockets& take);
    /// Returns what it has no use for.
    std::vector<HeldSocket> adopt(std::vector<HeldSocket> sockets);

    void socketsReady(std::span<const Poller::Ready> ready) override;
    void pollerFailed(const CallResult& result) override;
    std::optional<SteadyTime> deadline() const override;
    void turnEnds() override;
    void end() override;

private:
    static constexpr std::uint64_t kListenerToken = 0;
    /// Bytes of a connection that is handed over.
    struct Totals {
        std::uint64_t in = 0;
        std::uint64_t out = 0;
    };

    bool adoptListener(HeldSocket& one);
    bool adoptClient(HeldSocket& one, const std::vector<SocketAddress>& otherListeners);
    void adoptBestListener(std::vector<HeldSocket>& sockets);
    void tellGone(const std::vector<HeldSocket>& others);
    bool openListener(const TcpServerOptions& options);
    bool prepareListener(const TcpServerOptions& options);
    void handleReady(const Poller::Ready& ready);
    void acceptClients();
    void addClient(Socket socket, const SocketAddress& peer, std::uint64_t seq);
    void pauseAccepting(const CallResult& result);
    void resumeAccepting();
    void removeIfClosed(ConnectionId id);
    bool anyWaits() const;
    Repetition::Sent sendAgain(const SharedBytes& data);
    void reply();
    void perform(ReplyRun::Deed deed);
    void closeListener();
    void closeClients(CloseReason reason);
    bool check(RoleStep step, const CallResult& result, const SocketAddress& address = {});

    EventBatch<TcpEvent> m_events;
    ReadBuffer m_buffer;
    Socket m_listener;
    SocketAddress m_local;
    BoundPath m_boundPath;
    std::unordered_map<ConnectionId, std::unique_ptr<StreamConnection>> m_clients;
    std::unordered_map<ConnectionId, Totals> m_away; ///< handed over and not come back
    std::uint64_t m_turn = 0;                        ///< of the last hand-over: HeldSocket::turn
    ConnectionId m_lastId = 0;                       ///< 0 itself is the listener's token
    std::optional<SteadyTime> m_retryAccept;         ///< accepting is paused until then
    ReplyRun m_replies;
    RoleThread m_thread;
    StreamContext m_context;
    RoleRepetition<TcpEvent> m_repetition;
    std::vector<ConnectionId> m_repeatTo; ///< of m_repetition
};

} // namespace workbench
