// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/sockets/SocketTreeModel.h"

#include "core/calls/CallDirectory.h"
#include "widgets/log/CallWords.h"
#include "widgets/sockets/SocketWords.h"
#include "widgets/support/Amounts.h"
#include "widgets/support/Icons.h"
#include "widgets/support/Theme.h"
#include "widgets/tabs/Tab.h"

#include <QLocale>

#include <algorithm>
#include <compare>
#include <iterator>

namespace workbench {

struct SocketTreeModel::Node {
    SocketRow row;
    std::uint64_t changes = 0; ///< of the entry, when it was shown
    Node* above = nullptr;
    int at = 0;         ///< among its siblings
    bool grown = false; ///< had something below it
    Nodes below;
};

namespace {

const SocketRow& rowIn(const SocketRow& row) { return row; }
const SocketRow& rowIn(const SocketGroup& group) { return group.row; }
const std::vector<SocketRow>& belowIn(const SocketRow& /*row*/)
{
    static const std::vector<SocketRow> kNone;
    return kNone;
}
const std::vector<SocketRow>& belowIn(const SocketGroup& group) { return group.below; }

/// What is drawn of them is the same: of timers only the seconds of TIME_WAIT are.
bool looksAlike(const std::optional<KernelFigures>& a, const std::optional<KernelFigures>& b)
{
    if (!a || !b)
        return a.has_value() == b.has_value();
    const auto drawn = [](KernelFigures figures) {
        if (figures.timer != KernelTimer::TimeWait)
            figures.timer = KernelTimer::None;
        figures.timerMs = figures.timer == KernelTimer::None ? 0 : (figures.timerMs + 999) / 1000;
        return figures;
    };
    return drawn(*a) == drawn(*b);
}

QString number(quint64 value) { return QLocale().toString(value); }

/// Datagrams that found no room, and of a listener connections. What TCP throws away of a connection is sent
/// again, or was needless: nothing is lost.
std::uint32_t dropsOf(const SocketRow& row)
{
    const bool isConnection = row.entry && row.entry->isTcp && !row.entry->isListener;
    return row.kernel && row.entry && !isConnection ? row.kernel->drops : 0;
}

} // namespace

SocketTreeModel::SocketTreeModel(const CallDirectory& directory, const Theme& theme, QObject* parent)
    : QAbstractItemModel(parent), m_directory(directory), m_theme(theme)
{
}

SocketTreeModel::~SocketTreeModel() = default;

void SocketTreeModel::setGroups(const std::vector<SocketGroup>& groups) { merge(nullptr, m_nodes, groups); }

/// Two sorted lists side by side: what is only in the old one goes, what is only in the new one comes.
template <class Fresh> void SocketTreeModel::merge(Node* above, Nodes& nodes, const std::vector<Fresh>& fresh)
{
    std::size_t old = 0;
    int firstChanged = -1;
    const auto flush = [&](std::size_t end) {
        if (firstChanged >= 0)
            tell(above, firstChanged, static_cast<int>(end) - 1);
        firstChanged = -1;
    };
    for (std::size_t next = 0; next < fresh.size() || old < nodes.size();) {
        const auto order = next == fresh.size()  ? std::strong_ordering::less
                           : old == nodes.size() ? std::strong_ordering::greater
                                                 : compareRows(nodes[old]->row, rowIn(fresh[next]));
        if (std::is_lt(order)) {
            flush(old);
            removeUntil(above, nodes, old, next == fresh.size() ? nullptr : &rowIn(fresh[next]));
        } else if (std::is_gt(order)) {
            flush(old);
            const std::size_t count = insertFrom(above, nodes, old, std::span(fresh).subspan(next));
            old += count;
            next += count;
        } else {
            if (update(*nodes[old], rowIn(fresh[next])))
                firstChanged = firstChanged < 0 ? static_cast<int>(old) : firstChanged;
            else
                flush(old);
            if (!nodes[old]->below.empty() || !belowIn(fresh[next]).empty())
                merge(nodes[old].get(), nodes[old]->below, belowIn(fresh[next]));
            ++old;
            ++next;
        }
    }
    flush(nodes.size());
    if (above != nullptr && !above->grown && !nodes.empty()) {
        above->grown = true;
        Q_EMIT grew(indexOf(*above, 0));
    }
}

/// Takes out the rows from `first` on that come before `end`, in one removal.
void SocketTreeModel::removeUntil(Node* above, Nodes& nodes, std::size_t first, const SocketRow* end)
{
    std::size_t last = first + 1;
    while (last < nodes.size() && (end == nullptr || std::is_lt(compareRows(nodes[last]->row, *end))))
        ++last;
    beginRemoveRows(above == nullptr ? QModelIndex() : indexOf(*above, 0), static_cast<int>(first),
                    static_cast<int>(last) - 1);
    nodes.erase(nodes.begin() + static_cast<std::ptrdiff_t>(first),
                nodes.begin() + static_cast<std::ptrdiff_t>(last));
    renumber(nodes, first);
    endRemoveRows();
}

/// Puts in what comes before the row that stands at `at`, in one insertion; returns how many that were.
template <class Fresh>
std::size_t SocketTreeModel::insertFrom(Node* above, Nodes& nodes, std::size_t at,
                                        std::span<const Fresh> fresh)
{
    Nodes added;
    for (const Fresh& one : fresh) {
        if (at < nodes.size() && std::is_gteq(compareRows(rowIn(one), nodes[at]->row)))
            break;
        auto node = std::make_unique<Node>();
        node->row = rowIn(one);
        node->changes = node->row.entry ? node->row.entry->changes : 0;
        node->above = above;
        added.push_back(std::move(node));
    }
    const std::size_t count = added.size();
    beginInsertRows(above == nullptr ? QModelIndex() : indexOf(*above, 0), static_cast<int>(at),
                    static_cast<int>(at + count) - 1);
    nodes.insert(nodes.begin() + static_cast<std::ptrdiff_t>(at), std::make_move_iterator(added.begin()),
                 std::make_move_iterator(added.end()));
    renumber(nodes, at);
    endInsertRows();
    for (std::size_t one = 0; one < count; ++one) {
        if (!belowIn(fresh[one]).empty())
            merge(nodes[at + one].get(), nodes[at + one]->below, belowIn(fresh[one]));
    }
    return count;
}

void SocketTreeModel::renumber(Nodes& nodes, std::size_t from)
{
    for (; from < nodes.size(); ++from)
        nodes[from]->at = static_cast<int>(from);
}

/// True where something else is drawn now.
bool SocketTreeModel::update(Node& node, const SocketRow& row)
{
    const std::uint64_t changes = row.entry ? row.entry->changes : 0;
    const bool changed = changes != node.changes || !looksAlike(node.row.kernel, row.kernel);
    node.changes = changes;
    node.row.kernel = row.kernel;
    return changed;
}

void SocketTreeModel::tell(Node* above, int first, int last)
{
    const QModelIndex parent = above == nullptr ? QModelIndex() : indexOf(*above, 0);
    Q_EMIT dataChanged(index(first, 0, parent), index(last, ColumnCount - 1, parent));
}

void SocketTreeModel::tick()
{
    if (m_nodes.empty())
        return;
    Q_EMIT dataChanged(index(0, Age), index(rowCount() - 1, Age), {Qt::DisplayRole});
    for (const auto& node : m_nodes) {
        const QModelIndex above = indexOf(*node, 0);
        if (!node->below.empty())
            Q_EMIT dataChanged(index(0, Age, above), index(rowCount(above) - 1, Age, above),
                               {Qt::DisplayRole});
    }
}

const SocketRow& SocketTreeModel::row(const QModelIndex& index) const { return nodeOf(index)->row; }

QModelIndex SocketTreeModel::find(const SocketKey& key) const
{
    const auto in = [&key](const Nodes& nodes) {
        return std::ranges::find_if(
            nodes, [&key](const auto& node) { return node->row.entry && node->row.entry->key == key; });
    };
    if (const auto found = in(m_nodes); found != m_nodes.end())
        return indexOf(**found, 0);
    for (const auto& node : m_nodes) {
        if (const auto found = in(node->below); found != node->below.end())
            return indexOf(**found, 0);
    }
    return {};
}

QModelIndex SocketTreeModel::indexOf(const Node& node, int column) const
{
    return createIndex(node.at, column, &node);
}

QModelIndex SocketTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const Nodes& nodes = parent.isValid() ? nodeOf(parent)->below : m_nodes;
    return indexOf(*nodes[static_cast<std::size_t>(row)], column);
}

