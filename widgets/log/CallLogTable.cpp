// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallLogTable.h"

#include "core/calls/CallText.h"
#include "widgets/log/CallLogHeader.h"
#include "widgets/log/CallWords.h"
#include "widgets/log/HighlightRules.h"
#include "widgets/support/RowSteps.h"
#include "widgets/support/Theme.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace workbench {
namespace {

constexpr int kPendingIntervalMs = 100;

} // namespace

CallLogTable::CallLogTable(CallLogModel& model, const Theme& theme, QWidget* parent)
    : QAbstractItemView(parent), m_log(model), m_theme(theme), m_columns(theme), m_painter(model, theme),
      m_header(new CallLogHeader(theme, this))
{
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_header->setModel(&model);
    setModel(&model);

    connect(m_header, &QHeaderView::sectionResized, this, [this](int section, int before, int after) {
        if (m_applyingColumns)
            return;
        m_columns.dragged(static_cast<CallLogModel::Column>(section), before, after);
        applyColumns();
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (!m_adjusting)
            setFollowing(value == verticalScrollBar()->maximum());
    });
    connect(&model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex&, int start, int end) { afterRowsRemoved(start, end); });
    connect(&model, &QAbstractItemModel::headerDataChanged, this, &CallLogTable::applyColumns);
    connect(&model.marks(), &CallMarks::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&m_theme, &Theme::changed, this, &CallLogTable::applyTheme);
    m_pendingTimer.setInterval(kPendingIntervalMs);
    connect(&m_pendingTimer, &QTimer::timeout, this, &CallLogTable::tickPending);
    applyTheme();
}

void CallLogTable::applyTheme()
{
    m_painter.refresh();
    m_rowHeight = m_theme.rowHeight(22);
    m_header->viewport()->update();
    updateGeometries();
    viewport()->update();
}

void CallLogTable::setHighlights(const HighlightRules& rules)
{
    m_painter.setHighlights(&rules);
    connect(&rules, &HighlightRules::changed, viewport(), qOverload<>(&QWidget::update));
}

void CallLogTable::setFollowing(bool following)
{
    if (following) {
        const QScopedValueRollback adjusting(m_adjusting, true);
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
        setNewRows(0);
    }
    if (following == m_following)
        return;
    m_following = following;
    Q_EMIT followingChanged(following);
}

int CallLogTable::firstRow() const { return verticalScrollBar()->value(); }

int CallLogTable::rowsPerPage() const { return std::max(1, viewport()->height() / m_rowHeight); }

int CallLogTable::uncoveredRows() const
{
    return std::max(1, rowsPerPage() - (m_band != nullptr && m_newRows > 0 ? 1 : 0));
}

int CallLogTable::verticalOffset() const { return firstRow() * m_rowHeight; }

void CallLogTable::chooseRow(int row)
{
    const QModelIndex index = m_log.index(row, CallLogModel::Call);
    // Not through the selection model: the view takes the row for the one that Shift extends from.
    const QScopedValueRollback choosing(m_choosing, true);
    setCurrentIndex(index);
    scrollTo(index);
}

void CallLogTable::chooseRows(const QList<navigation::RowRange>& ranges)
{
    if (ranges.isEmpty())
        return;
    QItemSelection rows;
    for (const navigation::RowRange& range : ranges)
        rows.append({m_log.index(range.first, 0), m_log.index(range.last, CallLogModel::ColumnCount - 1)});
    const int first = ranges.first().first;
    QScrollBar* bar = verticalScrollBar();
    // With those behind it; but not to the end, which would be followed.
    if (first < bar->value() || first >= bar->value() + uncoveredRows())
        bar->setValue(std::min(first - rowsPerPage() / 3, bar->maximum() - 1));
    chooseRow(first);
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
}

void CallLogTable::restoreRow(int row)
{
    const bool following = m_following;
    setAutoScroll(false);
    chooseRow(row);
    setAutoScroll(true);
    if (following)
        setFollowing(true);
}

QList<int> CallLogTable::selectedRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void CallLogTable::applyColumns()
{
    const QScopedValueRollback applying(m_applyingColumns, true);
    m_columns.apply(*m_header, viewport()->width(), m_largest);
    viewport()->update();
}

void CallLogTable::setSought(const QString& text)
{
    m_painter.setSought(text);
    viewport()->update();
}

void CallLogTable::setCover(QWidget* cover)
{
    m_cover = cover;
    m_cover->setParent(viewport());
    placeChildren();
}

void CallLogTable::setBand(QWidget* band)
{
    m_band = band;
    m_band->setParent(viewport());
    placeChildren();
}

void CallLogTable::placeChildren()
{
    const QRect area = viewport()->rect();
    if (m_cover)
        m_cover->setGeometry(area);
    if (m_band)
        m_band->setGeometry(0, area.height() - m_rowHeight, area.width(), m_rowHeight);
}

QRect CallLogTable::rowRect(int row) const
{
    return {0, (row - firstRow()) * m_rowHeight, viewport()->width(), m_rowHeight};
}

