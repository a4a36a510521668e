// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/RowViewAccess.h"

#include "widgets/fields/RowView.h"
#include "widgets/fields/RowViewCell.h"
#include "widgets/fields/RowViewHeaderCell.h"

#include <QHeaderView>

#include <algorithm>
#include <limits>

namespace workbench {

namespace {

constexpr int kMostSelectedCells = 4096;

int clampedToInt(qint64 number)
{
    return static_cast<int>(std::min<qint64>(number, std::numeric_limits<int>::max()));
}

QAccessibleInterface* rowViewAccessOf(const QString& className, QObject* object)
{
    if (className != QLatin1String(RowView::staticMetaObject.className()))
        return nullptr;
    auto* view = qobject_cast<RowView*>(object);
    return view == nullptr ? nullptr : new RowViewAccess(*view);
}

} // namespace

RowViewAccess::RowViewAccess(RowView& view) : QAccessibleWidget(&view, QAccessible::Table) {}

RowViewAccess::~RowViewAccess() { forgetAll(); }

void RowViewAccess::install()
{
    static const bool installed = [] {
        QAccessible::installFactory(rowViewAccessOf);
        return true;
    }();
    Q_UNUSED(installed);
}

void RowViewAccess::announce(RowView& view, const QModelIndex& index, QAccessible::Event event)
{
    if (!QAccessible::isActive())
        return;
    const auto* table = dynamic_cast<RowViewAccess*>(QAccessible::queryAccessibleInterface(&view));
    QAccessibleInterface* cell = table == nullptr ? nullptr : table->cellOf(index);
    if (cell == nullptr)
        return;
    QAccessibleEvent told(cell, event);
    QAccessible::updateAccessibility(&told);
}

// Not a static_cast: the object may be on its way through its destructors.
RowView* RowViewAccess::view() const { return qobject_cast<RowView*>(object()); }

QAccessibleInterface* RowViewAccess::cellOf(const QModelIndex& index) const
{
    const RowView* table = view();
    if (table == nullptr || !index.isValid() || index.model() != table->model())
        return nullptr;
    const QPersistentModelIndex key(index);
    auto found = m_cells.constFind(key);
    if (found == m_cells.constEnd()) {
        auto* cell = new RowViewCell(*this, key);
        found = m_cells.insert(key, QAccessible::registerAccessibleInterface(cell));
    }
    return QAccessible::accessibleInterface(found.value());
}

QAccessibleInterface* RowViewAccess::headerOf(int column) const
{
    const RowView* table = view();
    if (table == nullptr || table->horizontalHeader()->isHidden() || column < 0 || column >= columnCount())
        return nullptr;
    auto found = m_headers.constFind(column);
    if (found == m_headers.constEnd()) {
        auto* cell = new RowViewHeaderCell(*this, column);
        found = m_headers.insert(column, QAccessible::registerAccessibleInterface(cell));
    }
    return QAccessible::accessibleInterface(found.value());
}

QRect RowViewAccess::rectOf(const QModelIndex& index) const
{
    const RowView* table = view();
    if (table == nullptr || !table->isVisible() || !index.isValid())
        return {};
    const QRect area = table->visualRect(index);
    return {table->viewport()->mapToGlobal(area.topLeft()), area.size()};
}

void* RowViewAccess::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableInterface)
        return static_cast<QAccessibleTableInterface*>(this);
    return QAccessibleWidget::interface_cast(type);
}

QAccessible::State RowViewAccess::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    if (const RowView* table = view()) {
        state.multiSelectable = letsSeveralBeSelected();
        state.extSelectable = table->selectionMode() == QAbstractItemView::ExtendedSelection;
    }
    return state;
}

int RowViewAccess::childCount() const { return clampedToInt(qint64{rowCount()} * columnCount()); }

QAccessibleInterface* RowViewAccess::child(int index) const
{
    const int columns = columnCount();
    return index < 0 || columns == 0 ? nullptr : cellAt(index / columns, index % columns);
}

QAccessibleInterface* RowViewAccess::childAt(int x, int y) const
{
    const RowView* table = view();
    if (table == nullptr || table->model() == nullptr)
        return nullptr;
    const QPoint point = table->viewport()->mapFromGlobal(QPoint(x, y));
    return table->viewport()->rect().contains(point) ? cellOf(table->indexAt(point)) : nullptr;
}

int RowViewAccess::indexOfChild(const QAccessibleInterface* child) const
{
    const auto* cell = dynamic_cast<const RowViewCell*>(child);
    if (cell == nullptr || !cell->isValid() || cell->table() != this)
        return -1;
    const qint64 number = qint64{cell->rowIndex()} * columnCount() + cell->columnIndex();
    return number > std::numeric_limits<int>::max() ? -1 : static_cast<int>(number);
}

QAccessibleInterface* RowViewAccess::focusChild() const
{
    const RowView* table = view();
    if (table != nullptr && table->hasFocus()) {
        if (QAccessibleInterface* cell = cellOf(table->currentIndex()))
            return cell;
    }
    return QAccessibleWidget::focusChild();
}

QModelIndex RowViewAccess::indexAt(int row, int column) const
{
    const RowView* table = view();
    const bool isThere = row >= 0 && row < rowCount() && column >= 0 && column < columnCount();
    return isThere ? table->model()->index(row, column) : QModelIndex();
}

