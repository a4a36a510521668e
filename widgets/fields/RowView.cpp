// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/RowView.h"

#include "widgets/fields/RowViewAccess.h"
#include "widgets/support/RowSteps.h"

#include <QHeaderView>
#include <QPaintEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace workbench {

RowView::RowView(QWidget* parent) : QAbstractItemView(parent), m_header(new QHeaderView(Qt::Horizontal, this))
{
    RowViewAccess::install();
    setSelectionBehavior(SelectRows);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_header->setSectionsClickable(false);
    m_header->setHighlightSections(false);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (!m_adjusting)
            m_following = isAtEnd();
    });
    connect(m_header, &QHeaderView::sectionResized, this, [this] { viewport()->update(); });
}

void RowView::setModel(QAbstractItemModel* newModel)
{
    if (model() != nullptr)
        disconnect(model(), nullptr, this, nullptr);
    m_tall = QPersistentModelIndex();
    m_following = true;
    QAbstractItemView::setModel(newModel);
    m_header->setModel(newModel);
    if (newModel != nullptr)
        connect(newModel, &QAbstractItemModel::rowsRemoved, this, &RowView::afterRowsRemoved);
    updateScrollBar();
}

void RowView::reset()
{
    m_tall = QPersistentModelIndex();
    QAbstractItemView::reset();
    m_following = true;
    updateScrollBar();
    viewport()->update();
}

int RowView::columnWidth(int column) const { return m_header->sectionSize(column); }

bool RowView::isColumnHidden(int column) const { return m_header->isSectionHidden(column); }

void RowView::setColumnHidden(int column, bool hidden) { m_header->setSectionHidden(column, hidden); }

int RowView::columnViewportPosition(int column) const { return m_header->sectionViewportPosition(column); }

int RowView::rowHeight(int row) const
{
    return m_tall.isValid() && row == m_tall.row() ? m_tallHeight : m_rowHeight;
}

qint64 RowView::topOf(int row) const
{
    const bool isBehind = m_tall.isValid() && row > m_tall.row();
    return qint64{row} * m_rowHeight + (isBehind ? m_tallHeight - m_rowHeight : 0);
}

int RowView::rowAtOffset(qint64 offset) const
{
    if (m_tall.isValid() && offset >= topOf(m_tall.row() + 1))
        offset -= m_tallHeight - m_rowHeight;
    else if (m_tall.isValid() && offset >= topOf(m_tall.row()))
        return m_tall.row();
    return static_cast<int>(offset / m_rowHeight);
}

int RowView::rowViewportPosition(int row) const { return static_cast<int>(topOf(row) - verticalOffset()); }

int RowView::rowAt(int y) const
{
    const qint64 offset = qint64{y} + verticalOffset();
    const int row = offset < 0 ? -1 : rowAtOffset(offset);
    return row < rowCount() ? row : -1;
}

QRect RowView::rowRect(int row) const
{
    return {0, rowViewportPosition(row), viewport()->width(), rowHeight(row)};
}

void RowView::selectRow(int row)
{
    if (row >= 0 && row < rowCount())
        setCurrentIndex(model()->index(row, 0));
}

bool RowView::isAtEnd() const { return verticalScrollBar()->value() >= verticalScrollBar()->maximum(); }

void RowView::follow()
{
    m_following = true;
    updateScrollBar();
}

int RowView::verticalOffset() const { return verticalScrollBar()->value(); }

void RowView::setUniformHeight(int height)
{
    m_rowHeight = std::max(1, height);
    updateScrollBar();
    viewport()->update();
}

void RowView::setTallRow(int row, int height)
{
    m_tall = QPersistentModelIndex(row < 0 || model() == nullptr ? QModelIndex() : model()->index(row, 0));
    m_tallHeight = height;
    updateScrollBar();
    viewport()->update();
}

void RowView::updateScrollBar()
{
    const QScopedValueRollback adjusting(m_adjusting, true);
    QScrollBar* bar = verticalScrollBar();
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(m_rowHeight);
    const qint64 most = std::max<qint64>(topOf(rowCount()) - viewport()->height(), 0);
    bar->setRange(0, static_cast<int>(std::min<qint64>(most, std::numeric_limits<int>::max())));
    if (m_following)
        bar->setValue(bar->maximum());
}

QRect RowView::visualRect(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    return {columnViewportPosition(index.column()), rowViewportPosition(index.row()),
            columnWidth(index.column()), rowHeight(index.row())};
}

void RowView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const auto top = static_cast<int>(topOf(index.row()));
    const int height = rowHeight(index.row());
    const int page = viewport()->height();
    QScrollBar* bar = verticalScrollBar();
    if (hint == PositionAtTop || (hint == EnsureVisible && (top < bar->value() || height >= page)))
        bar->setValue(top);
    else if (hint == PositionAtBottom || (hint == EnsureVisible && top + height > bar->value() + page))
        bar->setValue(top + height - page);
    else if (hint == PositionAtCenter)
        bar->setValue(top - (page - height) / 2);
}