QRect CallLogTable::visualRect(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    QRect rect = rowRect(index.row());
    rect.setLeft(m_header->sectionViewportPosition(index.column()));
    rect.setWidth(m_header->sectionSize(index.column()));
    return rect;
}

void CallLogTable::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const int row = index.row();
    const int page = uncoveredRows();
    QScrollBar* bar = verticalScrollBar();
    if (hint == PositionAtTop || (hint == EnsureVisible && row < bar->value()))
        bar->setValue(row);
    else if (hint == PositionAtBottom || (hint == EnsureVisible && row >= bar->value() + page))
        bar->setValue(row - page + 1);
    else if (hint == PositionAtCenter)
        bar->setValue(row - page / 2);
}

QModelIndex CallLogTable::indexAt(const QPoint& point) const
{
    if (point.y() < 0 || point.y() >= viewport()->height())
        return {};
    const int row = firstRow() + point.y() / m_rowHeight;
    const int column = m_header->logicalIndexAt(std::clamp(point.x(), 0, viewport()->width() - 1));
    return row < m_log.rowCount() && column >= 0 ? m_log.index(row, column) : QModelIndex();
}

bool CallLogTable::isIndexHidden(const QModelIndex& index) const
{
    return m_header->isSectionHidden(index.column());
}

QModelIndex CallLogTable::moveCursor(CursorAction action, Qt::KeyboardModifiers /*modifiers*/)
{
    const int last = m_log.rowCount() - 1;
    if (last < 0)
        return {};
    const QModelIndex current = currentIndex();
    const int onScreen = std::min(last, firstRow() + uncoveredRows() - 1);
    const int row = current.isValid() ? current.row() : (action == MoveUp ? onScreen + 1 : firstRow() - 1);
    const int page = std::max(1, rowsPerPage() - 1);
    return m_log.index(steppedRow(action, row, page, last), CallLogModel::Call);
}

QItemSelectionModel::SelectionFlags CallLogTable::selectionCommand(const QModelIndex& index,
                                                                   const QEvent* event) const
{
    // A jump by Shift+F8 extends nothing.
    if (m_choosing)
        return QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
    return QAbstractItemView::selectionCommand(index, event);
}

void CallLogTable::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags)
{
    const int last = m_log.rowCount() - 1;
    const int top = std::max(0, firstRow() + std::min(rect.top(), rect.bottom()) / m_rowHeight);
    const int bottom = std::min(last, firstRow() + std::max(rect.top(), rect.bottom()) / m_rowHeight);
    QItemSelection selection;
    if (top <= bottom)
        selection.select(m_log.index(top, 0), m_log.index(bottom, CallLogModel::ColumnCount - 1));
    selectionModel()->select(selection, flags);
}

QRegion CallLogTable::visualRegionForSelection(const QItemSelection& selection) const
{
    QRegion region;
    const int first = firstRow();
    const int last = first + rowsPerPage() + 1;
    for (const QItemSelectionRange& range : selection) {
        const int top = std::max(range.top(), first);
        const int bottom = std::min(range.bottom(), last);
        if (top <= bottom)
            region += rowRect(top).united(rowRect(bottom));
    }
    return region;
}

void CallLogTable::scrollContentsBy(int /*dx*/, int dy)
{
    if (std::abs(dy) >= rowsPerPage() || m_removing)
        viewport()->update();
    else
        viewport()->scroll(0, dy * m_rowHeight);
    placeChildren();
}

void CallLogTable::updateGeometries()
{
    const int height = m_header->isHidden() ? 0 : m_theme.rowHeight(24);
    setViewportMargins(0, height, 0, 0);
    const QRect area = viewport()->geometry();
    m_header->setGeometry(0, area.top() - height, width(), height); // also over the scroll bar
    updateScrollBar();
    applyColumns();
    placeChildren();
    QAbstractItemView::updateGeometries();
}

void CallLogTable::updateScrollBar()
{
    const QScopedValueRollback adjusting(m_adjusting, true);
    QScrollBar* bar = verticalScrollBar();
    const int page = rowsPerPage();
    bar->setPageStep(page);
    bar->setSingleStep(1);
    bar->setRange(0, std::max(0, m_log.rowCount() - page));
    if (m_following)
        bar->setValue(bar->maximum());
}

void CallLogTable::setNewRows(int rows)
{
    if (rows == m_newRows)
        return;
    const bool appears = m_newRows == 0;
    m_newRows = rows;
    Q_EMIT newRowsChanged(rows);
    // The band comes over the last row: not over the one that the user is at.
    if (appears && currentIndex().row() == firstRow() + rowsPerPage() - 1) {
        const QScopedValueRollback adjusting(m_adjusting, true);
        scrollTo(currentIndex());
    }
}

void CallLogTable::rowsInserted(const QModelIndex& parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
    const bool atEnd = end == m_log.rowCount() - 1;
    const quint64 largest = m_log.record(m_log.rowCount() - 1).seq();
    updateScrollBar();
    if (QString::number(largest).size() > QString::number(m_largest).size()) {
        m_largest = largest;
        applyColumns();
    }
    if (!m_following && atEnd)
        setNewRows(m_newRows + end - start + 1);
    if (atEnd && !m_following && start > firstRow() + rowsPerPage())
        return;
    // The delta of the row behind those that came is another one now.
    if (atEnd)
        viewport()->update(rowRect(start).united(rowRect(end)) & viewport()->rect());
    else
        viewport()->update();
}

