// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/support/ListTable.h"

class QAction;
class QMenu;
class QSortFilterProxyModel;

namespace workbench {

/// A table of figures: sorted by the header that is clicked, copied by Ctrl+C or by its menu (the chosen
/// rows, or all where none is chosen).
class FigureTable : public ListTable
{
    Q_OBJECT
public:
    /// `model` must outlive the table; its Qt::EditRole is what is sorted.
    FigureTable(const Theme& theme, QAbstractItemModel& model, QWidget* parent = nullptr);

    /// Widths of the design; columns with longer headers (in other languages) get what these need.
    void setFigureWidths(const QList<int>& designPixels, int least);

    QAction* copyText() const { return m_copyText; }
    QAction* copyCsv() const { return m_copyCsv; }

    /// "5 d": column and order, for the settings.
    QByteArray saveSorting() const;
    void restoreSorting(const QByteArray& state);

protected:
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    /// Puts commands for the chosen row in front of the menu.
    virtual void fillMenu(QMenu& /*menu*/) {}

private:
    void copy(bool csv);
    void fitHeaders();
    void retranslate();

    QSortFilterProxyModel* m_sorted;
    QAction* m_copyText;
    QAction* m_copyCsv;
    QList<int> m_designWidths;
    int m_leastWidth = 0;
};

} // namespace workbench
