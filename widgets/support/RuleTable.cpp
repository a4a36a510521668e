// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/RuleTable.h"

#include <QDropEvent>
#include <QKeyEvent>

namespace workbench {
namespace {

/// -1, 1, or 0 for any other key.
int stepOf(const QKeyEvent& event)
{
    if ((event.modifiers() & ~Qt::KeypadModifier) != Qt::AltModifier)
        return 0;
    return event.key() == Qt::Key_Up ? -1 : event.key() == Qt::Key_Down ? 1 : 0;
}

} // namespace

RuleTable::RuleTable(const Theme& theme, QWidget* parent) : ListTable(theme, parent) {}

void RuleTable::setMovable()
{
    m_movable = true;
    setDragDropMode(InternalMove);
    setDragDropOverwriteMode(false);
    setDropIndicatorShown(true);
}

void RuleTable::choose(const QList<int>& rows)
{
    clearSelection();
    for (const int row : rows) {
        selectionModel()->select(model()->index(row, 0),
                                 QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    if (rows.isEmpty())
        return;
    selectionModel()->setCurrentIndex(model()->index(rows.last(), 1), QItemSelectionModel::NoUpdate);
    scrollTo(currentIndex());
}

int RuleTable::rowForDrop(int y) const
{
    const int row = rowAt(y);
    if (row < 0)
        return model()->rowCount();
    return y < rowViewportPosition(row) + rowHeight(row) / 2 ? row : row + 1;
}

void RuleTable::keyPressEvent(QKeyEvent* event)
{
    const QList<int> rows = selectedRows();
    if (event->key() == Qt::Key_Space && !rows.isEmpty()) {
        Q_EMIT switchRequested(rows);
        return;
    }
    if (event->matches(QKeySequence::Delete) && !rows.isEmpty()) {
        Q_EMIT removeRequested();
        return;
    }
    if (m_movable && stepOf(*event) != 0) {
        Q_EMIT stepRequested(stepOf(*event));
        return;
    }
    ListTable::keyPressEvent(event);
}

void RuleTable::dropEvent(QDropEvent* event)
{
    if (!m_movable || event->source() != this) {
        event->ignore();
        return;
    }
    // Not a move to Qt, which would take the rows away afterwards.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    stopAutoScroll();
    setState(NoState);
    viewport()->update();
    Q_EMIT moveRequested(rowForDrop(event->position().toPoint().y()));
}

bool RuleTable::isOwnKey(const QKeyEvent& event) const
{
    return event.matches(QKeySequence::Delete) || (m_movable && stepOf(event) != 0);
}

bool RuleTable::event(QEvent* event)
{
    // These keys are the table's while it has the focus, whatever the window does with them.
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return ListTable::event(event);
}

} // namespace workbench
