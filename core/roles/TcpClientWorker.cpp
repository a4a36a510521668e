// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/TcpClientWorker.h"

#include "core/roles/LookupThread.h"
#include "core/system/Constants.h"

#include <utility>

namespace workbench {

using namespace constants;

TcpClient::Worker::Worker(std::shared_ptr<SystemCalls> calls)
    : m_buffer(kStreamReadSize),
      m_thread(std::move(calls), "tcp-client", *this), m_context{.poller = m_thread.poller(),
                                                                 .events = m_events,
                                                                 .buffer = m_buffer},
      m_repetition(m_thread, m_events), m_sequence(m_events)
{
    m_context.onReceived = [this](ConnectionId /*connection*/, std::span<const std::byte> bytes) {
        m_sequence.received(bytes, false);
    };
}

TcpClient::Worker::~Worker() { m_thread.finish(); }

// ---- connecting

void TcpClient::Worker::connect(const TcpClientOptions& options)
{
    cancel();
    close(CloseReason::ByUser);
    m_options = options;
    ++m_attempt;
    m_addresses.clear();
    m_next = 0;
    if (!options.path.empty()) {
        if (const auto local = SocketAddress::local(options.path))
            m_addresses.push_back(*local);
        tryNext();
        return;
    }
    const auto numeric = SocketAddress::parseNumeric(options.host, options.port);
    if (numeric && (options.family == afUnspec || options.family == numeric->family())) {
        m_addresses.push_back(*numeric);
        tryNext();
        return;
    }
    lookUp();
}

void TcpClient::Worker::lookUp()
{
    if (m_options.host.empty()) { // NULL would mean this computer
        endAttempt(ConnectEnd::LookupFailed);
        return;
    }
    m_looking = true;
    m_events.add<ResolveStarted>().host = m_options.host;
    ResolveQuery query{.host = m_options.host, .service = std::to_string(m_options.port), .hints = {}};
    query.hints.family = m_options.family == afUnspec && !m_options.local.isEmpty() ? m_options.local.family()
                                                                                    : m_options.family;
    query.hints.type = sockStream;
    query.hints.flags = aiNumericserv;
    lookUpDetached(m_thread.sharedCalls(), query, m_thread.mailbox(),
                   [this, attempt = m_attempt](const ResolveAnswer& answer) {
                       if (m_looking && attempt == m_attempt)
                           takeAnswer(answer);
                   });
}

void TcpClient::Worker::takeAnswer(const ResolveAnswer& answer)
{
    m_looking = false;
    if (!answer.result.ok()) {
        auto& failed = m_events.addFailure(RoleStep::Resolve, answer.result);
        failed.space = answer.space;
        failed.text = m_options.host;
        endAttempt(ConnectEnd::LookupFailed);
        return;
    }
    for (const ResolvedEntry& entry : answer.entries)
        m_addresses.push_back(entry.address);
    auto& event = m_events.add<Resolved>(answer.result.seq);
    event.host = m_options.host;
    event.addresses = m_addresses;
    tryNext();
}

void TcpClient::Worker::tryNext()
{
    while (m_next < m_addresses.size()) {
        if (tryAddress(m_addresses[m_next++]))
            return;
        closeTry();
    }
    endAttempt(ConnectEnd::NoAddressLeft);
}

bool TcpClient::Worker::tryAddress(const SocketAddress& address)
{
    if (!check(RoleStep::MakeSocket, m_socket.open(m_thread.calls(), address.family(), sockStream), address))
        return false;
    ++m_id;
    auto& event = m_events.add<ConnectTrying>();
    event.handle = m_socket.handle();
    event.address = address;
    event.index = m_next - 1;
    event.count = m_addresses.size();
    if (!bindLocal(address.family()))
        return false;
    const CallResult result = m_socket.connect(address);
    event.seq = result.seq; // bindLocal() has added nothing
    if (result.ok()) {
        established(result.seq, false);
        return true;
    }
    if (!Socket::isConnecting(result) || address.isLocal()) {
        check(RoleStep::Connect, result, address);
        return false;
    }
    if (!check(RoleStep::MakePoller, m_thread.poller().add(m_socket.handle(), {.write = true}, m_id)))
        return false;
    if (m_options.timeLimitMs > 0)
        m_deadline = std::chrono::steady_clock::now() + std::chrono::milliseconds(m_options.timeLimitMs);
    return true;
}

bool TcpClient::Worker::bindLocal(int family)
{
    SocketAddress local = m_options.local;
    if (local.isEmpty()) {
        if (m_options.localPort == 0 || family == afUnix)
            return true;
        local = family == afInet6 ? SocketAddress::ipv6({}, m_options.localPort)
                                  : SocketAddress::ipv4({}, m_options.localPort);
    }
    return check(RoleStep::Bind, m_socket.bind(local), local);
}

void TcpClient::Worker::connectEnded(const Poller::Ready& ready)
{
    if (!ready.writable && !ready.failed)
        return;
    int error = 0;
    CallResult result = m_socket.takeError(error);
    if (result.ok())
        result.error = error;
    if (result.ok()) {
        established(result.seq, true);
        return;
    }
    check(RoleStep::Connect, result, m_addresses[m_next - 1]);
    closeTry();
    tryNext();
}

void TcpClient::Worker::established(std::uint64_t seq, bool watched)
{
    m_deadline.reset();
    SocketAddress local;
    check(RoleStep::ReadName, m_socket.localAddress(local));
    auto& event = m_events.add<ConnectionOpened>(seq);
    event.since = event.time;
    event.connection = m_id;
    event.handle = m_socket.handle();
    event.local = local;
    event.peer = m_addresses[m_next - 1];
    m_connection = std::make_unique<StreamConnection>(m_context, m_id, std::move(m_socket));
    m_connection->start(watched);
}

void TcpClient::Worker::giveUpTry()
{
    auto& event = m_events.add<ConnectTimedOut>();
    event.address = m_addresses[m_next - 1];
    event.index = m_next - 1;
    event.count = m_addresses.size();
    event.limitMs = m_options.timeLimitMs;
    closeTry();
    tryNext();
}

void TcpClient::Worker::closeTry()
{
    m_deadline.reset();
    if (!m_socket.isOpen())
        return;
    m_thread.poller().forget(m_socket.handle());
    check(RoleStep::Close, m_socket.close());
}

void TcpClient::Worker::endAttempt(ConnectEnd reason)
{
    m_looking = false;
    closeTry();
    m_events.add<ConnectEnded>().reason = reason;
}

void TcpClient::Worker::cancel()
{
    if (isTrying())
        endAttempt(ConnectEnd::Cancelled);
}

// ---- connected

void TcpClient::Worker::send(const SharedBytes& data)
{
    if (isConnected()) {
        m_connection->send(data);
        return;
    }
    m_events.add<NotSent>().bytes = data->size();
}

void TcpClient::Worker::sendFile(const std::filesystem::path& path)
{
    int error = 0;
    const std::shared_ptr<StreamFile> file = StreamFile::open(path, error);
    if (!file) {
        auto& event = m_events.add<CallFailed>();
        event.step = RoleStep::OpenFile;
        event.error = error;
        event.text = path.string();
        return;
    }
    if (isConnected())
        m_connection->sendFile(file);
    else
        m_events.add<NotSent>().bytes = file->size();
}

void TcpClient::Worker::cancelFiles()
{
    if (isConnected())
        m_connection->cancelFiles();
}

void TcpClient::Worker::repeat(const RepeatPlan& plan)
{
    stopRepeating();
    if (isConnected())
        m_repetition.start(plan);
    else
        m_repetition.refuse(plan);
}

void TcpClient::Worker::halfClose()
{
    if (isConnected())
        m_connection->halfClose();
}

void TcpClient::Worker::close(CloseReason reason)
{
    cancel();
    if (isConnected())
        m_connection->close(reason);
    m_connection.reset();
}

void TcpClient::Worker::abort()
{
    cancel();
    if (isConnected())
        m_connection->abort();
}

void TcpClient::Worker::setCloseWhenPeerFinishes(bool on)
{
    m_context.closeWhenPeerFinishes = on;
    if (isConnected())
        m_connection->settingsChanged();
}

// ---- the thread

void TcpClient::Worker::socketsReady(std::span<const Poller::Ready> ready)
{
    m_context.hasReader = m_events.stream().hasReader();
    for (const Poller::Ready& one : ready) {
        if (one.token != m_id)
            continue;
        if (isConnected())
            m_connection->handleReady(one);
        else if (m_socket.isOpen())
            connectEnded(one);
    }
}

void TcpClient::Worker::turnEnds()
{
    if (m_deadline && *m_deadline <= std::chrono::steady_clock::now())
        giveUpTry();
    m_repetition.turn(
        [this](const SharedBytes& data) {
            return isConnected() ? m_connection->offer(data) : Repetition::Sent::Gone;
        },
        isWaiting());
    if (isConnected() && m_connection->hasPeerFinished())
        m_sequence.finished();
    m_sequence.turn([this](const SequenceRun::Action& action) { return act(action); },
                    [this] { return isWaiting(); });
    if (!isConnected()) {
        m_repetition.stop(RepeatEnd::TargetGone);
        m_sequence.stop(SequenceEnd::TargetGone);
        m_connection.reset();
    }
    m_events.publish();
}

std::optional<SteadyTime> TcpClient::Worker::deadline() const
{
    return m_repetition.deadline(isWaiting(), m_sequence.deadline(isWaiting(), m_deadline));
}

void TcpClient::Worker::pollerFailed(const CallResult& result) { check(RoleStep::MakePoller, result); }

void TcpClient::Worker::end()
{
    close(CloseReason::RoleStopped);
    m_events.publish();
}

/// Tells of a failure; true where there is none.
bool TcpClient::Worker::check(RoleStep step, const CallResult& result, const SocketAddress& address)
{
    if (result.ok())
        return true;
    auto& event = m_events.addFailure(step, result, m_socket.handle());
    event.address = address;
    event.connection = isConnected() ? m_id : 0;
    return false;
}

} // namespace workbench
