// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractTableModel>

namespace workbench {

/// Counts what it is asked. Its first column is said in other words than it is shown.
class CountingModel : public QAbstractTableModel
{
public:
    explicit CountingModel(int rows) : m_rows(rows) {}

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 3; }
    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override
    {
        ++indexCalls;
        return QAbstractTableModel::index(row, column, parent);
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        ++dataCalls;
        if (role == Qt::AccessibleTextRole && index.column() == 0)
            return QStringLiteral("row %1 in words").arg(index.row());
        if (role == Qt::DisplayRole)
            return QStringLiteral("%1/%2").arg(index.row()).arg(index.column());
        return role == Qt::AccessibleDescriptionRole && index.column() == 2 ? QStringLiteral("described")
                                                                            : QVariant();
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        return orientation == Qt::Horizontal ? QStringLiteral("column %1").arg(section)
                                             : QStringLiteral("no. %1").arg(section);
    }

    void insertAtTop(int count)
    {
        beginInsertRows({}, 0, count - 1);
        m_rows += count;
        endInsertRows();
    }
    void removeFromTop(int count)
    {
        beginRemoveRows({}, 0, count - 1);
        m_rows -= count;
        endRemoveRows();
    }
    void clear()
    {
        beginResetModel();
        m_rows = 0;
        endResetModel();
    }

    mutable qint64 dataCalls = 0;
    mutable qint64 indexCalls = 0;

private:
    int m_rows;
};

} // namespace workbench