QAccessibleInterface* RowViewAccess::cellAt(int row, int column) const
{
    return cellOf(indexAt(row, column));
}

QString RowViewAccess::columnDescription(int column) const
{
    if (column < 0 || column >= columnCount())
        return {};
    const QAbstractItemModel& model = *view()->model();
    const QString text = model.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString();
    return text.isEmpty() ? model.headerData(column, Qt::Horizontal).toString() : text;
}

QString RowViewAccess::rowDescription(int row) const
{
    return row < 0 || row >= rowCount() ? QString()
                                        : view()->model()->headerData(row, Qt::Vertical).toString();
}

int RowViewAccess::columnCount() const
{
    const RowView* table = view();
    return table == nullptr || table->model() == nullptr ? 0 : table->model()->columnCount();
}

int RowViewAccess::rowCount() const
{
    const RowView* table = view();
    return table == nullptr || table->model() == nullptr ? 0 : table->model()->rowCount();
}

std::vector<RowViewAccess::Span> RowViewAccess::selectedSpans() const
{
    std::vector<Span> spans;
    const RowView* table = view();
    if (table == nullptr || table->selectionModel() == nullptr)
        return spans;
    std::vector<Span> ranges;
    for (const QItemSelectionRange& range : table->selectionModel()->selection()) {
        if (range.isValid())
            ranges.emplace_back(range.top(), range.bottom());
    }
    std::sort(ranges.begin(), ranges.end());
    for (const Span& range : ranges) {
        if (spans.empty() || range.first > spans.back().second)
            spans.push_back(range);
        else
            spans.back().second = std::max(spans.back().second, range.second);
    }
    return spans;
}

int RowViewAccess::selectedCellCount() const
{
    return clampedToInt(qint64{selectedRowCount()} * columnCount());
}

QList<QAccessibleInterface*> RowViewAccess::selectedCells() const
{
    QList<QAccessibleInterface*> cells;
    const int columns = columnCount();
    for (const auto& [first, last] : selectedSpans()) {
        for (int row = first; row <= last; ++row) {
            if (cells.size() + columns > kMostSelectedCells)
                return cells;
            for (int column = 0; column < columns; ++column)
                cells.append(cellAt(row, column));
        }
    }
    return cells;
}

int RowViewAccess::selectedRowCount() const
{
    int count = 0;
    for (const auto& [first, last] : selectedSpans())
        count += last - first + 1;
    return count;
}

QList<int> RowViewAccess::selectedRows() const
{
    QList<int> rows;
    rows.reserve(selectedRowCount());
    for (const auto& [first, last] : selectedSpans()) {
        for (int row = first; row <= last; ++row)
            rows.append(row);
    }
    return rows;
}

bool RowViewAccess::isRowSelected(int row) const
{
    const RowView* table = view();
    return row >= 0 && row < rowCount() && table->selectionModel()->isRowSelected(row, {});
}

bool RowViewAccess::letsSeveralBeSelected() const
{
    const auto mode = view()->selectionMode();
    return mode == QAbstractItemView::ExtendedSelection || mode == QAbstractItemView::MultiSelection;
}

bool RowViewAccess::selectRow(int row)
{
    const QModelIndex index = indexAt(row, 0);
    if (!index.isValid() || view()->selectionMode() == QAbstractItemView::NoSelection)
        return false;
    const auto how =
        letsSeveralBeSelected() ? QItemSelectionModel::Select : QItemSelectionModel::ClearAndSelect;
    view()->selectionModel()->select(index, how | QItemSelectionModel::Rows);
    return true;
}

bool RowViewAccess::unselectRow(int row)
{
    const QModelIndex index = indexAt(row, 0);
    if (!index.isValid() || !letsSeveralBeSelected())
        return false;
    view()->selectionModel()->select(index, QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
    return true;
}

void RowViewAccess::modelChange(QAccessibleTableModelChangeEvent* event)
{
    switch (event->modelChangeType()) {
    case QAccessibleTableModelChangeEvent::ModelReset:
        forgetAll();
        break;
    case QAccessibleTableModelChangeEvent::RowsRemoved:
    case QAccessibleTableModelChangeEvent::ColumnsRemoved:
        forgetLostCells();
        break;
    case QAccessibleTableModelChangeEvent::RowsInserted:
    case QAccessibleTableModelChangeEvent::ColumnsInserted:
    case QAccessibleTableModelChangeEvent::DataChanged:
        break; // cells move with their index and ask for their text
    }
}

void RowViewAccess::forgetLostCells()
{
    for (auto cell = m_cells.begin(); cell != m_cells.end();) {
        if (cell.key().isValid()) {
            ++cell;
            continue;
        }
        QAccessible::deleteAccessibleInterface(cell.value());
        cell = m_cells.erase(cell);
    }
}

void RowViewAccess::forgetAll()
{
    for (const QAccessible::Id cell : std::as_const(m_cells))
        QAccessible::deleteAccessibleInterface(cell);
    for (const QAccessible::Id header : std::as_const(m_headers))
        QAccessible::deleteAccessibleInterface(header);
    m_cells.clear();
    m_headers.clear();
}

} // namespace workbench
