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

constexpr int kLeastAddress = 98;              ///< design pixels: the end of an address with its port
constexpr int kUsual = SocketTreeModel::Drops; ///< columns up to here are shown at first
/// The first one goes first.
constexpr std::array kFoldOrder{
    SocketTreeModel::Age,         SocketTreeModel::Calls,       SocketTreeModel::BytesOut,
    SocketTreeModel::BytesIn,     SocketTreeModel::Error,       SocketTreeModel::Type,
    SocketTreeModel::Drops,       SocketTreeModel::Who,         SocketTreeModel::SendQueue,
    SocketTreeModel::AcceptQueue, SocketTreeModel::ReceiveQueue};

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
    setExpandsOnDoubleClick(false);
    header()->setStretchLastSection(false);
    header()->setResizeContentsPrecision(0); // only what is seen: there may be thousands
    header()->setSectionsMovable(false);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setMinimumSectionSize(1);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header(), &QWidget::customContextMenuRequested, this, &SocketTree::openHeaderMenu);
    m_measuring.setSingleShot(true);
    m_measuring.setInterval(0);
    connect(&m_measuring, &QTimer::timeout, this, &SocketTree::measure);
    const auto later = [this] { m_measuring.start(); };
    connect(&model, &QAbstractItemModel::dataChanged, this, later);
    connect(&model, &QAbstractItemModel::rowsInserted, this, later);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &SocketTree::widthsChanged);
    connect(&model, &QAbstractItemModel::headerDataChanged, this, &SocketTree::widthsChanged);
    connect(this, &QTreeView::expanded, this, later);
    connect(verticalScrollBar(), &QAbstractSlider::valueChanged, this, later);
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
    measure();
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
    measure();
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
    widthsChanged();
    measure();
}

/// What made a column wide may be gone.
void SocketTree::widthsChanged()
{
    m_widths.clear();
    m_measuring.start();
}

/// Figures come and go four times a second: a column only grows with them.
void SocketTree::measure()
{
    QList<int> widths = m_widths;
    widths.resize(SocketTreeModel::ColumnCount);
    for (const int column : std::as_const(m_chosen)) {
        int& width = widths[column];
        width =
            std::max({width, header()->sectionSizeHint(column) + m_theme.px(8), sizeHintForColumn(column)});
    }
    if (widths == m_widths)
        return;
    m_widths = widths;
    layOut();
}

void SocketTree::layOut()
{
    if (m_widths.isEmpty())
        return;
    QSet<int> shown = m_chosen;
    int needed = 0;
    for (const int column : std::as_const(shown))
        needed += m_widths[column];
    const int room = viewport()->width();
    for (const int column : kFoldOrder) {
        if (needed <= room)
            break;
        if (shown.remove(column))
            needed -= m_widths[column];
    }
    int missing = std::max(0, needed - room);
    // What is left over goes to a column of text before the last numbers.
    const int wide =
        shown.contains(SocketTreeModel::AcceptQueue) ? SocketTreeModel::AcceptQueue : SocketTreeModel::State;
    for (int column = 0; column < SocketTreeModel::ColumnCount; ++column) {
        setColumnHidden(column, !shown.contains(column));
        int width = m_widths[column];
        if (!shown.contains(column))
            continue;
        if (column == SocketTreeModel::Local || column == SocketTreeModel::Peer) {
            const int share = column == SocketTreeModel::Local ? (missing + 1) / 2 : missing;
            const int kept = std::max(std::min(width, m_theme.px(kLeastAddress)), width - share);
            missing -= width - kept;
            width = kept;
        }
        header()->resizeSection(column, column == wide ? width + std::max(0, room - needed) : width);
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
