// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractItemView>
#include <QAccessible>
#include <QPersistentModelIndex>

class QHeaderView;

namespace workbench {

/// Rows of one height, of which one may be taller: work depends on what is on the screen, never on how many
/// rows there are. Whole rows are chosen. Follows the tail while it is at the end; while older rows are
/// dropped, what the user looks at stays where it is.
/// Screen readers see it as a table (RowViewAccess).
class RowView : public QAbstractItemView
{
    Q_OBJECT
public:
    explicit RowView(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;

    QHeaderView* horizontalHeader() const { return m_header; }
    int columnWidth(int column) const;
    bool isColumnHidden(int column) const;
    void setColumnHidden(int column, bool hidden);
    /// Left edge, in pixels of the viewport.
    int columnViewportPosition(int column) const;
    int rowHeight(int row) const;
    /// Top edge, in pixels of the viewport.
    int rowViewportPosition(int row) const;
    /// -1 where there is none.
    int rowAt(int y) const;
    void selectRow(int row);

    bool isAtEnd() const;
    /// Goes to the end and stays there while rows come.
    void follow();

    QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint& point) const override;
    void reset() override;

protected:
    void setUniformHeight(int height);
    /// -1: all have the same height.
    void setTallRow(int row, int height);
    /// Tells a screen reader, while one listens, that `index` has the focus, was selected or no longer is.
    virtual void announce(const QModelIndex& index, QAccessible::Event event);

    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex& index) const override { return isColumnHidden(index.column()); }
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags) override;
    QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    void rowsInserted(const QModelIndex& parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void paintEvent(QPaintEvent* event) override;

private:
    int rowCount() const { return model() == nullptr ? 0 : model()->rowCount(); }
    /// From the first row's top edge.
    qint64 topOf(int row) const;
    int rowAtOffset(qint64 offset) const;
    QRect rowRect(int row) const;
    void updateScrollBar();
    void afterRowsRemoved();

    QHeaderView* m_header;
    int m_rowHeight = 24;
    QPersistentModelIndex m_tall;
    int m_tallHeight = 0;
    bool m_following = true;
    bool m_adjusting = false; ///< the scroll bar is moved by us, not by the user
    bool m_removing = false;
    qint64 m_kept = 0; ///< offset to be restored when rows have gone
};

} // namespace workbench
