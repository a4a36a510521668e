// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/ClientModel.h"

#include "widgets/support/Amounts.h"
#include "widgets/support/ErrorWords.h"
#include "widgets/support/Icons.h"
#include "widgets/support/StateChip.h"
#include "widgets/support/Theme.h"

#include <algorithm>

namespace workbench {
namespace {

StateMark markOf(const ClientRow& client)
{
    if (!client.isOpen())
        return StateMark::NotOpen;
    switch (client.phase) {
    case ConnectionPhase::PeerFinished:
        return StateMark::Ended;
    case ConnectionPhase::WeFinished:
        return StateMark::Half;
    case ConnectionPhase::Reset:
        return StateMark::NotOpen;
    default:
        return StateMark::Open;
    }
}

bool isNumberColumn(int column)
{
    return column == ClientModel::InColumn || column == ClientModel::OutColumn ||
           column == ClientModel::AgeColumn;
}

} // namespace

ClientModel::ClientModel(const Theme& theme, QObject* parent) : QAbstractTableModel(parent), m_theme(theme)
{
    connect(&m_theme, &Theme::changed, this, [this] {
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    });
}

void ClientModel::Change::take(int row)
{
    first = first < 0 ? row : std::min(first, row);
    last = std::max(last, row);
}

void ClientModel::apply(const std::vector<TcpEvent>& events)
{
    insertOpened(events);
    Change change;
    for (const TcpEvent& event : events)
        applyOne(event, change);
    if (change.first >= 0)
        Q_EMIT dataChanged(index(change.first, 0), index(change.last, kColumns - 1));
    forgetOldest(kGoneKept);
}

void ClientModel::insertOpened(const std::vector<TcpEvent>& events)
{
    std::vector<ClientRow> opened;
    for (const TcpEvent& event : events) {
        const auto* open = std::get_if<ConnectionOpened>(&event);
        if (open == nullptr || m_rowOf.contains(open->connection)) // it has come back from step by step
            continue;
        ClientRow client;
        client.connection = open->connection;
        client.handle = open->handle;
        client.peer = open->peer;
        client.since = open->since;
        opened.push_back(client);
    }
    if (opened.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(opened.size()) - 1);
    m_rows.insert(m_rows.end(), opened.begin(), opened.end());
    m_open += static_cast<int>(opened.size());
    indexFrom(static_cast<std::size_t>(first));
    endInsertRows();
}

void ClientModel::applyOne(const TcpEvent& event, Change& change)
{
    const auto with = [&](ConnectionId connection, auto&& act) {
        const int row = rowOf(connection);
        if (row < 0)
            return;
        act(m_rows[static_cast<std::size_t>(row)]);
        change.take(row);
    };
    if (const auto* received = std::get_if<DataReceived>(&event))
        with(received->connection, [&](ClientRow& client) { client.in = received->totalIn; });
    else if (const auto* opened = std::get_if<ConnectionOpened>(&event))
        with(opened->connection, [&](ClientRow& client) {
            client.in = opened->totalIn;
            client.out = opened->totalOut;
        });
    else if (const auto* sent = std::get_if<DataSent>(&event))
        with(sent->connection, [&](ClientRow& client) {
            client.out = sent->totalOut;
            setUnsent(client, sent->unsent);
        });
    else if (const auto* skipped = std::get_if<EventsSkipped>(&event))
        with(skipped->connection, [&](ClientRow& client) {
            client.in = skipped->totalIn.value_or(client.in);
            client.out = skipped->totalOut.value_or(client.out);
            if (skipped->totalOut)
                setUnsent(client, skipped->unsent);
        });
    else if (const auto* blocked = std::get_if<SendBlocked>(&event))
        with(blocked->connection, [&](ClientRow& client) { setUnsent(client, blocked->unsent); });
    else if (const auto* changed = std::get_if<ConnectionChanged>(&event))
        with(changed->connection, [&](ClientRow& client) { client.phase = changed->phase; });
    else if (const auto* closed = std::get_if<ConnectionClosed>(&event))
        with(closed->connection, [&](ClientRow& client) { close(client, *closed); });
}

void ClientModel::close(ClientRow& client, const ConnectionClosed& event)
{
    if (!client.isOpen())
        return;
    setUnsent(client, 0);
    client.closed = event.reason;
    client.error = event.error;
    client.in = event.totalIn;
    client.out = event.totalOut;
    client.unsent = event.unsent;
    client.until = event.time;
    --m_open;
}

void ClientModel::setUnsent(ClientRow& client, std::uint64_t unsent)
{
    m_unsent += unsent - client.unsent;
    client.unsent = unsent;
}

void ClientModel::removeGone() { forgetOldest(0); }

/// Drops the oldest of those that are gone; each run of neighbours is one removal.
void ClientModel::forgetOldest(int keep)
{
    int surplus = goneCount() - keep;
    for (int row = 0; surplus > 0 && row < rowCount();) {
        int last = row;
        while (last < rowCount() && !at(last).isOpen() && last - row < surplus)
            ++last;
        if (last == row) {
            ++row;
            continue;
        }
        std::vector<ConnectionId> gone;
        for (int i = row; i < last; ++i)
            gone.push_back(at(i).connection);
        surplus -= last - row;
        beginRemoveRows({}, row, last - 1);
        m_rows.erase(m_rows.begin() + row, m_rows.begin() + last);
        for (const ConnectionId connection : gone)
            m_rowOf.erase(connection);
        indexFrom(static_cast<std::size_t>(row));
        endRemoveRows();
        for (const ConnectionId connection : gone)
            Q_EMIT forgotten(connection);
    }
}

void ClientModel::indexFrom(std::size_t row)
{
    for (; row < m_rows.size(); ++row)
        m_rowOf[m_rows[row].connection] = static_cast<int>(row);
}

void ClientModel::tick()
{
    if (m_open > 0)
        Q_EMIT dataChanged(index(0, AgeColumn), index(rowCount() - 1, AgeColumn), {Qt::DisplayRole});
}

int ClientModel::rowOf(ConnectionId connection) const
{
    const auto found = m_rowOf.find(connection);
    return found == m_rowOf.end() ? -1 : found->second;
}

ConnectionId ClientModel::openClient(Handle handle) const
{
    const auto found = std::ranges::find_if(
        m_rows, [handle](const ClientRow& client) { return client.isOpen() && client.handle == handle; });
    return found == m_rows.end() ? 0 : found->connection;
}

QString ClientModel::stateWord(const ClientRow& client)
{
    if (!client.isOpen()) {
        // A reset stays what ended it, whoever closes the handle afterwards.
        const bool reset =
            client.closed == CloseReason::Failed && client.error == constants::errors::connectionReset;
        if (reset || client.phase == ConnectionPhase::Reset)
            return tr("reset by peer");
        if (client.closed == CloseReason::LeftByHand)
            return tr("step by step");
        if (client.closed == CloseReason::ByRule)
            return tr("closed by rule");
        return client.closed == CloseReason::Aborted ? tr("aborted") : tr("closed");
    }
    switch (client.phase) {
    case ConnectionPhase::PeerFinished:
        return QStringLiteral("CLOSE_WAIT");
    case ConnectionPhase::WeFinished:
        return QStringLiteral("FIN_WAIT");
    case ConnectionPhase::Reset:
        return tr("reset by peer");
    default:
        return QStringLiteral("ESTABLISHED");
    }
}

int ClientModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ClientModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumns; }

