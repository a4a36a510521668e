// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/StreamConnection.h"

#include "core/system/Constants.h"

#include <chrono>
#include <utility>

namespace workbench {

using namespace constants;

namespace {

constexpr int kCallsPerTurn = 16;       // then others have their turn
constexpr int kReadsAfterFailure = 256; // what may lie in the receive buffer
constexpr auto kFileTold = std::chrono::milliseconds(100);
constexpr std::uint64_t kEchoPause = 1U << 20; // unsent bytes at which echo stops reading
constexpr std::uint64_t kEchoResume = 1U << 18;

} // namespace

template <class Event> Event& StreamConnection::emit(std::uint64_t seq)
{
    auto& event = m_context.events.add<Event>(seq);
    event.connection = m_id;
    event.handle = m_socket.handle();
    return event;
}

StreamConnection::StreamConnection(StreamContext& context, ConnectionId id, Socket socket)
    : m_context(context), m_id(id), m_socket(std::move(socket))
{
}

void StreamConnection::start(bool watched)
{
    const CallResult result = watched ? m_context.poller.modify(handle(), {.read = true})
                                      : m_context.poller.add(handle(), {.read = true}, m_id);
    if (!result.ok())
        failWith(RoleStep::MakePoller, result);
}

void StreamConnection::handleReady(const Poller::Ready& ready)
{
    if (isOpen() && ready.writable) {
        m_blocked = false;
        flush();
    }
    if (isOpen() && (ready.readable || ready.failed))
        receiveAvailable(ready.failed);
    if (isOpen())
        updateInterest();
}

// ---- receiving

void StreamConnection::receiveAvailable(bool failed)
{
    if (m_peerFinished) {
        if (failed && !m_unwatched)
            stopWatching();
        return;
    }
    if (m_echoPaused && !failed)
        return;
    ReadEnd end = ReadEnd::Later;
    for (int i = 0; i < kCallsPerTurn && end == ReadEnd::Later && isOpen(); ++i)
        end = receiveOnce();
    if (failed && end == ReadEnd::Blocked && isOpen())
        explainFailure();
}

StreamConnection::ReadEnd StreamConnection::receiveOnce()
{
    const CallResult result = m_socket.receive(m_context.buffer.span());
    if (!result.ok()) {
        if (result.error == errors::interrupted)
            return result.injected ? ReadEnd::Over : ReadEnd::Later;
        if (result.error == errors::again)
            return ReadEnd::Blocked;
        failWith(RoleStep::Receive, result);
        return ReadEnd::Over;
    }
    if (result.value == 0) {
        peerFinished(result);
        return ReadEnd::Over;
    }
    take(result);
    const bool mayHoldMore = static_cast<std::size_t>(result.value) == m_context.buffer.size();
    // After a spoiled call, which may have taken long, others have their turn: the poller tells again.
    return mayHoldMore && !m_echoPaused && !result.injected ? ReadEnd::Later : ReadEnd::Over;
}

void StreamConnection::take(const CallResult& result)
{
    const auto count = static_cast<std::size_t>(result.value);
    m_totalIn += count;
    if (m_context.onReceived)
        m_context.onReceived(m_id, m_context.buffer.span().first(count));
    SharedBytes data;
    if (m_context.hasReader || m_context.echo)
        data = m_context.buffer.share(count);
    if (m_context.hasReader) { // one that comes before this turn ends must not find an event without data
        auto& event = emit<DataReceived>(result.seq);
        event.data = data;
        event.totalIn = m_totalIn;
    }
    if (!m_context.echo)
        return;
    queueAnswer(std::move(data), DataOrigin::Echo);
}

void StreamConnection::queueAnswer(SharedBytes data, DataOrigin origin)
{
    m_outbox.add(std::move(data), origin);
    m_echoPaused = m_outbox.unsent() > kEchoPause;
    if (!m_blocked)
        flush();
}

/// The poller told of an error that recv does not show: ask for it (SO_ERROR).
void StreamConnection::explainFailure()
{
    int error = 0;
    CallResult result = m_socket.takeError(error);
    if (result.ok() && error == 0) {
        stopWatching();
        return;
    }
    if (result.ok())
        result.error = error;
    failWith(RoleStep::Receive, result);
}

void StreamConnection::peerFinished(const CallResult& result)
{
    m_peerFinished = true;
    changed(ConnectionPhase::PeerFinished, result.seq);
    endIfDone();
}

// ---- sending

void StreamConnection::send(SharedBytes data)
{
    m_outbox.add(std::move(data), DataOrigin::User);
    if (!m_blocked)
        flush();
    if (isOpen())
        updateInterest();
}

Repetition::Sent StreamConnection::offer(const SharedBytes& data)
{
    if (!isOpen() || m_weFinished || m_wantFinish)
        return Repetition::Sent::Gone;
    if (isWaiting())
        return Repetition::Sent::Blocked;
    m_sendFailed = false;
    send(data);
    if (m_sendFailed)
        return Repetition::Sent::Failed;
    return isWaiting() ? Repetition::Sent::Part : Repetition::Sent::Whole;
}

void StreamConnection::answer(SharedBytes data, DataOrigin origin)
{
    queueAnswer(std::move(data), origin);
    if (isOpen())
        updateInterest();
}

void StreamConnection::sendFile(std::shared_ptr<StreamFile> file)
{
    StreamOutbox::FileState state{.path = file->path(), .size = file->size()};
    m_outbox.add(std::move(file));
    state.number = m_outbox.lastFile();
    tellFile(state, {});
    if (!m_blocked)
        flush();
    if (isOpen())
        updateInterest();
}

void StreamConnection::cancelFiles()
{
    dropFiles(FileEnd::Cancelled);
    flush(); // what stood behind them
    if (isOpen())
        updateInterest();
}

void StreamConnection::tellFile(const StreamOutbox::FileState& file, std::optional<FileEnd> end)
{
    m_fileTold = std::chrono::steady_clock::now();
    auto& event = m_context.events.add<FileProgress>();
    event.connection = m_id;
    event.file = file.number;
    event.path = file.path.string();
    event.sent = file.sent;
    event.size = file.size;
    event.running = !end;
    event.end = end.value_or(FileEnd::Sent);
}

/// Those that have ended, and now and then the one that is going.
void StreamConnection::tellFiles()
{
    for (const StreamOutbox::FileState& file : m_outbox.takeEnded())
        tellFile(file, file.sent >= file.size ? FileEnd::Sent : FileEnd::Lost);
    const auto current = m_outbox.currentFile();
    if (current && std::chrono::steady_clock::now() - m_fileTold >= kFileTold)
        tellFile(*current, {});
}

void StreamConnection::dropFiles(FileEnd end)
{
    tellFiles();
    for (const StreamOutbox::FileState& file : m_outbox.dropFiles())
        tellFile(file, end);
}

void StreamConnection::flush()
{
    for (int i = 0; i < kCallsPerTurn && !m_blocked && isOpen() && !m_outbox.isEmpty(); ++i) {
        if (!sendOnce())
            break;
    }
    if (!isOpen())
        return;
    tellFiles();
    if (m_echoPaused && m_outbox.unsent() <= kEchoResume)
        m_echoPaused = false;
    if (m_outbox.isEmpty() && m_wantFinish)
        finishSending();
    if (isOpen() && m_outbox.isEmpty() && m_closeWhenSent)
        closeNow(*m_closeWhenSent, 0);
    if (isOpen())
        endIfDone();
}

/// One send of what stands first. False: no more for now.
bool StreamConnection::sendOnce()
{
    StreamOutbox::ReadFailure failure;
    const StreamOutbox::Front front = m_outbox.front(failure);
    if (!front.data) {
        if (failure.error != 0) {
            auto& event = emit<CallFailed>(0);
            event.step = RoleStep::ReadFile;
            event.error = failure.error;
            event.text = failure.path.string();
        }
        return !m_outbox.isEmpty();
    }
    const std::span<const std::byte> bytes = front.bytes();
    const CallResult result = m_socket.send(bytes);
    const bool endsTurn = result.injected && !m_unwatched;
    if (!result.ok()) {
        if (result.error == errors::interrupted) {
            m_blocked = endsTurn;
            return !m_blocked;
        }
        if (result.error != errors::again) {
            sendFailed(result);
            return false;
        }
        m_blocked = true;
        m_outbox.rest();
        emit<SendBlocked>(result.seq).unsent = m_outbox.unsent();
        return false;
    }
    const auto count = static_cast<std::size_t>(result.value);
    m_outbox.accept(count);
    m_totalOut += count;
    m_blocked = count < bytes.size() || endsTurn;
    auto& event = emit<DataSent>(result.seq);
    event.data = front.data;
    event.offset = front.offset;
    event.length = count;
    event.origin = front.origin;
    event.totalOut = m_totalOut;
    event.unsent = m_outbox.unsent();
    return !m_blocked;
}

void StreamConnection::sendFailed(const CallResult& result)
{
    m_sendFailed = true;
    reportFailure(RoleStep::Send, result);
    auto& lost = m_context.events.add<NotSent>(result.seq);
    lost.connection = m_id;
    lost.bytes = m_outbox.unsent();
    lost.reason = NotSentReason::SendFailed;
    dropFiles(FileEnd::Lost);
    m_outbox.clear();
    if (m_weFinished) // only our own way is over: the peer may go on sending
        return;
    // What the peer sent before it went can still be read.
    for (int i = 0; i < kReadsAfterFailure && isOpen() && !m_peerFinished; ++i) {
        const CallResult rest = m_socket.receive(m_context.buffer.span());
        if (rest.error == errors::interrupted)
            continue;
        if (!rest.ok() || rest.value == 0)
            break;
        m_totalIn += static_cast<std::uint64_t>(rest.value);
        auto& event = emit<DataReceived>(rest.seq);
        event.data = m_context.buffer.share(static_cast<std::size_t>(rest.value));
        event.totalIn = m_totalIn;
    }
    closeNow(CloseReason::Failed, result.error);
}

// ---- ends

void StreamConnection::halfClose()
{
    m_wantFinish = true;
    if (m_outbox.isEmpty())
        finishSending();
    if (isOpen())
        updateInterest();
}

void StreamConnection::finishSending()
{
    m_wantFinish = false;
    const CallResult result = m_socket.shutdownSending();
    if (!result.ok()) {
        reportFailure(RoleStep::Shutdown, result);
        return;
    }
    if (m_weFinished)
        return;
    m_weFinished = true;
    changed(ConnectionPhase::WeFinished, result.seq);
    endIfDone();
}

void StreamConnection::endIfDone()
{
    if (!m_peerFinished)
        return;
    if (m_weFinished)
        closeNow(CloseReason::BothFinished, 0);
    else if (m_outbox.isEmpty() && (m_context.echo || m_context.closeWhenPeerFinishes))
        closeNow(CloseReason::PeerFinished, 0);
}

void StreamConnection::settingsChanged()
{
    if (!m_context.echo)
        m_echoPaused = false;
    endIfDone();
    if (isOpen())
        updateInterest();
}

/// Reset while we wait for nothing of the peer: an error that would be told for ever, and that the user's
/// next send will show.
void StreamConnection::stopWatching()
{
    m_unwatched = true;
    const CallResult result = m_context.poller.remove(handle());
    changed(ConnectionPhase::Reset, result.seq);
    if (!m_outbox.isEmpty()) {
        m_blocked = false;
        flush();
    }
}

void StreamConnection::updateInterest()
{
    if (m_unwatched)
        return;
    const CallResult result = m_context.poller.modify(
        handle(), {.read = !m_peerFinished && !m_echoPaused, .write = !m_outbox.isEmpty()});
    if (!result.ok())
        failWith(RoleStep::MakePoller, result);
}

void StreamConnection::close(CloseReason reason) { closeNow(reason, 0); }

void StreamConnection::closeWhenSent(CloseReason reason)
{
    m_closeWhenSent = reason;
    if (m_outbox.isEmpty())
        closeNow(reason, 0);
}

void StreamConnection::abort()
{
    const CallResult result = m_socket.setOption(SocketOption::linger(true, 0));
    if (!result.ok()) { // close() would finish it properly: no reset
        reportFailure(RoleStep::SetOption, result);
        return;
    }
    closeNow(CloseReason::Aborted, 0);
}

void StreamConnection::setPast(WallTime since, std::uint64_t in, std::uint64_t out)
{
    m_since = since;
    m_totalIn = in;
    m_totalOut = out;
}

Socket StreamConnection::release()
{
    if (!m_unwatched) {
        const CallResult result = m_context.poller.remove(handle());
        if (!result.ok())
            reportFailure(RoleStep::MakePoller, result);
    }
    if (!m_outbox.isEmpty()) {
        auto& lost = m_context.events.add<NotSent>();
        lost.connection = m_id;
        lost.bytes = m_outbox.unsent();
        lost.reason = NotSentReason::HandedOver;
        dropFiles(FileEnd::Lost);
        m_outbox.clear();
    }
    return std::move(m_socket);
}

void StreamConnection::failWith(RoleStep step, const CallResult& result)
{
    reportFailure(step, result);
    closeNow(CloseReason::Failed, result.error);
}

void StreamConnection::reportFailure(RoleStep step, const CallResult& result)
{
    m_context.events.addFailure(step, result, m_socket.handle()).connection = m_id;
}

void StreamConnection::changed(ConnectionPhase phase, std::uint64_t seq)
{
    emit<ConnectionChanged>(seq).phase = phase;
}

void StreamConnection::closeNow(CloseReason reason, int error)
{
    const Handle handle = m_socket.handle();
    m_context.poller.forget(handle);
    const CallResult result = m_socket.close();
    if (!result.ok())
        m_context.events.addFailure(RoleStep::Close, result, handle).connection = m_id;
    auto& event = emit<ConnectionClosed>(result.seq);
    event.handle = handle;
    event.reason = reason;
    event.error = error;
    event.totalIn = m_totalIn;
    event.totalOut = m_totalOut;
    event.unsent = m_outbox.unsent();
    dropFiles(FileEnd::Lost);
    m_outbox.clear();
}

} // namespace workbench
