// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/replies/ReplyModel.h"

#include "widgets/replies/ReplyWords.h"
#include "widgets/support/Icons.h"
#include "widgets/support/Theme.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace workbench {

ReplyModel::ReplyModel(const Theme& theme, QObject* parent) : QAbstractTableModel(parent), m_theme(theme)
{
    m_counts.setSingleShot(true);
    m_counts.setInterval(kLeastMs);
    connect(&m_counts, &QTimer::timeout, this, &ReplyModel::tellCounts);
}

std::vector<ReplyRule> ReplyModel::rules() const
{
    std::vector<ReplyRule> rules;
    for (const Entry& entry : m_entries)
        rules.push_back(entry.rule);
    return rules;
}

std::vector<ReplyModel::Id> ReplyModel::ids() const
{
    std::vector<Id> ids;
    for (const Entry& entry : m_entries)
        ids.push_back(entry.id);
    return ids;
}

int ReplyModel::rulesOn() const
{
    return static_cast<int>(
        std::ranges::count_if(m_entries, [](const Entry& entry) { return entry.rule.on; }));
}

quint64 ReplyModel::fired() const
{
    quint64 sum = 0;
    for (const Entry& entry : m_entries)
        sum += entry.fired;
    return sum;
}

// ---- changes

void ReplyModel::setRules(const std::vector<ReplyRule>& rules)
{
    beginResetModel();
    m_entries.clear();
    m_steps.clear();
    for (const ReplyRule& rule : rules)
        m_entries.push_back({.id = m_next++, .rule = rule});
    endResetModel();
    Q_EMIT edited();
}

void ReplyModel::put(int row, const Entry& entry)
{
    beginInsertRows({}, row, row);
    m_entries.insert(m_entries.begin() + row, entry);
    endInsertRows();
}

void ReplyModel::insert(int row, const ReplyRule& rule)
{
    put(row, {.id = m_next++, .rule = rule});
    Q_EMIT edited();
}

void ReplyModel::changed(int row, Column first) { Q_EMIT dataChanged(index(row, first), index(row, Fired)); }

void ReplyModel::replace(int row, const ReplyRule& rule)
{
    if (at(row) == rule)
        return;
    entry(row).rule = rule;
    changed(row);
    Q_EMIT edited();
}

void ReplyModel::setOn(const QList<int>& rows, bool on)
{
    for (const int row : rows) {
        entry(row).rule.on = on;
        changed(row);
    }
    Q_EMIT edited();
}

void ReplyModel::remove(const QList<int>& rows)
{
    if (rows.isEmpty())
        return;
    std::vector<Removed> removed;
    for (const int row : rows)
        removed.push_back({row, entry(row)});
    std::ranges::sort(removed, {}, &Removed::row);
    for (auto one = removed.size(); one-- > 0;) {
        const int row = removed[one].row;
        beginRemoveRows({}, row, row);
        m_entries.erase(m_entries.begin() + row);
        endRemoveRows();
    }
    m_steps.push_back({std::move(removed), {}});
    Q_EMIT edited();
}

QList<int> ReplyModel::append(const std::vector<ReplyRule>& rules)
{
    QList<int> rows;
    if (rules.empty())
        return rows;
    Step step;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rules.size()) - 1);
    for (const ReplyRule& rule : rules) {
        rows += rowCount();
        step.added.push_back(m_next);
        m_entries.push_back({.id = m_next++, .rule = rule});
    }
    endInsertRows();
    m_steps.push_back(std::move(step));
    Q_EMIT edited();
    return rows;
}

void ReplyModel::takeOut(const std::vector<Id>& ids)
{
    for (int row = rowCount(); row-- > 0;) {
        if (std::ranges::find(ids, idOf(row)) == ids.end())
            continue;
        beginRemoveRows({}, row, row);
        m_entries.erase(m_entries.begin() + row);
        endRemoveRows();
    }
}

QList<int> ReplyModel::undo()
{
    QList<int> rows;
    if (m_steps.empty())
        return rows;
    const Step step = std::move(m_steps.back());
    m_steps.pop_back();
    takeOut(step.added);
    for (const Removed& one : step.removed) {
        const int row = std::min(one.row, rowCount());
        put(row, one.entry);
        rows += row;
    }
    Q_EMIT edited();
    return rows;
}

