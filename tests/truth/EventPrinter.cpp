// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "tests/truth/EventPrinter.h"

#include <QJsonDocument>

#include <cstdio>

namespace workbench {

namespace {

constexpr std::size_t kMostShown = 16'384;

template <class One> constexpr const char* kName = "";
template <> constexpr const char* kName<EventsSkipped> = "EventsSkipped";
template <> constexpr const char* kName<Stopped> = "Stopped";
template <> constexpr const char* kName<HandedOver> = "HandedOver";
template <> constexpr const char* kName<TakenBack> = "TakenBack";
template <> constexpr const char* kName<CallFailed> = "CallFailed";
template <> constexpr const char* kName<ResolveStarted> = "ResolveStarted";
template <> constexpr const char* kName<Resolved> = "Resolved";
template <> constexpr const char* kName<Listening> = "Listening";
template <> constexpr const char* kName<ListeningEnded> = "ListeningEnded";
template <> constexpr const char* kName<AcceptPaused> = "AcceptPaused";
template <> constexpr const char* kName<AcceptResumed> = "AcceptResumed";
template <> constexpr const char* kName<ConnectTrying> = "ConnectTrying";
template <> constexpr const char* kName<ConnectTimedOut> = "ConnectTimedOut";
template <> constexpr const char* kName<ConnectEnded> = "ConnectEnded";
template <> constexpr const char* kName<ConnectionOpened> = "ConnectionOpened";
template <> constexpr const char* kName<ConnectionChanged> = "ConnectionChanged";
template <> constexpr const char* kName<ConnectionClosed> = "ConnectionClosed";
template <> constexpr const char* kName<DataReceived> = "DataReceived";
template <> constexpr const char* kName<DataSent> = "DataSent";
template <> constexpr const char* kName<SendBlocked> = "SendBlocked";
template <> constexpr const char* kName<NotSent> = "NotSent";
template <> constexpr const char* kName<Opened> = "Opened";
template <> constexpr const char* kName<DatagramReceived> = "DatagramReceived";
template <> constexpr const char* kName<DatagramsDropped> = "DatagramsDropped";
template <> constexpr const char* kName<DatagramSent> = "DatagramSent";
template <> constexpr const char* kName<MembershipChanged> = "MembershipChanged";
template <> constexpr const char* kName<ReceiveBufferSize> = "ReceiveBufferSize";

QByteArrayView view(const SharedBytes& bytes)
{
    return {reinterpret_cast<const char*>(bytes->data()), static_cast<qsizetype>(bytes->size())};
}

/// Null where there is too much of it.
QJsonValue hex(const SharedBytes& bytes)
{
    if (bytes->size() > kMostShown)
        return QJsonValue::Null;
    return QString::fromLatin1(view(bytes).toByteArray().toHex());
}

QString text(const SocketAddress& address) { return QString::fromStdString(address.text()); }
qint64 number(std::uint64_t value) { return static_cast<qint64>(value); }

QString phaseName(ConnectionPhase phase)
{
    switch (phase) {
    case ConnectionPhase::Established:
        return QStringLiteral("Established");
    case ConnectionPhase::PeerFinished:
        return QStringLiteral("PeerFinished");
    case ConnectionPhase::WeFinished:
        return QStringLiteral("WeFinished");
    case ConnectionPhase::Reset:
        return QStringLiteral("Reset");
    }
    return {};
}

QString reasonName(CloseReason reason)
{
    switch (reason) {
    case CloseReason::ByUser:
        return QStringLiteral("ByUser");
    case CloseReason::Aborted:
        return QStringLiteral("Aborted");
    case CloseReason::BothFinished:
        return QStringLiteral("BothFinished");
    case CloseReason::PeerFinished:
        return QStringLiteral("PeerFinished");
    case CloseReason::Failed:
        return QStringLiteral("Failed");
    case CloseReason::RoleStopped:
        return QStringLiteral("RoleStopped");
    case CloseReason::ByRule:
        return QStringLiteral("ByRule");
    case CloseReason::ByHand:
        return QStringLiteral("ByHand");
    case CloseReason::LeftByHand:
        return QStringLiteral("LeftByHand");
    }
    return {};
}

QString errorName(int error)
{
    return error == 0 ? QString()
                      : QString::fromStdString(constants::errorName(constants::ErrorSpace::System, error));
}

} // namespace

EventPrinter::~EventPrinter()
{
    for (const auto& unfollow : m_unfollow)
        unfollow();
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

template <class Event> void EventPrinter::followAny(const std::string& role, EventStream<Event>& stream)
{
    const auto queue = stream.subscribe([this] { wake(); });
    const std::lock_guard lock(m_mutex);
    m_unfollow.push_back([queue, &stream] { stream.unsubscribe(queue); });
    m_print.push_back([this, role, queue] {
        for (const Event& event : queue->takeAll()) {
            std::visit(
                [&](const auto& one) {
                    QJsonObject line = describe(role, one);
                    line[QStringLiteral("role")] = QString::fromStdString(role);
                    line[QStringLiteral("event")] = QLatin1String(kName<std::decay_t<decltype(one)>>);
                    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
                },
                event);
        }
        std::fflush(stdout);
    });
}

template void EventPrinter::followAny(const std::string&, EventStream<TcpEvent>&);
template void EventPrinter::followAny(const std::string&, EventStream<UdpEvent>&);

void EventPrinter::wake()
{
    const std::lock_guard lock(m_mutex);
    m_hasNew = true;
    m_changed.notify_one();
}

void EventPrinter::run()
{
    for (bool last = false; !last;) {
        std::vector<std::function<void()>> print;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_hasNew || m_ends; });
            m_hasNew = false;
            last = m_ends;
            print = m_print;
        }
        for (const auto& one : print)
            one();
    }
}

