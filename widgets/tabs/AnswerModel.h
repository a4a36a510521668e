// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/roles/RoleEvents.h"
#include "widgets/tabs/Tab.h"

#include <QAbstractTableModel>

#include <array>
#include <vector>

namespace workbench {

class Theme;
struct DnsRecord;
struct InterfaceAddress;

/// What an answer's rows are, and so what its columns hold.
enum class AnswerForm {
    Addresses,  ///< Address, Port, Family, Type, Protocol
    Interfaces, ///< Address, Index, Interface, State, Hardware address, MTU
    Records,    ///< Value, TTL, Type, Name, Priority, Weight
};

/// One address, interface or record of an answer.
struct AnswerRow {
    static constexpr std::size_t kCells = 6;
    std::array<QString, kCells> cells; ///< from AddressColumn on

    QString host;        ///< what "Use in" hands over; empty: there is nothing to use
    quint16 port = 0;    ///< with it
    bool isName = false; ///< host is a name, not an address
    /// The tab it most likely serves.
    TabKind target = TabKind::TcpClient;
};

AnswerRow answerRow(const LookupEntry& entry, bool hasPort);
AnswerRow answerRow(const InterfaceAddress& one);
AnswerRow answerRow(const DnsRecord& record);

/// The rows of an answer, in the order in which it gave them.
class AnswerModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        NumberColumn,
        AddressColumn,
        PortColumn,
        FamilyColumn,
        TypeColumn,
        ProtocolColumn,
        ExtraColumn,
        UseColumn,
        kColumns
    };

    explicit AnswerModel(const Theme& theme, QObject* parent = nullptr);

    void setRows(std::vector<AnswerRow> rows, AnswerForm form = AnswerForm::Addresses);
    AnswerForm form() const { return m_form; }
    const AnswerRow& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// A line for each address, its columns parted by tabs.
    QString text() const;
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString display(int row, int column) const;

    const Theme& m_theme;
    std::vector<AnswerRow> m_rows;
    AnswerForm m_form = AnswerForm::Addresses;
};

} // namespace workbench
