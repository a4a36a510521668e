// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/log/CallLogColumns.h"
#include "widgets/log/CallLogModel.h"
#include "widgets/log/CallNavigation.h"
#include "widgets/log/CallRowPainter.h"

#include <QAbstractItemView>
#include <QTimer>

class QHeaderView;

namespace workbench {

class HighlightRules;
class Theme;

/// The rows of the call log: fixed height, no widgets in cells, work that depends on what is on the screen
/// and not on how many rows there are. Scrolls by whole rows and follows the tail while it is at the end.
class CallLogTable final : public QAbstractItemView
{
    Q_OBJECT
public:
    /// Both must outlive the table.
    CallLogTable(CallLogModel& model, const Theme& theme, QWidget* parent = nullptr);

    /// At the end, and going there with every row that comes.
    bool isFollowing() const { return m_following; }
    void setFollowing(bool following);

    /// Rows that came below since the tail is not followed.
    int newRows() const { return m_newRows; }
    int rowHeight() const { return m_rowHeight; }
    int firstRow() const;
    /// Rows that are wholly on the screen.
    int rowsPerPage() const;

    /// Makes the row the current and only selected one and brings it on the screen.
    void chooseRow(int row);
    /// Selects these rows instead of those before; the first one is the current one and comes on the screen,
    /// in its upper part where it was not there.
    void chooseRows(const QList<navigation::RowRange>& ranges);
    /// While chooseRow() changes the current row: it is a jump, no step of the user's.
    bool isChoosing() const { return m_choosing; }
    /// As chooseRow(), but nothing scrolls while the tail is followed.
    void restoreRow(int row);
    /// Rows that are selected, ascending.
    QList<int> selectedRows() const;

    /// Tints rows by these rules, which must outlive the table.
    void setHighlights(const HighlightRules& rules);

    CallLogColumns& columns() { return m_columns; }
    /// After columns() has been changed from outside.
    void applyColumns();

    /// Text to tint wherever it stands in the rows; empty: none.
    void setSought(const QString& text);

    /// A child that lies over all rows, and one that lies over the last one; the table places them.
    void setCover(QWidget* cover);
    void setBand(QWidget* band);

    QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint& point) const override;
    void reset() override;

Q_SIGNALS:
    void followingChanged(bool following);
    void newRowsChanged(int rows);
    /// The user, or chooseRow(), has gone to another row; -1: to none.
    void currentRowChanged(int row);
    /// Ctrl+F among the rows.
    void findRequested();

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex& index) const override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index,
                                                         const QEvent* event = nullptr) const override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags) override;
    QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void rowsInserted(const QModelIndex& parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end) override;

private:
    void applyTheme();
    void afterRowsRemoved(int start, int end);
    void updateScrollBar();
    void setNewRows(int rows);
    void placeChildren();
    /// Rows that are wholly on the screen and not under the band.
    int uncoveredRows() const;
    void tickPending();
    QRect rowRect(int row) const;
    QString tipAt(const QModelIndex& index) const;
    CallRowPainter::Columns cells() const;

    CallLogModel& m_log;
    const Theme& m_theme;
    CallLogColumns m_columns;
    CallRowPainter m_painter;
    QHeaderView* m_header;
    QWidget* m_cover = nullptr;
    QWidget* m_band = nullptr;
    QTimer m_pendingTimer; ///< 10 Hz, only while calls that wait are on the screen
    int m_rowHeight = 22;
    int m_newRows = 0;
    quint64 m_largest = 0; ///< number that column # has room for
    bool m_following = true;
    bool m_adjusting = false; ///< the scroll bar is moved by us
    bool m_applyingColumns = false;
    bool m_removing = false;
    bool m_choosing = false; ///< chooseRow() is at work
};

} // namespace workbench
