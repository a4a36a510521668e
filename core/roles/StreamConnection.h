// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/roles/EventBatch.h"
#include "core/roles/ReadBuffer.h"
#include "core/roles/Repetition.h"
#include "core/roles/RoleEvents.h"
#include "core/roles/StreamOutbox.h"
#include "core/socket/Poller.h"
#include "core/socket/Socket.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace workbench {

/// What all connections of a role share, on its thread.
struct StreamContext {
    Poller& poller;
    EventBatch<TcpEvent>& events;
    ReadBuffer& buffer; ///< each recv reads into it
    bool echo = false;
    bool closeWhenPeerFinishes = false;
    bool hasReader = true; ///< false: nobody sees the events, data need not be copied into them
    /// Whoever answers what comes, or waits for it. The bytes are valid for the time of the call, which may
    /// not touch the connection. Empty: nobody.
    std::function<void(ConnectionId, std::span<const std::byte>)> onReceived{};
};

/// One connected stream socket of a TcpServer or TcpClient: what is received, what waits to be sent, and
/// its end. Events go to the context. When isOpen() turns false the handle is closed and the owner lets it
/// go. The role's thread only.
class StreamConnection
{
public:
    StreamConnection(StreamContext& context, ConnectionId id, Socket socket);
    StreamConnection(const StreamConnection&) = delete;
    StreamConnection& operator=(const StreamConnection&) = delete;

    /// Begins to wait for data. `watched`: the poller knows the handle already.
    void start(bool watched);
    bool isOpen() const { return m_socket.isOpen(); }
    Handle handle() const { return m_socket.handle(); }

    void handleReady(const Poller::Ready& ready);
    void send(SharedBytes data);
    /// Sends unless something waits already (Blocked: nothing was done). Part: the rest goes on by itself.
    Repetition::Sent offer(const SharedBytes& data);
    /// Something waits to be sent.
    bool isWaiting() const { return !m_outbox.isEmpty(); }
    /// It sends no more, and all that it has sent is received.
    bool hasPeerFinished() const { return m_peerFinished; }
    /// Sends what answers something that came: of a peer that takes none of it nothing more is read.
    void answer(SharedBytes data, DataOrigin origin);
    /// FileProgress tells how it goes.
    void sendFile(std::shared_ptr<StreamFile> file);
    /// What has not been sent of files stays unsent.
    void cancelFiles();
    void halfClose();
    void close(CloseReason reason);
    /// Once all that waits has been sent.
    void closeWhenSent(CloseReason reason);
    void abort();
    /// Since when it is there and the bytes so far, of a connection that was adopted.
    void setPast(WallTime since, std::uint64_t in, std::uint64_t out);
    WallTime since() const { return m_since; }
    std::uint64_t totalIn() const { return m_totalIn; }
    std::uint64_t totalOut() const { return m_totalOut; }
    /// Gives the socket away, open as it is; what waits to be sent is not sent (NotSent).
    Socket release();
    /// After echo or closeWhenPeerFinishes of the context changed.
    void settingsChanged();

private:
    enum class ReadEnd : std::uint8_t { Later, Blocked, Over };

    void receiveAvailable(bool failed);
    ReadEnd receiveOnce();
    void take(const CallResult& result);
    void queueAnswer(SharedBytes data, DataOrigin origin);
    void explainFailure();
    void peerFinished(const CallResult& result);
    void flush();
    bool sendOnce();
    void sendFailed(const CallResult& result);
    void tellFile(const StreamOutbox::FileState& file, std::optional<FileEnd> end);
    void tellFiles();
    void dropFiles(FileEnd end);
    void finishSending();
    void endIfDone();
    void stopWatching();
    void updateInterest();
    void failWith(RoleStep step, const CallResult& result);
    void reportFailure(RoleStep step, const CallResult& result);
    void changed(ConnectionPhase phase, std::uint64_t seq);
    void closeNow(CloseReason reason, int error);
    template <class Event> Event& emit(std::uint64_t seq);

    StreamContext& m_context;
    const ConnectionId m_id;
    Socket m_socket;
    StreamOutbox m_outbox;
    WallTime m_since = std::chrono::system_clock::now();
    std::uint64_t m_totalIn = 0;
    std::uint64_t m_totalOut = 0;
    bool m_sendFailed = false; ///< the last send
    bool m_blocked = false;    ///< the system takes no more for now
    bool m_wantFinish = false; ///< half-close when everything has been sent
    std::optional<CloseReason> m_closeWhenSent;
    std::chrono::steady_clock::time_point m_fileTold; ///< when FileProgress was told last
    bool m_weFinished = false;
    bool m_peerFinished = false;
    bool m_echoPaused = false; ///< not read until the peer takes what is sent back
    bool m_unwatched = false;  ///< reset after the peer finished: nothing more to wait for
};

} // namespace workbench
