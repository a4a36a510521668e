// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/TrafficRows.h"

#include "widgets/support/ErrorWords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace workbench {
namespace {

class TrafficWords
{
    Q_DECLARE_TR_FUNCTIONS(workbench::TrafficWords)
};

/// Bytes of the event, not copied: the row keeps them as the event did.
void refer(TrafficRow& row, const SharedBytes& data, std::size_t offset, std::size_t length)
{
    if (!data)
        return;
    row.bytes = QByteArray::fromRawData(reinterpret_cast<const char*>(data->data()) + offset,
                                        static_cast<qsizetype>(length));
    row.owner = data;
}

TrafficRow note(const EventStamp& event, TrafficRow::Note kind, const QString& words = {})
{
    TrafficRow row = TrafficRow::band(millisecondsOf(event.time), kind, 0, words);
    row.call = event.seq;
    return row;
}

QString number(std::uint64_t count) { return QLocale().toString(static_cast<qulonglong>(count)); }

std::optional<TrafficRow> rowOf(const DataReceived& event)
{
    const qint64 length = lengthOf(event.data);
    TrafficRow row = TrafficRow::received(millisecondsOf(event.time), {}, length, event.seq);
    refer(row, event.data, 0, static_cast<std::size_t>(length));
    return row;
}

std::optional<TrafficRow> rowOf(const DataSent& event)
{
    TrafficRow row =
        TrafficRow::sent(millisecondsOf(event.time), {}, static_cast<qint64>(event.length), event.seq);
    refer(row, event.data, event.offset, event.length);
    row.byRule = event.origin == DataOrigin::Rule;
    return row;
}

std::optional<TrafficRow> rowOf(const ConnectionChanged& event)
{
    switch (event.phase) {
    case ConnectionPhase::PeerFinished:
        return note(event, TrafficRow::Note::EndOfStream);
    case ConnectionPhase::WeFinished:
        return note(event, TrafficRow::Note::HalfClosed);
    case ConnectionPhase::Reset:
        return note(event, TrafficRow::Note::Reset);
    default:
        return {};
    }
}

std::optional<TrafficRow> rowOf(const ConnectionClosed& event)
{
    if (event.unsent > 0)
        return note(event, TrafficRow::Note::Failure,
                    TrafficWords::tr("closed; %1 bytes were not sent").arg(number(event.unsent)));
    if (event.reason == CloseReason::LeftByHand)
        return note(event, TrafficRow::Note::Words,
                    TrafficWords::tr("step by step from here on: the connection stays there"));
    if (event.reason == CloseReason::ByRule)
        return note(event, TrafficRow::Note::Closed,
                    TrafficWords::tr("closed, as a rule or a sequence says"));
    return note(event,
                event.reason == CloseReason::Aborted ? TrafficRow::Note::Aborted : TrafficRow::Note::Closed);
}

/// A reset is told by the call that met it, not once more by the close that follows.
std::optional<TrafficRow> rowOf(const CallFailed& event)
{
    if (event.connection != 0 && event.error == constants::errors::connectionReset && !event.injected)
        return note(event, TrafficRow::Note::Reset);
    return note(event, TrafficRow::Note::Failure, failureText(event));
}

std::optional<TrafficRow> rowOf(const NotSent& event)
{
    const QString words = event.reason == NotSentReason::NoConnection
                              ? TrafficWords::tr("%1 bytes not sent: there is no connection")
                              : TrafficWords::tr("%1 bytes not sent");
    return note(event, TrafficRow::Note::Failure, words.arg(number(event.bytes)));
}

/// Of a connection StreamGaps tells how much that was.
std::optional<TrafficRow> rowOf(const EventsSkipped& event)
{
    if (event.connection != 0)
        return {};
    return note(event, TrafficRow::Note::Words,
                TrafficWords::tr("%1 rows are not shown here, too much came at once; the call log has them")
                    .arg(number(event.count)));
}

/// A band where the list knows nothing of what was done by hand.
TrafficRow byHandUntil(const EventStamp& event)
{
    return note(event, TrafficRow::Note::Words,
                TrafficWords::tr("step by step until here: the call log has what was sent and received"));
}

std::optional<TrafficRow> rowOf(const TakenBack& event)
{
    return event.isUsedByHand ? std::optional(byHandUntil(event)) : std::nullopt;
}

std::optional<TrafficRow> rowOf(const ConnectionOpened& event)
{
    return event.isUsedByHand ? std::optional(byHandUntil(event)) : std::nullopt;
}

std::optional<TrafficRow> rowOf(const DatagramsDropped& event)
{
    if (event.count == 0) // told before
        return {};
    TrafficRow row = note(event, TrafficRow::Note::Dropped);
    row.count = event.count;
    return row;
}

template <class Other> std::optional<TrafficRow> rowOf(const Other& /*event*/) { return {}; }

} // namespace

std::optional<TrafficRow> trafficRow(const TcpEvent& event)
{
    return std::visit([](const auto& one) { return rowOf(one); }, event);
}

