// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QPersistentModelIndex>

#include <utility>
#include <vector>

namespace workbench {

class RowView;

/// A RowView as screen readers see it: a table. Cells are made when they are asked for and kept until their
/// row is gone: work and memory depend on what was asked, never on how many rows there are. Header cells
/// are reached from the cells, they are not children. GUI thread alone, as all of QAccessible.
class RowViewAccess : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit RowViewAccess(RowView& view);
    ~RowViewAccess() override;

    /// Makes Qt find this class for every RowView; once is enough, more does nothing.
    static void install();
    /// Tells that `index` is the current one, was selected, ... while somebody listens.
    static void announce(RowView& view, const QModelIndex& index, QAccessible::Event event);

    /// Null once the view is being destroyed.
    RowView* view() const;
    /// Owned by QAccessible; null where there is no such cell.
    QAccessibleInterface* cellOf(const QModelIndex& index) const;
    /// Owned by QAccessible; null where the header is hidden.
    QAccessibleInterface* headerOf(int column) const;
    /// On the screen, in pixels; empty while the view is hidden.
    QRect rectOf(const QModelIndex& index) const;

    void* interface_cast(QAccessible::InterfaceType type) override;
    QAccessible::State state() const override;
    /// Rows times columns; what is behind the range of int has no number.
    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* focusChild() const override;

    QAccessibleInterface* caption() const override { return nullptr; }
    QAccessibleInterface* summary() const override { return nullptr; }
    QAccessibleInterface* cellAt(int row, int column) const override;
    QString columnDescription(int column) const override;
    QString rowDescription(int row) const override;
    int columnCount() const override;
    int rowCount() const override;

    int selectedCellCount() const override;
    /// At most 4,096, from the top: an interface each for millions of cells is of use to nobody.
    QList<QAccessibleInterface*> selectedCells() const override;
    int selectedRowCount() const override;
    QList<int> selectedRows() const override;
    bool isRowSelected(int row) const override;
    /// Adds the row where the view lets several be selected, else selects it alone.
    bool selectRow(int row) override;
    /// False where a view has always one row selected.
    bool unselectRow(int row) override;
    // Whole rows are chosen, never a column.
    int selectedColumnCount() const override { return 0; }
    QList<int> selectedColumns() const override { return {}; }
    bool isColumnSelected(int /*column*/) const override { return false; }
    bool selectColumn(int /*column*/) override { return false; }
    bool unselectColumn(int /*column*/) override { return false; }

    void modelChange(QAccessibleTableModelChangeEvent* event) override;

private:
    using Span = std::pair<int, int>; ///< first and last row
    std::vector<Span> selectedSpans() const;
    QModelIndex indexAt(int row, int column) const;
    bool letsSeveralBeSelected() const;
    void forgetLostCells();
    void forgetAll();

    mutable QHash<QPersistentModelIndex, QAccessible::Id> m_cells;
    mutable QHash<int, QAccessible::Id> m_headers; ///< by column
};

} // namespace workbench