QModelIndex SocketTreeModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || nodeOf(index)->above == nullptr)
        return {};
    return indexOf(*nodeOf(index)->above, 0);
}

int SocketTreeModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_nodes.size());
    return parent.column() == 0 ? static_cast<int>(nodeOf(parent)->below.size()) : 0;
}

int SocketTreeModel::columnCount(const QModelIndex& /*parent*/) const { return ColumnCount; }

bool SocketTreeModel::isNumber(int column)
{
    return column == ReceiveQueue || column == SendQueue || (column >= Drops && column <= Age);
}

QString SocketTreeModel::text(const SocketRow& row, int column) const
{
    const bool isListener = row.entry && row.entry->isListener;
    switch (column) {
    case Socket:
        return SocketWords::name(row);
    case Who:
        return SocketWords::who(row, m_directory);
    case Type:
        return SocketWords::type(row);
    case Local:
        return SocketWords::local(row);
    case Peer:
        return SocketWords::peer(row);
    case State:
        return SocketWords::stateAndWhy(row);
    case ReceiveQueue:
        return row.kernel && !isListener ? number(row.kernel->receiveQueue) : QString();
    case SendQueue:
        return row.kernel && !isListener ? number(row.kernel->sendQueue) : QString();
    case AcceptQueue:
        return SocketWords::acceptQueue(row);
    case Drops:
        return dropsOf(row) > 0 ? number(dropsOf(row)) : QString();
    case Error:
        return SocketWords::error(row);
    default:
        break;
    }
    if (!row.entry)
        return {};
    switch (column) {
    case BytesIn:
        return amountText(row.entry->bytesIn);
    case BytesOut:
        return amountText(row.entry->bytesOut);
    case Calls:
        return number(row.entry->calls);
    default: {
        const std::int64_t until = row.entry->isOpen() ? CallWords::nowNs() : row.entry->closedNs;
        return ageText((until - row.entry->openedNs) / 1'000'000'000);
    }
    }
}

QVariant SocketTreeModel::color(const SocketRow& row, int column) const
{
    if (column == Error)
        return m_theme.color(ThemeColor::Fail);
    if (column == Drops || column == AcceptQueue)
        return m_theme.color(column == Drops ? ThemeColor::Wait : ThemeColor::Text);
    const bool isEmptyQueue = row.kernel && ((column == ReceiveQueue && row.kernel->receiveQueue == 0) ||
                                             (column == SendQueue && row.kernel->sendQueue == 0));
    const bool isQueue = column == ReceiveQueue || column == SendQueue;
    if (isEmptyQueue || (SocketWords::isKernelOnly(row) && !isQueue) || column == Age)
        return m_theme.color(ThemeColor::Muted);
    return {};
}

QVariant SocketTreeModel::icon(const SocketRow& row, int column) const
{
    if (column == State) {
        const StateMark mark = SocketWords::mark(row);
        return m_theme.icons().icon(iconOf(mark), colorOf(mark));
    }
    if (column == Drops && dropsOf(row) > 0)
        return m_theme.icons().icon(u"m-trunc", ThemeColor::Wait);
    if (column != Who || SocketWords::isKernelOnly(row))
        return {};
    const QString name = actorIcon(QString::fromStdString(m_directory.actor(row.entry->actor)));
    return name.isEmpty() ? QVariant() : m_theme.icons().icon(name, ThemeColor::Muted);
}

QString SocketTreeModel::tip(const SocketRow& row) const
{
    QString words = tr("%1, %2, %3.", "a socket, its ends, its state")
                        .arg(SocketWords::name(row), SocketWords::ends(row), SocketWords::state(row));
    if (SocketWords::hasSeats(row))
        words += QLatin1Char(' ') + SocketWords::seats(*row.kernel);
    if (!row.entry)
        words += QLatin1Char(' ') + tr("The connection is complete; accept() has not taken it yet.");
    else if (const QString held = SocketWords::heldBy(row); !held.isEmpty())
        words += QLatin1Char(' ') + held;
    else if (!row.entry->isOpen() && row.entry->isListener)
        words += QLatin1Char(' ') + tr("The listener is closed.");
    else if (!row.entry->isOpen())
        words += QLatin1Char(' ') + tr("The handle is closed; the kernel holds the connection still.");
    return words;
}

QVariant SocketTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SocketRow& row = this->row(index);
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::DecorationRole:
        return icon(row, column);
    case Qt::FontRole: {
        if (column == Who || column == Type || (column == Socket && SocketWords::isKernelOnly(row)))
            return {};
        const bool waits = row.kernel && ((column == ReceiveQueue && row.kernel->receiveQueue > 0) ||
                                          (column == SendQueue && row.kernel->sendQueue > 0));
        return waits ? m_theme.fixedBoldText().font() : m_theme.fixedFont();
    }
    case Qt::ForegroundRole:
        return color(row, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return tip(row);
    default:
        return {};
    }
}

QVariant SocketTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const std::array<QString, ColumnCount> names{
        tr("Socket"),   tr("Who"),        tr("Type"),    tr("Local"),        tr("Peer"),
        tr("State"),    tr("Receive q."), tr("Send q."), tr("Accept queue"), tr("Drops"),
        tr("Bytes in"), tr("Bytes out"),  tr("Calls"),   tr("Age"),          tr("Error")};
    return names[static_cast<std::size_t>(section)];
}

void SocketTreeModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (m_nodes.empty())
        return;
    tell(nullptr, 0, rowCount() - 1);
    for (const auto& node : m_nodes) {
        if (!node->below.empty())
            tell(node.get(), 0, static_cast<int>(node->below.size()) - 1);
    }
}

} // namespace workbench