QModelIndex RowView::indexAt(const QPoint& point) const
{
    const int row = point.y() < 0 || point.y() >= viewport()->height() ? -1 : rowAt(point.y());
    const int column = m_header->logicalIndexAt(std::clamp(point.x(), 0, viewport()->width() - 1));
    return row >= 0 && column >= 0 ? model()->index(row, column) : QModelIndex();
}

QModelIndex RowView::moveCursor(CursorAction action, Qt::KeyboardModifiers /*modifiers*/)
{
    const int last = rowCount() - 1;
    if (last < 0)
        return {};
    const int page = std::max(1, viewport()->height() / m_rowHeight - 1);
    const int row = currentIndex().isValid() ? currentIndex().row() : std::max(0, rowAt(0)) - 1;
    return model()->index(steppedRow(action, row, page, last), 0);
}

void RowView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags)
{
    const QRect area = rect.normalized();
    const int last = rowCount() - 1;
    const int top = std::max(0, rowAtOffset(std::max<qint64>(0, qint64{area.top()} + verticalOffset())));
    const int bottom =
        std::min(last, rowAtOffset(std::max<qint64>(0, qint64{area.bottom()} + verticalOffset())));
    QItemSelection selection;
    if (top <= bottom)
        selection.select(model()->index(top, 0), model()->index(bottom, model()->columnCount() - 1));
    selectionModel()->select(selection, flags);
}

QRegion RowView::visualRegionForSelection(const QItemSelection& selection) const
{
    const int first = std::max(0, rowAt(0));
    const int last = first + viewport()->height() / m_rowHeight + 1;
    QRegion region;
    for (const QItemSelectionRange& range : selection) {
        const int top = std::max(range.top(), first);
        const int bottom = std::min(range.bottom(), last);
        if (top <= bottom)
            region += rowRect(top).united(rowRect(bottom));
    }
    return region;
}

void RowView::scrollContentsBy(int /*dx*/, int dy)
{
    if (m_removing || std::abs(dy) >= viewport()->height())
        viewport()->update();
    else
        viewport()->scroll(0, dy);
}

void RowView::updateGeometries()
{
    const int height = m_header->isHidden() ? 0 : m_header->sizeHint().height();
    setViewportMargins(0, height, 0, 0);
    m_header->setGeometry(0, 0, width(), height); // also over the scroll bar
    updateScrollBar();
    QAbstractItemView::updateGeometries();
}

void RowView::rowsInserted(const QModelIndex& parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
    updateScrollBar();
    if (rowViewportPosition(start) < viewport()->height())
        viewport()->update();
}

void RowView::rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end)
{
    m_removing = true;
    const qint64 offset = verticalOffset();
    const qint64 above = std::max<qint64>(std::min(topOf(end + 1), offset) - topOf(start), 0);
    m_kept = offset - above;
    QAbstractItemView::rowsAboutToBeRemoved(parent, start, end);
}

void RowView::afterRowsRemoved()
{
    updateScrollBar();
    if (!m_following) {
        const QScopedValueRollback adjusting(m_adjusting, true);
        verticalScrollBar()->setValue(static_cast<int>(m_kept));
    }
    m_removing = false;
    viewport()->update();
}

void RowView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    // When the current row is dropped, Qt goes to a neighbour; the user did not.
    if (m_removing)
        return;
    QAbstractItemView::currentChanged(current, previous);
    viewport()->update();
    if (hasFocus())
        announce(current, QAccessible::Focus);
}

void RowView::announce(const QModelIndex& index, QAccessible::Event event)
{
    RowViewAccess::announce(*this, index, event);
}

void RowView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QAbstractItemView::selectionChanged(selected, deselected);
    if (m_removing)
        return;
    // One cell stands for all that have changed: a screen reader asks the table for the others.
    if (!selected.isEmpty())
        announce(selected.first().topLeft(), QAccessible::Selection);
    if (!deselected.isEmpty())
        announce(deselected.first().topLeft(), QAccessible::SelectionRemove);
}

void RowView::paintEvent(QPaintEvent* event)
{
    if (model() == nullptr)
        return;
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QStyle::State state = option.state;
    const int first = std::max(0, rowAtOffset(qint64{event->rect().top()} + verticalOffset()));
    const int last = std::min(rowCount() - 1, rowAtOffset(qint64{event->rect().bottom()} + verticalOffset()));
    const int columns = model()->columnCount();
    for (int row = first; row <= last; ++row) {
        const bool isSelected = selectionModel()->isRowSelected(row, {});
        for (int column = 0; column < columns; ++column) {
            if (isColumnHidden(column))
                continue;
            const QModelIndex index = model()->index(row, column);
            option.rect = visualRect(index);
            option.state = state;
            option.state.setFlag(QStyle::State_Selected, isSelected);
            itemDelegate()->paint(&painter, option, index);
        }
    }
}

} // namespace workbench