std::vector<TrafficRow> StreamGaps::before(const TcpEvent& event)
{
    std::vector<TrafficRow> rows;
    const auto missing = [&](const EventStamp& stamp, TrafficRow::Kind kind, std::uint64_t& seen,
                             std::uint64_t total, std::uint64_t length) {
        const std::uint64_t begin = total - length;
        if (begin > seen) {
            TrafficRow& row = rows.emplace_back();
            row.time = millisecondsOf(stamp.time);
            row.kind = kind;
            row.length = static_cast<qint64>(begin - seen);
        }
        seen = total;
    };
    if (const auto* opened = std::get_if<ConnectionOpened>(&event)) {
        m_seen[opened->connection] = {opened->totalIn, opened->totalOut};
    } else if (const auto* received = std::get_if<DataReceived>(&event)) {
        const auto length = static_cast<std::uint64_t>(lengthOf(received->data));
        missing(*received, TrafficRow::Kind::Received, m_seen[received->connection].in, received->totalIn,
                length);
    } else if (const auto* sent = std::get_if<DataSent>(&event)) {
        missing(*sent, TrafficRow::Kind::Sent, m_seen[sent->connection].out, sent->totalOut, sent->length);
    } else if (const auto* skipped = std::get_if<EventsSkipped>(&event)) {
        Seen& seen = m_seen[skipped->connection];
        missing(*skipped, TrafficRow::Kind::Received, seen.in, skipped->totalIn.value_or(seen.in), 0);
        missing(*skipped, TrafficRow::Kind::Sent, seen.out, skipped->totalOut.value_or(seen.out), 0);
    } else if (const auto* closed = std::get_if<ConnectionClosed>(&event);
               closed != nullptr && m_seen.contains(closed->connection)) {
        Seen& seen = m_seen[closed->connection];
        missing(*closed, TrafficRow::Kind::Received, seen.in, closed->totalIn, 0);
        missing(*closed, TrafficRow::Kind::Sent, seen.out, closed->totalOut, 0);
        m_seen.erase(closed->connection);
    }
    return rows;
}

template <class One> void DatagramRows::add(std::vector<TrafficRow>& rows, const One& event)
{
    if (auto row = rowOf(event))
        rows.push_back(std::move(*row));
}

void DatagramRows::add(std::vector<TrafficRow>& rows, const DatagramReceived& event)
{
    const qint64 kept = lengthOf(event.data);
    TrafficRow& row =
        rows.emplace_back(TrafficRow::received(millisecondsOf(event.time), {}, kept, event.seq));
    refer(row, event.data, 0, static_cast<std::size_t>(kept));
    const auto whole = static_cast<qint64>(event.fullLength);
    row.lost = whole > kept ? whole - kept : event.truncated ? -1 : 0;
    row.peer = peerText(event.from);
    row.to = hostText(event.to);
}

void DatagramRows::add(std::vector<TrafficRow>& rows, const DatagramSent& event)
{
    const qint64 length = lengthOf(event.data);
    TrafficRow& row = rows.emplace_back(TrafficRow::sent(millisecondsOf(event.time), {}, length, event.seq));
    refer(row, event.data, 0, static_cast<std::size_t>(length));
    row.peer = peerText(event.to);
    row.byRule = event.origin == DataOrigin::Rule;
}

std::vector<TrafficRow> DatagramRows::rows(const std::vector<UdpEvent>& events)
{
    std::vector<TrafficRow> rows;
    rows.reserve(events.size());
    for (const UdpEvent& event : events)
        std::visit([&](const auto& one) { add(rows, one); }, event);
    return rows;
}

const QString& DatagramRows::peerText(const SocketAddress& address)
{
    if (!(address == m_peer.address))
        m_peer = {address, addressText(address)};
    return m_peer.text;
}

const QString& DatagramRows::hostText(const SocketAddress& address)
{
    if (!(address == m_host.address))
        m_host = {address, QString::fromStdString(address.host())};
    return m_host.text;
}

ConnectionId connectionOf(const TcpEvent& event)
{
    return std::visit(
        [](const auto& one) -> ConnectionId {
            if constexpr (requires { one.connection; })
                return one.connection;
            else
                return 0;
        },
        event);
}

bool changeState(const std::vector<TcpEvent>& events)
{
    return std::ranges::any_of(events, [](const TcpEvent& event) {
        return !std::holds_alternative<DataReceived>(event) && !std::holds_alternative<RuleFired>(event);
    });
}

bool changeState(const std::vector<UdpEvent>& events)
{
    return std::ranges::any_of(events, [](const UdpEvent& event) {
        return !std::holds_alternative<DatagramReceived>(event) && !std::holds_alternative<RuleFired>(event);
    });
}

qint64 millisecondsOf(WallTime time)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
}

SharedBytes sharedBytes(const QByteArray& bytes)
{
    const auto* first = reinterpret_cast<const std::byte*>(bytes.constData());
    return shareBytes(std::vector<std::byte>(first, first + bytes.size()));
}

} // namespace workbench
