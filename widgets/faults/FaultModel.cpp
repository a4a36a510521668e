// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/faults/FaultModel.h"

#include "widgets/faults/FaultWords.h"
#include "widgets/support/Icons.h"
#include "widgets/support/Theme.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace workbench {
namespace {

bool sameCounts(const FaultPlan::Entry& one, const FaultPlan::Entry& other)
{
    return one.matched == other.matched && one.fired == other.fired;
}

} // namespace

FaultModel::FaultModel(std::shared_ptr<FaultPlan> plan, const Theme& theme, QObject* parent)
    : QAbstractTableModel(parent), m_plan(std::move(plan)), m_theme(theme)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FaultModel::refresh);
    m_plan->setListener([this] { m_wakeup.wake(); });
    refresh();
}

FaultModel::~FaultModel() { m_plan->setListener(nullptr); }

int FaultModel::rulesOn() const
{
    return static_cast<int>(std::ranges::count_if(m_entries, &FaultPlan::Entry::enabled));
}

quint64 FaultModel::hits() const
{
    quint64 sum = 0;
    for (const FaultPlan::Entry& entry : m_entries)
        sum += entry.fired;
    return sum;
}

// ---- changes

int FaultModel::add(const FaultRule& rule, bool on)
{
    m_plan->add(rule, on);
    refresh();
    return rowCount() - 1;
}

void FaultModel::replace(int row, const FaultRule& rule)
{
    m_plan->replace(at(row).id, rule);
    refresh();
}

void FaultModel::setOn(const QList<int>& rows, bool on)
{
    for (const int row : rows)
        m_plan->setEnabled(at(row).id, on);
    refresh();
}

void FaultModel::remove(const QList<int>& rows)
{
    refresh(); // for the counts
    std::vector<Removed> removed;
    for (const int row : rows)
        removed.push_back({row, at(row)});
    if (removed.empty())
        return;
    std::ranges::sort(removed, {}, &Removed::row);
    for (const Removed& one : removed)
        m_plan->remove(one.entry.id);
    m_removed.push_back(std::move(removed));
    refresh();
}

QList<int> FaultModel::undoRemove()
{
    QList<int> rows;
    if (m_removed.empty())
        return rows;
    for (const Removed& one : m_removed.back()) {
        m_plan->insert(static_cast<std::size_t>(one.row), one.entry);
        rows += std::min(one.row, rowCount() + static_cast<int>(rows.size()));
    }
    m_removed.pop_back();
    refresh();
    return rows;
}

void FaultModel::clearHits()
{
    m_plan->clearHits();
    refresh();
}

// ---- what the plan tells

void FaultModel::gather()
{
    if (m_timer.isActive())
        return;
    const qint64 since = m_last.isValid() ? m_last.elapsed() : kLeastMs;
    if (since >= kLeastMs)
        refresh();
    else
        m_timer.start(static_cast<int>(kLeastMs - since));
}

void FaultModel::refresh()
{
    m_timer.stop();
    m_last.start();
    std::vector<FaultPlan::Entry> now = m_plan->entries();
    const auto isIn = [](const std::vector<FaultPlan::Entry>& entries, FaultPlan::Id id) {
        return std::ranges::any_of(entries, [id](const FaultPlan::Entry& entry) { return entry.id == id; });
    };
    bool isChanged = false;
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (isIn(now, at(row).id))
            continue;
        beginRemoveRows({}, row, row);
        m_entries.erase(m_entries.begin() + row);
        endRemoveRows();
        isChanged = true;
    }
    for (std::size_t row = 0; row < now.size(); ++row) {
        const FaultPlan::Entry& entry = now[row];
        const int at = static_cast<int>(row);
        if (row >= m_entries.size() || m_entries[row].id != entry.id) {
            beginInsertRows({}, at, at);
            m_entries.insert(m_entries.begin() + at, entry);
            endInsertRows();
            isChanged = true;
            continue;
        }
        const FaultPlan::Entry before = std::exchange(m_entries[row], entry);
        const bool sameRule = before.rule == entry.rule && before.enabled == entry.enabled;
        if (sameRule && sameCounts(before, entry))
            continue;
        Q_EMIT dataChanged(index(at, sameRule ? Hits : On), index(at, Hits));
        isChanged = true;
    }
    if (isChanged)
        Q_EMIT changed();
}

// ---- the table

int FaultModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int FaultModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString FaultModel::text(const FaultPlan::Entry& entry, int column) const
{
    switch (column) {
    case Call:
        return FaultWords::call(entry.rule.call);
    case ForHandle:
        return FaultWords::handle(entry.rule);
    case When:
        return FaultWords::when(entry.rule);
    case Effect:
        return FaultWords::effect(entry.rule);
    case Hits:
        return QLocale().toString(static_cast<qulonglong>(entry.fired));
    default:
        return {};
    }
}

QString FaultModel::tip(const FaultPlan::Entry& entry) const
{
    return tr("%1 on handle %2, %3: %4. It has hit %5 of %6 such calls.")
        .arg(text(entry, Call), text(entry, ForHandle), text(entry, When), text(entry, Effect),
             text(entry, Hits), QLocale().toString(static_cast<qulonglong>(entry.matched)));
}

QVariant FaultModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const FaultPlan::Entry& entry = at(index.row());
    const int column = index.column();
    const bool isFixed = column == Call || column == ForHandle ||
                         (column == Effect && entry.rule.effect == FaultRule::Effect::Error);
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, column);
    case Qt::CheckStateRole:
        return column == On ? QVariant(entry.enabled ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::DecorationRole:
        return column == Call && entry.enabled
                   ? QVariant(m_theme.icons().icon(u"m-inject", ThemeColor::Inject))
                   : QVariant();
    case Qt::FontRole:
        return isFixed ? QVariant(m_theme.fixedFont()) : QVariant();
    case Qt::ForegroundRole:
        return entry.enabled ? QVariant() : QVariant(m_theme.color(ThemeColor::Muted));
    case Qt::TextAlignmentRole:
        return column == Hits ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                              : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return tip(entry);
    case Qt::AccessibleTextRole:
        return column == On ? (entry.enabled ? tr("on") : tr("off")) : text(entry, column);
    default:
        return {};
    }
}

bool FaultModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || index.column() != On || role != Qt::CheckStateRole)
        return false;
    setOn({index.row()}, value.toInt() == Qt::Checked);
    return true;
}

QVariant FaultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == Hits ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case On:
        return tr("On");
    case Call:
        return tr("Call");
    case ForHandle:
        return tr("Handle");
    case When:
        return tr("When");
    case Effect:
        return tr("Effect");
    default:
        return tr("Hits");
    }
}

Qt::ItemFlags FaultModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == On)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace workbench
