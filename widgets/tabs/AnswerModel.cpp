// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/AnswerModel.h"

#include "widgets/support/Theme.h"
#include "widgets/tabs/LookupQuestion.h"

namespace workbench {

AnswerRow answerRow(const LookupEntry& entry, bool hasPort)
{
    AnswerRow row;
    row.address = entry.address;
    row.hasPort = hasPort;
    row.family = symbolText(constants::Group::Family, entry.address.family());
    row.type = entry.type == 0 ? QString() : symbolText(constants::Group::SocketType, entry.type);
    row.protocol = entry.protocol == 0 ? QString() : symbolText(constants::Group::Protocol, entry.protocol);
    row.target = entry.type == constants::sockDgram ? TabKind::UdpSender : TabKind::TcpClient;
    return row;
}

AnswerModel::AnswerModel(const Theme& theme, QObject* parent) : QAbstractTableModel(parent), m_theme(theme)
{
    connect(&m_theme, &Theme::changed, this, &AnswerModel::retranslate);
}

void AnswerModel::setRows(std::vector<AnswerRow> rows, bool interfaces)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_interfaces = interfaces;
    endResetModel();
}

QString AnswerModel::text() const
{
    QString text;
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = AddressColumn; column < UseColumn; ++column)
            text += display(row, column) + (column + 1 < UseColumn ? u'\t' : u'\n');
    }
    return text;
}

int AnswerModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AnswerModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumns; }

QString AnswerModel::display(int row, int column) const
{
    const AnswerRow& answer = at(row);
    switch (column) {
    case NumberColumn:
        return QString::number(row + 1);
    case AddressColumn:
        return QString::fromStdString(answer.address.host());
    case PortColumn:
        return answer.hasPort ? QString::number(answer.address.port()) : QString();
    case FamilyColumn:
        return answer.family;
    case TypeColumn:
        return answer.type;
    case ProtocolColumn:
        return answer.protocol;
    default:
        return tabKindTitle(answer.target);
    }
}

QVariant AnswerModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return display(index.row(), column);
    case Qt::FontRole:
        return column == UseColumn ? m_theme.interfaceFont() : m_theme.fixedFont();
    case Qt::ForegroundRole:
        return column == NumberColumn ? QVariant(m_theme.color(ThemeColor::Muted)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((column == PortColumn ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return column == UseColumn ? tr("Use this address in a tab") : display(index.row(), column);
    default:
        return {};
    }
}

QVariant AnswerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == PortColumn ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case AddressColumn:
        return tr("Address");
    case PortColumn:
        return tr("Port");
    case FamilyColumn:
        return tr("Family");
    case TypeColumn:
        return m_interfaces ? tr("Interface") : tr("Type");
    case ProtocolColumn:
        return m_interfaces ? tr("State") : tr("Protocol");
    case UseColumn:
        return tr("Use in");
    default:
        return QString();
    }
}

void AnswerModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

} // namespace workbench
