// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/statistics/ErrorTable.h"

#include "widgets/statistics/ErrorFiguresModel.h"
#include "widgets/support/Keys.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

namespace workbench {

ErrorTable::ErrorTable(const Theme& theme, QAbstractItemModel& model, QWidget* parent)
    : FigureTable(theme, model, parent)
{
    setMouseTracking(true);
    setFigureWidths({150, 0, 64, 64, 64}, 120);
    setFoldOrder({ErrorFiguresModel::First, ErrorFiguresModel::Last});
}

quint64 ErrorTable::callAt(const QModelIndex& index) const
{
    const bool link = index.column() == ErrorFiguresModel::First || index.column() == ErrorFiguresModel::Last;
    return link ? index.data(Qt::EditRole).toULongLong() : 0;
}

void ErrorTable::request(int row, int column)
{
    if (const quint64 seq = callAt(model()->index(row, column)); seq != 0)
        Q_EMIT callRequested(seq);
}

void ErrorTable::fillMenu(QMenu& menu)
{
    const int row = currentIndex().row();
    if (row < 0)
        return;
    for (const int column : {ErrorFiguresModel::First, ErrorFiguresModel::Last}) {
        const QString number = model()->index(row, column).data().toString();
        QAction* go =
            menu.addAction(column == ErrorFiguresModel::First ? tr("Go to the &first: %1").arg(number)
                                                              : tr("Go to the &last: %1").arg(number));
        connect(go, &QAction::triggered, this, [this, row, column] { request(row, column); });
    }
    menu.addSeparator();
}

void ErrorTable::keyPressEvent(QKeyEvent* event)
{
    if (isEnter(event->key()) && currentIndex().isValid())
        request(currentIndex().row(), event->modifiers().testFlag(Qt::ShiftModifier)
                                          ? ErrorFiguresModel::Last
                                          : ErrorFiguresModel::First);
    else
        FigureTable::keyPressEvent(event);
}

void ErrorTable::mouseMoveEvent(QMouseEvent* event)
{
    viewport()->setCursor(callAt(indexAt(event->pos())) != 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    FigureTable::mouseMoveEvent(event);
}

void ErrorTable::mouseReleaseEvent(QMouseEvent* event)
{
    FigureTable::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.isValid())
        request(index.row(), index.column());
}

} // namespace workbench
