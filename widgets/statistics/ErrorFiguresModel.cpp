// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/statistics/ErrorFiguresModel.h"

#include "widgets/log/CallWords.h"
#include "widgets/statistics/FigureRows.h"
#include "widgets/support/Theme.h"

namespace workbench {

ErrorFiguresModel::ErrorFiguresModel(const Theme& theme, QObject* parent)
    : QAbstractTableModel(parent), m_theme(theme)
{
    connect(&m_theme, &Theme::changed, this, [this] {
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
}

void ErrorFiguresModel::setFigures(const std::vector<ErrorFigures>& figures)
{
    retellRows(*this, m_rows, figures, [](const ErrorFigures& one, const ErrorFigures& other) {
        return one.space == other.space && one.error == other.error;
    });
}

int ErrorFiguresModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ErrorFiguresModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ErrorFiguresModel::plain(const ErrorFigures& figures, int column)
{
    switch (column) {
    case Error:
        return QString::fromStdString(constants::errorName(figures.space, figures.error));
    case Meaning:
        return QString::fromStdString(constants::errorText(figures.space, figures.error));
    case Count:
        return QVariant::fromValue<quint64>(figures.count);
    case First:
        return QVariant::fromValue<quint64>(figures.first);
    case Last:
        return QVariant::fromValue<quint64>(figures.last);
    default:
        return {};
    }
}

QVariant ErrorFiguresModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ErrorFigures& figures = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        if (column == First || column == Last)
            return QLatin1Char('#') + plain(figures, column).toString();
        if (column == Count)
            return CallWords::number(figures.count);
        return plain(figures, column);
    case Qt::EditRole:
        return plain(figures, column);
    case Qt::ToolTipRole:
        return column == Meaning ? plain(figures, column) : QVariant();
    case Qt::FontRole: {
        if (column == Meaning)
            return m_theme.interfaceFont();
        QFont font = m_theme.fixedFont();
        font.setBold(column == Error);
        font.setUnderline(column == First || column == Last);
        return font;
    }
    case Qt::ForegroundRole:
        if (column == Error || column == Meaning)
            return m_theme.color(ThemeColor::Fail);
        if (column == First || column == Last)
            return m_theme.color(ThemeColor::Link);
        return {};
    case Qt::TextAlignmentRole:
        return headerData(column, Qt::Horizontal, role);
    default:
        return {};
    }
}

QVariant ErrorFiguresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section <= Meaning ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Error:
        return tr("Error");
    case Meaning:
        return tr("Meaning");
    case Count:
        return tr("Count");
    case First:
        return tr("First");
    case Last:
        return tr("Last");
    default:
        return {};
    }
}

void ErrorFiguresModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace workbench