QString EventPrinter::digest(const std::string& role, ConnectionId connection)
{
    const auto found = m_received.find({role, connection});
    return found == m_received.end() ? QString() : QString::fromLatin1(found->second.result().toHex());
}

QJsonObject EventPrinter::describe(const std::string& /*role*/, const CallFailed& event)
{
    return {{QStringLiteral("error"), errorName(event.error)},
            {QStringLiteral("connection"), number(event.connection)}};
}

QJsonObject EventPrinter::describe(const std::string& /*role*/, const Listening& event)
{
    return {{QStringLiteral("local"), text(event.local)}, {QStringLiteral("port"), event.local.port()}};
}

QJsonObject EventPrinter::describe(const std::string& role, const ConnectionOpened& event)
{
    m_received.try_emplace({role, event.connection}, QCryptographicHash::Sha256);
    return {{QStringLiteral("connection"), number(event.connection)},
            {QStringLiteral("local"), text(event.local)},
            {QStringLiteral("peer"), text(event.peer)}};
}

QJsonObject EventPrinter::describe(const std::string& role, const ConnectionChanged& event)
{
    return {{QStringLiteral("connection"), number(event.connection)},
            {QStringLiteral("phase"), phaseName(event.phase)},
            {QStringLiteral("sha256"), digest(role, event.connection)}};
}

QJsonObject EventPrinter::describe(const std::string& role, const ConnectionClosed& event)
{
    const QString received = digest(role, event.connection);
    m_received.erase({role, event.connection});
    return {{QStringLiteral("connection"), number(event.connection)},
            {QStringLiteral("reason"), reasonName(event.reason)},
            {QStringLiteral("error"), errorName(event.error)},
            {QStringLiteral("totalIn"), number(event.totalIn)},
            {QStringLiteral("totalOut"), number(event.totalOut)},
            {QStringLiteral("unsent"), number(event.unsent)},
            {QStringLiteral("sha256"), received}};
}

QJsonObject EventPrinter::describe(const std::string& role, const DataReceived& event)
{
    const auto received = m_received.find({role, event.connection});
    if (received != m_received.end())
        received->second.addData(view(event.data));
    return {{QStringLiteral("connection"), number(event.connection)},
            {QStringLiteral("data"), hex(event.data)},
            {QStringLiteral("totalIn"), number(event.totalIn)}};
}

QJsonObject EventPrinter::describe(const std::string& /*role*/, const DataSent& event)
{
    return {{QStringLiteral("connection"), number(event.connection)},
            {QStringLiteral("length"), number(event.length)},
            {QStringLiteral("totalOut"), number(event.totalOut)},
            {QStringLiteral("unsent"), number(event.unsent)}};
}

QJsonObject EventPrinter::describe(const std::string& /*role*/, const SendBlocked& event)
{
    return {{QStringLiteral("connection"), number(event.connection)},
            {QStringLiteral("unsent"), number(event.unsent)}};
}

QJsonObject EventPrinter::describe(const std::string& /*role*/, const NotSent& event)
{
    return {{QStringLiteral("connection"), number(event.connection)},
            {QStringLiteral("bytes"), number(event.bytes)}};
}

QJsonObject EventPrinter::describe(const std::string& /*role*/, const Opened& event)
{
    return {{QStringLiteral("local"), text(event.local)}, {QStringLiteral("port"), event.local.port()}};
}

QJsonObject EventPrinter::describe(const std::string& /*role*/, const DatagramReceived& event)
{
    return {{QStringLiteral("from"), text(event.from)},
            {QStringLiteral("host"), QString::fromStdString(event.from.host())},
            {QStringLiteral("port"), event.from.port()},
            {QStringLiteral("data"), hex(event.data)},
            {QStringLiteral("fullLength"), number(event.fullLength)},
            {QStringLiteral("truncated"), event.truncated}};
}

template <class One> QJsonObject EventPrinter::describe(const std::string& /*role*/, const One& /*event*/)
{
    return {};
}

} // namespace workbench
