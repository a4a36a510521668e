// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAccessible>
#include <QPersistentModelIndex>

#include <utility>

namespace workbench {

class RowViewAccess;

/// One cell of a RowView as screen readers see it. Moves with its row; not valid once the row is gone.
/// Made by its table, which outlives it.
class RowViewCell : public QAccessibleInterface, public QAccessibleTableCellInterface
{
public:
    RowViewCell(const RowViewAccess& table, QPersistentModelIndex index)
        : m_table(table), m_index(std::move(index))
    {
    }

    bool isValid() const override;
    /// None of its own.
    QObject* object() const override { return nullptr; }
    QWindow* window() const override;
    QAccessibleInterface* parent() const override { return table(); }
    QAccessibleInterface* child(int /*index*/) const override { return nullptr; }
    QAccessibleInterface* childAt(int /*x*/, int /*y*/) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface* /*child*/) const override { return -1; }
    /// The name is Qt::AccessibleTextRole, or what is shown where the model has none.
    QString text(QAccessible::Text kind) const override;
    /// The model has the text: nothing is changed.
    void setText(QAccessible::Text /*kind*/, const QString& /*text*/) override {}
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::Cell; }
    /// Out of sight is both offscreen and invisible, as QAccessible::State has it.
    QAccessible::State state() const override;
    void* interface_cast(QAccessible::InterfaceType type) override;

    bool isSelected() const override;
    QList<QAccessibleInterface*> columnHeaderCells() const override;
    QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_index.column(); }
    int rowIndex() const override { return m_index.row(); }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface* table() const override;

private:
    const RowViewAccess& m_table;
    QPersistentModelIndex m_index;
};

} // namespace workbench
