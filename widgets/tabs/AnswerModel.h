// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/roles/RoleEvents.h"
#include "widgets/tabs/Tab.h"

#include <QAbstractTableModel>

#include <vector>

namespace workbench {

class Theme;

/// One address of an answer.
struct AnswerRow {
    SocketAddress address;
    bool hasPort = false;
    QString family;
    QString type;     ///< the interface's name in a list of interfaces
    QString protocol; ///< up or down in a list of interfaces

    /// The tab it most likely serves.
    TabKind target = TabKind::TcpClient;
};

AnswerRow answerRow(const LookupEntry& entry, bool hasPort);

/// The addresses of an answer, in the order in which the resolver gave them.
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
        UseColumn,
        kColumns
    };

    explicit AnswerModel(const Theme& theme, QObject* parent = nullptr);

    void setRows(std::vector<AnswerRow> rows, bool interfaces = false);
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
    bool m_interfaces = false;
};

} // namespace workbench
