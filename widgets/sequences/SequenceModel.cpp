// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/sequences/SequenceModel.h"

#include "widgets/sequences/SequenceWords.h"
#include "widgets/support/Icons.h"
#include "widgets/support/Theme.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace workbench {
namespace {

bool goesSomewhere(const SequenceStep& step)
{
    return step.kind == SequenceStepKind::Repeat ||
           (step.kind == SequenceStepKind::Expect && step.onTimeout == OnTimeout::GoTo);
}

} // namespace

SequenceModel::SequenceModel(const Theme& theme, QObject* parent)
    : QAbstractTableModel(parent), m_theme(theme)
{
}

std::vector<SequenceModel::Id> SequenceModel::ids() const
{
    std::vector<Id> ids;
    ids.reserve(m_entries.size());
    for (const Entry& entry : m_entries)
        ids.push_back(entry.id);
    return ids;
}

int SequenceModel::rowOf(Id id) const
{
    const auto found = std::ranges::find(m_entries, id, &Entry::id);
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

// ---- changes

std::vector<SequenceModel::Entry> SequenceModel::entriesOf(const std::vector<SequenceStep>& steps)
{
    std::vector<Entry> entries;
    entries.reserve(steps.size());
    for (const SequenceStep& step : steps)
        entries.push_back({m_next++, step, 0});
    for (Entry& entry : entries) {
        if (entry.step.target < entries.size())
            entry.target = entries[entry.step.target].id;
    }
    return entries;
}

void SequenceModel::keepForUndo()
{
    m_typedInto.reset();
    if (m_before.size() == kMostUndone)
        m_before.erase(m_before.begin());
    m_before.push_back({m_framing, m_entries});
}

/// The places that the targets have now.
void SequenceModel::derive()
{
    m_steps.clear();
    for (const Entry& entry : m_entries) {
        m_steps.push_back(entry.step);
        const int row = entry.target == 0 ? -1 : rowOf(entry.target);
        m_steps.back().target = row < 0 ? m_entries.size() : static_cast<std::size_t>(row);
        if (!goesSomewhere(entry.step))
            m_steps.back().target = 0;
    }
}

void SequenceModel::put(std::vector<Entry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    m_marked = -1;
    m_refused = -1;
    derive();
    endResetModel();
    Q_EMIT edited();
}

void SequenceModel::setSequence(const Sequence& sequence)
{
    m_before.clear();
    m_typedInto.reset();
    m_framing = sequence.framing;
    put(entriesOf(sequence.steps));
}

void SequenceModel::takeOver(const Sequence& sequence)
{
    keepForUndo();
    m_framing = sequence.framing;
    put(entriesOf(sequence.steps));
}

void SequenceModel::setFraming(const Framing& framing)
{
    if (m_framing == framing)
        return;
    if (m_typedInto != Id{0})
        keepForUndo();
    m_typedInto = Id{0};
    m_framing = framing;
    Q_EMIT edited();
}

void SequenceModel::insert(int row, const std::vector<SequenceStep>& steps)
{
    keepForUndo();
    std::vector<Entry> entries = m_entries;
    std::vector<Entry> added;
    for (const SequenceStep& step : steps) {
        const bool isThere = goesSomewhere(step) && step.target < m_entries.size();
        added.push_back({m_next++, step, isThere ? m_entries[step.target].id : 0});
    }
    entries.insert(entries.begin() + row, added.begin(), added.end());
    put(std::move(entries));
}

void SequenceModel::replace(int row, const SequenceStep& step)
{
    if (at(row) == step)
        return;
    Entry& entry = m_entries[static_cast<std::size_t>(row)];
    if (m_typedInto != entry.id)
        keepForUndo();
    m_typedInto = entry.id;
    entry.step = step;
    entry.target = goesSomewhere(step) && step.target < m_entries.size() ? m_entries[step.target].id : 0;
    derive();
    changed(row);
    Q_EMIT edited();
}

void SequenceModel::remove(const QList<int>& rows)
{
    if (rows.isEmpty())
        return;
    keepForUndo();
    std::vector<Entry> left;
    for (int row = 0; row < rowCount(); ++row) {
        if (!rows.contains(row))
            left.push_back(m_entries[static_cast<std::size_t>(row)]);
    }
    put(std::move(left));
}

QList<int> SequenceModel::move(const QList<int>& rows, int before)
{
    before = std::clamp(before, 0, rowCount());
    std::vector<Entry> above;
    std::vector<Entry> moved;
    std::vector<Entry> below;
    for (int row = 0; row < rowCount(); ++row)
        (rows.contains(row) ? moved
         : row < before     ? above
                            : below)
            .push_back(m_entries[static_cast<std::size_t>(row)]);
    QList<int> now;
    for (std::size_t i = 0; i < moved.size(); ++i)
        now += static_cast<int>(above.size() + i);
    above.insert(above.end(), moved.begin(), moved.end());
    above.insert(above.end(), below.begin(), below.end());
    if (!std::ranges::equal(above, m_entries, {}, &Entry::id, &Entry::id)) {
        keepForUndo();
        put(std::move(above));
    }
    return now;
}

void SequenceModel::undo()
{
    if (m_before.empty())
        return;
    State before = std::move(m_before.back());
    m_before.pop_back();
    m_typedInto.reset();
    m_framing = before.framing;
    put(std::move(before.entries));
}

void SequenceModel::changed(int row)
{
    if (row >= 0 && row < rowCount())
        Q_EMIT dataChanged(index(row, Number), index(row, TimeUp));
}

void SequenceModel::mark(int row, Course course)
{
    const int before = std::exchange(m_marked, row);
    m_course = course;
    changed(before);
    if (row != before)
        changed(row);
}

void SequenceModel::markRefused(int row)
{
    const int before = std::exchange(m_refused, row);
    if (before == row)
        return;
    changed(before);
    changed(row);
}

// ---- the table

int SequenceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int SequenceModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString SequenceModel::text(int row, int column) const
{
    switch (column) {
    case Number:
        return QLocale().toString(row + 1);
    case Does:
        return SequenceWords::kind(at(row).kind);
    case What:
        return SequenceWords::what(at(row));
    default:
        return SequenceWords::timeUp(at(row));
    }
}

QString SequenceModel::markIcon(int row) const
{
    if (row == m_refused)
        return QStringLiteral("m-fail");
    if (row != m_marked)
        return {};
    return m_course == Course::Runs ? QStringLiteral("m-pend") : QStringLiteral("m-fail");
}

QString SequenceModel::markWords(int row) const
{
    if (row == m_refused)
        return tr("cannot be used as it stands");
    if (row != m_marked)
        return {};
    return m_course == Course::Runs ? tr("runs") : tr("failed here");
}

QVariant SequenceModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = index.row();
    const int column = index.column();
    const QString words = column == Does ? markWords(row) : QString();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::DecorationRole: {
        const QString icon = column == Does ? markIcon(row) : QString();
        const ThemeColor color = icon == QLatin1String("m-pend") ? ThemeColor::Link : ThemeColor::Fail;
        return icon.isEmpty() ? QVariant() : QVariant(m_theme.icons().icon(icon, color));
    }
    case Qt::TextAlignmentRole:
        return static_cast<int>((column == Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString whole =
            words.isEmpty() ? text(row, column) : tr("%1, %2").arg(text(row, column), words);
        return role == Qt::AccessibleTextRole ? whole
                                              : QStringLiteral("<p>%1</p>").arg(whole.toHtmlEscaped());
    }
    default:
        return {};
    }
}

QVariant SequenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("#");
    case Does:
        return tr("Step");
    case What:
        return tr("What");
    default:
        return tr("Time is up");
    }
}

Qt::ItemFlags SequenceModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return QAbstractTableModel::flags(index) | Qt::ItemIsDropEnabled;
    return QAbstractTableModel::flags(index) | Qt::ItemIsDragEnabled;
}

} // namespace workbench
