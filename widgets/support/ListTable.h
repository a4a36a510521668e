// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QTableView>

namespace workbench {

class Theme;

/// A plain list with columns: whole rows of 24 are chosen, no grid, Tab leaves it. Columns have the widths
/// of the design; the stretching one takes the rest; what does not fit folds away in a given order.
class ListTable : public QTableView
{
    Q_OBJECT
public:
    explicit ListTable(const Theme& theme, QWidget* parent = nullptr);

    /// Design pixels for each column of the model, in the model's order; 0 for the one that stretches, -1 for
    /// one that is not shown. `least` is what the stretching one needs before others fold away.
    void setColumnWidths(const QList<int>& designPixels, int least);
    /// The columns that may fold away, the first one first.
    void setFoldOrder(const QList<int>& columns);
    /// For a column whose texts have grown or shrunk.
    void setColumnDesignWidth(int column, int designPixels);

    /// Rows chosen, top to bottom.
    QList<int> selectedRows() const;
    const Theme& theme() const { return m_theme; }

    void setModel(QAbstractItemModel* model) override;

Q_SIGNALS:
    void selectionEdited();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    void applyTheme();
    void layOut();

    const Theme& m_theme;
    QList<int> m_widths;
    QList<int> m_foldOrder;
    int m_least = 80;
};

} // namespace workbench
