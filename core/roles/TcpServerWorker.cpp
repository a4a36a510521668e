// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/TcpServerWorker.h"

#include "core/system/Constants.h"

#include <algorithm>
#include <utility>

namespace workbench {

using namespace constants;
using namespace std::chrono_literals;

namespace {

constexpr int kAcceptsPerTurn = 64;
constexpr auto kAcceptRetry = 250ms;

bool isOfTheConnection(int error)
{
    return error == errors::connectionAborted || error == errors::connectionReset;
}

} // namespace

TcpServer::Worker::Worker(std::shared_ptr<SystemCalls> calls)
    : m_buffer(kStreamReadSize),
      m_thread(std::move(calls), "tcp-server", *this), m_context{.poller = m_thread.poller(),
                                                                 .events = m_events,
                                                                 .buffer = m_buffer},
      m_repetition(m_thread, m_events)
{
}

TcpServer::Worker::~Worker() { m_thread.finish(); }

// ---- the listener

void TcpServer::Worker::start(const TcpServerOptions& options)
{
    if (m_listener.isOpen())
        stop();
    if (openListener(options))
        return;
    closeListener();
    m_events.add<Stopped>();
}

bool TcpServer::Worker::openListener(const TcpServerOptions& options)
{
    if (!check(RoleStep::MakeSocket, m_listener.open(m_thread.calls(), options.address.family(), sockStream),
               options.address))
        return false;
    if (!prepareListener(options))
        return false;
    if (!check(RoleStep::Bind, m_listener.bind(options.address), options.address))
        return false;
    m_boundPath.remember(options.address);
    const CallResult listening = m_listener.listen(options.backlog);
    if (!check(RoleStep::Listen, listening, options.address))
        return false;
    m_local = options.address;
    if (!check(RoleStep::ReadName, m_listener.localAddress(m_local), options.address))
        return false;
    if (!check(RoleStep::MakePoller,
               m_thread.poller().add(m_listener.handle(), {.read = true}, kListenerToken)))
        return false;
    auto& event = m_events.add<Listening>(listening.seq);
    event.handle = m_listener.handle();
    event.local = m_local;
    return true;
}

bool TcpServer::Worker::prepareListener(const TcpServerOptions& options)
{
    if (options.reuseAddress && !options.address.isLocal() &&
        !check(RoleStep::SetOption, m_listener.setOption(SocketOption::listenerReuse()), options.address))
        return false;
    if (options.v6Only && options.address.isIpv6() &&
        !check(RoleStep::SetOption, m_listener.setOption(SocketOption::v6Only(*options.v6Only)),
               options.address))
        return false;
    return true;
}

void TcpServer::Worker::closeListener()
{
    m_retryAccept.reset();
    if (m_listener.isOpen()) {
        m_thread.poller().forget(m_listener.handle());
        check(RoleStep::Close, m_listener.close());
    }
    m_boundPath.remove(m_events);
}

void TcpServer::Worker::stopListening()
{
    if (!m_listener.isOpen())
        return;
    closeListener();
    m_events.add<ListeningEnded>();
}

void TcpServer::Worker::stop()
{
    closeListener();
    closeClients(CloseReason::RoleStopped);
    m_events.add<Stopped>();
}

// ---- accepting

void TcpServer::Worker::acceptClients()
{
    for (int i = 0; i < kAcceptsPerTurn; ++i) {
        Socket socket;
        SocketAddress peer;
        const CallResult result = m_listener.accept(socket, peer);
        if (result.ok()) {
            resumeAccepting();
            addClient(std::move(socket), peer, result.seq);
            if (result.injected) // it may have taken long: the poller tells of the others again
                return;
            continue;
        }
        if (result.error == errors::again) {
            resumeAccepting();
            return;
        }
        if (result.error == errors::interrupted) {
            if (result.injected)
                return;
            continue;
        }
        if (socket.isOpen()) {
            check(RoleStep::SetOption, result, peer);
        } else if (isOfTheConnection(result.error)) {
            check(RoleStep::Accept, result, m_local);
        } else {
            pauseAccepting(result);
            return;
        }
    }
}

void TcpServer::Worker::addClient(Socket socket, const SocketAddress& peer, std::uint64_t seq)
{
    const ConnectionId id = ++m_lastId;
    SocketAddress local = m_local;
    if (local.isWildcard()) // which of this computer's addresses the client chose
        check(RoleStep::ReadName, socket.localAddress(local), peer);
    auto& event = m_events.add<ConnectionOpened>(seq);
    event.since = event.time;
    event.connection = id;
    event.handle = socket.handle();
    event.local = local;
    event.peer = peer;
    auto client = std::make_unique<StreamConnection>(m_context, id, std::move(socket));
    client->start(false);
    if (!client->isOpen())
        return;
    m_clients.emplace(id, std::move(client));
    if (!m_replies.isEmpty())
        m_replies.connected(id, std::chrono::steady_clock::now());
}

/// The listener stays readable while accept fails: looked at again only when there is hope.
void TcpServer::Worker::pauseAccepting(const CallResult& result)
{
    if (!m_retryAccept) {
        check(RoleStep::Accept, result, m_local);
        auto& event = m_events.add<AcceptPaused>(result.seq);
        event.error = result.error;
        event.retryMs = static_cast<int>(kAcceptRetry.count());
        check(RoleStep::MakePoller, m_thread.poller().modify(m_listener.handle(), {}));
    }
    m_retryAccept = std::chrono::steady_clock::now() + kAcceptRetry;
}

void TcpServer::Worker::resumeAccepting()
{
    if (!m_retryAccept)
        return;
    m_retryAccept.reset();
    check(RoleStep::MakePoller, m_thread.poller().modify(m_listener.handle(), {.read = true}));
    m_events.add<AcceptResumed>();
}

// ---- clients

void TcpServer::Worker::setEcho(bool on)
{
    m_context.echo = on;
    each(everybody(), [](StreamConnection& client) { client.settingsChanged(); });
}

void TcpServer::Worker::setCloseWhenPeerFinishes(bool on)
{
    m_context.closeWhenPeerFinishes = on;
    each(everybody(), [](StreamConnection& client) { client.settingsChanged(); });
}

void TcpServer::Worker::send(const std::vector<ConnectionId>& clients, const SharedBytes& data)
{
    for (const ConnectionId id : clients) {
        if (m_clients.contains(id))
            continue;
        auto& event = m_events.add<NotSent>();
        event.connection = id;
        event.bytes = data->size();
    }
    each(clients, [&data](StreamConnection& client) { client.send(data); });
}

void TcpServer::Worker::sendFile(const std::vector<ConnectionId>& clients, const std::filesystem::path& path)
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
    for (const ConnectionId id : clients) {
        if (m_clients.contains(id))
            continue;
        auto& event = m_events.add<NotSent>();
        event.connection = id;
        event.bytes = file->size();
    }
    each(clients, [&file](StreamConnection& client) { client.sendFile(file); });
}

