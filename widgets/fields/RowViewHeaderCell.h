// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAccessible>

namespace workbench {

class RowViewAccess;

/// The title of one column of a RowView as screen readers see it. Made by its table, which outlives it.
class RowViewHeaderCell : public QAccessibleInterface
{
public:
    RowViewHeaderCell(const RowViewAccess& table, int column) : m_table(table), m_column(column) {}

    /// False once the column is gone or the header hidden.
    bool isValid() const override;
    /// None of its own.
    QObject* object() const override { return nullptr; }
    QWindow* window() const override;
    QAccessibleInterface* parent() const override;
    QAccessibleInterface* child(int /*index*/) const override { return nullptr; }
    QAccessibleInterface* childAt(int /*x*/, int /*y*/) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface* /*child*/) const override { return -1; }
    /// The name is the column's description.
    QString text(QAccessible::Text kind) const override;
    /// The model has the text: nothing is changed.
    void setText(QAccessible::Text /*kind*/, const QString& /*text*/) override {}
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::ColumnHeader; }
    QAccessible::State state() const override;

private:
    const RowViewAccess& m_table;
    int m_column;
};

} // namespace workbench
