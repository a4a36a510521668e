// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/faults/FaultTable.h"

#include "widgets/faults/FaultModel.h"

#include <QKeyEvent>

namespace workbench {

FaultTable::FaultTable(const Theme& theme, FaultModel& model, QWidget* parent)
    : ListTable(theme, parent), m_model(model)
{
    setModel(&model);
    setColumnWidths({36, 90, 60, 80, 0, 44}, 96);
    setFoldOrder({FaultModel::ForHandle});
}

void FaultTable::choose(const QList<int>& rows)
{
    clearSelection();
    for (const int row : rows) {
        selectionModel()->select(model()->index(row, 0),
                                 QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    if (rows.isEmpty())
        return;
    selectionModel()->setCurrentIndex(model()->index(rows.last(), FaultModel::Call),
                                      QItemSelectionModel::NoUpdate);
    scrollTo(currentIndex());
}

void FaultTable::keyPressEvent(QKeyEvent* event)
{
    const QList<int> rows = selectedRows();
    if (event->key() == Qt::Key_Space && !rows.isEmpty()) {
        m_model.setOn(rows, !m_model.at(rows.first()).enabled);
        return;
    }
    if (event->matches(QKeySequence::Delete) && !rows.isEmpty()) {
        Q_EMIT removeRequested();
        return;
    }
    ListTable::keyPressEvent(event);
}

bool FaultTable::event(QEvent* event)
{
    // Delete is the table's while it has the focus, whatever the window does with that key.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Delete)) {
        event->accept();
        return true;
    }
    return ListTable::event(event);
}

} // namespace workbench