void TcpServer::Worker::cancelFiles()
{
    each(everybody(), [](StreamConnection& client) { client.cancelFiles(); });
}

void TcpServer::Worker::repeat(std::vector<ConnectionId> clients, const RepeatPlan& plan)
{
    stopRepeating();
    m_repeatTo = std::move(clients);
    m_repetition.start(plan);
}

bool TcpServer::Worker::anyWaits() const
{
    return std::any_of(m_repeatTo.begin(), m_repeatTo.end(), [this](ConnectionId id) {
        const auto client = m_clients.find(id);
        return client != m_clients.end() && client->second->isWaiting();
    });
}

/// To all or, while one of them waits, to none. Failed: at one of them.
Repetition::Sent TcpServer::Worker::sendAgain(const SharedBytes& data)
{
    std::erase_if(m_repeatTo, [this](ConnectionId id) { return !m_clients.contains(id); });
    if (m_repeatTo.empty())
        return Repetition::Sent::Gone;
    if (anyWaits())
        return Repetition::Sent::Blocked;
    auto worst = Repetition::Sent::Whole;
    each(m_repeatTo, [&](StreamConnection& client) { worst = std::max(worst, client.offer(data)); });
    return worst;
}

std::vector<ConnectionId> TcpServer::Worker::everybody() const
{
    std::vector<ConnectionId> ids;
    ids.reserve(m_clients.size());
    for (const auto& [id, client] : m_clients)
        ids.push_back(id);
    return ids;
}

void TcpServer::Worker::each(const std::vector<ConnectionId>& clients,
                             const std::function<void(StreamConnection&)>& action)
{
    for (const ConnectionId id : clients) {
        const auto client = m_clients.find(id);
        if (client == m_clients.end())
            continue;
        action(*client->second);
        removeIfClosed(id);
    }
}

void TcpServer::Worker::removeIfClosed(ConnectionId id)
{
    const auto client = m_clients.find(id);
    if (client == m_clients.end() || client->second->isOpen())
        return;
    m_clients.erase(client);
    m_replies.forget(id);
    if (m_retryAccept) // a descriptor became free
        m_retryAccept = std::chrono::steady_clock::now();
}

void TcpServer::Worker::closeClients(CloseReason reason)
{
    for (const auto& [id, client] : m_clients)
        client->close(reason);
    m_clients.clear();
    m_replies.forgetAll();
}

// ---- the thread

void TcpServer::Worker::socketsReady(std::span<const Poller::Ready> ready)
{
    m_context.hasReader = m_events.stream().hasReader();
    for (const Poller::Ready& one : ready) {
        handleReady(one);
        if (m_thread.isAwaited()) // the others are told again by the next wait
            return;
    }
}

void TcpServer::Worker::handleReady(const Poller::Ready& ready)
{
    if (ready.token == kListenerToken) {
        if (m_listener.isOpen() && !m_retryAccept)
            acceptClients();
        return;
    }
    const auto client = m_clients.find(ready.token);
    if (client == m_clients.end())
        return;
    client->second->handleReady(ready);
    removeIfClosed(ready.token);
    reply();
}

void TcpServer::Worker::turnEnds()
{
    if (m_retryAccept && *m_retryAccept <= std::chrono::steady_clock::now())
        acceptClients();
    reply();
    m_repetition.turn([this](const SharedBytes& data) { return sendAgain(data); },
                      m_repetition.isRunning() && anyWaits());
    m_events.publish();
}

std::optional<SteadyTime> TcpServer::Worker::deadline() const
{
    return m_repetition.deadline(m_repetition.isRunning() && anyWaits(),
                                 earlierOf(m_replies.due(), m_retryAccept));
}

void TcpServer::Worker::pollerFailed(const CallResult& result) { check(RoleStep::MakePoller, result); }

void TcpServer::Worker::end()
{
    const bool wasOpen = m_listener.isOpen() || !m_clients.empty();
    closeListener();
    closeClients(CloseReason::RoleStopped);
    if (wasOpen)
        m_events.add<Stopped>();
    m_events.publish();
}

/// Tells of a failure; true where there is none.
bool TcpServer::Worker::check(RoleStep step, const CallResult& result, const SocketAddress& address)
{
    if (result.ok())
        return true;
    auto& event = m_events.addFailure(step, result, m_listener.handle());
    event.address = address;
    return false;
}

} // namespace workbench