QString ClientModel::display(const ClientRow& client, int column) const
{
    switch (column) {
    case HandleColumn:
        return QString::number(client.handle);
    case PeerColumn:
        return client.peer.isEmpty() || client.peer.text().empty() ? tr("no name") : addressText(client.peer);
    case StateColumn:
        return stateWord(client);
    case InColumn:
        return amountText(client.in);
    case OutColumn:
        if (client.unsent == 0)
            return amountText(client.out);
        return (client.isOpen() ? tr("%1 +%2 unsent") : tr("%1, %2 lost"))
            .arg(amountText(client.out), amountText(client.unsent));
    case AgeColumn: {
        const WallTime until = client.isOpen() ? std::chrono::system_clock::now() : client.until;
        return ageText(std::chrono::floor<std::chrono::seconds>(until - client.since).count());
    }
    default:
        return {};
    }
}

QString ClientModel::tip(const ClientRow& client) const
{
    return tr("%1, handle %2, %3. Received %4, sent %5.")
        .arg(display(client, PeerColumn), display(client, HandleColumn), display(client, StateColumn),
             display(client, InColumn), display(client, OutColumn));
}

QVariant ClientModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ClientRow& client = at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return display(client, column);
    case Qt::DecorationRole:
        if (column == StateColumn)
            return m_theme.icons().icon(iconOf(markOf(client)), colorOf(markOf(client)));
        return {};
    case Qt::FontRole:
        return m_theme.fixedFont();
    case Qt::ForegroundRole:
        if (column == OutColumn && client.unsent > 0)
            return m_theme.color(ThemeColor::Wait);
        if (!client.isOpen() || column == AgeColumn)
            return m_theme.color(ThemeColor::Muted);
        return {};
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((isNumberColumn(column) ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return tip(client);
    default:
        return {};
    }
}

QVariant ClientModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isNumberColumn(section) ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case HandleColumn:
        return tr("Handle");
    case PeerColumn:
        return tr("Peer");
    case StateColumn:
        return tr("State");
    case InColumn:
        return tr("In");
    case OutColumn:
        return tr("Out");
    default:
        return tr("Age");
    }
}

void ClientModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

} // namespace workbench