void CallLogTable::rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end)
{
    m_removing = true;
    QAbstractItemView::rowsAboutToBeRemoved(parent, start, end);
}

void CallLogTable::afterRowsRemoved(int start, int end)
{
    const int above = std::max(0, std::min(end + 1, firstRow()) - start);
    const QScopedValueRollback adjusting(m_adjusting, true);
    // What the user looks at stays where it is while rows above go.
    if (!m_following)
        verticalScrollBar()->setValue(firstRow() - above);
    updateScrollBar();
    m_removing = false;
    viewport()->update();
}

void CallLogTable::reset()
{
    QAbstractItemView::reset();
    setNewRows(0);
    updateScrollBar();
    viewport()->update();
}

void CallLogTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    // When the current row is evicted, Qt goes to a neighbour; the user did not.
    if (m_removing)
        return;
    QAbstractItemView::currentChanged(current, previous);
    if (previous.isValid())
        viewport()->update(rowRect(previous.row()));
    if (current.isValid())
        viewport()->update(rowRect(current.row()));
    Q_EMIT currentRowChanged(current.isValid() ? current.row() : -1);
}

bool CallLogTable::event(QEvent* event)
{
    // Ctrl+F among the rows is the log's own, not the window's.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Find)) {
        event->accept();
        return true;
    }
    return QAbstractItemView::event(event);
}

void CallLogTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Find)) {
        Q_EMIT findRequested();
        return;
    }
    QAbstractItemView::keyPressEvent(event);
    if (event->key() == Qt::Key_End)
        setFollowing(true);
}

void CallLogTable::resizeEvent(QResizeEvent* event)
{
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
}

void CallLogTable::changeEvent(QEvent* event)
{
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        applyTheme();
    if (event->type() == QEvent::ActivationChange)
        viewport()->update();
}

CallRowPainter::Columns CallLogTable::cells() const
{
    CallRowPainter::Columns cells;
    for (int i = 0; i < CallLogModel::ColumnCount; ++i) {
        const auto column = static_cast<std::size_t>(i);
        cells.left[column] = m_header->sectionViewportPosition(i);
        cells.width[column] = m_header->sectionSize(i);
    }
    cells.whoIsIcon = m_columns.whoIsIcon();
    cells.showsEndpoints = m_columns.showsEndpoints();
    return cells;
}

void CallLogTable::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    const CallRowPainter::Columns columns = cells();
    const QRect dirty = event->rect();
    const int rows = m_log.rowCount();
    const int top = firstRow() + dirty.top() / m_rowHeight;
    const int bottom = std::min(rows - 1, firstRow() + dirty.bottom() / m_rowHeight);
    bool pending = false;
    for (int row = top; row <= bottom; ++row) {
        const bool selected = selectionModel()->isRowSelected(row, {});
        const bool current = !selected && hasFocus() && currentIndex().row() == row;
        m_painter.paint(painter, {row, rowRect(row), selected, isActiveWindow(), current}, columns);
        pending = pending || m_log.record(row).pending();
    }
    const int below = bottom < top ? dirty.top() : rowRect(bottom).bottom() + 1;
    if (below <= dirty.bottom())
        painter.fillRect(QRect(dirty.left(), below, dirty.width(), dirty.bottom() - below + 1),
                         m_theme.color(ThemeColor::Base));
    if (pending && !m_pendingTimer.isActive())
        m_pendingTimer.start();
}

void CallLogTable::tickPending()
{
    bool pending = false;
    const int last = std::min(m_log.rowCount(), firstRow() + rowsPerPage() + 1);
    for (int row = firstRow(); row < last && isVisible(); ++row) {
        if (!m_log.record(row).pending())
            continue;
        pending = true;
        viewport()->update(visualRect(m_log.index(row, CallLogModel::Took)));
    }
    if (!pending)
        m_pendingTimer.stop();
}

QString CallLogTable::tipAt(const QModelIndex& index) const
{
    const CallRecord record = m_log.record(index.row());
    switch (static_cast<CallLogModel::Column>(index.column())) {
    case CallLogModel::Mark:
    case CallLogModel::Who:
        return index.data().toString();
    case CallLogModel::Took:
        return record.pending() ? CallWords::stillWaiting() : CallWords::exactly(record.durationNs());
    case CallLogModel::Delta: {
        const auto delta = m_log.deltaNs(index.row());
        return delta ? CallWords::exactly(*delta) : QString();
    }
    case CallLogModel::Call:
    case CallLogModel::Result:
        return CallWords::utf8(lineText(record, m_log.directory()));
    default:
        return {};
    }
}

bool CallLogTable::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractItemView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QModelIndex index = indexAt(help->pos());
    const QString tip = index.isValid() ? tipAt(index) : QString();
    // What a peer sent is never read as markup.
    QToolTip::showText(help->globalPos(),
                       tip.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(tip.toHtmlEscaped()),
                       viewport());
    return true;
}

} // namespace workbench
