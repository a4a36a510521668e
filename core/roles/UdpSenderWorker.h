// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/roles/BoundPath.h"
#include "core/roles/DatagramPort.h"
#include "core/roles/EventBatch.h"
#include "core/roles/RoleRepetition.h"
#include "core/roles/RoleSequence.h"
#include "core/roles/RoleThread.h"
#include "core/roles/UdpSender.h"
#include "core/socket/Resolver.h"

#include <chrono>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace workbench {

/// UdpSender on its thread. Commands wait in their order while a destination is looked up. All but the
/// constructor, thread() and stream() is for that thread.
class UdpSender::Worker final : public RoleDuty
{
public:
    explicit Worker(std::shared_ptr<SystemCalls> calls);
    ~Worker() override;

    RoleThread& thread() { return m_thread; }
    EventStream<UdpEvent>& stream() { return m_events.stream(); }

    void setOptions(const UdpSenderOptions& options);
    void open();
    void send(SharedBytes data);
    void sendFile(const std::filesystem::path& path);
    void repeat(RepeatPlan plan);
    void stopRepeating();
    void runSequence(const SequenceRun& sequence, std::chrono::seconds utcOffset);
    void stopSequence() { m_sequence.stop(SequenceEnd::Stopped); }
    void close();

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
    /// A command that may have to wait for a lookup: new options, or bytes to send, or neither: open.
    struct Task {
        std::optional<UdpSenderOptions> options;
        SharedBytes data;
        std::shared_ptr<RepeatPlan> plan;
    };
    void work();
    /// False: it waits for the lookup.
    bool doTask(const Task& task);
    bool findDestination();
    void lookUp();
    void takeAnswer(const ResolveAnswer& answer);
    /// True: the socket suits the options.
    bool prepareSocket();
    bool mustReopen() const;
    bool openSocket();
    bool applyOptions(const UdpSenderOptions* applied);
    bool bindLocal();
    bool connectSocket();
    std::optional<CallResult> connectToDestination();
    void reportOpened(std::uint64_t seq);
    void readNameOnce();
    bool act(const SequenceRun::Action& action);
    Repetition::Sent sendAgain(const SharedBytes& data);
    void refuse(const Task& task, NotSentReason reason);
    void closeSocket();
    bool check(RoleStep step, const CallResult& result, const SocketAddress& address = {});

    EventBatch<UdpEvent> m_events;
    std::deque<Task> m_tasks;
    UdpSenderOptions m_options;
    SocketAddress m_destination; ///< of m_options; empty: not known yet
    bool m_looking = false;
    std::uint64_t m_lookup = 0;                ///< counts lookups: answers to older ones are dropped
    std::optional<UdpSenderOptions> m_applied; ///< what the socket was made with; empty: no socket
    SocketAddress m_connectedTo;               ///< empty: not connected
    bool m_named = false;                      ///< getsockname has told the local address
    bool m_ttlForGroup = false;                ///< which of the two hop limits was set last
    BoundPath m_boundPath;
    std::uint64_t m_turn = 0;  ///< of the last hand-over: HeldSocket::turn
    std::uint64_t m_given = 0; ///< that by which its socket went; 0: it had none then
    RoleThread m_thread;
    DatagramPort m_port;
    RoleRepetition<UdpEvent> m_repetition;
    RoleSequence<UdpEvent> m_sequence;
    SocketAddress m_repeatTo; ///< of m_repetition
};

} // namespace workbench
