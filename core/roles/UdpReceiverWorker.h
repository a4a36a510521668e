// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/automation/ReplyRun.h"
#include "core/roles/BoundPath.h"
#include "core/roles/DatagramPort.h"
#include "core/roles/EventBatch.h"
#include "core/roles/RoleThread.h"
#include "core/roles/UdpReceiver.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace workbench {

/// UdpReceiver on its thread. All but the constructor, thread() and stream() is for that thread.
class UdpReceiver::Worker final : public RoleDuty
{
public:
    explicit Worker(std::shared_ptr<SystemCalls> calls);
    ~Worker() override;

    RoleThread& thread() { return m_thread; }
    EventStream<UdpEvent>& stream() { return m_events.stream(); }

    void start(const UdpReceiverOptions& options);
    void stop();
    void setReplies(ReplyEngine engine, std::chrono::seconds utcOffset);
    void setEcho(bool on) { m_port.setEcho(on); }
    void setReadSize(std::size_t bytes) { m_port.setReadSize(bytes); }
    void setReceiveBuffer(int bytes);
    void queryReceiveBuffer();
    void reply(const SocketAddress& to, SharedBytes data);
    void replyFile(const SocketAddress& to, const std::filesystem::path& path);
    void change(const Membership& membership, bool join);

    void handOver(const TakeSockets& take);
    /// Returns what it has no use for.
    std::vector<HeldSocket> adopt(std::vector<HeldSocket> sockets);

    void socketsReady(std::span<const Poller::Ready> ready) override;
    void pollerFailed(const CallResult& result) override;
    std::optional<SteadyTime> deadline() const override;
    void turnEnds() override;
    void end() override;

private:
    bool adoptOne(HeldSocket& one);
    bool open(const UdpReceiverOptions& options);
    bool setOptions(const UdpReceiverOptions& options);
    void closePort();
    ReplyRun::Peer peerOf(const SocketAddress& address);
    void reply();
    bool check(RoleStep step, const CallResult& result, const SocketAddress& address = {});

    EventBatch<UdpEvent> m_events;
    BoundPath m_boundPath;
    std::uint64_t m_turn = 0;  ///< of the last hand-over: HeldSocket::turn
    std::uint64_t m_given = 0; ///< that by which its socket went; 0: it had none then
    ReplyRun m_replies;
    std::unordered_map<std::string, ReplyRun::Peer> m_peers; ///< by the bytes of their addresses
    std::unordered_map<ReplyRun::Peer, SocketAddress> m_addresses;
    ReplyRun::Peer m_lastPeer = 0;
    RoleThread m_thread;
    DatagramPort m_port;
};

} // namespace workbench
