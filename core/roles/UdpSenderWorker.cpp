// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "core/roles/UdpSenderWorker.h"

#include "core/roles/LookupThread.h"
#include "core/roles/StreamFile.h"
#include "core/system/Constants.h"

#include <utility>

namespace workbench {

using namespace constants;

namespace {

constexpr int kTasksPerTurn = 512;
constexpr int kConnectTries = 8;

} // namespace

UdpSender::Worker::Worker(std::shared_ptr<SystemCalls> calls)
    : m_thread(std::move(calls), "udp-sender", *this), m_port(m_thread, m_events),
      m_repetition(m_thread, m_events), m_sequence(m_events)
{
    m_port.setOnReceived([this](const SocketAddress& /*from*/, std::span<const std::byte> datagram) {
        m_sequence.received(datagram, true);
    });
}

UdpSender::Worker::~Worker() { m_thread.finish(); }

// ---- commands

void UdpSender::Worker::setOptions(const UdpSenderOptions& options)
{
    m_tasks.push_back({.options = options, .data = nullptr, .plan = nullptr});
}

void UdpSender::Worker::open() { m_tasks.emplace_back(); }

void UdpSender::Worker::send(SharedBytes data)
{
    m_tasks.push_back({.options = {}, .data = std::move(data), .plan = nullptr});
}

void UdpSender::Worker::repeat(RepeatPlan plan)
{
    stopRepeating();
    m_tasks.push_back(
        {.options = {}, .data = nullptr, .plan = std::make_shared<RepeatPlan>(std::move(plan))});
}

void UdpSender::Worker::stopRepeating()
{
    std::erase_if(m_tasks, [this](const Task& task) {
        if (task.plan)
            m_repetition.refuse(*task.plan, RepeatEnd::Stopped);
        return task.plan != nullptr;
    });
    m_repetition.stop(RepeatEnd::Stopped);
}

void UdpSender::Worker::sendFile(const std::filesystem::path& path)
{
    int error = 0;
    SharedBytes whole = readWholeFile(path, kLargestDatagramFile, error);
    if (whole) {
        send(std::move(whole));
        return;
    }
    auto& event = m_events.add<CallFailed>();
    event.step = RoleStep::OpenFile;
    event.error = error;
    event.text = path.string();
}

void UdpSender::Worker::close()
{
    m_looking = false;
    std::uint64_t unsent = 0;
    for (const Task& task : std::exchange(m_tasks, {})) {
        if (task.options)
            m_options = *task.options;
        unsent += task.data ? task.data->size() : 0;
        if (task.plan)
            refuse(task, NotSentReason::NoConnection);
    }
    if (unsent > 0)
        m_events.add<NotSent>().bytes = unsent;
    m_destination = {};
    closeSocket();
    m_events.add<Stopped>();
}

void UdpSender::Worker::refuse(const Task& task, NotSentReason reason)
{
    if (task.plan)
        m_repetition.refuse(*task.plan);
    if (!task.data)
        return;
    m_sequence.stop(SequenceEnd::TargetGone);
    auto& event = m_events.add<NotSent>();
    event.bytes = task.data->size();
    event.reason = reason;
}

void UdpSender::Worker::closeSocket()
{
    m_repetition.stop(RepeatEnd::TargetGone);
    m_sequence.stop(SequenceEnd::TargetGone);
    m_port.close();
    m_boundPath.remove(m_events);
    m_applied.reset();
    m_connectedTo = {};
}

// ---- doing them in order

void UdpSender::Worker::work()
{
    for (int i = 0; i < kTasksPerTurn && !m_tasks.empty() && !m_looking; ++i) {
        if (!doTask(m_tasks.front()))
            return;
        m_tasks.pop_front();
    }
}

bool UdpSender::Worker::doTask(const Task& task)
{
    if (task.options) {
        const bool sameTarget =
            task.options->host == m_options.host && task.options->port == m_options.port &&
            task.options->family == m_options.family && task.options->path == m_options.path;
        m_options = *task.options;
        if (!sameTarget)
            m_destination = {};
        return true;
    }
    if (!findDestination())
        return !m_looking; // a lookup goes on with this task when its answer is there
    if (!prepareSocket()) {
        refuse(task, NotSentReason::SendFailed);
        return true;
    }
    if (task.plan) {
        m_repeatTo = m_destination;
        m_repetition.start(*task.plan);
    }
    if (task.data)
        m_port.send(m_options.connect ? SocketAddress() : m_destination, m_destination, task.data,
                    DataOrigin::User);
    return true;
}

bool UdpSender::Worker::findDestination()
{
    if (!m_destination.isEmpty())
        return true;
    if (!m_options.path.empty()) {
        m_destination = SocketAddress::local(m_options.path).value_or(SocketAddress());
    } else if (const auto numeric = SocketAddress::parseNumeric(m_options.host, m_options.port);
               numeric && (m_options.family == afUnspec || m_options.family == numeric->family())) {
        m_destination = *numeric;
    } else if (!m_options.host.empty()) { // NULL would mean this computer
        lookUp();
        return false;
    }
    if (!m_destination.isEmpty())
        return true;
    refuse(m_tasks.front(), NotSentReason::NoDestination);
    if (!m_port.isOpen())
        m_events.add<Stopped>();
    return false;
}

void UdpSender::Worker::lookUp()
{
    m_looking = true;
    m_events.add<ResolveStarted>().host = m_options.host;
    ResolveQuery query{.host = m_options.host, .service = std::to_string(m_options.port), .hints = {}};
    query.hints.family = m_options.family == afUnspec && !m_options.local.isEmpty() ? m_options.local.family()
                                                                                    : m_options.family;
    query.hints.type = sockDgram;
    query.hints.flags = aiNumericserv;
    lookUpDetached(m_thread.sharedCalls(), query, m_thread.mailbox(),
                   [this, lookup = ++m_lookup](const ResolveAnswer& answer) {
                       if (m_looking && lookup == m_lookup)
                           takeAnswer(answer);
                   });
}

void UdpSender::Worker::takeAnswer(const ResolveAnswer& answer)
{
    m_looking = false;
    if (answer.result.ok() && !answer.entries.empty()) {
        auto& event = m_events.add<Resolved>(answer.result.seq);
        event.host = m_options.host;
        for (const ResolvedEntry& entry : answer.entries)
            event.addresses.push_back(entry.address);
        m_destination = answer.entries.front().address;
        return;
    }
    auto& failed = m_events.addFailure(RoleStep::Resolve, answer.result);
    failed.space = answer.space;
    failed.text = m_options.host;
    // Everything up to the next change of options was meant for this destination.
    while (!m_tasks.empty() && !m_tasks.front().options) {
        refuse(m_tasks.front(), NotSentReason::NoDestination);
        m_tasks.pop_front();
    }
    if (!m_port.isOpen())
        m_events.add<Stopped>();
}

// ---- the socket

bool UdpSender::Worker::prepareSocket()
{
    if (m_port.isOpen() && mustReopen())
        closeSocket();
    if (!m_port.isOpen()) {
        if (openSocket())
            return true;
        closeSocket();
        m_events.add<Stopped>();
        return false;
    }
    if (*m_applied != m_options) {
        if (!applyOptions(&*m_applied))
            return false;
        m_applied = m_options;
    }
    return !m_options.connect || m_connectedTo == m_destination || connectSocket();
}

bool UdpSender::Worker::mustReopen() const
{
    return m_port.isOpen() &&
           (m_destination.family() != m_port.socket().family() || m_applied->local != m_options.local ||
            m_applied->localPort != m_options.localPort || (m_applied->connect && !m_options.connect) ||
            (m_applied->ttl && !m_options.ttl) ||
            (m_applied->multicastInterface && !m_options.multicastInterface));
}

bool UdpSender::Worker::openSocket()
{
    const CallResult made = m_port.open(m_destination.family());
    if (!check(RoleStep::MakeSocket, made, m_destination) || !applyOptions(nullptr) || !bindLocal())
        return false;
    if (m_options.connect && !connectToDestination())
        return false;
    if (!check(RoleStep::MakePoller, m_port.watch()))
        return false;
    m_applied = m_options;
    reportOpened(made.seq);
    return true;
}

/// `applied`: what the socket has already; null: a new one.
bool UdpSender::Worker::applyOptions(const UdpSenderOptions* applied)
{
    Socket& socket = m_port.socket();
    const int family = socket.family();
    if (family == afUnix)
        return true;
    if (m_options.broadcast != (applied != nullptr && applied->broadcast) &&
        !check(RoleStep::SetOption, socket.setOption(SocketOption::broadcast(m_options.broadcast))))
        return false;
    const bool toGroup = m_destination.isMulticast();
    const bool hasTtl = applied != nullptr && applied->ttl == m_options.ttl && m_ttlForGroup == toGroup;
    m_ttlForGroup = toGroup;
    if (m_options.ttl && !hasTtl &&
        !check(RoleStep::SetOption,
               socket.setOption(toGroup ? SocketOption::multicastHopLimit(family, *m_options.ttl)
                                        : SocketOption::hopLimit(family, *m_options.ttl))))
        return false;
    const auto& via = m_options.multicastInterface;
    return !via || (applied != nullptr && applied->multicastInterface == via) ||
           check(RoleStep::SetOption, socket.setOption(SocketOption::multicastInterface(
                                          family, via->interfaceAddress, via->interfaceIndex)));
}

bool UdpSender::Worker::bindLocal()
{
    SocketAddress local = m_options.local;
    const int family = m_port.socket().family();
    if (local.isEmpty()) {
        if (m_options.localPort == 0 || family == afUnix)
            return true;
        local = family == afInet6 ? SocketAddress::ipv6({}, m_options.localPort)
                                  : SocketAddress::ipv4({}, m_options.localPort);
    }
    if (!check(RoleStep::Bind, m_port.socket().bind(local), local))
        return false;
    m_boundPath.remember(local);
    return true;
}

/// Another destination for a connected socket, or connect() wanted only now.
bool UdpSender::Worker::connectSocket()
{
    const auto result = connectToDestination();
    if (result)
        reportOpened(result->seq);
    return result.has_value();
}

/// connect() of a datagram socket only sets the peer: after a signal it is simply made again.
std::optional<CallResult> UdpSender::Worker::connectToDestination()
{
    CallResult result;
    for (int i = 0; i < kConnectTries; ++i) {
        result = m_port.socket().connect(m_destination);
        if (result.error != errors::interrupted)
            break;
    }
    if (!check(RoleStep::Connect, result, m_destination))
        return std::nullopt;
    m_connectedTo = m_destination;
    return result;
}

void UdpSender::Worker::reportOpened(std::uint64_t seq)
{
    SocketAddress local;
    m_named = m_options.connect || m_options.localPort != 0 || !m_options.local.isEmpty();
    if (m_named)
        check(RoleStep::ReadName, m_port.socket().localAddress(local));
    auto& event = m_events.add<Opened>(seq);
    event.handle = m_port.socket().handle();
    event.local = local;
    if (m_options.connect)
        event.peer = m_destination;
}

/// The first datagram has made the system choose an address and a port.
void UdpSender::Worker::readNameOnce()
{
    if (m_named || !m_port.hasSent() || m_port.socket().family() == afUnix)
        return;
    m_named = true;
    SocketAddress local;
    const CallResult result = m_port.socket().localAddress(local);
    if (!check(RoleStep::ReadName, result))
        return;
    auto& event = m_events.add<LocalNamed>(result.seq);
    event.handle = m_port.socket().handle();
    event.local = local;
}

// ---- repeating

Repetition::Sent UdpSender::Worker::sendAgain(const SharedBytes& data)
{
    if (!m_port.isOpen())
        return Repetition::Sent::Gone;
    return m_port.sendNow(m_connectedTo.isEmpty() ? m_repeatTo : SocketAddress(), m_repeatTo, data);
}

// ---- the thread

void UdpSender::Worker::socketsReady(std::span<const Poller::Ready> ready)
{
    for (const Poller::Ready& one : ready)
        m_port.handleReady(one, m_events.stream().hasReader());
}

void UdpSender::Worker::pollerFailed(const CallResult& result) { check(RoleStep::MakePoller, result); }

std::optional<SteadyTime> UdpSender::Worker::deadline() const
{
    if (!m_tasks.empty() && !m_looking)
        return SteadyTime::min();
    return m_repetition.deadline(m_port.isBlocked(),
                                 m_sequence.deadline(m_looking || m_port.isBlocked(), m_port.deadline()));
}

void UdpSender::Worker::turnEnds()
{
    work();
    m_repetition.turn([this](const SharedBytes& data) { return sendAgain(data); }, m_port.isBlocked());
    m_sequence.turn([this](const SequenceRun::Action& action) { return act(action); },
                    [this] { return !m_tasks.empty() || m_port.isBlocked(); });
    m_port.turnEnds();
    readNameOnce();
    m_events.publish();
}

void UdpSender::Worker::end()
{
    if (m_port.isOpen() || !m_tasks.empty())
        close();
    m_events.publish();
}

/// Tells of a failure; true where there is none.
bool UdpSender::Worker::check(RoleStep step, const CallResult& result, const SocketAddress& address)
{
    if (result.ok())
        return true;
    auto& event = m_events.addFailure(step, result, m_port.socket().handle());
    event.address = address;
    return false;
}

} // namespace workbench
