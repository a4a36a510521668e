// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/statistics/CallFiguresModel.h"

#include "widgets/log/CallWords.h"
#include "widgets/statistics/FigureRows.h"
#include "widgets/support/Theme.h"

namespace workbench {

namespace {

/// What the workbench calls for itself, muted as in the log.
bool isOwn(CallId call)
{
    const CallCategory category = callSpec(call).category;
    return category == CallCategory::Waiting || category == CallCategory::Housekeeping;
}

} // namespace

CallFiguresModel::CallFiguresModel(const Theme& theme, QObject* parent)
    : QAbstractTableModel(parent), m_theme(theme)
{
    connect(&m_theme, &Theme::changed, this, [this] {
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
}

void CallFiguresModel::setFigures(const std::vector<CallFigures>& figures)
{
    retellRows(*this, m_rows, figures,
               [](const CallFigures& one, const CallFigures& other) { return one.call == other.call; });
}

int CallFiguresModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CallFiguresModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CallFiguresModel::plain(const CallFigures& figures, int column)
{
    const auto milliseconds = [](std::int64_t ns) { return static_cast<double>(ns) / 1e6; };
    switch (column) {
    case Call:
        return CallWords::latin1(callSpec(figures.call).name);
    case Count:
        return QVariant::fromValue<quint64>(figures.count);
    case Failed:
        return QVariant::fromValue<quint64>(figures.failed);
    case WouldBlock:
        return QVariant::fromValue<quint64>(figures.wouldBlock);
    case BytesIn:
        return QVariant::fromValue<quint64>(figures.bytesIn);
    case BytesOut:
        return QVariant::fromValue<quint64>(figures.bytesOut);
    case Min:
        return milliseconds(figures.minNs);
    case Median:
        return milliseconds(figures.medianNs);
    case P99:
        return milliseconds(figures.p99Ns);
    case Max:
        return milliseconds(figures.maxNs);
    default:
        return {};
    }
}

QString CallFiguresModel::display(const CallFigures& figures, int column)
{
    switch (column) {
    case Call:
        return plain(figures, column).toString();
    case BytesIn:
    case BytesOut:
        // Functions that move nothing have no figure, which is not the same as 0.
        if (!callSpec(figures.call).movesBytes() || callSpec(figures.call).reads() != (column == BytesIn))
            return {};
        break;
    case Min:
        return CallWords::milliseconds(figures.minNs);
    case Median:
        return CallWords::milliseconds(figures.medianNs);
    case P99:
        return CallWords::milliseconds(figures.p99Ns);
    case Max:
        return CallWords::milliseconds(figures.maxNs);
    default:
        break;
    }
    return CallWords::number(plain(figures, column).toULongLong());
}

QVariant CallFiguresModel::color(const CallFigures& figures, int column) const
{
    if (isOwn(figures.call))
        return m_theme.color(column == Failed && figures.failed > 0 ? ThemeColor::Fail : ThemeColor::Muted);
    if (column == Failed)
        return m_theme.color(figures.failed > 0 ? ThemeColor::Fail : ThemeColor::Muted);
    if (column == WouldBlock)
        return m_theme.color(figures.wouldBlock > 0 ? ThemeColor::Wait : ThemeColor::Muted);
    if (column == BytesIn)
        return m_theme.color(ThemeColor::Peer);
    if (column == BytesOut)
        return m_theme.color(ThemeColor::Link);
    return {};
}

QVariant CallFiguresModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CallFigures& figures = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return display(figures, index.column());
    case Qt::EditRole:
        return plain(figures, index.column());
    case Qt::FontRole: {
        QFont font = m_theme.fixedFont();
        font.setBold(index.column() == Call || (index.column() == Failed && figures.failed > 0));
        return font;
    }
    case Qt::ForegroundRole:
        return color(figures, index.column());
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    default:
        return {};
    }
}

QVariant CallFiguresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Call ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        if (section == Failed)
            return tr("Calls that failed, and SO_ERROR read back as an error");
        if (section == WouldBlock)
            return tr("EAGAIN, EINPROGRESS and EALREADY: not a failure");
        if (section == Median || section == P99)
            return tr("Off by at most 1.6 %");
        return {};
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Call:
        return tr("Call");
    case Count:
        return tr("Count");
    case Failed:
        return tr("Failed");
    case WouldBlock:
        return tr("Would block");
    case BytesIn:
        return tr("Bytes in");
    case BytesOut:
        return tr("Bytes out");
    case Min:
        return tr("Min ms");
    case Median:
        return tr("Median ms");
    case P99:
        return tr("p99 ms");
    case Max:
        return tr("Max ms");
    default:
        return {};
    }
}

void CallFiguresModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace workbench
