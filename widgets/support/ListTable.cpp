// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/ListTable.h"

#include "widgets/support/RoomyDelegate.h"
#include "widgets/support/Theme.h"

#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>
#include <set>

namespace workbench {
ListTable::ListTable(const Theme& theme, QWidget* parent) : QTableView(parent), m_theme(theme)
{
    setItemDelegate(new RoomyDelegate(theme, this));
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setAlternatingRowColors(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(1);
    connect(&m_theme, &Theme::changed, this, &ListTable::applyTheme);
    applyTheme();
}

void ListTable::setColumnWidths(const QList<int>& designPixels, int least)
{
    m_widths = designPixels;
    m_least = least;
    layOut();
}

void ListTable::setFoldOrder(const QList<int>& columns)
{
    m_foldOrder = columns;
    layOut();
}

void ListTable::setColumnDesignWidth(int column, int designPixels)
{
    if (m_widths[column] == designPixels)
        return;
    m_widths[column] = designPixels;
    layOut();
}

QList<int> ListTable::selectedRows() const
{
    std::set<int> rows;
    if (const auto* selection = selectionModel()) {
        for (const QItemSelectionRange& range : selection->selection())
            for (int row = range.top(); row <= range.bottom(); ++row)
                rows.insert(row);
    }
    return {rows.begin(), rows.end()};
}

void ListTable::setModel(QAbstractItemModel* newModel)
{
    QTableView::setModel(newModel);
    layOut();
}

void ListTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    layOut();
}

void ListTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionEdited();
}

void ListTable::applyTheme()
{
    const int row = m_theme.rowHeight(24);
    verticalHeader()->setDefaultSectionSize(row);
    verticalScrollBar()->setSingleStep(row);
    horizontalHeader()->setFixedHeight(row);
    setIconSize(QSize(m_theme.px(14), m_theme.px(14)));
    layOut();
}

void ListTable::layOut()
{
    if (!model() || model()->columnCount() != m_widths.size())
        return;
    int needed = 0;
    for (const int width : m_widths)
        needed += m_theme.px(width == 0 ? m_least : std::max(width, 0));
    QList<int> folded;
    for (const int column : m_foldOrder) {
        if (needed <= viewport()->width())
            break;
        needed -= m_theme.px(std::max(m_widths[column], 0));
        folded.push_back(column);
    }
    for (int column = 0; column < m_widths.size(); ++column) {
        const bool stretches = m_widths[column] == 0;
        const bool isHidden = m_widths[column] < 0 || folded.contains(column);
        setColumnHidden(column, isHidden);
        horizontalHeader()->setSectionResizeMode(column,
                                                 stretches ? QHeaderView::Stretch : QHeaderView::Fixed);
        if (!stretches && !isHidden)
            setColumnWidth(column, m_theme.px(m_widths[column]));
    }
}

} // namespace workbench
