// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/sockets/SocketTree.h"

#include "widgets/sockets/SocketDelegate.h"
#include "widgets/sockets/SocketTreeModel.h"
#include "widgets/support/Theme.h"

#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>
#include <array>

namespace workbench {
namespace {

/// Design pixels, in the order of the model's columns.
constexpr std::array<int, SocketTreeModel::ColumnCount> kWidths{128, 119, 42, 126, 126, 144, 82, 64,
                                                                110, 54,  80, 80,  60,  70,  150};
constexpr int kUsual = SocketTreeModel::Drops; ///< columns up to here are shown at first
/// The first one goes first.
constexpr std::array kFoldOrder{SocketTreeModel::Age,       SocketTreeModel::Calls,
                                SocketTreeModel::BytesOut,  SocketTreeModel::BytesIn,
                                SocketTreeModel::Error,     SocketTreeModel::Type,
                                SocketTreeModel::Drops,     SocketTreeModel::Who,
                                SocketTreeModel::SendQueue, SocketTreeModel::AcceptQueue};

} // namespace

SocketTree::SocketTree(SocketTreeModel& model, const Theme& theme, QWidget* parent)
    : QTreeView(parent), m_model(model), m_theme(theme)
{
    for (int column = 0; column <= kUsual; ++column)
        m_chosen.insert(column);
    setItemDelegate(new SocketDelegate(theme, this));
    setModel(&model);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setAlternatingRowColors(true);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setTextElideMode(Qt::ElideMiddle); // two sockets of one computer differ in their port alone
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setExpandsOnDoubleClick(false);
    header()->setStretchLastSection(true);
    header()->setSectionsMovable(false);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setMinimumSectionSize(1);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header(), &QWidget::customContextMenuRequested, this, &SocketTree::openHeaderMenu);
    connect(&model, &SocketTreeModel::grew, this, [this](const QModelIndex& index) { expand(index); });
    connect(&m_theme, &Theme::changed, this, &SocketTree::applyTheme);
    applyTheme();
}

void SocketTree::chooseColumn(int column, bool chosen)
{
    if (chosen)
        m_chosen.insert(column);
    else
        m_chosen.remove(column);
    layOut();
    Q_EMIT columnsChosen();
}

QModelIndexList SocketTree::selectedSockets() const
{
    QModelIndexList rows = selectionModel()->selectedRows(0);
    std::ranges::sort(rows, [this](const QModelIndex& a, const QModelIndex& b) {
        return visualRect(a).top() < visualRect(b).top();
    });
    return rows;
}

QByteArray SocketTree::saveState() const
{
    QByteArrayList columns;
    for (const int column : m_chosen)
        columns += QByteArray::number(column);
    return columns.join(' ');
}

void SocketTree::restoreState(const QByteArray& state)
{
    QSet<int> chosen{SocketTreeModel::Socket};
    for (const QByteArray& part : state.split(' ')) {
        bool isNumber = false;
        const int column = part.toInt(&isNumber);
        if (isNumber && column >= 0 && column < SocketTreeModel::ColumnCount)
            chosen.insert(column);
    }
    if (chosen.size() < 2)
        return;
    m_chosen = chosen;
    layOut();
    Q_EMIT columnsChosen();
}

void SocketTree::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    layOut();
}

void SocketTree::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    Q_EMIT selectionEdited();
}

void SocketTree::applyTheme()
{
    const int row = m_theme.rowHeight(24);
    setIndentation(m_theme.px(18));
    setIconSize(QSize(m_theme.px(14), m_theme.px(14)));
    header()->setFixedHeight(row);
    verticalScrollBar()->setSingleStep(1);
    layOut();
}

void SocketTree::layOut()
{
    QSet<int> shown = m_chosen;
    int needed = 0;
    for (const int column : shown)
        needed += m_theme.px(kWidths[static_cast<std::size_t>(column)]);
    for (const int column : kFoldOrder) {
        if (needed <= viewport()->width())
            break;
        if (shown.remove(column))
            needed -= m_theme.px(kWidths[static_cast<std::size_t>(column)]);
    }
    for (int column = 0; column < SocketTreeModel::ColumnCount; ++column) {
        setColumnHidden(column, !shown.contains(column));
        if (shown.contains(column))
            header()->resizeSection(column, m_theme.px(kWidths[static_cast<std::size_t>(column)]));
    }
}

void SocketTree::openHeaderMenu(const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("columnsMenu"));
    for (int column = SocketTreeModel::Socket + 1; column < SocketTreeModel::ColumnCount; ++column) {
        QAction* action = menu->addAction(m_model.headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(isColumnChosen(column));
        connect(action, &QAction::toggled, this, [this, column](bool on) { chooseColumn(column, on); });
    }
    menu->popup(header()->mapToGlobal(at));
}

} // namespace workbench