void ReplyModel::moveOne(int from, int to)
{
    if (from == to)
        return;
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    const auto first = m_entries.begin();
    if (from < to)
        std::rotate(first + from, first + from + 1, first + to + 1);
    else
        std::rotate(first + to, first + from, first + from + 1);
    endMoveRows();
}

QList<int> ReplyModel::move(const QList<int>& rows, int before)
{
    QList<int> sorted = rows;
    std::ranges::sort(sorted);
    before = std::clamp(before, 0, rowCount());
    const int above = static_cast<int>(std::ranges::count_if(sorted, [&](int row) { return row < before; }));
    // Those above go down, the last one first; those below go up, the first one first: none passes another.
    for (int i = above; i-- > 0;)
        moveOne(sorted[i], before - above + i);
    for (int i = above; i < sorted.size(); ++i)
        moveOne(sorted[i], before + i - above);
    QList<int> now;
    for (int i = 0; i < sorted.size(); ++i)
        now += before - above + i;
    if (now != sorted)
        Q_EMIT edited();
    return now;
}

// ---- counts

void ReplyModel::countFired(Id id, quint64 times)
{
    const auto found = std::ranges::find(m_entries, id, &Entry::id);
    if (found == m_entries.end())
        return;
    // A new engine counts from 1 again.
    found->fired += times > found->told ? times - found->told : times;
    found->told = times;
    if (!m_counts.isActive())
        m_counts.start();
}

void ReplyModel::clearCounts()
{
    for (Entry& entry : m_entries)
        entry.fired = 0;
    tellCounts();
}

void ReplyModel::tellCounts()
{
    m_counts.stop();
    if (!m_entries.empty())
        Q_EMIT dataChanged(index(0, Fired), index(rowCount() - 1, Fired));
    Q_EMIT counted();
}

void ReplyModel::markRefused(int refused)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (std::exchange(entry(row).isRefused, row == refused) != (row == refused))
            changed(row, Rule);
    }
}

// ---- the table

int ReplyModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int ReplyModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString ReplyModel::text(const Entry& entry, int column)
{
    switch (column) {
    case Rule:
        return ReplyWords::title(entry.rule);
    case When:
        return ReplyWords::when(entry.rule);
    case Then:
        return ReplyWords::then(entry.rule);
    case Fired:
        return QLocale().toString(static_cast<qulonglong>(entry.fired));
    default:
        return {};
    }
}

QVariant ReplyModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Entry& one = entry(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(one, column);
    case Qt::CheckStateRole:
        return column == On ? QVariant(one.rule.on ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::DecorationRole:
        return column == Rule && one.isRefused ? QVariant(m_theme.icons().icon(u"m-fail", ThemeColor::Fail))
                                               : QVariant();
    case Qt::ForegroundRole:
        return one.rule.on ? QVariant() : QVariant(m_theme.color(ThemeColor::Muted));
    case Qt::TextAlignmentRole:
        return column == Fired ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                               : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return QStringLiteral("<p>%1</p>")
            .arg((column == Rule && one.isRefused ? tr("This rule cannot be used as it stands.")
                                                  : text(one, column))
                     .toHtmlEscaped());
    case Qt::AccessibleTextRole:
        return column == On ? (one.rule.on ? tr("on") : tr("off")) : text(one, column);
    default:
        return {};
    }
}

bool ReplyModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || index.column() != On || role != Qt::CheckStateRole)
        return false;
    setOn({index.row()}, value.toInt() == Qt::Checked);
    return true;
}

QVariant ReplyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == Fired ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case On:
        return tr("On");
    case Rule:
        return tr("Rule");
    case When:
        return tr("When");
    case Then:
        return tr("Then");
    default:
        return tr("Fired");
    }
}

Qt::ItemFlags ReplyModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return QAbstractTableModel::flags(index) | Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemIsDragEnabled;
    if (index.column() == On)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace workbench
