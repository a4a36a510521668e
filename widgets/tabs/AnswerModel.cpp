// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/tabs/AnswerModel.h"

#include "widgets/support/NetworkInterfaces.h"
#include "widgets/support/Theme.h"
#include "widgets/tabs/DnsLookups.h"
#include "widgets/tabs/LookupQuestion.h"

namespace workbench {

namespace {

/// Of a form, from AddressColumn on; empty: the column is not shown.
using AnswerTitles = std::array<const char*, AnswerRow::kCells>;

constexpr AnswerTitles kAddressTitles{QT_TRANSLATE_NOOP("workbench::AnswerModel", "Address"),
                                      QT_TRANSLATE_NOOP("workbench::AnswerModel", "Port"),
                                      QT_TRANSLATE_NOOP("workbench::AnswerModel", "Family"),
                                      QT_TRANSLATE_NOOP("workbench::AnswerModel", "Type"),
                                      QT_TRANSLATE_NOOP("workbench::AnswerModel", "Protocol"),
                                      ""};
constexpr AnswerTitles kInterfaceTitles{QT_TRANSLATE_NOOP("workbench::AnswerModel", "Address"),
                                        QT_TRANSLATE_NOOP("workbench::AnswerModel", "Index"),
                                        QT_TRANSLATE_NOOP("workbench::AnswerModel", "Interface"),
                                        QT_TRANSLATE_NOOP("workbench::AnswerModel", "State"),
                                        QT_TRANSLATE_NOOP("workbench::AnswerModel", "Hardware address"),
                                        QT_TRANSLATE_NOOP("workbench::AnswerModel", "MTU")};
constexpr AnswerTitles kRecordTitles{QT_TRANSLATE_NOOP("workbench::AnswerModel", "Value"),
                                     QT_TRANSLATE_NOOP("workbench::AnswerModel", "TTL s"),
                                     QT_TRANSLATE_NOOP("workbench::AnswerModel", "Type"),
                                     QT_TRANSLATE_NOOP("workbench::AnswerModel", "Name"),
                                     QT_TRANSLATE_NOOP("workbench::AnswerModel", "Priority"),
                                     QT_TRANSLATE_NOOP("workbench::AnswerModel", "Weight")};

const AnswerTitles& titlesOf(AnswerForm form)
{
    return form == AnswerForm::Addresses    ? kAddressTitles
           : form == AnswerForm::Interfaces ? kInterfaceTitles
                                            : kRecordTitles;
}

QString stateWords(const InterfaceAddress& one)
{
    QStringList words{one.up ? AnswerModel::tr("up") : AnswerModel::tr("down")};
    if (one.loopback)
        words << AnswerModel::tr("loopback");
    if (one.multicast)
        words << AnswerModel::tr("multicast");
    return words.join(QStringLiteral(", "));
}

bool isNumberOfAnswer(int column)
{
    return column == AnswerModel::PortColumn || column == AnswerModel::ExtraColumn;
}

QString hostText(const SocketAddress& address) { return QString::fromStdString(address.host()); }

} // namespace

AnswerRow answerRow(const LookupEntry& entry, bool hasPort)
{
    AnswerRow row;
    row.host = hostText(entry.address);
    row.port = entry.address.port();
    row.cells = {row.host,
                 hasPort ? QString::number(row.port) : QString(),
                 symbolText(constants::Group::Family, entry.address.family()),
                 entry.type == 0 ? QString() : symbolText(constants::Group::SocketType, entry.type),
                 entry.protocol == 0 ? QString() : symbolText(constants::Group::Protocol, entry.protocol),
                 {}};
    row.target = entry.type == constants::sockDgram ? TabKind::UdpSender : TabKind::TcpClient;
    return row;
}

AnswerRow answerRow(const InterfaceAddress& one)
{
    AnswerRow row;
    row.host = hostText(one.address);
    const QString prefix = one.prefix >= 0 ? QStringLiteral("/%1").arg(one.prefix) : QString();
    row.cells = {one.address.isEmpty() ? AnswerModel::tr("no address") : row.host + prefix,
                 QString::number(one.index),
                 one.name,
                 stateWords(one),
                 one.hardware,
                 one.mtu > 0 ? QString::number(one.mtu) : QString()};
    row.target = TabKind::TcpServer;
    return row;
}

AnswerRow answerRow(const DnsRecord& record)
{
    AnswerRow row;
    row.host = record.host;
    row.port = record.port;
    row.isName = record.address.isEmpty();
    row.cells = {record.value, QString::number(record.ttl), record.type, record.name, record.priority,
                 record.weight};
    row.target = record.port != 0 || !row.isName ? TabKind::TcpClient : TabKind::HostLookup;
    return row;
}

AnswerModel::AnswerModel(const Theme& theme, QObject* parent) : QAbstractTableModel(parent), m_theme(theme)
{
    connect(&m_theme, &Theme::changed, this, &AnswerModel::retranslate);
}

void AnswerModel::setRows(std::vector<AnswerRow> rows, AnswerForm form)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_form = form;
    endResetModel();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
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
    if (column == NumberColumn)
        return QString::number(row + 1);
    if (column == UseColumn)
        return answer.host.isEmpty() ? QString() : tabKindTitle(answer.target);
    return answer.cells[static_cast<std::size_t>(column - AddressColumn)];
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
        return QVariant::fromValue((isNumberOfAnswer(column) ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return column == UseColumn && !at(index.row()).host.isEmpty() ? tr("Use this address in a tab")
                                                                      : display(index.row(), column);
    default:
        return {};
    }
}

QVariant AnswerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isNumberOfAnswer(section) ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == NumberColumn)
        return QString();
    if (section == UseColumn)
        return tr("Use in");
    const char* title = titlesOf(m_form)[static_cast<std::size_t>(section - AddressColumn)];
    return *title == 0 ? QString() : tr(title);
}

void AnswerModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

} // namespace workbench
