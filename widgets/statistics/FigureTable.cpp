// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/statistics/FigureTable.h"

#include "widgets/statistics/TableText.h"
#include "widgets/support/Icons.h"
#include "widgets/support/Theme.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSortFilterProxyModel>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace workbench {

FigureTable::FigureTable(const Theme& theme, QAbstractItemModel& model, QWidget* parent)
    : ListTable(theme, parent), m_sorted(new QSortFilterProxyModel(this)), m_copyText(new QAction(this)),
      m_copyCsv(new QAction(this))
{
    m_sorted->setSourceModel(&model);
    m_sorted->setSortRole(Qt::EditRole);
    setModel(m_sorted);
    setSortingEnabled(true);
    m_copyText->setIcon(theme.icons().icon(u"copy", ThemeColor::Muted));
    m_copyText->setShortcuts(QKeySequence::Copy);
    m_copyText->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_copyText->setObjectName(QStringLiteral("copyText"));
    m_copyCsv->setObjectName(QStringLiteral("copyCsv"));
    addActions({m_copyText, m_copyCsv});
    connect(m_copyText, &QAction::triggered, this, [this] { copy(false); });
    connect(m_copyCsv, &QAction::triggered, this, [this] { copy(true); });
    connect(&model, &QAbstractItemModel::headerDataChanged, this, &FigureTable::fitHeaders);
    connect(&theme, &Theme::changed, this, &FigureTable::fitHeaders);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &FigureTable::fitHeaders);
    retranslate();
}

void FigureTable::setFigureWidths(const QList<int>& designPixels, int least)
{
    m_designWidths = designPixels;
    m_leastWidth = least;
    fitHeaders();
}

void FigureTable::fitHeaders()
{
    if (m_designWidths.isEmpty())
        return;
    const QFontMetrics metrics(horizontalHeader()->font());
    const double scale = theme().px(100) / 100.0;
    QList<int> widths = m_designWidths;
    for (int column = 0; column < widths.size(); ++column) {
        if (widths[column] == 0)
            continue;
        const int header = metrics.horizontalAdvance(m_sorted->headerData(column, Qt::Horizontal).toString());
        // Beside the text: its margins, and the room that the style keeps for the arrow of the sorted column.
        const int beside = column == horizontalHeader()->sortIndicatorSection() ? 54 : 20;
        const int needed = static_cast<int>(std::ceil(header / scale)) + beside;
        widths[column] = std::max(widths[column], needed);
    }
    setColumnWidths(widths, m_leastWidth);
}

void FigureTable::copy(bool csv)
{
    QList<int> rows = selectedRows();
    if (rows.isEmpty()) {
        rows.resize(m_sorted->rowCount());
        std::iota(rows.begin(), rows.end(), 0);
    }
    QGuiApplication::clipboard()->setText(csv ? tabletext::csv(*m_sorted, rows)
                                              : tabletext::columns(*m_sorted, rows));
}

QByteArray FigureTable::saveSorting() const
{
    const bool down = horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder;
    return QByteArray::number(horizontalHeader()->sortIndicatorSection()) + (down ? " d" : " a");
}

void FigureTable::restoreSorting(const QByteArray& state)
{
    const QList<QByteArray> parts = state.split(' ');
    bool number = false;
    const int column = parts.first().toInt(&number);
    if (parts.size() == 2 && number && column >= 0 && column < m_sorted->columnCount())
        sortByColumn(column, parts.last() == "d" ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void FigureTable::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("figureMenu"));
    fillMenu(*menu);
    menu->addActions({m_copyText, m_copyCsv});
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())
                      : event->globalPos());
}

void FigureTable::changeEvent(QEvent* event)
{
    ListTable::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FigureTable::retranslate()
{
    m_copyText->setText(tr("&Copy"));
    m_copyCsv->setText(tr("Copy as C&SV"));
}

} // namespace workbench
